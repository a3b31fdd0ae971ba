/** What comes back over the bridge. Errors travel as code and facts; sentences for people live in renderer/strings. */
export type ReplyError = {
  readonly code: string;
  /** The Problem's own words and place, or a trace id for what nobody expected. */
  readonly message: string;
  readonly where: string;
  readonly fix: string;
  readonly traceId: string | null;
};
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ReplyError };

/**
 * A reply as it travels: JSON, written in the thread that answers and read in the page that asked. On its way through main and the
 * page's bridge it is one text to copy, where an object is taken apart and put together again at each, value by value.
 */
export type ReplyText = string;
export const replyText = (reply: Reply<unknown>): ReplyText => JSON.stringify(reply);
export const readReply = <T>(text: ReplyText): Reply<T> => JSON.parse(text) as Reply<T>;
