/** A selection of fields in a sheet: what the keyboard and the mouse do with it, and the clipboard. */
import type { GridApi } from 'ag-grid-community';
import { type RefObject, useMemo, useRef } from 'react';
import { focusColumnFilter } from '../ColumnFilterBox.tsx';
import { boundsOf } from '../cellRange.ts';
import { displayedColumns } from '../range/displayedColumns.ts';
import { fillBlock, fillWithOne } from '../range/fillBlock.ts';
import { loadedRows } from '../range/loadedRows.ts';
import { MOST_ROWS, type RangeControl } from '../range/rangeControl.ts';
import type { RangeActions } from '../range/rangeKeys.ts';
import { type RangeSource, useCellRange } from '../range/useCellRange.ts';
import { useRangeCopy, useRangePaste } from '../range/useRangeClipboard.ts';
import { tabSeparated } from '../tabSeparated.ts';
import type { SheetEdits, SheetGridColumn, SheetGridRow, SheetGridSort } from './sheetGridTypes.ts';

/** Answers a page of a sheet; null where it cannot be read. */
export type SheetLoad<R> = (
  sort: SheetGridSort,
  offset: number,
  limit: number,
) => Promise<{ readonly rows: readonly R[]; readonly total: number } | null>;

export type SheetRange<R> = {
  readonly range: RangeControl<R>;
  readonly actions: RangeActions;
  /** Writes a text into all selected fields: what was typed into one of them, and kept with Ctrl+Enter. */
  readonly fillWith: (text: string) => void;
};

const textOf = ({ cells }: SheetGridRow, column: string): string => cells[column] ?? '';

/** Rows as a table with headings. */
const withHeadings = (
  rows: readonly SheetGridRow[],
  keys: readonly string[],
  columns: readonly SheetGridColumn[],
): string =>
  tabSeparated([
    keys.map((key) => columns.find((column) => column.key === key)?.title ?? key),
    ...rows.map((row) => keys.map((key) => textOf(row, key))),
  ]);

export function useSheetRange<R extends SheetGridRow>(
  grid: RefObject<GridApi<R> | null>,
  frame: RefObject<HTMLElement | null>,
  columns: readonly SheetGridColumn[],
  load: SheetLoad<R>,
  edits: SheetEdits<R>,
): SheetRange<R> {
  const live = useRef(edits);
  live.current = edits;
  const keys = useMemo(() => columns.map(({ key }) => key), [columns]);
  const source = useMemo(
    (): RangeSource<R> => ({
      rowsBetween: (api, top, bottom) => rowsBetween(api, load, top, bottom),
      edgeOf: (api, from, shown, step) => live.current.edgeOf(sortOf(api), from, shown, step),
      onRanges: (blocks, api) => live.current.onRanges(blocks, api === null ? null : sortOf(api)),
    }),
    [load],
  );
  const range = useCellRange(grid, source, keys);
  const copy = useRangeCopy(frame, range, {
    write: (selected, how) => {
      // Ticked rows are copied whole, with their headings, unless fields are selected.
      const ticked = range.isMulti() || how !== 'plain' ? [] : (grid.current?.getSelectedRows() ?? []);
      if (ticked.length > 0) return { text: withHeadings(ticked, keys, columns), own: null };
      if (how === 'names') return { text: withHeadings(selected.rows, selected.columns, columns), own: null };
      const texts = selected.rows.map((row) => selected.columns.map((column) => textOf(row, column)));
      return { text: tabSeparated(texts), own: live.current.own(selected, how) };
    },
    onCopied: (cells, how) => live.current.onCopied(cells, how),
    onScattered: () => live.current.say('scattered'),
  });
  const paste = (block: readonly (readonly string[])[], own: string): void => {
    const api = grid.current;
    const selection = range.current();
    const why =
      api === null || selection === null
        ? 'nothingSelected'
        : range.isScattered()
          ? 'scattered'
          : block.length === 0
            ? 'nothingToPaste'
            : null;
    if (api === null || selection === null || why !== null) {
      live.current.say(why ?? 'nothingSelected');
      return;
    }
    const { top, bottom, left, right } = boundsOf(selection);
    const height = bottom - top + 1;
    // A turned block may need as many rows as it is wide.
    const wanted = Math.max(height, block.length, ...block.map((line) => line.length));
    const last = Math.min(top + Math.min(wanted, MOST_ROWS), api.getDisplayedRowCount()) - 1;
    void rowsBetween(api, load, top, last).then((rows) =>
      live.current.paste({
        block,
        own,
        rows,
        columns: displayedColumns(api, keys).slice(left),
        selection: { rows: height, columns: right - left + 1 },
        isSorted: sortOf(api) !== null,
      }),
    );
  };
  useRangePaste(frame, paste);
  return useMemo((): SheetRange<R> => {
    const focused = (): { readonly row: R; readonly column: string } | null => {
      const place = grid.current?.getFocusedCell();
      const row = place == null ? undefined : grid.current?.getDisplayedRowAtIndex(place.rowIndex)?.data;
      return place == null || row === undefined ? null : { row, column: place.column.getColId() };
    };
    const fill = (direction: 'down' | 'right', from = 1, isCopy = false): void => {
      if (range.isScattered()) live.current.say('scattered');
      else
        void range
          .forFill(direction)
          .then((selected) =>
            live.current.fill(
              selected === null ? null : fillBlock(selected, textOf, direction, from, isCopy),
            ),
          );
    };
    const fillWith = (text: string, isThatOne: (row: R, column: string) => boolean): void => {
      if (range.isScattered()) live.current.say('scattered');
      else
        void range
          .selected()
          .then((selected) =>
            live.current.fill(selected === null ? null : fillWithOne(selected, text, isThatOne)),
          );
    };
    const known = new Set(keys);
    return {
      range,
      fillWith: (text) => fillWith(text, () => false),
      actions: {
        holdsCells: (columnId) => known.has(columnId),
        isEdged: (columnId) => known.has(columnId),
        copyWithNames: () => copy('names'),
        cut: () => copy('cut'),
        insertRow: (from) => live.current.insert(from === 'empty' ? null : (focused()?.row ?? null)),
        filterColumn: () =>
          void focusColumnFilter(frame.current, grid.current?.getFocusedCell()?.column.getColId()),
        filterByValue: () => {
          const place = focused();
          if (place !== null) live.current.filterByValue(place.row, place.column);
        },
        pasteRows: () => live.current.pasteRows(),
        focusColumn: (columnId) => {
          const row = grid.current?.getFirstDisplayedRowIndex() ?? -1;
          if (row >= 0) grid.current?.setFocusedCell(row, columnId);
        },
        pasteSpecial: () => void document.execCommand('paste'),
        removeRows: () =>
          void range.blocks().then((blocks) => live.current.remove(blocks.flatMap(({ rows }) => rows))),
        edits: {
          remove: () => void range.blocks().then((blocks) => live.current.empty(blocks)),
          fill,
          fillSelection: () => {
            const place = focused();
            if (place === null) {
              live.current.say('nothingSelected');
              return;
            }
            const { row, column } = place;
            fillWith(textOf(row, column), (other, key) => other.id === row.id && key === column);
          },
        },
      },
    };
  }, [grid, frame, range, keys, copy]);
}

/** The sort a sheet shows now. */
function sortOf<R>(api: GridApi<R>): SheetGridSort {
  const sorted = api.getColumnState().find(({ sort }) => sort != null);
  return sorted === undefined ? null : { column: sorted.colId, descending: sorted.sort === 'desc' };
}

/** Rows as the sheet shows them, in the sort it shows now. */
const rowsBetween = <R>(
  api: GridApi<R>,
  load: SheetLoad<R>,
  top: number,
  bottom: number,
): Promise<readonly R[]> => loadedRows(api, (offset, limit) => load(sortOf(api), offset, limit), top, bottom);
