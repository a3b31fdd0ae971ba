import type { Session, WebContents } from 'electron';
import { isAppUrl } from '../ipc/senderCheck.ts';

/** Schemes whose content is already on this machine. */
const localSchemes = new Set(['attest:', 'devtools:', 'data:', 'blob:']);

/** No permission, no network, no download, whatever the page asks for. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** A window stays on the app's page, opens no other and embeds nothing but words of its own (a pack's preview). */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    const isPreview = !event.isMainFrame && event.url === 'about:srcdoc';
    if (!isPreview && (!event.isMainFrame || !isAppUrl(event.url))) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

const isLocal = (url: string): boolean => URL.canParse(url) && localSchemes.has(new URL(url).protocol);
