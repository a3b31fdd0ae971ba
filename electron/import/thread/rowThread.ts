/** Reads a table's rows in a thread of its own, ahead of the thread that writes them. Bundled as `dist/rowThread.js`. */
import { parentPort } from 'node:worker_threads';
import { Problem } from '#shared/lib/problem.ts';
import { borrowedSource } from '../csv/tableText.ts';
import { csvTable } from '../formats/csvFile.ts';
import { settledRows } from '../openTable.ts';
import { filePlaces } from '../table/filePlaces.ts';
import { sourceRegister } from '../table/sourceRegister.ts';
import { RowPacker } from './packedRows.ts';
import {
  AHEAD,
  type RowBatch,
  type RowJob,
  type RowMessage,
  type SentProblem,
  SIGNALS,
} from './rowChannel.ts';

/** Rows to a message: their strings are gone before the garbage collector looks twice. */
const ROWS = 2000;

/** Thrown when nobody wants the rest. */
class Stopped extends Error {}

function readAll(job: RowJob): void {
  const { bytes, fileName, settled, port } = job;
  const signals = new Int32Array(job.signals);
  const send = (message: RowMessage): void => {
    waitForRoom(signals);
    port.postMessage(message);
    Atomics.add(signals, SIGNALS.sent, 1);
    Atomics.notify(signals, SIGNALS.sent);
  };
  const table = csvTable(borrowedSource(bytes), fileName);
  // Other formats are not lent to a thread.
  const file = filePlaces('CSV', fileName);
  const sources = sourceRegister([]);
  const rows = new RowPacker();
  let refused: RowBatch['refused'][number][] = [];
  let sourcesSent = 0;
  const flush = (): void => {
    const named = sources.all().slice(sourcesSent);
    sourcesSent += named.length;
    send({ kind: 'rows', rows: rows.take(), refused, sources: named, progress: table.progress() });
    refused = [];
  };
  const onRefused = (problem: Problem): void => {
    refused.push({ before: rows.count, problem: sent(problem) });
    if (refused.length === ROWS) flush();
  };
  try {
    for (const row of settledRows(table, settled, { file, sources, onRefused })) {
      rows.add(row);
      if (rows.count === ROWS) flush();
    }
    flush();
    send({ kind: 'end' });
  } catch (error) {
    if (error instanceof Stopped) throw error;
    flush();
    send(faultOf(error));
  }
}

function faultOf(error: unknown): RowMessage {
  if (error instanceof Problem) return { kind: 'problem', problem: sent(error) };
  return { kind: 'failure', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Waits while as many messages lie there as may. */
function waitForRoom(signals: Int32Array): void {
  for (;;) {
    if (Atomics.load(signals, SIGNALS.stopped) === 1) throw new Stopped();
    const taken = Atomics.load(signals, SIGNALS.taken);
    if (Atomics.load(signals, SIGNALS.sent) - taken < AHEAD) return;
    Atomics.wait(signals, SIGNALS.taken, taken);
  }
}

const sent = ({ code, message, where, fix }: Problem): SentProblem => ({
  code,
  text: { message, where, fix },
});

// The thread is started before it is known what it is to read.
parentPort?.once('message', (job: RowJob) => {
  try {
    readAll(job);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
});
