import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import type { Selected } from '../../../grid/range/rangeControl.ts';

/** The cells of some blocks, each once; those of calculated rows and columns are none that could be stated. */
export function cellsOf(blocks: readonly Selected<SeriesRow>[]): readonly CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const { rows, columns } of blocks)
    for (const { seriesId } of rows.filter(({ kind }) => kind !== 'calculated'))
      for (const period of columns.filter((column) => !isCalculatedId(column)))
        cells.set(`${seriesId} ${period}`, { seriesId, period });
  return [...cells.values()];
}
