/** AG Grid over the pages of a sheet: rows of text, edited in place, one field a step. */
import {
  type CellEditRequestEvent,
  CellStyleModule,
  type ColDef,
  type GridApi,
  type IGetRowsParams,
  InfiniteRowModelModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  SelectEditorModule,
  TextEditorModule,
  TooltipModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ClipboardEvent, type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { gridTheme } from './gridTheme.ts';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  CellStyleModule,
  RowApiModule,
  RowSelectionModule,
  SelectEditorModule,
  TextEditorModule,
  TooltipModule,
]);

const PAGE = 100;

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

export type SheetGridRow = { readonly id: string; readonly cells: Readonly<Record<string, string>> };

export type SheetGridSort = { readonly column: string; readonly descending: boolean } | null;

/** What the owner of the grid may ask of it. */
export type SheetGridHandle = {
  /** Reads the shown pages again, where they stand. */
  readonly refresh: () => void;
  /** Forgets every page: another workspace is open. */
  readonly purge: () => void;
  readonly untick: () => void;
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
  readonly onFocused: (row: R) => void;
  readonly onTicked: (rows: readonly R[]) => void;
  /** Enter or a double click on what is not for editing. */
  readonly onOpen?: (row: R) => void;
};

/** The grid itself. Ticked rows are copied with their headings, else the focused cell is. */
export function SheetGrid<R extends SheetGridRow>(props: Props<R>): ReactNode {
  const { handle, label, columns, load, onEdit, onFocused, onTicked, onOpen } = props;
  const grid = useRef<GridApi<R> | null>(null);
  const definitions = useMemo(
    () =>
      columns.map((column) =>
        columnOf<R>(
          column,
          columns.some(({ isEditable }) => isEditable),
        ),
      ),
    [columns],
  );
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
  const copy = (event: ClipboardEvent): void => {
    const api = grid.current;
    if (api === null || event.target instanceof HTMLInputElement) return;
    const text = copied(api, columns);
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };
  return (
    <div className="sheet-grid" onCopy={copy}>
      <AgGridReact<R>
        theme={gridTheme}
        aria-label={label}
        rowModelType="infinite"
        columnDefs={definitions}
        datasource={datasource}
        cacheBlockSize={PAGE}
        maxBlocksInCache={20}
        getRowId={({ data }) => data.id}
        rowSelection={{ mode: 'multiRow', headerCheckbox: false, enableClickSelection: false }}
        selectionColumnDef={{ headerName: '✓', width: 34, pinned: 'left', resizable: false }}
        readOnlyEdit
        overlayNoRowsTemplate="<span></span>"
        tooltipShowDelay={600}
        onGridReady={({ api }) => {
          grid.current = api;
          handle.current = {
            refresh: () => api.refreshInfiniteCache(),
            purge: () => api.purgeInfiniteCache(),
            untick: () => api.deselectAll(),
          };
        }}
        onCellEditRequest={({ data, column, newValue, oldValue }: CellEditRequestEvent<R>) => {
          const text = newValue == null ? '' : String(newValue);
          if (text !== (oldValue ?? '')) onEdit(data, column.getColId(), text);
        }}
        onCellFocused={({ rowIndex }) => {
          const row = rowIndex === null ? undefined : grid.current?.getDisplayedRowAtIndex(rowIndex)?.data;
          if (row !== undefined) onFocused(row);
        }}
        onCellDoubleClicked={({ data, colDef }) => {
          if (data !== undefined && colDef.editable !== true) onOpen?.(data);
        }}
        onCellKeyDown={(params) => {
          const { data, event } = params;
          const isEnter = event instanceof KeyboardEvent && event.key === 'Enter';
          const isFixed = 'colDef' in params && params.colDef.editable !== true;
          if (isEnter && isFixed && data !== undefined) onOpen?.(data);
        }}
        onSelectionChanged={({ api }) => onTicked(api.getSelectedRows())}
      />
    </div>
  );
}

function columnOf<R extends SheetGridRow>(column: SheetGridColumn, isForEditing: boolean): ColDef<R> {
  const { key, title, kind, isEditable, isSortable, options, widthPx, print } = column;
  return {
    colId: key,
    headerName: title,
    width: widthPx,
    sortable: isSortable,
    editable: isEditable,
    cellClass: [
      isEditable || !isForEditing ? 'sheet-cell' : 'sheet-cell is-fixed',
      ...(kind === 'number' ? ['is-number'] : []),
    ],
    ...(kind === 'number' && { headerClass: 'ag-right-aligned-header' }),
    ...(kind === 'choice' && {
      cellEditor: 'agSelectCellEditor',
      cellEditorParams: { values: [...options] },
    }),
    valueGetter: ({ data }) => data?.cells[key] ?? '',
    valueFormatter: ({ value }) => print(String(value ?? '')),
    tooltipValueGetter: ({ value }) => print(String(value ?? '')),
  };
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
  const row = focused === null ? undefined : api.getDisplayedRowAtIndex(focused.rowIndex)?.data;
  return focused === null || row === undefined ? null : (row.cells[focused.column.getColId()] ?? null);
}
