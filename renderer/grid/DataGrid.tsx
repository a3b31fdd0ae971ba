/** AG Grid as all grids of the window have it: cells of plain elements, options that are new ones only when they differ, pages read ahead. */
import type { GridApi, GridOptions, GridReadyEvent, ViewportChangedEvent } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { ColumnsInPlace } from './ColumnsInPlace.tsx';
import { GridTooltip } from './GridTooltip.tsx';
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
  live.current = options;
  const functions = useMemo(() => liveFunctions(live), []);
  const followScroll = useMemo(() => readAhead<R>(), []);
  const name = useRef(label);
  name.current = label;
  const onGridReady = useMemo(
    () => (event: GridReadyEvent<R>) => {
      grid.current = event.api;
      const heard = place.current?.querySelector('[role="grid"], [role="treegrid"]');
      heard?.setAttribute('aria-label', name.current);
      live.current.onGridReady?.(event);
    },
    [],
  );
  return (
    <div ref={place} className="data-grid">
      <ColumnsInPlace grid={grid} columns={options.columnDefs} />
      <AgGridReact<R>
        {...options}
        {...functions}
        {...READ_AHEAD}
        rowBuffer={ROWS_AROUND}
        onViewportChanged={followScroll}
        onGridReady={onGridReady}
      />
      <GridTooltip place={place} grid={grid} />
    </div>
  );
}

/** Rows are drawn as they come into sight, and those in sight need not wait for others that are read ahead. */
const READ_AHEAD = { maxConcurrentDatasourceRequests: 4, suppressAnimationFrame: true } as const;

/** Rows drawn above and below those in sight: as far as a mouse wheel goes at once. Every row costs each scroll and each change its cells. */
const ROWS_AROUND = 4;

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

/** For each function among the options one that calls whatever stands in its place by then. */
function liveFunctions<R>(live: { readonly current: GridOptions<R> }): GridOptions<R> {
  return Object.fromEntries(
    Object.entries(live.current)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => [
        name,
        (...args: unknown[]) =>
          (live.current as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args),
      ]),
  );
}
