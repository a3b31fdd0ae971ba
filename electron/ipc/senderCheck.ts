/** What is known of a frame that calls. */
export type Sender = {
  /** The frame's address; null when the frame is gone. */
  readonly url: string | null;
  readonly isMainFrame: boolean;
  /** Whether its window is one that this process opened. */
  readonly isKnownWindow: boolean;
};

/** The address all of the window's files have; `attest://app/` and nothing else. */
export const appScheme = 'attest';
export const appHost = 'app';

/** Only the app's own page, in the top frame of a window we opened, may call. */
export function isTrustedSender({ url, isMainFrame, isKnownWindow }: Sender): boolean {
  return isKnownWindow && isMainFrame && url !== null && isAppUrl(url);
}

/** True for addresses under `attest://app/`; false for every other, also for text that is no address. */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === `${appScheme}:` &&
    url.hostname === appHost &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
