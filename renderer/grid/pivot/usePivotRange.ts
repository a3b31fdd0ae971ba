/** A selection of places in a pivot: what the keyboard and the mouse do with it, and the clipboard. Places are never edited. */
import type { GridApi } from 'ag-grid-community';
import { type RefObject, useMemo, useRef } from 'react';
import { TOTAL_COLUMN } from '#shared/domain/figures/pivot/rowId.ts';
import { dataEdge } from '#shared/lib/dataEdge.ts';
import type { Place, Step } from '../cellRange.ts';
import type { RangeControl } from '../range/rangeControl.ts';
import type { RangeActions } from '../range/rangeKeys.ts';
import { type RangeSource, useCellRange } from '../range/useCellRange.ts';
import { useRangeCopy, useRangePaste } from '../range/useRangeClipboard.ts';
import type { PivotGridRow, PivotLoad, PivotSelecting, PivotWords } from './pivotGridTypes.ts';

/** The store hands out so many rows at once. */
const PAGE = 1000;

export type PivotRange<R> = { readonly range: RangeControl<R>; readonly actions: RangeActions };

/** The column of a place as its owner knows it: null for the row's total. */
export const placeKey = (columnId: string): string | null => (columnId === TOTAL_COLUMN ? null : columnId);

/** @param columns ids of the columns that hold places */
export function usePivotRange<R extends PivotGridRow>(
  grid: RefObject<GridApi<R> | null>,
  frame: RefObject<HTMLElement | null>,
  columns: readonly string[],
  load: PivotLoad<R>,
  owner: PivotSelecting<R> & Pick<PivotWords<R>, 'isFilled'>,
): PivotRange<R> {
  const live = useRef(owner);
  live.current = owner;
  const source = useMemo(
    (): RangeSource<R> => ({
      rowsBetween: (api, top, bottom) => rowsBetween(api, load, top, bottom),
      edgeOf: (api, from, shown, step) => edgeOf(api, load, from, shown, step, live.current.isFilled),
      onRanges: (blocks, api) =>
        live.current.onRanges(blocks, ({ top, bottom }) =>
          api === null ? Promise.resolve([]) : rowsBetween(api, load, top, bottom),
        ),
    }),
    [load],
  );
  const range = useCellRange(grid, source, columns);
  const copy = useRangeCopy(frame, range, {
    write: (selected, how) => ({ text: live.current.copyText(selected, how === 'names'), own: null }),
    onCopied: (places) => live.current.onCopied(places),
    onScattered: () => live.current.say('scattered'),
  });
  useRangePaste(frame, () => live.current.say('notEdited'));
  return useMemo((): PivotRange<R> => {
    const refuse = (): void => live.current.say('notEdited');
    const known = new Set(columns);
    return {
      range,
      actions: {
        holdsCells: (columnId) => known.has(columnId),
        isEdged: (columnId) => known.has(columnId),
        copyWithNames: () => copy('names'),
        cut: refuse,
        insertRow: refuse,
        filterColumn: () => undefined,
        filterByValue: () => undefined,
        pasteRows: refuse,
        pasteSpecial: refuse,
        removeRows: refuse,
        focusColumn: (columnId) => {
          const row = grid.current?.getFirstDisplayedRowIndex() ?? -1;
          if (row >= 0) grid.current?.setFocusedCell(row, columnId);
        },
        edits: { remove: refuse, fill: refuse, fillSelection: refuse },
      },
    };
  }, [grid, range, columns, copy]);
}

/** Rows as the grid shows them, asked of the store where the grid has not loaded them. */
async function rowsBetween<R>(
  api: GridApi<R>,
  load: PivotLoad<R>,
  top: number,
  bottom: number,
): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let at = top; at <= bottom; at++) {
    const row = api.getDisplayedRowAtIndex(at)?.data;
    if (row === undefined) break;
    rows.push(row);
  }
  for (let offset = top + rows.length; offset <= bottom; offset += PAGE) {
    const page = await load(offset, Math.min(PAGE, bottom - offset + 1));
    if (page === null || page.rows.length === 0) break;
    rows.push(...page.rows);
  }
  return rows;
}

/** Where Ctrl+arrow leads: to the edge of the places that say something. */
async function edgeOf<R>(
  api: GridApi<R>,
  load: PivotLoad<R>,
  from: Place,
  columns: readonly string[],
  step: Step,
  isFilled: (row: R, column: string | null) => boolean,
): Promise<Place> {
  const by = step === 'up' || step === 'left' ? -1 : 1;
  const isAlong = step === 'left' || step === 'right';
  const [top, bottom] = isAlong
    ? [from.row, from.row]
    : by < 0
      ? [0, from.row]
      : [from.row, api.getDisplayedRowCount() - 1];
  const rows = await rowsBetween(api, load, top, bottom);
  const says = (row: number, column: number): boolean => {
    const [at, id] = [rows[row - top], columns[column]];
    return at !== undefined && id !== undefined && isFilled(at, placeKey(id));
  };
  return isAlong
    ? { ...from, column: dataEdge(from.column, columns.length, by, (at) => says(from.row, at)) }
    : {
        ...from,
        row: dataEdge(from.row, api.getDisplayedRowCount(), by, (at) => says(at, from.column)),
      };
}
