/** AG Grid over the pages of a sheet: rows of text, edited in place, one field a step. */
import {
  type CellEditRequestEvent,
  CellStyleModule,
  type ColDef,
  ColumnApiModule,
  type GridApi,
  type IGetRowsParams,
  InfiniteRowModelModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  SelectEditorModule,
  TextEditorModule,
  TextFilterModule,
  TooltipModule,
} from 'ag-grid-community';
import { type ClipboardEvent, type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { type ColumnFilterKeeper, filterRow, focusColumnFilter } from './ColumnFilterBox.tsx';
import { arrangeColumns, type ColumnState, columnStates } from './columnState.ts';
import { DataGrid } from './DataGrid.tsx';
import { gridTheme } from './gridTheme.ts';
import { jumpByKey } from './jumpKeys.ts';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  CellStyleModule,
  ColumnApiModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  SelectEditorModule,
  TextEditorModule,
  TextFilterModule,
  TooltipModule,
]);

const PAGE = 100;
// The grid compares these by identity and builds its columns anew for others.
const ROW_SELECTION = { mode: 'multiRow', headerCheckbox: false, enableClickSelection: false } as const;
const TICK_COLUMN = { headerName: '✓', width: 34, pinned: 'left', resizable: false } as const;

export type SheetGridColumn = {
  readonly key: string;
  readonly title: string;
  readonly kind: 'text' | 'number' | 'date' | 'choice';
  readonly isEditable: boolean;
  readonly isSortable: boolean;
  readonly options: readonly string[];
  readonly widthPx: number;
  /** How a stored text is printed; the editor shows the text itself. */
  readonly print: (text: string) => string;
};

export type SheetGridRow = {
  readonly id: string;
  /** Nothing in it can be changed. */
  readonly isFixed: boolean;
  readonly cells: Readonly<Record<string, string>>;
  /** By column, how many comments a field has. */
  readonly comments?: Readonly<Record<string, number>> | undefined;
};

export type SheetGridSort = { readonly column: string; readonly descending: boolean } | null;

/** A field: its row by place and id, and its column. */
export type SheetPlace = { readonly row: number; readonly rowId: string; readonly column: string };

/** What the owner of the grid may ask of it. */
export type SheetGridHandle = {
  /** Reads the shown pages again, where they stand. */
  readonly refresh: () => void;
  /** Forgets every page: another workspace is open. */
  readonly purge: () => void;
  readonly untick: () => void;
  /** Widths, order and sort as they are now. */
  readonly columns: () => readonly ColumnState[];
  readonly arrange: (columns: readonly ColumnState[]) => void;
  /** Goes to a field as soon as its row is there; with a text, goes on typing it. */
  readonly goTo: (place: SheetPlace, typed?: string) => void;
  /** Brings a field into view; the focus stays where it is. */
  readonly bring: (place: Omit<SheetPlace, 'rowId'>) => void;
  readonly focused: () => Omit<SheetPlace, 'rowId'> | null;
  /** Keys of the columns that are displayed, in their order. */
  readonly displayed: () => readonly string[];
  /** Asks for the looks of all fields again. */
  readonly redraw: () => void;
};

type Props<R extends SheetGridRow> = {
  readonly handle: RefObject<SheetGridHandle | null>;
  readonly label: string;
  readonly columns: readonly SheetGridColumn[];
  /** Answers a page; a new function means another view, read from the top. */
  readonly load: (
    sort: SheetGridSort,
    offset: number,
    limit: number,
  ) => Promise<{ readonly rows: readonly R[]; readonly total: number } | null>;
  /** What was typed into a cell. The grid shows it only once the page says so. */
  readonly onEdit: (row: R, column: string, text: string) => void;
  readonly onFocused: (row: R, column: string) => void;
  /** What a field with so many comments is said to have. */
  readonly commentWords: (comments: number) => string;
  readonly onTicked: (rows: readonly R[]) => void;
  readonly filters: ColumnFilterKeeper;
  /** Columns as they were left, and what hears of it when they are moved, stretched or sorted. */
  readonly arranged: readonly ColumnState[] | undefined;
  readonly onArranged: (columns: readonly ColumnState[]) => void;
  /** Whether a field has what is looked for, or is the one somebody is at. */
  readonly found: (rowId: string, column: string) => 'here' | 'found' | null;
  /** Ctrl+Delete in a row. */
  readonly onRemove?: (row: R) => void;
  /** Whether the last step touched a row. */
  readonly isFresh: (rowId: string) => boolean;
  /** Enter or a double click on what is not for editing. */
  readonly onOpen?: (row: R) => void;
};

/** The grid itself. Ticked rows are copied with their headings, else the focused cell is. */
export function SheetGrid<R extends SheetGridRow>(props: Props<R>): ReactNode {
  const { handle, label, columns, load, onEdit, onFocused, onTicked, onOpen, onRemove } = props;
  const { filters, arranged, onArranged, found, isFresh, commentWords } = props;
  const grid = useRef<GridApi<R> | null>(null);
  const definitions = useMemo(
    () =>
      columns.map((column, at) => ({
        ...columnOf<R>(
          column,
          columns.some(({ isEditable }) => isEditable),
          found,
          at === 0 ? isFresh : () => false,
          commentWords,
        ),
        ...filterRow(filters),
      })),
    [columns, filters, found, isFresh, commentWords],
  );
  const frame = useRef<HTMLDivElement>(null);
  const waiting = useRef<Waiting | null>(null);
  const keep = (): void => {
    if (grid.current !== null) onArranged(columnStates(grid.current));
  };
  const isEditable = (row: R, key: string): boolean =>
    !row.isFixed && columns.some((column) => column.key === key && column.isEditable);
  const datasource = useMemo(
    () => ({
      getRows: (params: IGetRowsParams<R>): void => {
        const [sorted] = params.sortModel;
        const sort =
          sorted === undefined ? null : { column: sorted.colId, descending: sorted.sort === 'desc' };
        void load(sort, params.startRow, params.endRow - params.startRow).then((page) => {
          if (page === null) params.failCallback();
          else params.successCallback([...page.rows], page.total);
        });
      },
    }),
    [load],
  );
  const remove = useRef(onRemove);
  remove.current = onRemove;
  const standardColumn = useMemo(
    (): ColDef<R> => ({
      suppressHeaderMenuButton: true,
      suppressKeyboardEvent: ({ event, column, node, api, editing, data }) => {
        const { key, ctrlKey, metaKey, shiftKey } = event;
        // A comment is asked for, not the editor, which the grid would open.
        if (key === 'F2' && shiftKey && !editing) return true;
        if (editing) return false;
        if (jumpByKey(api, event, { row: node.rowIndex, columnId: column.getColId() })) return true;
        if (!(ctrlKey || metaKey)) return false;
        if (key === 'Delete' && data !== undefined && remove.current !== undefined) {
          event.preventDefault();
          remove.current(data);
          return true;
        }
        if (!shiftKey || key.toLowerCase() !== 'l') return false;
        event.preventDefault();
        return focusColumnFilter(frame.current, column.getColId());
      },
    }),
    [],
  );
  const copy = (event: ClipboardEvent): void => {
    const api = grid.current;
    if (api === null || event.target instanceof HTMLInputElement) return;
    const text = copied(api, columns);
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };
  return (
    <div ref={frame} className="sheet-grid" onCopy={copy}>
      <DataGrid<R>
        label={label}
        theme={gridTheme}
        rowModelType="infinite"
        columnDefs={definitions}
        datasource={datasource}
        cacheBlockSize={PAGE}
        maxBlocksInCache={20}
        getRowId={({ data }) => data.id}
        rowSelection={ROW_SELECTION}
        selectionColumnDef={TICK_COLUMN}
        readOnlyEdit
        stopEditingWhenCellsLoseFocus
        floatingFiltersHeight={26}
        defaultColDef={standardColumn}
        overlayNoRowsTemplate="<span></span>"
        tooltipShowDelay={600}
        onGridReady={({ api }) => {
          grid.current = api;
          handle.current = {
            refresh: () => api.refreshInfiniteCache(),
            purge: () => api.purgeInfiniteCache(),
            untick: () => api.deselectAll(),
            columns: () => columnStates(api),
            arrange: (states) => arrangeColumns(api, states),
            goTo: (place, typed) => {
              waiting.current = { ...place, typed };
              goToWaiting(api, waiting, frame.current);
            },
            bring: ({ row, column }) => {
              api.ensureIndexVisible(row, 'middle');
              api.ensureColumnVisible(column);
            },
            focused: () => {
              const focused = api.getFocusedCell();
              return focused == null ? null : { row: focused.rowIndex, column: focused.column.getColId() };
            },
            displayed: () =>
              api
                .getAllDisplayedColumns()
                .map((column) => column.getColId())
                .filter((id) => !id.startsWith('ag-Grid')),
            redraw: () => api.refreshCells({ force: true }),
          };
          if (arranged !== undefined) arrangeColumns(api, arranged);
        }}
        onCellEditRequest={({ data, column, newValue, oldValue }: CellEditRequestEvent<R>) => {
          const text = newValue == null ? '' : String(newValue);
          if (text !== (oldValue ?? '')) onEdit(data, column.getColId(), text);
        }}
        onCellFocused={({ rowIndex, column }) => {
          const row = rowIndex === null ? undefined : grid.current?.getDisplayedRowAtIndex(rowIndex)?.data;
          const key = typeof column === 'string' ? column : column?.getColId();
          const isField = key !== undefined && columns.some((known) => known.key === key);
          if (row !== undefined) onFocused(row, isField ? key : (columns[0]?.key ?? ''));
        }}
        onCellDoubleClicked={({ data, column }) => {
          if (data !== undefined && !isEditable(data, column.getColId())) onOpen?.(data);
        }}
        onCellKeyDown={(params) => {
          const { data, event } = params;
          const isEnter = event instanceof KeyboardEvent && event.key === 'Enter';
          if (!isEnter || data === undefined || !('column' in params)) return;
          if (!isEditable(data, params.column.getColId())) onOpen?.(data);
        }}
        onModelUpdated={({ api }) => goToWaiting(api, waiting, frame.current)}
        onColumnResized={({ finished, source }) => {
          if (finished && source !== 'api') keep();
        }}
        onColumnMoved={({ finished, source }) => {
          if (finished && source !== 'api') keep();
        }}
        onSortChanged={({ source }) => {
          if (source !== 'api') keep();
        }}
        onSelectionChanged={({ api }) => onTicked(api.getSelectedRows())}
      />
    </div>
  );
}

function columnOf<R extends SheetGridRow>(
  column: SheetGridColumn,
  isForEditing: boolean,
  found: Props<R>['found'],
  isFresh: Props<R>['isFresh'],
  commentWords: Props<R>['commentWords'],
): ColDef<R> {
  const { key, title, kind, isEditable, isSortable, options, widthPx, print } = column;
  return {
    colId: key,
    headerName: title,
    width: widthPx,
    sortable: isSortable,
    editable: ({ data }) => isEditable && data?.isFixed === false,
    cellClass: kind === 'number' ? ['sheet-cell', 'is-number'] : 'sheet-cell',
    cellClassRules: {
      'is-fixed': ({ data }) => isForEditing && (!isEditable || data?.isFixed === true),
      'is-fresh': ({ data }) => data !== undefined && isFresh(data.id),
      'is-commented': ({ data }) => data?.comments?.[key] !== undefined,
      'is-found': ({ data }) => data !== undefined && found(data.id, key) === 'found',
      'is-found-here': ({ data }) => data !== undefined && found(data.id, key) === 'here',
    },
    ...(kind === 'number' && { headerClass: 'ag-right-aligned-header' }),
    ...(kind === 'choice' && {
      cellEditor: 'agSelectCellEditor',
      cellEditorParams: { values: [...options] },
    }),
    valueGetter: ({ data }) => data?.cells[key] ?? '',
    valueFormatter: ({ value }) => print(String(value ?? '')),
    tooltipValueGetter: ({ value, data }) => {
      const comments = data?.comments?.[key];
      const said = comments === undefined ? [] : [commentWords(comments)];
      return [print(String(value ?? '')), ...said].filter((part) => part !== '').join(' · ');
    },
  };
}

type Waiting = SheetPlace & { readonly typed: string | undefined };

/** Goes to the field that waits once its row has been loaded, and goes on typing there. */
function goToWaiting<R extends SheetGridRow>(
  api: GridApi<R>,
  waiting: { current: Waiting | null },
  frame: HTMLElement | null,
): void {
  const wanted = waiting.current;
  if (wanted === null || wanted.row >= api.getDisplayedRowCount()) return;
  api.ensureIndexVisible(wanted.row, 'middle');
  api.ensureColumnVisible(wanted.column);
  // Until the page is there, another row stands in its place, or none.
  if (api.getDisplayedRowAtIndex(wanted.row)?.data?.id !== wanted.rowId) return;
  waiting.current = null;
  api.setFocusedCell(wanted.row, wanted.column);
  if (wanted.typed === undefined) return;
  if (frame !== null) typeIntoNextEditor(frame, wanted.typed);
  api.startEditingCell({ rowIndex: wanted.row, colKey: wanted.column });
}

/** The grid mounts an editor some time after it was asked to; the text is put in as soon as its box is there. */
function typeIntoNextEditor(frame: HTMLElement, text: string): void {
  const observer = new MutationObserver(() => {
    const box = frame.querySelector<HTMLInputElement>('.ag-cell-inline-editing input');
    if (box === null) return;
    observer.disconnect();
    box.value = text;
  });
  observer.observe(frame, { childList: true, subtree: true });
}

/** What a copy puts on the clipboard, with tabs between cells. */
function copied<R extends SheetGridRow>(api: GridApi<R>, columns: readonly SheetGridColumn[]): string | null {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t');
  const ticked = api.getSelectedRows();
  if (ticked.length > 0)
    return [
      line(columns.map(({ title }) => title)),
      ...ticked.map(({ cells }) => line(columns.map(({ key }) => cells[key] ?? ''))),
    ].join('\n');
  const focused = api.getFocusedCell();
  const row = focused == null ? undefined : api.getDisplayedRowAtIndex(focused.rowIndex)?.data;
  return focused == null || row === undefined ? null : (row.cells[focused.column.getColId()] ?? null);
}
