/**
 * AG Grid with nothing of React inside it: a cell is a few elements and no tree of components, of which fast scrolling makes hundreds
 * a frame.
 */
import { createGrid, type GridApi, type GridOptions, type ViewportChangedEvent } from 'ag-grid-community';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import './dataGrid.css';
import { type RowsInSight, rowsAhead } from './readAhead.ts';

type Props<R> = GridOptions<R> & {
  /** What the grid is called to those who hear it. */
  readonly label: string;
};

/**
 * Functions among the options are looked up when they are called, so they may be new ones at each rendering; what is no function is
 * compared by identity, and the grid takes over what is another.
 */
export function DataGrid<R>({ label, ...options }: Props<R>): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<GridApi<R> | null>(null);
  const live = useRef(options);
  const taken = useRef(options);
  live.current = options;
  useLayoutEffect(() => {
    if (place.current === null) return;
    taken.current = live.current;
    const api = createGrid(place.current, {
      ...withLiveFunctions(live),
      ...READ_AHEAD,
      onViewportChanged: readAhead(),
    });
    grid.current = api;
    return () => {
      grid.current = null;
      api.destroy();
    };
  }, []);
  useLayoutEffect(() => {
    place.current?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', label);
  }, [label]);
  useEffect(() => {
    const changed = changedOptions(taken.current, options);
    taken.current = options;
    if (Object.keys(changed).length > 0) grid.current?.updateGridOptions(changed);
  });
  return <div ref={place} className="data-grid" />;
}

/** Enough that the rows in sight need not wait for those read ahead of them. */
const READ_AHEAD = { maxConcurrentDatasourceRequests: 4, suppressAnimationFrame: true } as const;

/** Hears which rows are in sight, and has the grid ask for the pages that come next. */
function readAhead<R>(): (event: ViewportChangedEvent<R>) => void {
  let before: RowsInSight | null = null;
  return ({ api, firstRow: first, lastRow: last }) => {
    const page = api.getGridOption('cacheBlockSize');
    if (page === undefined) return;
    // A look at a row that is not there yet makes the grid ask for its page.
    for (const row of rowsAhead(before, { first, last }, page, api.getDisplayedRowCount()))
      api.getDisplayedRowAtIndex(row);
    before = { first, last };
  };
}

/** The options with each function replaced by one that calls whatever stands in its place by then. */
function withLiveFunctions<R>(live: { readonly current: GridOptions<R> }): GridOptions<R> {
  return Object.fromEntries(
    Object.entries(live.current).map(([name, value]) => [
      name,
      typeof value === 'function'
        ? (...args: unknown[]) =>
            (live.current as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args)
        : value,
    ]),
  );
}

/** Options that are others than before; functions are none of them. */
function changedOptions<R>(before: GridOptions<R>, now: GridOptions<R>): GridOptions<R> {
  const old = before as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => typeof value !== 'function' && old[name] !== value),
  );
}
