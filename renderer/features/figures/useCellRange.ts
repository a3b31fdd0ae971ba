import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { showSelectionStats } from '../../app/selection.ts';
import {
  boundsOf,
  type CellRange,
  cellCount,
  isInRange,
  type Place,
  rangeAt,
  type Step,
  stepFrom,
} from '../../grid/cellRange.ts';
import { displayedPeriods, type GridView, gridSort, MOST_ROWS, rowsBetween } from './gridRows.ts';
import { rangeStats } from './rangeStats.ts';

/** The selected rows and periods; rows that are not loaded are fetched. */
export type Selected = { readonly rows: readonly SeriesRow[]; readonly periods: readonly string[] };

/** The grid's selection of cells, as a spreadsheet has it. It lives outside React: only the cells' look follows it. */
export type RangeControl = {
  readonly current: () => CellRange | null;
  readonly isMulti: () => boolean;
  readonly contains: (row: number, period: string) => boolean;
  /** Whether a cell is the last one of the selection, where the fill handle is. */
  readonly isCorner: (row: number, period: string) => boolean;
  /** Selects one cell, or stretches what is selected to it. */
  readonly pick: (row: number, period: string, stretch: boolean) => void;
  /** Selects whole rows, or stretches the selection over them. */
  readonly pickRow: (row: number, stretch: boolean) => void;
  readonly pickAll: () => void;
  /** Stretches the selection over all its rows, or over all its columns. */
  readonly pickWholeRows: () => void;
  readonly pickWholeColumns: () => void;
  /** Begins a fill: the selection is anchored at its first cell, and stretched from there. */
  readonly hold: () => void;
  readonly stretch: (step: Step, toEdge: boolean) => void;
  readonly collapse: () => void;
  /** Counts again after figures changed. */
  readonly recount: () => void;
  readonly selected: () => Promise<Selected | null>;
  /** What was selected last, when its rows are there already; a copy cannot wait. */
  readonly ready: () => Selected | null;
};

export function useCellRange(
  grid: { readonly current: GridApi<SeriesRow> | null },
  view: Omit<GridView, 'sort'>,
  periods: readonly string[],
): RangeControl {
  const range = useRef<CellRange | null>(null);
  const asked = useRef(0);
  const known = useRef<Selected | null>(null);
  const { where, frequency } = view;

  const selected = useCallback(async (): Promise<Selected | null> => {
    const api = grid.current;
    if (api === null || range.current === null) return null;
    const { top, bottom, left, right } = boundsOf(range.current);
    const chosen = displayedPeriods(api, periods).slice(left, right + 1);
    const last = Math.min(bottom, top + MOST_ROWS - 1);
    const rows = await rowsBetween(api, { where, frequency, sort: gridSort(api) }, top, last);
    return { rows, periods: chosen };
  }, [grid, where, frequency, periods]);

  const recount = useCallback((): void => {
    const mine = ++asked.current;
    known.current = null;
    if (range.current === null) {
      showSelectionStats('');
      return;
    }
    const total = cellCount(range.current);
    selected().then(
      (found) => {
        if (mine !== asked.current || found === null) return;
        known.current = found;
        showSelectionStats(
          rangeStats(
            found.rows.flatMap((row) => found.periods.map((period) => row.cells[period])),
            total,
          ),
        );
      },
      () => showSelectionStats(''),
    );
  }, [selected]);

  const set = useCallback(
    (next: CellRange | null): void => {
      const was = range.current;
      range.current = next;
      if ((was !== null && cellCount(was) > 1) || (next !== null && cellCount(next) > 1))
        grid.current?.refreshCells({ force: true });
      recount();
    },
    [grid, recount],
  );

  useEffect(() => () => showSelectionStats(''), []);

  return useMemo((): RangeControl => {
    const columns = (): readonly string[] =>
      grid.current === null ? [] : displayedPeriods(grid.current, periods);
    const stretchTo = (head: Place): void => {
      set({ anchor: range.current?.anchor ?? head, head });
      if (grid.current === null) return;
      grid.current.ensureIndexVisible(head.row);
      const period = columns()[head.column];
      if (period !== undefined) grid.current.ensureColumnVisible(period);
    };
    return {
      current: () => range.current,
      isMulti: () => range.current !== null && cellCount(range.current) > 1,
      contains: (row, period) =>
        range.current !== null && isInRange(range.current, { row, column: columns().indexOf(period) }),
      isCorner: (row, period) => {
        if (range.current === null) return false;
        const { bottom, right } = boundsOf(range.current);
        return row === bottom && columns()[right] === period;
      },
      pick: (row, period, stretch) => {
        const place = { row, column: columns().indexOf(period) };
        if (place.column < 0) return;
        set(stretch && range.current !== null ? { ...range.current, head: place } : rangeAt(place));
      },
      pickRow: (row, stretch) => {
        const top = stretch ? (range.current?.anchor.row ?? row) : row;
        set({ anchor: { row: top, column: 0 }, head: { row, column: columns().length - 1 } });
      },
      pickAll: () => {
        const rows = grid.current?.getDisplayedRowCount() ?? 0;
        if (rows === 0) return;
        const last = { row: Math.min(rows, MOST_ROWS) - 1, column: columns().length - 1 };
        set({ anchor: { row: 0, column: 0 }, head: last });
      },
      pickWholeRows: () => {
        if (range.current === null) return;
        const { top, bottom } = boundsOf(range.current);
        set({ anchor: { row: top, column: 0 }, head: { row: bottom, column: columns().length - 1 } });
      },
      pickWholeColumns: () => {
        const rows = Math.min(grid.current?.getDisplayedRowCount() ?? 0, MOST_ROWS);
        if (range.current === null || rows === 0) return;
        const { left, right } = boundsOf(range.current);
        set({ anchor: { row: 0, column: left }, head: { row: rows - 1, column: right } });
      },
      hold: () => {
        if (range.current === null) return;
        const { top, bottom, left, right } = boundsOf(range.current);
        set({ anchor: { row: top, column: left }, head: { row: bottom, column: right } });
      },
      stretch: (step, toEdge) => {
        if (range.current === null || grid.current === null) return;
        const size = { rows: grid.current.getDisplayedRowCount(), columns: columns().length };
        stretchTo(stepFrom(range.current.head, step, toEdge, size));
      },
      collapse: () => set(range.current === null ? null : rangeAt(range.current.anchor)),
      recount,
      selected,
      ready: () => known.current,
    };
  }, [grid, periods, recount, selected, set]);
}
