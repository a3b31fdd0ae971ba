/** Reads the figures a pivot is made of a piece at a time: meanwhile the thread answers others, and whoever asked may stop it. */
import { setImmediate } from 'node:timers/promises';
import type { FactTable } from '#shared/domain/figures/pivot/factTable.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { Store } from '../../store/openStore.ts';
import { figurePieces } from '../../store/repositories/figureColumns.ts';
import { newestOperation } from '../impact/operationsSince.ts';
import { columnsOf, sourceKey } from './pivotFacts.ts';

/** Whoever waits for figures to be read. */
export type ReadingWatch = {
  readonly isReadingStopped?: () => boolean;
  /** `share` of them, 0 to 1. */
  readonly onRead?: (share: number) => void;
};

/** As long as others wait for a piece. */
const PIECE_MS = 25;

/** A reading that goes on where it was left, whoever asks next. */
type Reading = { readonly stamp: number; readonly pieces: Generator<number, FactTable> };
const readings = new WeakMap<Store['db'], Reading>();

/** Resolves when the figures are read. What was written meanwhile is read once more, by its series. */
export async function readFiguresAhead(store: Store, watch: ReadingWatch): Promise<void> {
  while (columnsOf.known(store) === null) {
    if (watch.isReadingStopped?.() === true) throw pivotStopped();
    watch.onRead?.(readPiece(store));
    await setImmediate();
  }
}

/** Answers how much is read. */
function readPiece(store: Store): number {
  const reading = readings.get(store.db) ?? {
    stamp: newestOperation(store),
    pieces: figurePieces(store.db, sourceKey),
  };
  readings.set(store.db, reading);
  const untilMs = performance.now() + PIECE_MS;
  for (;;) {
    const next = pieceOf(store, reading);
    if (next.done === true) {
      readings.delete(store.db);
      columnsOf.keep(store, reading.stamp, next.value);
      return 1;
    }
    if (performance.now() >= untilMs) return next.value;
  }
}

/** After a failure the next one who asks begins anew. */
function pieceOf({ db }: Store, { pieces }: Reading): IteratorResult<number, FactTable> {
  try {
    return pieces.next();
  } catch (error) {
    readings.delete(db);
    throw error;
  }
}

const pivotStopped = (): Problem =>
  new Problem('pivot/stopped', {
    message: 'Adding up was stopped.',
    fix: 'Try again, and it goes on from there.',
  });
