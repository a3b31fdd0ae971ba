import { Problem } from '#shared/lib/problem.ts';
import { readInThread } from './boundedWorker.ts';
import type { IngestedDocument, IngestOptions } from './ingestBytes.ts';
import type { IngestJob } from './ingestWorker.ts';

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
  const bounds = { timeoutMs: TIMEOUT_MS, memoryMb: MEMORY_MB, ...limits };
  const job: IngestJob = { bytes, options };
  return readInThread(job, bounds, (stopped) =>
    stopped.reason === 'time' ? tooSlow(options.fileName, bounds.timeoutMs) : died(options.fileName, stopped),
  );
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
