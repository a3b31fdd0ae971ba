import { Problem } from '#shared/lib/problem.ts';
import type { FigureRows, ImportedAssertion, ImportedFigures } from '../import/importTypes.ts';
import { prepared } from '../store/preparedStatements.ts';
import type { RowBatch } from '../store/rowBatch.ts';
import type { SqlValue } from '../store/storedRows.ts';
import { type Done, runOperation, type WriteDb } from '../store/unitOfWork.ts';
import { SeriesBook } from './seriesBook.ts';
import { operationOf, type ServiceContext } from './serviceContext.ts';
import { SourceBook } from './sourceBook.ts';

export type ImportCounts = {
  readonly assertions: number;
  readonly sources: number;
  readonly series: number;
  /** Rows that the workspace already holds, to the letter: they are not written twice. */
  readonly alreadyHere: number;
};

/** Somebody who looks on while a long import runs, asked every few thousand rows. */
export type ImportWatch = {
  /** `share` of the file, 0 to 1. */
  readonly onProgress: (rows: number, share: number) => void;
  /** True stops the import; nothing of it is left. */
  readonly isStopped: () => boolean;
};

const UNWATCHED: ImportWatch = { onProgress: () => undefined, isStopped: () => false };
const ROWS_A_LOOK = 5000;
/** Pages kept in memory while rows arrive in any order (KiB; negative as SQLite wants it). */
const CACHE_KIB = -32_000;

/** Writes the rows of a file as one operation: see `importRows`. */
export function importFigures(
  context: ServiceContext,
  name: string,
  { assertions, sources }: ImportedFigures,
): Done<ImportCounts> {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  return importRows(context, name, { assertions, sourceOf: (key) => byKey.get(key), progress: () => 1 });
}

/**
 * Writes the rows of a file as they are read, as one operation and one batch of the history. Sources are matched by
 * publisher, title, address and date; where exports and imports of a pair are known, its turnover is laid out too.
 */
export function importRows(
  context: ServiceContext,
  name: string,
  figures: FigureRows,
  watch: ImportWatch = UNWATCHED,
): Done<ImportCounts> {
  const { db } = context.store;
  const cache = db.pragma('cache_size', { simple: true });
  db.pragma(`cache_size = ${CACHE_KIB}`);
  try {
    return runOperation(context.store, operationOf(context, `Import ${name}`), (write) => {
      const counts = writeRows(write, name, figures, watch);
      write.rename(`Import ${counts.assertions} figures from ${name}`);
      return counts;
    });
  } finally {
    db.pragma(`cache_size = ${cache}`);
  }
}

function writeRows(
  write: WriteDb,
  name: string,
  { assertions, sourceOf, progress }: FigureRows,
  watch: ImportWatch,
): ImportCounts {
  const sources = new SourceBook(write, name, sourceOf);
  const series = new SeriesBook(write);
  const batch = write.batch('assertion', series.batch);
  let written = 0;
  let alreadyHere = 0;
  for (const row of assertions) {
    const values = valuesOf(row, series.idOf(row), sources.idOf(row.sourceKey));
    if (series.fill(Number(values[0]), row.period) && isHere(write, batch, values)) {
      alreadyHere++;
    } else {
      batch.add(values);
      written++;
    }
    if ((written + alreadyHere) % ROWS_A_LOOK === 0) look(watch, written + alreadyHere, progress());
  }
  series.layOutTurnover();
  return { assertions: written, sources: sources.added, series: series.touched, alreadyHere };
}

function look({ onProgress, isStopped }: ImportWatch, rows: number, share: number): void {
  onProgress(rows, share);
  if (!isStopped()) return;
  throw new Problem('import/stopped', {
    message: 'The import was stopped; nothing of it was written.',
    fix: 'Start it again when you want it.',
  });
}

/** In the order of the table's columns. */
const valuesOf = (row: ImportedAssertion, seriesId: number, sourceId: number): SqlValue[] => [
  seriesId,
  row.period,
  row.value,
  row.low,
  row.high,
  row.valueAsStated,
  row.unitAsStated,
  row.currency,
  row.valuation,
  row.reporter,
  row.status,
  row.bound,
  sourceId,
  row.note,
  row.externalId,
];

/** What makes two rows the same, as places of `valuesOf` and in SQL: all but how the value is written and qualified. */
const SAME = [0, 1, 12, 2, 7, 9, 14, 13] as const;
const SAME_SQL = `SELECT 1 FROM assertion WHERE series_id = ? AND period = ? AND source_id = ? AND value IS ?
  AND currency IS ? AND reporter = ? AND external_id = ? AND note = ?`;

/** Whether a row is in the workspace already, or among those of its file that wait to be written. */
function isHere(write: WriteDb, batch: RowBatch, values: readonly SqlValue[]): boolean {
  const isWaiting = batch.pending.some((other) => SAME.every((place) => other[place] === values[place]));
  if (isWaiting) return true;
  return prepared(write.db, SAME_SQL).get(...SAME.map((place) => values[place])) !== undefined;
}
