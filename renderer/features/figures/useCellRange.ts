import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { showSelectionStats } from '../../app/selection.ts';
import {
  alignedBlock,
  boundsOf,
  type CellRange,
  cellCount,
  isInRange,
  type Place,
  rangeAt,
  type Step,
  stepFrom,
} from '../../grid/cellRange.ts';
import type { Jump } from '../../grid/jumpKeys.ts';
import { displayedColumns } from './displayedColumns.ts';
import { type GridView, gridSort, MOST_ROWS, rowsBetween } from './gridRows.ts';
import { rangeStats } from './rangeStats.ts';

/** The selected rows and columns, periods and calculated ones; rows that are not loaded are fetched. */
export type Selected = { readonly rows: readonly SeriesRow[]; readonly columns: readonly string[] };

/** The cells of some blocks, each once; those of calculated rows and columns are none that could be stated. */
export function cellsOf(blocks: readonly Selected[]): readonly CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const { rows, columns } of blocks)
    for (const { seriesId } of rows.filter(({ kind }) => kind !== 'calculated'))
      for (const period of columns.filter((column) => !isCalculatedId(column)))
        cells.set(`${seriesId} ${period}`, { seriesId, period });
  return [...cells.values()];
}

/** The grid's selection of cells, as a spreadsheet has it. It lives outside React: only the cells' look follows it. */
export type RangeControl = {
  readonly current: () => CellRange | null;
  readonly isMulti: () => boolean;
  readonly contains: (row: number, period: string) => boolean;
  /** Whether a cell is the last one of the selection, where the fill handle is. */
  readonly isCorner: (row: number, period: string) => boolean;
  /** Selects one cell, stretches what is selected to it, or adds it to what is selected. */
  readonly pick: (row: number, period: string, how: 'alone' | 'stretch' | 'add') => void;
  /** The focus is in this cell: where the selection has not heard of it yet, it goes there. */
  readonly follow: (row: number, period: string) => void;
  /** Selects the whole of a column: the stretch of columns up to it, or it beside what is selected. */
  readonly pickColumn: (period: string, how: 'stretch' | 'add') => void;
  /** Selects whole rows, or stretches the selection over them. */
  readonly pickRow: (row: number, stretch: boolean) => void;
  readonly pickAll: () => void;
  /** Stretches the selection over all its rows, or over all its columns. */
  readonly pickWholeRows: () => void;
  readonly pickWholeColumns: () => void;
  /** Begins a fill: the selection is anchored at its first cell, and stretched from there. */
  readonly hold: () => void;
  readonly stretch: (step: Step, toEdge: boolean) => void;
  /** Stretches the selection to the start or end of its row, or to the sheet's first or last cell. */
  readonly stretchFar: (jump: Jump) => void;
  /** Stretches the selection by as many rows as are in sight. */
  readonly stretchPage: (by: 1 | -1) => void;
  readonly collapse: () => void;
  /** Counts again after figures changed. */
  readonly recount: () => void;
  /** The selection as one block; null where there is none, or its ranges are no block together. */
  readonly selected: () => Promise<Selected | null>;
  /** Every range of it: which rows and columns, for those who need no cell of them. */
  readonly blocks: () => Promise<readonly Selected[]>;
  /** Whether it has several ranges that are no block together. */
  readonly isScattered: () => boolean;
  /** What was selected last, when its rows are there already; a copy cannot wait. */
  readonly ready: () => Selected | null;
};

export function useCellRange(
  grid: { readonly current: GridApi<SeriesRow> | null },
  view: Omit<GridView, 'sort'>,
  cellColumns: readonly string[],
): RangeControl {
  const range = useRef<CellRange | null>(null);
  /** Ranges selected before, with Ctrl. */
  const others = useRef<readonly CellRange[]>([]);
  const asked = useRef(0);
  const known = useRef<Selected | null>(null);
  const { where, frequency } = view;

  const all = useCallback(
    (): readonly CellRange[] => (range.current === null ? [] : [...others.current, range.current]),
    [],
  );

  const read = useCallback(
    async (ranges: readonly CellRange[], needs: 'cells' | 'rows'): Promise<readonly Selected[]> => {
      const api = grid.current;
      if (api === null) return [];
      const shown = displayedColumns(api, cellColumns);
      const view = { where, frequency, sort: gridSort(api) };
      const found: Selected[] = [];
      for (const { top, bottom, left, right } of ranges.map(boundsOf)) {
        const columns = shown.slice(left, right + 1);
        const rows = await rowsBetween(
          api,
          view,
          top,
          Math.min(bottom, top + MOST_ROWS - 1),
          needs === 'cells' ? columns : [],
        );
        found.push({ rows, columns });
      }
      return found;
    },
    [grid, where, frequency, cellColumns],
  );
  const blocks = useCallback(() => read(all(), 'rows'), [read, all]);

  const selected = useCallback(async (): Promise<Selected | null> => {
    const ranges = all();
    const block = alignedBlock(ranges);
    if (block === null || grid.current === null) return null;
    const shown = displayedColumns(grid.current, cellColumns);
    const rows = new Map<number, SeriesRow>();
    for (const [at, found] of (await read(ranges, 'cells')).entries()) {
      const top = boundsOf(ranges[at] ?? rangeAt({ row: 0, column: 0 })).top;
      for (const [index, row] of found.rows.entries()) rows.set(top + index, row);
    }
    return {
      rows: block.rows.flatMap((row) => rows.get(row) ?? []),
      columns: block.columns.flatMap((column) => shown[column] ?? []),
    };
  }, [all, read, grid, cellColumns]);

  const recount = useCallback((): void => {
    const mine = ++asked.current;
    known.current = null;
    if (range.current === null) {
      showSelectionStats('');
      return;
    }
    Promise.all([selected(), read(all(), 'cells')]).then(
      ([block, found]) => {
        if (mine !== asked.current || found.length === 0) return;
        known.current = block;
        // Where two ranges overlap, a cell counts once.
        const cells = new Map(
          found.flatMap(({ rows, columns: shown }) =>
            rows.flatMap((row) =>
              shown.map((column) => [`${row.seriesId} ${column}`, row.cells[column]] as const),
            ),
          ),
        );
        showSelectionStats(rangeStats([...cells.values()], cells.size));
      },
      () => showSelectionStats(''),
    );
  }, [selected, read, all]);

  const set = useCallback(
    (next: CellRange | null, kept: readonly CellRange[] = []): void => {
      const isMulti = (): boolean =>
        others.current.length > 0 || (range.current !== null && cellCount(range.current) > 1);
      const wasMulti = isMulti();
      range.current = next;
      others.current = kept;
      if (wasMulti || isMulti()) grid.current?.refreshCells();
      recount();
    },
    [grid, recount],
  );

  useEffect(() => () => showSelectionStats(''), []);

  return useMemo((): RangeControl => {
    const columns = (): readonly string[] =>
      grid.current === null ? [] : displayedColumns(grid.current, cellColumns);
    const contains = (row: number, period: string): boolean => {
      const place = { row, column: columns().indexOf(period) };
      return all().some((one) => isInRange(one, place));
    };
    const stretchTo = (head: Place): void => {
      set({ anchor: range.current?.anchor ?? head, head });
      if (grid.current === null) return;
      grid.current.ensureIndexVisible(head.row);
      const period = columns()[head.column];
      if (period !== undefined) grid.current.ensureColumnVisible(period);
    };
    return {
      current: () => range.current,
      isMulti: () => others.current.length > 0 || (range.current !== null && cellCount(range.current) > 1),
      contains,
      isCorner: (row, period) => {
        if (range.current === null || others.current.length > 0) return false;
        const { bottom, right } = boundsOf(range.current);
        return row === bottom && columns()[right] === period;
      },
      pick: (row, period, how) => {
        const place = { row, column: columns().indexOf(period) };
        if (place.column < 0) return;
        if (how === 'stretch' && range.current !== null)
          set({ ...range.current, head: place }, others.current);
        else set(rangeAt(place), how === 'add' ? all() : []);
      },
      follow: (row, period) => {
        const place = { row, column: columns().indexOf(period) };
        if (place.column >= 0 && !contains(row, period)) set(rangeAt(place));
      },
      pickColumn: (period, how) => {
        const rows = Math.min(grid.current?.getDisplayedRowCount() ?? 0, MOST_ROWS);
        const column = columns().indexOf(period);
        if (column < 0 || rows === 0) return;
        const from = how === 'stretch' ? (range.current?.anchor.column ?? column) : column;
        set(
          { anchor: { row: 0, column: from }, head: { row: rows - 1, column } },
          how === 'add' ? all() : [],
        );
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
      stretchFar: (jump) => {
        if (range.current === null || grid.current === null) return;
        const { row } = range.current.head;
        const lastRow = Math.max(0, grid.current.getDisplayedRowCount() - 1);
        const isBack = jump === 'rowStart' || jump === 'first';
        stretchTo({
          row: jump === 'first' ? 0 : jump === 'last' ? lastRow : row,
          column: isBack ? 0 : Math.max(0, columns().length - 1),
        });
      },
      stretchPage: (by) => {
        if (range.current === null || grid.current === null) return;
        const { row, column } = range.current.head;
        const inSight =
          grid.current.getLastDisplayedRowIndex() - grid.current.getFirstDisplayedRowIndex() || 1;
        const lastRow = Math.max(0, grid.current.getDisplayedRowCount() - 1);
        stretchTo({ row: Math.max(0, Math.min(row + by * inSight, lastRow)), column });
      },
      collapse: () => set(range.current === null ? null : rangeAt(range.current.anchor)),
      recount,
      selected,
      blocks,
      isScattered: () => others.current.length > 0 && alignedBlock(all()) === null,
      ready: () => known.current,
    };
  }, [grid, cellColumns, recount, selected, blocks, all, set]);
}
