/**
 * Start order: sandbox and scheme before anything is ready; one instance; then protocol and guards, the window, and
 * the workspace beside it, so that the window need not wait for the store. Quitting drains and closes the store first.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  type BrowserWindow,
  dialog,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  nativeTheme,
  session as sessions,
} from 'electron';
import { Problem } from '#shared/lib/problem.ts';
import { printJobFile, runPrintJob } from './export/pdf/pdfPrinter.ts';
import { createPathTokens } from './ipc/pathTokens.ts';
import { createRouter } from './ipc/router.ts';
import { isTrustedSender } from './ipc/senderCheck.ts';
import { sweepOwnHeap } from './memory/sweepOwnHeap.ts';
import { workspaceKey } from './services/workspaces/workspaceKey.ts';
import { registerAppScheme, serveApp } from './shell/appProtocol.ts';
import { setChromiumSwitches } from './shell/chromiumSwitches.ts';
import { droppedFile } from './shell/droppedFile.ts';
import { openMainWindow } from './shell/mainWindow.ts';
import { setMenu } from './shell/menu.ts';
import { secretStore } from './shell/secretStore.ts';
import { guardSession } from './shell/sessionGuards.ts';
import { openSettingsFile, withRecent } from './shell/settingsFile.ts';
import { createShellHandlers } from './shell/shellHandlers.ts';
import { signerOf } from './shell/signingHandlers.ts';
import { openSigningKey } from './shell/signingKey.ts';
import { workspaceArgument } from './shell/workspacePath.ts';
import { createWorkspaceSession } from './shell/workspaceSession.ts';
import { openStoreThreads } from './worker/storeThreads.ts';
import type { ContractEvent } from './worker/workerMessages.ts';

const dist = fileURLToPath(new URL('.', import.meta.url));

setChromiumSwitches();
registerAppScheme();

const printJob = printJobFile();
if (printJob !== '') void runPrintJob(printJob);
else if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  let window: BrowserWindow | null = null;
  const send = (event: ContractEvent): void => {
    if (window !== null && !window.isDestroyed()) window.webContents.send('attest:event', event);
  };
  const settings = openSettingsFile(join(app.getPath('userData'), 'settings.json'));
  const tokens = createPathTokens();
  const signingKey = openSigningKey(join(app.getPath('userData'), 'signing-key.json'), secretStore);
  const session = createWorkspaceSession(
    (job) =>
      openStoreThreads(
        { ...job, actor: settings.read().preferences.analyst },
        { workerUrl: new URL('./storeWorker.js', import.meta.url), onEvent: send },
      ),
    ({ path, name }) => {
      settings.update({ recent: withRecent(settings.read().recent, path) });
      window?.setTitle(`${name} — Attest`);
      send({ name: 'workspace.opened', payload: { name, key: workspaceKey(path) } });
    },
  );

  const sample = join(app.getPath('userData'), 'Sample.attest');
  const openSample = () => session.open(sample, existsSync(sample) ? 'open' : 'sample');

  /** The file asked for, else the last one, else the sample; says so when one would not open. */
  async function openFirst(): Promise<void> {
    const asked = workspaceArgument(process.argv, process.cwd());
    const last = settings.read().recent.find((path) => existsSync(path));
    const path = asked ?? last;
    if (path === undefined || !(await tryOpen(() => session.open(path)))) await tryOpen(openSample);
  }

  async function tryOpen(open: () => Promise<unknown>): Promise<boolean> {
    try {
      await open();
      return true;
    } catch (error) {
      tell(error);
      return false;
    }
  }

  function tell(error: unknown): void {
    const isExpected = error instanceof Problem;
    if (!isExpected) console.error(error);
    const message = isExpected ? error.message : 'The workspace could not be opened.';
    const detail = isExpected ? [error.where, error.fix].filter((text) => text !== '').join('\n') : '';
    void dialog.showMessageBox({ type: 'error', title: 'Attest', message, detail });
  }

  const shell = createShellHandlers({
    window: () => {
      if (window === null) throw new Error('There is no window to ask in.');
      return window;
    },
    session,
    settings,
    tokens,
    signingKey,
    openSample,
  });
  let opening: Promise<void> = Promise.resolve();
  const route = createRouter({
    shell,
    tokens,
    signer: signerOf(signingKey, tokens),
    // The window is there before its workspace, and its first questions wait for it.
    store: async (name, args) => {
      await opening;
      return session.call(name, args);
    },
  });
  const senderOf = ({ sender, senderFrame: frame }: IpcMainEvent | IpcMainInvokeEvent) => ({
    url: frame?.url ?? null,
    isMainFrame: frame !== null && frame === sender.mainFrame,
    isKnownWindow: sender === window?.webContents,
  });
  const worked = sweepOwnHeap();
  ipcMain.handle('attest:call', (event, name: unknown, args: unknown) => {
    worked();
    return route(senderOf(event), name, args);
  });
  ipcMain.on('attest:drop', (event, path: unknown) => {
    const dropped = isTrustedSender(senderOf(event)) ? droppedFile(path, tokens) : null;
    if (dropped?.what === 'file') send({ name: 'file.dropped', payload: dropped.event });
    else if (dropped !== null) void tryOpen(() => session.open(dropped.path));
  });

  app.on('second-instance', (_event, argv, workingFolder) => {
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    const asked = workspaceArgument(argv, workingFolder);
    if (asked !== null) void tryOpen(() => session.open(asked));
  });
  app.on('window-all-closed', () => app.quit());

  let isDrained = false;
  app.on('before-quit', (event) => {
    if (isDrained) return;
    event.preventDefault();
    // The window goes first: words of a note that wait to be saved are sent while the store still hears them.
    if (window !== null) {
      if (window.webContents.isCrashed()) window.destroy();
      else window.close();
      return;
    }
    const close = async (): Promise<void> => {
      await opening;
      await session.close();
    };
    close()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        isDrained = true;
        app.quit();
      });
  });

  void app.whenReady().then(() => {
    nativeTheme.themeSource = settings.read().preferences.appearance;
    guardSession(sessions.defaultSession);
    serveApp(sessions.defaultSession, join(dist, 'renderer'));
    setMenu((command) => send({ name: 'menu.chosen', payload: { command } }));
    opening = openFirst();
    window = openMainWindow(join(dist, 'preload.cjs'), settings);
    window.on('closed', () => {
      window = null;
    });
  });
}
