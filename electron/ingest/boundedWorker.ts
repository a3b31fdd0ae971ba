import { Worker } from 'node:worker_threads';
import { Problem, type ProblemText } from '#shared/lib/problem.ts';

export type Bounds = {
  /** The thread's program: bundled, or in tests the TypeScript file itself. */
  readonly workerUrl: URL;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Ends the work early; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** Why a thread was ended: it took too long, too much memory, or failed without an answer. */
class WorkerStopped extends Error {
  readonly reason: 'time' | 'memory' | 'failure';

  constructor(reason: WorkerStopped['reason'], cause?: unknown) {
    super(`The thread was stopped: ${reason}`, { cause });
    this.reason = reason;
  }
}

const LOOK_EVERY_MS = 50;
const MEGABYTE = 1024 * 1024;

/**
 * V8 ends the whole process, not the thread, when a thread outruns its limit by much before it can be told to stop.
 * So its heap is watched from here and the thread ended at `memoryMb`; V8's own limit lies far beyond.
 */
const HARD_LIMIT = 6;

/**
 * Runs one job in a thread of its own and gives its first message. Rejects with `WorkerStopped` when the job outruns
 * its bounds or the thread dies: a file made to exhaust memory or time costs only its own reading.
 */
function runBounded<Answer>(job: unknown, bounds: Bounds): Promise<Answer> {
  const { workerUrl, timeoutMs, memoryMb, signal } = bounds;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(workerUrl, {
      workerData: job,
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMb * HARD_LIMIT,
        maxYoungGenerationSizeMb: 64,
        stackSizeMb: 4,
      },
      // What a parser prints about a bad file must not reach the command line's output.
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void): void => {
      clearTimeout(clock);
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
      settle();
      void worker.terminate();
    };
    const stop = (reason: WorkerStopped['reason'], cause?: unknown): void =>
      end(() => reject(new WorkerStopped(reason, cause)));
    const abort = (): void => end(() => reject(signal?.reason));
    const clock = setTimeout(() => stop('time'), timeoutMs);
    const heap = heapOf(worker);
    const watch = setInterval(() => {
      void heap().then((bytes) => {
        if (bytes > memoryMb * MEGABYTE) stop('memory');
      });
    }, LOOK_EVERY_MS);
    signal?.addEventListener('abort', abort, { once: true });
    worker.once('message', (answer: Answer) => end(() => resolve(answer)));
    worker.once('error', (error) => stop('failure', error));
    worker.once('exit', () => stop('failure'));
  });
}

/** A thread's one message. Errors do not survive the trip between threads, so a Problem goes as its parts. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: string; readonly problem: ProblemText };

/** In the thread: does a job. What is thrown besides a Problem is a bug of ours: it ends the thread, and its caller says so. */
export async function answerOf<Value>(work: () => Promise<Value>): Promise<Answered<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, message, where, fix } = error;
    return { ok: false, code, problem: { message, where, fix } };
  }
}

/** Outside: the value a thread answers with. Throws its Problem, or the one `whenStopped` makes of a thread that had to be stopped. */
export async function readInThread<Value>(
  job: unknown,
  bounds: Bounds,
  whenStopped: (stopped: WorkerStopped) => Problem,
): Promise<Value> {
  const answer = await runBounded<Answered<Value>>(job, bounds).catch((error: unknown) => {
    throw error instanceof WorkerStopped ? whenStopped(error) : error;
  });
  if (answer.ok) return answer.value;
  throw new Problem(answer.code, answer.problem);
}

/** Reads what a thread's heap holds, in bytes; before Node 22.16, which cannot tell, what the process has gained since. */
function heapOf(worker: Worker): () => Promise<number> {
  const told = worker as { getHeapStatistics?: () => Promise<{ total_heap_size: number }> };
  if (told.getHeapStatistics === undefined) {
    const before = process.memoryUsage.rss();
    return () => Promise.resolve(process.memoryUsage.rss() - before);
  }
  // A thread that has ended meanwhile holds nothing.
  return () =>
    told.getHeapStatistics?.().then(
      ({ total_heap_size }) => total_heap_size,
      () => 0,
    ) ?? Promise.resolve(0);
}
