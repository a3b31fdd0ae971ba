import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { Problem } from '#shared/lib/problem.ts';
import type { ImportedAssertion, ImportedSource } from '../importTypes.ts';
import type { Refused } from '../shapes/shape.ts';
import { unpackRows } from './packedRows.ts';
import { type RowJob, type RowMessage, type SentProblem, SIGNALS } from './rowChannel.ts';

/** Without a message for so many waits of a second the thread is gone: it ran out of memory, or was never there. */
const MOST_WAITS = 60;
const SECOND_MS = 1000;
/** What the thread makes of a batch is soon gone: with more room than this it only takes more memory (90 MB of a million rows). */
const YOUNG_MB = 16;

/** Rows that a thread reads ahead of whoever walks through them. */
export type ThreadRows = {
  /** To be walked through once, without leaving the walk to the event loop. A walk that is left ends the thread. */
  readonly assertions: (onRefused: Refused) => Iterable<ImportedAssertion>;
  readonly sourceOf: (key: string) => ImportedSource | undefined;
  readonly progress: () => number;
};

/** A thread that waits for what it is to read, and is used once. */
export type RowThread = {
  readonly read: (job: RowJob) => void;
  /** Ends it, whatever it does. Safe to call twice. */
  readonly end: () => void;
};

/** Starts the bundled `dist/rowThread.js`, which takes as long as opening a file does. */
export function startRowThread(url: URL): RowThread {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  const worker = new Worker(url, { resourceLimits });
  // A thread that fails says so in a message, or is missed.
  worker.on('error', () => undefined);
  return {
    read: (job) => worker.postMessage(job, [job.port]),
    end: () => void worker.terminate(),
  };
}

/** `threadOf` answers the thread, which begins with the walk and ends with it. */
export function threadRows(threadOf: () => RowThread, job: Omit<RowJob, 'port' | 'signals'>): ThreadRows {
  const sources = new Map<string, ImportedSource>();
  let progress = 0;
  function* assertions(onRefused: Refused): Generator<ImportedAssertion> {
    const { port1: port, port2 } = new MessageChannel();
    const shared = new SharedArrayBuffer(Object.keys(SIGNALS).length * Int32Array.BYTES_PER_ELEMENT);
    const signals = new Int32Array(shared);
    const thread = threadOf();
    try {
      thread.read({ ...job, port: port2, signals: shared });
      for (;;) {
        const message = nextMessage(port, signals, job.fileName);
        if (message.kind === 'end') return;
        if (message.kind === 'problem') throw problemOf(message.problem);
        if (message.kind === 'failure') throw new Error(message.text);
        for (const source of message.sources) sources.set(source.key, source);
        progress = message.progress;
        let next = 0;
        const rowAt = unpackRows(message.rows);
        for (const { before, problem } of message.refused) {
          while (next < before) yield rowAt(next++);
          onRefused(problemOf(problem));
        }
        while (next < message.rows.count) yield rowAt(next++);
      }
    } finally {
      Atomics.store(signals, SIGNALS.stopped, 1);
      // Whoever waits for room sees another number.
      Atomics.add(signals, SIGNALS.taken, 1);
      Atomics.notify(signals, SIGNALS.taken);
      port.close();
      thread.end();
    }
  }
  return { assertions, sourceOf: (key) => sources.get(key), progress: () => progress };
}

/** The next message, waited for without the event loop: who walks is in the middle of a transaction. */
function nextMessage(port: MessagePort, signals: Int32Array, fileName: string): RowMessage {
  for (let waits = 0; waits < MOST_WAITS; ) {
    const sent = Atomics.load(signals, SIGNALS.sent);
    const received = receiveMessageOnPort(port) as { readonly message: RowMessage } | undefined;
    if (received !== undefined) {
      Atomics.add(signals, SIGNALS.taken, 1);
      Atomics.notify(signals, SIGNALS.taken);
      return received.message;
    }
    if (Atomics.wait(signals, SIGNALS.sent, sent, SECOND_MS) === 'timed-out') waits++;
  }
  throw new Problem('import/readerGone', {
    message: 'Reading the file stopped without an answer; the computer may be out of memory.',
    where: fileName,
    fix: 'Close other programs and import it again.',
  });
}

const problemOf = ({ code, text }: SentProblem): Problem => new Problem(code, text);
