import { useMemo } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { showSelectionStats } from '../../app/selection.ts';
import type { RangeSource } from '../../grid/range/useCellRange.ts';
import { type GridView, gridSort, rowsBetween } from './gridRows.ts';
import { rangeStats } from './rangeStats.ts';

/** Where a selection of figures finds its rows; the status bar says what its cells come to. */
export function useFigureRange(view: Omit<GridView, 'sort'>): RangeSource<SeriesRow> {
  const { where, frequency } = view;
  return useMemo(() => {
    let asked = 0;
    return {
      rowsBetween: (api, top, bottom, columns) =>
        rowsBetween(api, { where, frequency, sort: gridSort(api) }, top, bottom, columns),
      onRanges: (blocks, read) => {
        const mine = ++asked;
        if (blocks.length === 0) return showSelectionStats('');
        read().then(
          (found) => {
            if (mine !== asked || found.length === 0) return;
            // Where two ranges overlap, a cell counts once.
            const cells = new Map(
              found.flatMap(({ rows, columns }) =>
                rows.flatMap((row) =>
                  columns.map((column) => [`${row.seriesId} ${column}`, row.cells[column]] as const),
                ),
              ),
            );
            showSelectionStats(rangeStats([...cells.values()], cells.size));
          },
          () => showSelectionStats(''),
        );
      },
    };
  }, [where, frequency]);
}
