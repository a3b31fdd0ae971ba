import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef } from 'react';
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
} from '../cellRange.ts';
import { jumpTarget } from '../jumpKeys.ts';
import { displayedColumns } from './displayedColumns.ts';
import { MOST_ROWS, type RangeBlock, type RangeControl, type Selected } from './rangeControl.ts';

/** Where a selection finds its rows, and what is said of it. It must be the same object as long as the view is the same. */
export type RangeSource<R> = {
  /** The rows from one index to another as the grid shows them; their cells under other columns may be left out. */
  readonly rowsBetween: (
    api: GridApi<R>,
    top: number,
    bottom: number,
    columns: readonly string[],
  ) => Promise<readonly R[]>;
  /** Where Ctrl+arrow leads from a cell, whose column is -1 in front of all; columns are those that are shown, in their order. */
  readonly edgeOf: (api: GridApi<R>, from: Place, columns: readonly string[], step: Step) => Promise<Place>;
  /** Hears the ranges whenever they or their rows change; none where nothing is selected. */
  readonly onRanges: (blocks: readonly RangeBlock[], api: GridApi<R> | null) => void;
};

/** A selection of so many cells is read at once, so that a copy need not wait; a larger one is when it is copied. */
const READ_AT_ONCE = 10_000;

/** @param cellColumns ids of the columns whose cells are selected */
export function useCellRange<R>(
  grid: { readonly current: GridApi<R> | null },
  source: RangeSource<R>,
  cellColumns: readonly string[],
): RangeControl<R> {
  const range = useRef<CellRange | null>(null);
  /** Ranges selected before, with Ctrl. */
  const others = useRef<readonly CellRange[]>([]);
  const asked = useRef(0);
  const known = useRef<Selected<R> | null>(null);

  const all = useCallback(
    (): readonly CellRange[] => (range.current === null ? [] : [...others.current, range.current]),
    [],
  );

  const blocksNow = useCallback(
    (api: GridApi<R>): readonly RangeBlock[] => {
      const shown = displayedColumns(api, cellColumns);
      return all()
        .map(boundsOf)
        .map(({ top, bottom, left, right }) => ({
          top,
          bottom: Math.min(bottom, top + MOST_ROWS - 1),
          columns: shown.slice(left, right + 1),
        }));
    },
    [all, cellColumns],
  );

  const read = useCallback(
    async (needs: 'cells' | 'rows'): Promise<readonly Selected<R>[]> => {
      const api = grid.current;
      if (api === null) return [];
      const found: Selected<R>[] = [];
      for (const { top, bottom, columns } of blocksNow(api)) {
        const rows = await source.rowsBetween(api, top, bottom, needs === 'cells' ? columns : []);
        found.push({ rows, columns });
      }
      return found;
    },
    [grid, source, blocksNow],
  );
  const blocks = useCallback(() => read('rows'), [read]);

  const selected = useCallback(async (): Promise<Selected<R> | null> => {
    const ranges = all();
    const block = alignedBlock(ranges);
    if (block === null || grid.current === null) return null;
    const shown = displayedColumns(grid.current, cellColumns);
    const rows = new Map<number, R>();
    for (const [at, found] of (await read('cells')).entries()) {
      const top = boundsOf(ranges[at] ?? rangeAt({ row: 0, column: 0 })).top;
      for (const [index, row] of found.rows.entries()) rows.set(top + index, row);
    }
    return {
      rows: block.rows.flatMap((row) => rows.get(row) ?? []),
      columns: block.columns.flatMap((column) => shown[column] ?? []),
    };
  }, [all, read, grid, cellColumns]);

  const forFill = useCallback(
    async (direction: 'down' | 'right'): Promise<Selected<R> | null> => {
      const api = grid.current;
      const [only, ...more] = all();
      if (api === null || only === undefined || more.length > 0) return selected();
      const { top, bottom, left, right } = boundsOf(only);
      const up = direction === 'down' && top === bottom && top > 0 ? 1 : 0;
      const back = direction === 'right' && left === right && left > 0 ? 1 : 0;
      if (up + back === 0) return selected();
      const columns = displayedColumns(api, cellColumns).slice(left - back, right + 1);
      return { rows: await source.rowsBetween(api, top - up, bottom, columns), columns };
    },
    [grid, source, cellColumns, all, selected],
  );

  const load = useCallback(async (): Promise<boolean> => {
    const mine = asked.current;
    const block = await selected();
    if (mine !== asked.current || block === null) return false;
    known.current = block;
    return true;
  }, [selected]);

  const recount = useCallback((): void => {
    asked.current += 1;
    known.current = null;
    source.onRanges(grid.current === null ? [] : blocksNow(grid.current), grid.current);
    const cells = all().reduce((count, one) => count + cellCount(one), 0);
    if (range.current === null || cells > READ_AT_ONCE) return;
    // What cannot be read now is asked for again when it is copied.
    load().catch(() => undefined);
  }, [source, grid, blocksNow, all, load]);

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

  useEffect(() => () => source.onRanges([], null), [source]);

  return useMemo((): RangeControl<R> => {
    const columns = (): readonly string[] =>
      grid.current === null ? [] : displayedColumns(grid.current, cellColumns);
    const contains = (row: number, columnId: string): boolean => {
      const place = { row, column: columns().indexOf(columnId) };
      return all().some((one) => isInRange(one, place));
    };
    const stretchTo = (head: Place): void => {
      set({ anchor: range.current?.anchor ?? head, head });
      if (grid.current === null) return;
      grid.current.ensureIndexVisible(head.row);
      const columnId = columns()[head.column];
      if (columnId !== undefined) grid.current.ensureColumnVisible(columnId);
    };
    return {
      current: () => range.current,
      isMulti: () => others.current.length > 0 || (range.current !== null && cellCount(range.current) > 1),
      contains,
      isCorner: (row, columnId) => {
        if (range.current === null || others.current.length > 0) return false;
        const { bottom, right } = boundsOf(range.current);
        return row === bottom && columns()[right] === columnId;
      },
      pick: (row, columnId, how) => {
        const place = { row, column: columns().indexOf(columnId) };
        if (place.column < 0) return;
        if (how === 'stretch' && range.current !== null)
          set({ ...range.current, head: place }, others.current);
        else set(rangeAt(place), how === 'add' ? all() : []);
      },
      follow: (row, columnId) => {
        const place = { row, column: columns().indexOf(columnId) };
        if (place.column >= 0 && !contains(row, columnId)) set(rangeAt(place));
      },
      pickColumn: (columnId, how) => {
        const rows = Math.min(grid.current?.getDisplayedRowCount() ?? 0, MOST_ROWS);
        const column = columns().indexOf(columnId);
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
      goToEdge: (step, { row, columnId }) => {
        const api = grid.current;
        if (api === null) return;
        const shown = columns();
        const from = { row, column: shown.indexOf(columnId) };
        void source.edgeOf(api, from, shown, step).then((to) => {
          const focused = api.getFocusedCell();
          // In front of the first cell stand the names of the row.
          const isStill = to.row === from.row && to.column === from.column;
          const names = isStill && step === 'left' ? jumpTarget(api, 'rowStart', { row, columnId }) : null;
          const column = names?.columnId ?? shown[to.column];
          // Somebody who has gone on meanwhile stays there.
          if (column === undefined || focused?.rowIndex !== row || focused.column.getColId() !== columnId)
            return;
          api.ensureIndexVisible(to.row);
          api.ensureColumnVisible(column);
          api.setFocusedCell(to.row, column);
        });
      },
      stretchToEdge: (step) => {
        const api = grid.current;
        const before = range.current;
        if (before === null || api === null) return;
        void source.edgeOf(api, before.head, columns(), step).then((to) => {
          if (range.current === before) stretchTo(to);
        });
      },
      stretch: (step) => {
        if (range.current === null || grid.current === null) return;
        const size = { rows: grid.current.getDisplayedRowCount(), columns: columns().length };
        stretchTo(stepFrom(range.current.head, step, size));
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
      forFill,
      blocks,
      isScattered: () => others.current.length > 0 && alignedBlock(all()) === null,
      ready: () => known.current,
      load,
    };
  }, [grid, source, cellColumns, recount, selected, forFill, blocks, all, set, load]);
}
