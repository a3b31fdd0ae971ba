import type { FigureRows } from '../../import/importTypes.ts';
import { tryOperation } from '../../store/trialWrite.ts';
import type { StoreContext } from '../serviceContext.ts';
import { type ImportCounts, writeRows } from './importFigures.ts';
import { type ImportWatch, UNWATCHED } from './importPace.ts';

/** What an import would do to the workspace as it is: the counts are the real ones, and nothing is written. */
export const tryImport = (
  { store }: StoreContext,
  name: string,
  figures: FigureRows,
  watch: ImportWatch = UNWATCHED,
): ImportCounts => tryOperation(store, (write) => writeRows(write, name, figures, watch));
