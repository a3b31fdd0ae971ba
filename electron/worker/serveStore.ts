import type { CommandName, QueryName } from '#shared/ipc/contract.ts';
import { type ReplyText, replyText } from '#shared/ipc/reply.ts';
import { errorReply } from '../ipc/errorReply.ts';
import type { JobWatch } from '../services/jobWatch.ts';
import type { ContractEvent, StoreMessage, StoreRequest } from './workerMessages.ts';

/** One handler, seen from where its name is known only at run time; the router has parsed its arguments. */
export type AnyHandler = (args: unknown, watch: JobWatch) => unknown;

/** What is served: `find` answers undefined for a name that has no handler. */
export type ServedStore = {
  readonly find: (name: QueryName | CommandName) => AnyHandler | undefined;
  /** Looks on while the call of that id runs. */
  readonly watch: (callId: number) => JobWatch;
  readonly saveCopy: (path: string) => Promise<void>;
  readonly setActor: (actor: string) => void;
  readonly close: () => void;
};

/**
 * Answers requests over an open store. `receive` is called with each message of main; after `close` it waits for what
 * still runs, closes the store and resolves `closed`.
 */
export function serveStore(
  store: ServedStore,
  post: (message: StoreMessage) => void,
  log?: (text: string) => void,
): { readonly receive: (request: StoreRequest) => void; readonly closed: Promise<void> } {
  const running = new Set<Promise<void>>();
  let settle = { resolve: (): void => undefined, reject: (_error: unknown): void => undefined };
  const closed = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  let isClosing = false;

  async function answer(id: number, doing: string, work: () => unknown): Promise<void> {
    let reply: ReplyText;
    try {
      const value = await work();
      reply = replyText({ ok: true, value });
      const event = changeEvent(value);
      if (event !== null) post({ kind: 'event', event });
    } catch (error) {
      reply = replyText(errorReply(error, doing, log));
    }
    post({ kind: 'reply', id, reply });
  }

  function call(id: number, name: QueryName | CommandName, args: unknown): unknown {
    const handler = store.find(name);
    if (handler === undefined) throw new Error(`The store has no handler named ${name}.`);
    return handler(args, store.watch(id));
  }

  async function close(): Promise<void> {
    await Promise.all(running);
    store.close();
  }

  function receive(request: StoreRequest): void {
    if (request.kind === 'actor') {
      store.setActor(request.actor);
      return;
    }
    if (request.kind === 'close') {
      if (isClosing) return;
      isClosing = true;
      close().then(settle.resolve, settle.reject);
      return;
    }
    const job =
      request.kind === 'call'
        ? answer(request.id, request.name, () => call(request.id, request.name, request.args))
        : answer(request.id, 'saving a copy', () => store.saveCopy(request.path));
    running.add(job);
    void job.then(() => running.delete(job));
  }

  return { receive, closed };
}

/** A reply that names the operation it wrote means that what the window cached is stale. */
function changeEvent(value: unknown): ContractEvent | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('operationId' in value && 'label' in value)) return null;
  const { operationId, label } = value;
  if (typeof operationId !== 'string' || typeof label !== 'string') return null;
  return { name: 'workspace.changed', payload: { operationId, label } };
}
