import { contextBridge, ipcRenderer } from 'electron';

/**
 * All the window can reach of the main process. It runs sandboxed, without zod: the main process parses every call,
 * so nothing here is trusted to.
 */
contextBridge.exposeInMainWorld('attest', {
  call: (name: unknown, args: unknown): Promise<unknown> => ipcRenderer.invoke('attest:call', name, args),
  subscribe: (listener: (event: unknown) => void): (() => void) => {
    // Electron's own event object has the sender on it, which the page must not get.
    const forward = (_event: unknown, event: unknown): void => listener(event);
    ipcRenderer.on('attest:event', forward);
    return () => void ipcRenderer.off('attest:event', forward);
  },
});
