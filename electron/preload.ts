import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { restSweep, type Sweep, WHOLE_SWEEP } from './memory/restSweep.ts';

/** What Electron and V8 have here beside what Node's types know. */
declare const process: { readonly getHeapStatistics: () => { readonly totalHeapSize: number } };
declare const gc: Sweep | undefined;

let waitingCalls = 0;
/** The window's heap is swept when nobody has asked, heard or moved anything for a while, and everything that was asked is answered. */
const worked = restSweep({
  sweep: () => gc?.(WHOLE_SWEEP),
  takenBytes: () => process.getHeapStatistics().totalHeapSize * 1024,
  isWaiting: () => waitingCalls > 0,
});

/** Those in the page who hear events. Electron's own event object has the sender on it, which the page must not get. */
const listeners = new Set<(event: unknown) => void>();
ipcRenderer.on('attest:event', (_event, event: unknown) => {
  worked();
  for (const listener of [...listeners]) listener(event);
});

/**
 * All the window can reach of the main process. It runs sandboxed, without zod: the main process parses every call,
 * so nothing here is trusted to.
 */
contextBridge.exposeInMainWorld('attest', {
  call: (name: unknown, args: unknown): Promise<unknown> => {
    waitingCalls += 1;
    worked();
    return ipcRenderer.invoke('attest:call', name, args).finally(() => {
      waitingCalls -= 1;
      worked();
    });
  },
  subscribe: (listener: (event: unknown) => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
});

/** What is used of the page's events; this side knows no DOM. */
type DragEvent = {
  readonly dataTransfer: { readonly types: readonly string[]; readonly files: Iterable<File> } | null;
  readonly preventDefault: () => void;
};
declare const window: {
  readonly addEventListener: {
    (name: 'dragover' | 'drop', listener: (event: DragEvent) => void): void;
    (name: (typeof MOVES)[number], listener: () => void, how: { capture: true; passive: true }): void;
  };
};

const MOVES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
for (const move of MOVES) window.addEventListener(move, worked, { capture: true, passive: true });

// A file dropped on the window. The page gets no path of it: main answers with an event that holds a token.
window.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
window.addEventListener('drop', (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  if (file === undefined) return;
  event.preventDefault();
  ipcRenderer.send('attest:drop', webUtils.getPathForFile(file));
});
