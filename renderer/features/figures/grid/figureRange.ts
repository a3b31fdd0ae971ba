import { useMemo } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { call } from '../../../bridge/client.ts';
import type { RangeSource } from '../../../grid/range/useCellRange.ts';
import { noteSelected } from '../../sheets/exportState.ts';
import { selectionStats } from '../selectionStats.ts';
import { type GridView, gridSort, rowsBetween } from './gridRows.ts';

/** Where a selection of figures finds its rows; the status bar says what its cells come to. */
export function useFigureRange(view: Omit<GridView, 'sort'>): RangeSource<SeriesRow> {
  const { where, frequency } = view;
  return useMemo(() => {
    const show = selectionStats('figure');
    return {
      rowsBetween: (api, top, bottom, columns) =>
        rowsBetween(api, { where, frequency, sort: gridSort(api) }, top, bottom, columns),
      edgeOf: (api, { row, column }, columns, step) =>
        call('figures.edge', {
          where,
          frequency,
          sort: gridSort(api),
          row,
          column,
          columns: [...columns],
          step,
        }),
      onRanges: (blocks, api) => {
        noteSelected('figures', blocks);
        const sort = api === null ? null : gridSort(api);
        show(blocks, (wanted) => call('figures.sums', { where, frequency, sort, blocks: wanted }));
      },
    };
  }, [where, frequency]);
}
