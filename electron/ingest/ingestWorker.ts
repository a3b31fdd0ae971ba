import { parentPort, workerData } from 'node:worker_threads';
import { Problem, type ProblemText } from '#shared/lib/problem.ts';
import { type IngestedDocument, type IngestOptions, ingestBytes } from './ingestBytes.ts';

/** What the worker is started with: one article a worker, so that a bad one takes nothing else down. */
export type IngestJob = { readonly bytes: Uint8Array; readonly options: IngestOptions };

/** What it answers, once. Errors do not survive the trip between threads, so a Problem goes as its parts. */
export type IngestAnswer =
  | { readonly ok: true; readonly document: IngestedDocument }
  | { readonly ok: false; readonly code: string; readonly problem: ProblemText };

/** Answers a job. What is thrown besides a Problem is a bug of ours: it ends the worker, and its caller says so. */
async function answer({ bytes, options }: IngestJob): Promise<IngestAnswer> {
  try {
    return { ok: true, document: await ingestBytes(bytes, options) };
  } catch (error) {
    if (error instanceof Problem) {
      const { code, message, where, fix } = error;
      return { ok: false, code, problem: { message, where, fix } };
    }
    throw error;
  }
}

// pdf.js leaves rejected promises behind when it meets a damaged part and goes on without it; so must the worker.
process.on('unhandledRejection', () => undefined);

parentPort?.postMessage(await answer(workerData as IngestJob));
