import type { CommandName, EventName, EventOf, QueryName } from '#shared/ipc/contract.ts';
import type { Reply, ReplyText } from '#shared/ipc/reply.ts';

/** What can be ended before its time, each by itself. */
export const STOPPABLE = ['import', 'export', 'pivot'] as const;
export type Stoppable = (typeof STOPPABLE)[number];

/** What the store's worker is started with. */
export type StoreJob = {
  /** The workspace's file. */
  readonly path: string;
  /** `create` and `sample` refuse a path where something stands; `read` only looks, beside a thread that writes. */
  readonly how: 'open' | 'create' | 'sample' | 'read';
  /** Whom the history names; the machine's user where it is left out or empty. */
  readonly actor?: string;
  /** A number for each of `STOPPABLE`: its calls up to that id are to stop, where they can. */
  readonly stopped?: SharedArrayBuffer;
};

/** Main -> worker. Arguments were parsed by the router; `close` drains what runs, then closes the store. */
export type StoreRequest =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: QueryName | CommandName;
      readonly args: unknown;
    }
  | { readonly kind: 'saveCopy'; readonly id: number; readonly path: string }
  /** Whom operations name from now on. */
  | { readonly kind: 'actor'; readonly actor: string }
  | { readonly kind: 'close' };

/** An event of the contract, with its payload. */
export type ContractEvent = {
  [N in EventName]: { readonly name: N; readonly payload: EventOf<N> };
}[EventName];

/** Worker -> main. `opened` comes first, once: the store stands, or why it does not. */
export type StoreMessage =
  | { readonly kind: 'opened'; readonly reply: Reply<null> }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: ReplyText }
  | { readonly kind: 'event'; readonly event: ContractEvent };
