import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type CommandName, type QueryName, queries } from '#shared/ipc/contract.ts';
import { type Reply, type ReplyText, readReply, replyText } from '#shared/ipc/reply.ts';
import { Problem } from '#shared/lib/problem.ts';
import { errorReply } from '../ipc/errorReply.ts';
import { holderPath } from '../store/holderLock.ts';
import { createCallQueue } from './callQueue.ts';
import {
  type ContractEvent,
  STOPPABLE,
  type Stoppable,
  type StoreJob,
  type StoreMessage,
  type StoreRequest,
} from './workerMessages.ts';

/** Main's side of one open workspace. */
export type StoreHost = {
  /** Arguments must have been parsed. A worker that died answers with `store/workerGone`. */
  readonly call: (name: QueryName | CommandName, args: unknown) => Promise<ReplyText>;
  /** Writes a whole copy of the workspace to a path where nothing stands. */
  readonly saveCopy: (path: string) => Promise<Reply<unknown>>;
  /** Ends the imports, the exports or the pivots that were asked for until now. */
  readonly stop: (what: Stoppable) => void;
  /** Whom operations name from now on; empty for the machine's user. */
  readonly setActor: (actor: string) => void;
  /** Lets running calls finish, closes the store, ends the thread. */
  readonly close: () => Promise<void>;
  readonly isAlive: () => boolean;
};

export type StoreHostOptions = {
  /** Bundled: `dist/storeWorker.js`. */
  readonly workerUrl: URL;
  readonly onEvent: (event: ContractEvent) => void;
  readonly log?: (text: string) => void;
};

/** What is answered. */
type AskedRequest = Extract<StoreRequest, { readonly id: number }>;

/** Equal for requests that ask the same. */
const questionOf = (request: AskedRequest): string =>
  request.kind === 'call' ? `${request.name} ${JSON.stringify(request.args)}` : `copy ${request.id}`;

/** A change, and the question of what it changed in the cells on screen, wait for no other question. */
const isUrgent = (name: QueryName | CommandName): boolean =>
  name === 'figures.touched' || !Object.hasOwn(queries, name);

/**
 * A thread that reads audits copies of the workspace, which are gone after each answer. With as much room for what is new as V8 takes
 * by itself, most of that grows old before it is swept: a dozen impacts of the sample then hold 115 MB more.
 */
const READER_LIMITS = { maxYoungGenerationSizeMb: 24 };

/** Opens a workspace in a thread of its own. Throws the Problem that opening met. */
export async function openStoreWorker(job: StoreJob, options: StoreHostOptions): Promise<StoreHost> {
  const { workerUrl, onEvent, log = console.error } = options;
  const stopped = new SharedArrayBuffer(STOPPABLE.length * Int32Array.BYTES_PER_ELEMENT);
  const workerData: StoreJob = { ...job, stopped };
  const worker = new Worker(workerUrl, {
    workerData,
    ...(job.how === 'read' && { resourceLimits: READER_LIMITS }),
  });
  const waiting = new Map<number, ((reply: ReplyText) => void)[]>();
  /** Those of the calls that let others overtake them. */
  const questions = new Set<number>();
  let isAlive = true;
  let isOpen = false;
  let isClosing = false;
  let lastId = 0;
  let settleOpened: (reply: Reply<null>) => void = () => undefined;
  const opened = new Promise<Reply<null>>((resolve) => {
    settleOpened = resolve;
  });
  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isAlive = false;
      // A thread that died cannot let go of its workspace, and its process, which is ours, lives on.
      if (isOpen && !isClosing && job.how !== 'read') rmSync(holderPath(job.path), { force: true });
      const reply = errorReply(workerGone(job.path), job.path);
      settleOpened(reply);
      for (const answer of [...waiting.values()].flat()) answer(replyText(reply));
      waiting.clear();
      resolve();
    });
  });
  worker.on('error', (error) => log(`The store's thread failed: ${error.stack ?? error.message}`));
  worker.on('message', (message: StoreMessage) => {
    if (message.kind === 'opened') settleOpened(message.reply);
    else if (message.kind === 'event') onEvent(message.event);
    else {
      const isQuestion = questions.delete(message.id);
      for (const answer of waiting.get(message.id) ?? []) answer(message.reply);
      waiting.delete(message.id);
      if (isQuestion) queue.answered();
    }
  });
  const post = (request: StoreRequest): void => worker.postMessage(request);
  const queue = createCallQueue<AskedRequest>(post, questionOf);
  const ask = (doing: string, request: (id: number) => AskedRequest, isUrgent = true): Promise<ReplyText> => {
    if (!isAlive) return Promise.resolve(replyText(errorReply(workerGone(job.path), doing)));
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const mine = request(id);
      waiting.set(id, [resolve]);
      if (!isUrgent) questions.add(id);
      const asked = queue.ask(mine, isUrgent);
      if (asked === mine) return;
      waiting.delete(id);
      questions.delete(id);
      waiting.get(asked.id)?.push(resolve);
    });
  };

  const first = await opened;
  if (!first.ok) {
    await worker.terminate();
    const { code, message, where, fix } = first.error;
    throw new Problem(code, { message, where, fix });
  }
  isOpen = true;
  return {
    isAlive: () => isAlive,
    call: (name, args) => ask(name, (id) => ({ kind: 'call', id, name, args }), isUrgent(name)),
    saveCopy: async (path) => readReply(await ask('saving a copy', (id) => ({ kind: 'saveCopy', id, path }))),
    stop: (what) => void Atomics.store(new Int32Array(stopped), STOPPABLE.indexOf(what), lastId),
    setActor(actor) {
      if (isAlive) post({ kind: 'actor', actor });
    },
    async close() {
      isClosing = true;
      queue.flush();
      if (isAlive) post({ kind: 'close' });
      await gone;
    },
  };
}

const workerGone = (path: string): Problem =>
  new Problem('store/workerGone', {
    message: 'The part of Attest that reads and writes the workspace stopped. What was saved is safe.',
    where: path,
    fix: 'Try again; if it stops again, restart Attest.',
  });
