import { Worker } from 'node:worker_threads';
import { Problem } from '#shared/lib/problem.ts';
import type { IngestedDocument, IngestOptions } from './ingestBytes.ts';
import type { IngestAnswer, IngestJob } from './ingestWorker.ts';

export type WorkerLimits = {
  /** Bundled: `dist/ingestWorker.js` beside the entry point; in tests the TypeScript file itself. */
  readonly workerUrl: URL;
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
  /** Ends the parse early; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** The largest honest articles take under a second and some tens of megabytes. */
const TIMEOUT_MS = 20_000;
const MEMORY_MB = 512;

/**
 * `ingestBytes` in a thread that can be stopped: a page made to exhaust memory or time costs only its own worker.
 * Throws a Problem when the file is bad, when the worker dies, and when it takes too long.
 */
export function parseInWorker(
  bytes: Uint8Array,
  options: IngestOptions,
  limits: WorkerLimits,
): Promise<IngestedDocument> {
  const { workerUrl, timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB, signal } = limits;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const job: IngestJob = { bytes, options };
    const worker = new Worker(workerUrl, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      // What a parser prints about a bad file must not reach the command line's output.
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void): void => {
      clearTimeout(watchdog);
      signal?.removeEventListener('abort', abort);
      settle();
      void worker.terminate();
    };
    const fail = (problem: Problem): void => end(() => reject(problem));
    const abort = (): void => end(() => reject(signal?.reason));
    const watchdog = setTimeout(() => fail(tooSlow(options.fileName, timeoutMs)), timeoutMs);
    signal?.addEventListener('abort', abort, { once: true });
    worker.once('message', (answer: IngestAnswer) => {
      if (answer.ok) end(() => resolve(answer.document));
      else fail(new Problem(answer.code, answer.problem));
    });
    worker.once('error', (error) => fail(died(options.fileName, error)));
    worker.once('exit', () => fail(died(options.fileName, undefined)));
  });
}

const tooSlow = (fileName: string, timeoutMs: number): Problem =>
  new Problem('document/tooSlow', {
    message: `Reading the file was stopped after ${timeoutMs / 1000} seconds.`,
    where: fileName,
    fix: 'Save only the article, or paste its text.',
  });

const died = (fileName: string, error: unknown): Problem =>
  new Problem(
    'document/unreadable',
    {
      message: 'Reading the file took too much memory or failed, and was stopped.',
      where: fileName,
      fix: 'Save only the article, or paste its text.',
    },
    error,
  );
