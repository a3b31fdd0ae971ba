import { setImmediate } from 'node:timers/promises';
import type { FigureRows, ImportedAssertion, ImportedFigures } from '../../import/importTypes.ts';
import type { Batch } from '../../store/rowBatch.ts';
import type { SqlValue } from '../../store/storedRows.ts';
import {
  type Done,
  runBulkOperation,
  runBulkOperationInTurns,
  type WriteDb,
} from '../../store/unitOfWork.ts';
import { type JobWatch, UNWATCHED } from '../jobWatch.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { importStopped } from './importPace.ts';
import { ImportPlaces } from './importPlaces.ts';
import { type ChangedRow, KnownRows, SAME } from './knownRows.ts';
import { SeriesBook } from './seriesBook.ts';
import { SourceBook } from './sourceBook.ts';

export type ImportCounts = {
  readonly assertions: number;
  readonly sources: number;
  readonly series: number;
  /** Rows of the grid from before that stood under another key and came along. */
  readonly moved: number;
  /** Rows that the workspace already holds, to the letter: they are not written twice. */
  readonly alreadyHere: number;
  /** Values of the same cell, source, reporter and id that the file now gives otherwise. */
  readonly changed: readonly ChangedRow[];
  /** Cells that an earlier file of this name filled and this one does not; they stay. */
  readonly gone: readonly string[];
};

const ROWS_A_LOOK = 5000;

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
 * `remember` writes into the same operation, where there is one.
 */
export function importRows(
  context: ServiceContext,
  name: string,
  figures: FigureRows,
  watch: JobWatch = UNWATCHED,
  remember: (write: WriteDb) => void = () => undefined,
): Done<ImportCounts> {
  return runBulkOperation(context.store, operationOf(context, `Import ${name}`), (write) => {
    const counts = writeRows(write, name, figures, watch);
    if (counts.assertions > 0 || counts.changed.length > 0) remember(write);
    write.rename(labelOf(name, counts));
    return counts;
  });
}

/** The same for a process that does nothing else: between two looks it hears its signals (Ctrl+C), which `watch` tells. */
export function importRowsInTurns(
  context: ServiceContext,
  name: string,
  figures: FigureRows,
  watch: JobWatch,
): Promise<Done<ImportCounts>> {
  return runBulkOperationInTurns(context.store, operationOf(context, `Import ${name}`), async (write) => {
    const counts = await writeRowsInTurns(write, name, figures, watch);
    write.rename(labelOf(name, counts));
    return counts;
  });
}

/** Does what `importRows` does, into whatever is written to. */
export function writeRows(write: WriteDb, name: string, figures: FigureRows, watch: JobWatch): ImportCounts {
  const writer = new RowWriter(write, name, figures);
  for (const row of figures.assertions) {
    writer.add(row);
    if (writer.rows % ROWS_A_LOOK === 0) look(watch, writer.rows, figures.progress());
  }
  return writer.end();
}

/** The same, hearing its signals between two looks. */
export async function writeRowsInTurns(
  write: WriteDb,
  name: string,
  figures: FigureRows,
  watch: JobWatch,
): Promise<ImportCounts> {
  const writer = new RowWriter(write, name, figures);
  for (const row of figures.assertions) {
    writer.add(row);
    if (writer.rows % ROWS_A_LOOK !== 0) continue;
    await setImmediate();
    look(watch, writer.rows, figures.progress());
  }
  await setImmediate();
  look(watch, writer.rows, 1);
  return writer.end();
}

/** Takes the rows of a file in one by one. */
class RowWriter {
  rows = 0;
  readonly #write: WriteDb;
  readonly #sources: SourceBook;
  readonly #series: SeriesBook;
  readonly #batch: Batch;
  readonly #places: ImportPlaces | null;
  readonly #known: KnownRows;
  #written = 0;

  constructor(write: WriteDb, name: string, { sourceOf, file }: FigureRows) {
    this.#write = write;
    this.#sources = new SourceBook(write, name, sourceOf);
    this.#series = new SeriesBook(write);
    this.#batch = write.batch('assertion', SAME);
    this.#places = file === undefined ? null : new ImportPlaces(write, { name, ...file });
    this.#known = new KnownRows(write, this.#batch, this.#places?.earlierIds() ?? null);
  }

  add(row: ImportedAssertion): void {
    this.rows++;
    const values = valuesOf(row, this.#series.idOf(row), this.#sources.idOf(row.sourceKey));
    const isFilled = this.#series.fill(Number(values[0]), row.period);
    const found = isFilled ? this.#known.find(row, values) : null;
    if (!isFilled) this.#known.isFirst(values);
    if (found === null) {
      const id = this.#batch.add(values);
      this.#places?.add(id, row);
      this.#written++;
    } else if (found.kind === 'changed') {
      this.#write.update('assertion', found.id, revision(row));
      this.#places?.add(found.id, row);
    }
  }

  end(): ImportCounts {
    this.#series.layOutTurnover();
    this.#places?.end();
    const { changed, alreadyHere } = this.#known;
    return {
      assertions: this.#written,
      sources: this.#sources.added,
      series: this.#series.touched,
      moved: this.#series.moved,
      alreadyHere,
      changed,
      gone: this.#known.gone(),
    };
  }
}

function labelOf(name: string, { assertions, changed }: ImportCounts): string {
  const written = `Import ${assertions} ${assertions === 1 ? 'figure' : 'figures'} from ${name}`;
  return changed.length === 0 ? written : `${written} and change ${changed.length}`;
}

function look({ onProgress, isStopped }: JobWatch, rows: number, share: number): void {
  onProgress(rows, share);
  if (isStopped()) throw importStopped();
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

/** What a file says anew of a figure it stated before. */
const revision = (row: ImportedAssertion) => ({
  value: row.value,
  low: row.low,
  high: row.high,
  value_as_stated: row.valueAsStated,
  unit_as_stated: row.unitAsStated,
  currency: row.currency,
  valuation: row.valuation,
  status: row.status,
  bound: row.bound,
  note: row.note,
});
