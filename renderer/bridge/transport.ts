import type { ReplyText } from '#shared/ipc/reply.ts';

/** What the preload script hands to the page; tests hand in their own. */
export type Transport = {
  readonly call: (name: string, args: unknown) => Promise<ReplyText>;
  readonly subscribe: (
    listener: (event: { readonly name: string; readonly payload: unknown }) => void,
  ) => () => void;
};

declare global {
  interface Window {
    readonly attest?: Transport;
  }
}

let current: Transport | null = null;

/** The one transport of this window. Refuses to guess when there is none (a page opened outside the app). */
export function transport(): Transport {
  current ??= window.attest ?? null;
  if (current === null) throw new Error('This page runs only inside Attest: window.attest is missing.');
  return current;
}

/** Replaces the transport; for tests that run the window without a main process. */
export function setTransport(replacement: Transport): void {
  current = replacement;
}
