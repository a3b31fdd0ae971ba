/** How two threads hand batches of rows over while one of them must not leave what it does: signals beside the messages. */
import type { MessagePort } from 'node:worker_threads';
import type { ProblemText } from '#shared/lib/problem.ts';
import type { ByteLoan } from '../csv/tableText.ts';
import type { ImportedSource } from '../importTypes.ts';
import type { Settled } from '../openTable.ts';
import type { PackedRows } from './packedRows.ts';

/** What the thread is to read, and how; functions do not travel. */
export type RowJob = {
  readonly bytes: ByteLoan;
  readonly fileName: string;
  readonly settled: Settled;
  readonly port: MessagePort;
  /** What both threads see at any time, see `SIGNALS`. */
  readonly signals: SharedArrayBuffer;
};

export type RowBatch = {
  readonly kind: 'rows';
  readonly rows: PackedRows;
  /** Rows that cannot be read, each with how many of the batch's rows stand before it. */
  readonly refused: readonly { readonly before: number; readonly problem: SentProblem }[];
  /** Sources that rows name for the first time. */
  readonly sources: readonly ImportedSource[];
  /** How much of the file is read, 0 to 1. */
  readonly progress: number;
};
/** Errors do not survive the trip, so that a Problem goes as its parts. */
export type SentProblem = { readonly code: string; readonly text: ProblemText };
export type RowMessage =
  | RowBatch
  | { readonly kind: 'end' }
  | { readonly kind: 'problem'; readonly problem: SentProblem }
  /** A fault of ours. */
  | { readonly kind: 'failure'; readonly text: string };

/** Places of the numbers both threads see. */
export const SIGNALS = {
  /** Messages sent. */
  sent: 0,
  /** Messages taken. */
  taken: 1,
  /** 1: nobody wants the rest. */
  stopped: 2,
} as const;

/** As many messages may wait: enough that neither thread waits for a short one of the other's. */
export const AHEAD = 8;
