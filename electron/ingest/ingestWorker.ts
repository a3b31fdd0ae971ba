import { parentPort, workerData } from 'node:worker_threads';
import { answerOf } from './boundedWorker.ts';
import { type IngestOptions, ingestBytes } from './ingestBytes.ts';

/** What the worker is started with: one article a worker, so that a bad one takes nothing else down. */
export type IngestJob = { readonly bytes: Uint8Array; readonly options: IngestOptions };

// pdf.js leaves rejected promises behind when it meets a damaged part and goes on without it; so must the worker.
process.on('unhandledRejection', () => undefined);

const { bytes, options } = workerData as IngestJob;
parentPort?.postMessage(await answerOf(() => ingestBytes(bytes, options)));
