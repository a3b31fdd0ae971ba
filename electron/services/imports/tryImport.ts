import type { FigureRows, ImportedAssertion } from '../../import/importTypes.ts';
import { tryOperation, tryOperationInTurns } from '../../store/trialWrite.ts';
import { type JobWatch, UNWATCHED } from '../jobWatch.ts';
import type { StoreContext } from '../serviceContext.ts';
import { ImportConflicts } from './importConflicts.ts';
import { type ImportCounts, writeRows, writeRowsInTurns } from './importFigures.ts';

export type TriedImport = {
  readonly counts: ImportCounts;
  /** The first rows. */
  readonly rows: readonly ImportedAssertion[];
  /** How many the file has of them, and how many of those it gives as missing. */
  readonly read: number;
  readonly missing: number;
  /** Rows that contradict what another source states of their cells: all are counted, the first are told. */
  readonly conflicts: Pick<ImportConflicts, 'count' | 'first'>;
};

/** What an import would do to the workspace as it is: the counts are the real ones, and nothing is written. */
export const tryImport = (
  { store }: StoreContext,
  name: string,
  figures: FigureRows,
  watch: JobWatch = UNWATCHED,
): ImportCounts => tryOperation(store, (write) => writeRows(write, name, figures, watch));

/** Does what `tryImport` does, and tells up to `most` rows and as many contradictions. */
export function tryNoted(
  context: StoreContext,
  name: string,
  figures: FigureRows,
  most: number,
  watch: JobWatch = UNWATCHED,
): TriedImport {
  const notes = new RowNotes(context, name, figures, most);
  return notes.with(tryImport(context, name, notes.figures, watch));
}

/** The same for a process that does nothing else: it hears its signals (Ctrl+C), which `watch` tells. */
export async function tryNotedInTurns(
  context: StoreContext,
  name: string,
  figures: FigureRows,
  most: number,
  watch: JobWatch,
): Promise<TriedImport> {
  const notes = new RowNotes(context, name, figures, most);
  return notes.with(
    await tryOperationInTurns(context.store, (write) => writeRowsInTurns(write, name, notes.figures, watch)),
  );
}

/** What is told of the rows of a file besides what they would write, noted as they go by. */
class RowNotes {
  readonly figures: FigureRows;
  readonly #rows: ImportedAssertion[] = [];
  readonly #most: number;
  readonly #conflicts: ImportConflicts;
  #read = 0;
  #missing = 0;

  constructor({ store }: StoreContext, name: string, figures: FigureRows, most: number) {
    this.#most = most;
    this.#conflicts = new ImportConflicts(store, name, figures, most);
    this.figures = { ...figures, assertions: this.#noted(figures) };
  }

  with(counts: ImportCounts): TriedImport {
    return { counts, rows: this.#rows, read: this.#read, missing: this.#missing, conflicts: this.#conflicts };
  }

  *#noted({ assertions }: FigureRows): Generator<ImportedAssertion> {
    for (const row of assertions) {
      if (this.#rows.length < this.#most) this.#rows.push(row);
      this.#read++;
      if (row.value === null) this.#missing++;
      this.#conflicts.look(row);
      yield row;
    }
  }
}
