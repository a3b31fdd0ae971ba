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
