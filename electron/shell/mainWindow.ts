import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { startUrl } from './appProtocol.ts';
import { guardContents } from './sessionGuards.ts';
import type { SettingsFile } from './settingsFile.ts';
import { placeOnScreens } from './windowPlace.ts';

/** The page's --surface-frame in both themes, so that nothing flashes before it is drawn. */
const background = { light: '#f1f2f4', dark: '#16191d' };

/** Opens the app's window where it was last, and keeps it to the app's page. */
export function openMainWindow(preload: string, settings: SettingsFile): BrowserWindow {
  const place = placeOnScreens(
    settings.read().window,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 800,
    minHeight: 500,
    show: false,
    title: 'Attest',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  if (place.isMaximized) window.maximize();
  guardContents(window.webContents);
  window.once('ready-to-show', () => window.show());
  // The title names the workspace; the page's own would take its place at every load.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    settings.update({ window: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
  });
  reloadOnceAfterCrash(window);
  void window.loadURL(startUrl);
  return window;
}

function reloadOnceAfterCrash(window: BrowserWindow): void {
  let hasCrashed = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`The window's process ended: ${reason}.`);
    if (!hasCrashed) window.webContents.reload();
    const detail = hasCrashed
      ? 'It did so before, so it was not shown again. Everything committed is saved; restart Attest.'
      : 'It was loaded again. Everything committed is saved; text not yet committed may be lost.';
    hasCrashed = true;
    void dialog.showMessageBox(window, { type: 'warning', message: 'The window stopped working.', detail });
  });
}
