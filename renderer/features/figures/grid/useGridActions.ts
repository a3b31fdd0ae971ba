import type { GridApi } from 'ag-grid-community';
import { useMemo } from 'react';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { isSameCell, toggleLinkCell, useSelection } from '../../../app/selection.ts';
import { showToast } from '../../../app/toasts.ts';
import type { RangeControl } from '../../../grid/range/rangeControl.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { revealSheetRow } from '../../sheets/sheetReveal.ts';
import { cellsOf } from '../cell/cellRefs.ts';
import { openEditor } from '../cell/openEditor.ts';
import { cellName } from '../figureText.ts';
import { focusedCell, type GridActions } from './gridKeys.ts';

/** What the keys of the grid do to the cell under the focus: edit it, or take it into the link that waits. */
export function useGridActions(
  grid: { readonly current: GridApi<SeriesRow> | null },
  range: RangeControl<SeriesRow>,
  columns: readonly string[],
): Pick<GridActions, 'holdsCells' | 'isEdged' | 'edit' | 'pickForLink'> {
  return useMemo(() => {
    const known = new Set(columns);
    const focused = (): { readonly row: SeriesRow; readonly period: string } | null => {
      const place = focusedCell(grid.current);
      const row = place === null ? undefined : grid.current?.getDisplayedRowAtIndex(place.row)?.data;
      return place === null || row === undefined ? null : { row, period: place.period };
    };
    return {
      holdsCells: (columnId) => known.has(columnId),
      // From a name to the right it goes to the first figure of the row; every row has its names.
      isEdged: (columnId, step) => known.has(columnId) || step === 'right',
      edit: (typed) => {
        const cell = focused();
        if (cell === null || useSelection.getState().linkMode !== null) return;
        if (isCalculatedId(cell.period)) return revealSheetRow('calculated', cell.period, 'expression');
        if (cell.row.kind === 'calculated')
          return revealSheetRow('calculated', cell.row.seriesId, 'expression');
        void openEditor(cell, typed, range);
      },
      pickForLink: () => {
        if (useSelection.getState().linkMode === null) return false;
        if (range.isMulti()) void pickRange(range);
        else {
          const cell = focused();
          if (cell?.row.kind === 'calculated' || isCalculatedId(cell?.period ?? ''))
            showToast(figuresText.calculatedLink);
          else if (cell !== null)
            toggleLinkCell(
              { seriesId: cell.row.seriesId, period: cell.period },
              cellName(cell.row, cell.period),
            );
        }
        return true;
      },
    };
  }, [grid, range, columns]);
}

/** Takes every selected cell into the link that waits. */
async function pickRange(range: RangeControl<SeriesRow>): Promise<void> {
  const blocks = await range.blocks();
  const { linkMode } = useSelection.getState();
  for (const cell of cellsOf(blocks)) {
    const isPicked = linkMode?.cells.some(({ cell: picked }) => isSameCell(picked, cell));
    const row = blocks.flatMap(({ rows }) => rows).find(({ seriesId }) => seriesId === cell.seriesId);
    if (!isPicked && row !== undefined) toggleLinkCell(cell, cellName(row, cell.period));
  }
}
