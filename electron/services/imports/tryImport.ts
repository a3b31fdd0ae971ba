import type { FigureRows, ImportedAssertion } from '../../import/importTypes.ts';
import { tryOperation } from '../../store/trialWrite.ts';
import type { StoreContext } from '../serviceContext.ts';
import { ImportConflicts } from './importConflicts.ts';
import { type ImportCounts, writeRows } from './importFigures.ts';
import { type ImportWatch, UNWATCHED } from './importPace.ts';

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
  watch: ImportWatch = UNWATCHED,
): ImportCounts => tryOperation(store, (write) => writeRows(write, name, figures, watch));

/** Does what `tryImport` does, and tells up to `most` rows and as many contradictions. */
export function tryNoted(
  context: StoreContext,
  name: string,
  figures: FigureRows,
  most: number,
  watch: ImportWatch = UNWATCHED,
): TriedImport {
  const rows: ImportedAssertion[] = [];
  let read = 0;
  let missing = 0;
  const conflicts = new ImportConflicts(context.store, name, figures, most);
  function* noted(): Generator<ImportedAssertion> {
    for (const row of figures.assertions) {
      if (rows.length < most) rows.push(row);
      read++;
      if (row.value === null) missing++;
      conflicts.look(row);
      yield row;
    }
  }
  const counts = tryImport(context, name, { ...figures, assertions: noted() }, watch);
  return { counts, rows, read, missing, conflicts };
}
