/** A selection of places in a pivot: what the keyboard and the mouse do with it, and the clipboard. Places are never edited. */
import type { GridApi } from 'ag-grid-community';
import { type RefObject, useMemo, useRef } from 'react';
import { TOTAL_COLUMN } from '#shared/domain/figures/pivot/rowId.ts';
import { dataEdge } from '#shared/lib/dataEdge.ts';
import type { Place, Step } from '../cellRange.ts';
import { type LoadRows, loadedRows } from '../range/loadedRows.ts';
import type { RangeControl } from '../range/rangeControl.ts';
import type { RangeActions } from '../range/rangeKeys.ts';
import { type RangeSource, useCellRange } from '../range/useCellRange.ts';
import { useRangeCopy, useRangePaste } from '../range/useRangeClipboard.ts';
import type { PivotGridRow, PivotSelecting, PivotWords } from './pivotGridTypes.ts';

export type PivotRange<R> = { readonly range: RangeControl<R>; readonly actions: RangeActions };

/** The column of a place as its owner knows it: null for the row's total. */
export const placeKey = (columnId: string): string | null => (columnId === TOTAL_COLUMN ? null : columnId);

/** @param columns ids of the columns that hold places */
export function usePivotRange<R extends PivotGridRow>(
  grid: RefObject<GridApi<R> | null>,
  frame: RefObject<HTMLElement | null>,
  columns: readonly string[],
  load: LoadRows<R>,
  owner: PivotSelecting<R> & Pick<PivotWords<R>, 'isFilled'>,
): PivotRange<R> {
  const live = useRef(owner);
  live.current = owner;
  const source = useMemo(
    (): RangeSource<R> => ({
      rowsBetween: (api, top, bottom) => loadedRows(api, load, top, bottom),
      edgeOf: (api, from, shown, step) => edgeOf(api, load, from, shown, step, live.current.isFilled),
      onRanges: (blocks, api) =>
        live.current.onRanges(blocks, ({ top, bottom }) =>
          api === null ? Promise.resolve([]) : loadedRows(api, load, top, bottom),
        ),
    }),
    [load],
  );
  const range = useCellRange(grid, source, columns);
  const copy = useRangeCopy(frame, range, {
    write: (selected, how) => ({
      text: live.current.copyText(selected, how === 'names'),
      // With headings it is a table for elsewhere, whose first cells are no places.
      own: how === 'names' ? null : live.current.own(selected),
    }),
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

/** Where Ctrl+arrow leads: to the edge of the places that say something. */
async function edgeOf<R>(
  api: GridApi<R>,
  load: LoadRows<R>,
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
  const rows = await loadedRows(api, load, top, bottom);
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
