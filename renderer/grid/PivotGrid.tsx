/** AG Grid over the pages of a pivot: rows that open and close, columns named by what they hold. */
import {
  CellStyleModule,
  type ColDef,
  ColumnApiModule,
  type GridApi,
  InfiniteRowModelModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  type SuppressKeyboardEventParams,
  TooltipModule,
} from 'ag-grid-community';
import { type ClipboardEvent, type ReactNode, type RefObject, useMemo, useRef } from 'react';
import {
  NAME_COLUMN as NAME,
  pivotRowId,
  TOTAL_COLUMN as ROW_TOTAL,
} from '#shared/domain/figures/pivot/rowId.ts';
import { DataGrid } from './DataGrid.tsx';
import { type FigureText, figureElement } from './figureElement.ts';
import { gridTheme } from './gridTheme.ts';
import { jumpByKey } from './jumpKeys.ts';
import { plainRenderer } from './plainRenderer.ts';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  CellStyleModule,
  ColumnApiModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
]);

const PAGE = 100;
const NAME_WIDTH = 220;
const PLACE_WIDTH = 116;
const INDENT = 14;

/** Compared by identity: the grid draws all rows anew for others. */
const ROW_CLASSES = {
  'is-total': ({ data }: MaybeLoaded): boolean => data?.path.length === 0,
  'is-subtotal': ({ data }: MaybeLoaded): boolean =>
    data !== undefined && data.state !== 'leaf' && data.path.length > 0,
};
type MaybeLoaded = { readonly data?: PivotGridRow | undefined };

export type PivotGridRow = {
  readonly path: readonly string[];
  readonly name: string;
  readonly state: 'leaf' | 'open' | 'closed';
};

/** The column rows are sorted by, their own total where it is null. */
export type PivotGridSort = { readonly column: string | null; readonly isDescending: boolean };

export type PivotGridHandle = {
  readonly refresh: () => void;
  /** Brings a place into view; with the focus, to go on working there. */
  readonly show: (row: number, column: string, isFocused: boolean) => void;
  readonly focused: () => { readonly row: number; readonly column: string } | null;
  readonly displayed: () => readonly string[];
  /** Asks for the looks of all places again. */
  readonly redraw: () => void;
};

type Props<R extends PivotGridRow> = {
  readonly handle: RefObject<PivotGridHandle | null>;
  readonly label: string;
  readonly nameTitle: string;
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  /** Heading of the column of row totals; null where there is none. */
  readonly totalTitle: string | null;
  readonly sort: PivotGridSort | null;
  readonly onSorted: (sort: PivotGridSort | null) => void;
  /** Answers a page; a new function means another view, read from the top. */
  readonly load: (
    offset: number,
    limit: number,
  ) => Promise<{ readonly rows: readonly R[]; readonly total: number } | null>;
  /** Of a place, or of the row's total where the column is null; so are the next four. */
  readonly figure: (row: R, column: string | null) => FigureText;
  readonly tooltip: (row: R, column: string | null) => string;
  /** What a copy takes of a place. */
  readonly copied: (row: R, column: string | null) => string;
  /** Whether a place has what is looked for, or is the one somebody is at. */
  readonly found: (row: R, columnId: string) => 'here' | 'found' | null;
  readonly turnWords: (row: R) => string;
  readonly onTurn: (row: R) => void;
  readonly onFocused: (row: R, column: string | null) => void;
  readonly onOpen: (row: R, column: string | null) => void;
};

/** The grid itself. In the column of names the arrows open and close a row, as in a tree. */
export function PivotGrid<R extends PivotGridRow>(props: Props<R>): ReactNode {
  const { handle, label, nameTitle, totalTitle, columns, load } = props;
  const grid = useRef<GridApi<R> | null>(null);
  // The grid keeps the callbacks it was made with, so what changes is looked up when it is used.
  const live = useRef(props);
  live.current = props;
  const definitions = useMemo(
    () => [
      nameColumn<R>(nameTitle, live),
      ...columns.map((column) => placeColumn<R>(column, live)),
      ...(totalTitle === null ? [] : [placeColumn<R>({ key: ROW_TOTAL, name: totalTitle }, live)]),
    ],
    [columns, nameTitle, totalTitle],
  );
  const datasource = useMemo(
    () => ({
      getRows: ({
        startRow,
        endRow,
        successCallback,
        failCallback,
      }: {
        readonly startRow: number;
        readonly endRow: number;
        readonly successCallback: (rows: R[], total?: number) => void;
        readonly failCallback: () => void;
      }): void => {
        void load(startRow, endRow - startRow).then((page) => {
          if (page === null) failCallback();
          else successCallback([...page.rows], page.total);
        });
      },
    }),
    [load],
  );
  const copy = (event: ClipboardEvent): void => {
    const focused = grid.current?.getFocusedCell();
    const row = focused == null ? undefined : grid.current?.getDisplayedRowAtIndex(focused.rowIndex)?.data;
    if (focused == null || row === undefined) return;
    const key = focused.column.getColId();
    event.preventDefault();
    event.clipboardData.setData(
      'text/plain',
      key === NAME ? row.name : live.current.copied(row, placeKey(key)),
    );
  };
  return (
    <div className="pivot-grid" onCopy={copy}>
      <DataGrid<R>
        label={label}
        theme={gridTheme}
        rowModelType="infinite"
        columnDefs={definitions}
        datasource={datasource}
        cacheBlockSize={PAGE}
        maxBlocksInCache={20}
        getRowId={({ data }) => pivotRowId(data.path)}
        rowHeight={26}
        headerHeight={28}
        tooltipShowDelay={500}
        animateRows={false}
        maintainColumnOrder
        overlayNoRowsTemplate="<span></span>"
        rowClassRules={ROW_CLASSES}
        onGridReady={({ api }) => {
          grid.current = api;
          handle.current = {
            refresh: () => api.refreshInfiniteCache(),
            show: (row, column, isFocused) => {
              api.ensureIndexVisible(row, 'middle');
              api.ensureColumnVisible(column);
              if (isFocused) api.setFocusedCell(row, column);
            },
            focused: () => {
              const focused = api.getFocusedCell();
              return focused == null ? null : { row: focused.rowIndex, column: focused.column.getColId() };
            },
            displayed: () => api.getAllDisplayedColumns().map((column) => column.getColId()),
            redraw: () => api.refreshCells({ force: true }),
          };
        }}
        onCellFocused={({ rowIndex, column }) => {
          const row = rowIndex === null ? undefined : grid.current?.getDisplayedRowAtIndex(rowIndex)?.data;
          if (row === undefined || column === null || typeof column === 'string') return;
          const key = column.getColId();
          if (key !== NAME) live.current.onFocused(row, placeKey(key));
        }}
        onSortChanged={({ api }) => live.current.onSorted(sortOf(api))}
        onCellDoubleClicked={({ data, column }) => {
          if (data !== undefined) openAt(live.current, data, column.getColId());
        }}
      />
    </div>
  );
}

const placeKey = (columnId: string): string | null => (columnId === ROW_TOTAL ? null : columnId);

function sortOf<R>(api: GridApi<R>): PivotGridSort | null {
  const sorted = api.getColumnState().find(({ sort }) => sort != null);
  return sorted === undefined
    ? null
    : { column: placeKey(sorted.colId), isDescending: sorted.sort === 'desc' };
}

type Live<R extends PivotGridRow> = { readonly current: Props<R> };

function openAt<R extends PivotGridRow>({ onTurn, onOpen }: Props<R>, row: R, column: string): void {
  if (column !== NAME) onOpen(row, placeKey(column));
  else if (isTurnable(row)) onTurn(row);
}

const isTurnable = ({ state, path }: PivotGridRow): boolean => state !== 'leaf' && path.length > 0;

/** Keys of a row; true where the grid is not to use them itself. */
function handleKey<R extends PivotGridRow>(
  { event, data, column, node, api }: SuppressKeyboardEventParams<R>,
  live: Live<R>,
): boolean {
  if (jumpByKey(api, event, { row: node.rowIndex, columnId: column.getColId() })) return true;
  if (data === undefined || event.type !== 'keydown' || event.ctrlKey || event.altKey || event.metaKey)
    return false;
  const key = column.getColId();
  const isName = key === NAME;
  const closes = event.key === '-' || (isName && event.key === 'ArrowLeft');
  const opens = event.key === '+' || (isName && event.key === 'ArrowRight');
  if (event.key === 'Enter') openAt(live.current, data, key);
  else if (isTurnable(data) && ((closes && data.state === 'open') || (opens && data.state === 'closed')))
    live.current.onTurn(data);
  else return false;
  event.preventDefault();
  return true;
}

function nameColumn<R extends PivotGridRow>(title: string, live: Live<R>): ColDef<R> {
  return {
    colId: NAME,
    headerName: title,
    width: NAME_WIDTH,
    pinned: 'left',
    sortable: false,
    cellClassRules: foundClasses(NAME, live),
    valueGetter: ({ data }) => data?.name ?? '',
    tooltipValueGetter: ({ data }) => data?.name ?? '',
    suppressKeyboardEvent: (params) => handleKey(params, live),
    cellRenderer: plainRenderer<R>(({ data }) => (data === undefined ? null : nameElement(data, live))),
  };
}

/** A row's name, behind the arrow that opens or closes what is under it. */
function nameElement<R extends PivotGridRow>(row: R, live: Live<R>): HTMLElement {
  const name = document.createElement('span');
  name.className = 'pivot-name';
  name.style.paddingLeft = `${Math.max(0, row.path.length - 1) * INDENT}px`;
  name.append(isTurnable(row) ? turnButton(row, live) : turnPlace(), row.name);
  return name;
}

function turnButton<R extends PivotGridRow>(row: R, live: Live<R>): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pivot-turn';
  button.tabIndex = -1;
  button.ariaExpanded = String(row.state === 'open');
  button.ariaLabel = live.current.turnWords(row);
  button.textContent = row.state === 'open' ? '▾' : '▸';
  button.addEventListener('click', () => live.current.onTurn(row));
  return button;
}

/** As wide as the arrow of the rows that have one. */
function turnPlace(): HTMLElement {
  const place = document.createElement('span');
  place.className = 'pivot-turn';
  place.ariaHidden = 'true';
  return place;
}

/** The looks of what is found. */
const foundClasses = <R extends PivotGridRow>(columnId: string, live: Live<R>) => ({
  'is-found': ({ data }: { readonly data?: R | undefined }): boolean =>
    data !== undefined && live.current.found(data, columnId) === 'found',
  'is-found-here': ({ data }: { readonly data?: R | undefined }): boolean =>
    data !== undefined && live.current.found(data, columnId) === 'here',
});

const placeColumn = <R extends PivotGridRow>(
  { key, name }: { readonly key: string; readonly name: string },
  live: Live<R>,
): ColDef<R> => ({
  colId: key,
  headerName: name,
  headerTooltip: name,
  width: PLACE_WIDTH,
  sortable: true,
  sortingOrder: ['desc', 'asc', null],
  ...(live.current.sort !== null &&
    (live.current.sort.column ?? ROW_TOTAL) === key && {
      initialSort: live.current.sort.isDescending ? ('desc' as const) : ('asc' as const),
    }),
  type: 'rightAligned',
  cellClass: 'figure-cell',
  cellClassRules: foundClasses(key, live),
  valueGetter: ({ data }) => (data === undefined ? '' : live.current.copied(data, placeKey(key))),
  tooltipValueGetter: ({ data }) => (data === undefined ? '' : live.current.tooltip(data, placeKey(key))),
  suppressKeyboardEvent: (params) => handleKey(params, live),
  cellRenderer: plainRenderer<R>(({ data }) =>
    data === undefined ? null : figureElement(live.current.figure(data, placeKey(key))),
  ),
});
