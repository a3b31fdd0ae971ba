import type { GridApi } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo } from 'react';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { attempt } from '../../../app/commands.ts';
import { showToast } from '../../../app/toasts.ts';
import { runCommand } from '../../../bridge/client.ts';
import { boundsOf } from '../../../grid/cellRange.ts';
import { displayedColumns } from '../../../grid/range/displayedColumns.ts';
import { type Fill, fillBlock, fillWithOne } from '../../../grid/range/fillBlock.ts';
import { MOST_ROWS, type RangeControl } from '../../../grid/range/rangeControl.ts';
import type { RangeEdits } from '../../../grid/range/rangeEdits.ts';
import { useRangePaste } from '../../../grid/range/useRangeClipboard.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { pasteText } from '../../../strings/pasteText.ts';
import { cellsOf } from '../cell/cellRefs.ts';
import { focusedCell } from '../grid/gridKeys.ts';
import { type GridView, gridSort, rowsBetween } from '../grid/gridRows.ts';
import { copiedAs, forgetOnOpen, leaveCut } from './copiedCells.ts';
import { type PasteRequest, usePasteRequest } from './pasteRequest.ts';

const words = pasteText;

type Grid = { readonly current: GridApi<SeriesRow> | null };

/** Hears pastes while the grid has the focus, and answers its edits. */
export function useGridEdits(
  grid: Grid,
  frame: RefObject<Element | null>,
  range: RangeControl<SeriesRow>,
  view: Omit<GridView, 'sort'>,
  columns: readonly string[],
): RangeEdits {
  useEffect(forgetOnOpen, []);
  useRangePaste(frame, (block, own) =>
    attempt(() => openPaste(grid.current, range, view, columns, block, own)),
  );
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && leaveCut()) grid.current?.refreshCells({ force: true });
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [grid]);
  return useMemo(() => editsOf(grid, range, view), [grid, range, view]);
}

async function openPaste(
  api: GridApi<SeriesRow> | null,
  range: RangeControl<SeriesRow>,
  view: Omit<GridView, 'sort'>,
  columns: readonly string[],
  block: PasteRequest['block'],
  own: string,
): Promise<void> {
  const selection = range.current();
  if (api === null || selection === null) return showToast(words.selectFirst);
  if (range.isScattered()) return showToast(figuresText.severalRanges);
  if (block.length === 0) return showToast(words.nothingToPaste);
  const { top, bottom, left, right } = boundsOf(selection);
  const height = bottom - top + 1;
  const width = Math.max(...block.map((row) => row.length));
  const rowsBelow = api.getDisplayedRowCount() - top;
  // A turned block may need as many rows as it is wide.
  const rowsWanted = Math.min(Math.max(height, block.length, width), rowsBelow, MOST_ROWS);
  const sort = gridSort(api);
  const rows = typedRows(await rowsBetween(api, { ...view, sort }, top, top + rowsWanted - 1, []));
  if (rows.length === 0) return showToast(words.onlyCalculated);
  const typed = displayedColumns(api, columns).slice(left).filter(isTyped);
  if (typed.length === 0) return showToast(words.onlyCalculated);
  const copied = copiedAs(own);
  usePasteRequest.setState({
    request: {
      verb: 'Paste',
      block,
      copied: copied?.assertions ?? null,
      rows,
      periods: typed,
      selection: { rows: height, columns: right - left + 1 },
      isFiltered: view.where !== '',
      isSorted: sort !== null,
      cut: copied?.cut ?? [],
    },
  });
}

/** A value with its currency, in words that are read as that. */
function textIn({ cells }: SeriesRow, column: string): string {
  const cell = cells[column];
  return cell === undefined || cell.value === null ? '' : `${cell.value} ${cell.currency ?? ''}`.trim();
}

/** Rows that values can be typed into: a calculated one follows from its expression. */
const typedRows = (rows: readonly SeriesRow[]): readonly SeriesRow[] =>
  rows.filter(({ kind }) => kind !== 'calculated');
/** Likewise columns. */
const isTyped = (column: string): boolean => !isCalculatedId(column);

function typedFill(fill: Fill<SeriesRow> | null): Fill<SeriesRow> | null {
  if (fill === null) return null;
  const block = fill.block
    .filter((_, at) => fill.rows[at]?.kind !== 'calculated')
    .map((line) => line.filter((_, at) => isTyped(fill.columns[at] ?? '')));
  return { rows: typedRows(fill.rows), columns: fill.columns.filter(isTyped), block };
}

function editsOf(grid: Grid, range: RangeControl<SeriesRow>, view: Omit<GridView, 'sort'>): RangeEdits {
  const open = (fill: Fill<SeriesRow> | null): void => {
    if (fill === null || fill.block.flat().every((text) => text === '')) {
      showToast(words.nothingToFill);
      return;
    }
    const { rows, columns: periods, block } = fill;
    usePasteRequest.setState({
      request: {
        verb: 'Fill',
        block,
        copied: null,
        rows,
        periods,
        selection: { rows: rows.length, columns: periods.length },
        isFiltered: view.where !== '' && rows.length > 1,
        isSorted: false,
        cut: [],
      },
    });
  };
  return {
    remove: () =>
      attempt(async () => {
        const blocks = await range.blocks();
        if (blocks.length === 0) return showToast(words.selectFirst);
        const cells = cellsOf(blocks);
        if (cells.length === 0) return showToast(words.onlyCalculated);
        const done = await runCommand('figure.retract', { cells: [...cells] });
        if (done.cells === 0) showToast(words.nothingDeleted);
      }),
    fill: (direction, from = 1, isCopy = false) =>
      attempt(async () => {
        if (range.isScattered()) return showToast(figuresText.severalRanges);
        const selected = await range.forFill(direction);
        open(selected === null ? null : typedFill(fillBlock(selected, textIn, direction, from, isCopy)));
      }),
    fillSelection: () =>
      attempt(async () => {
        if (range.isScattered()) return showToast(figuresText.severalRanges);
        const selected = await range.selected();
        const place = focusedCell(grid.current);
        const row = place === null ? undefined : grid.current?.getDisplayedRowAtIndex(place.row)?.data;
        if (selected === null || place === null || row === undefined) return showToast(words.nothingToFill);
        open(
          typedFill(
            fillWithOne(
              selected,
              textIn(row, place.period),
              (other, column) => other.seriesId === row.seriesId && column === place.period,
            ),
          ),
        );
      }),
  };
}
