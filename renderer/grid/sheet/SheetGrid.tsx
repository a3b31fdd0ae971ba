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
  type SuppressKeyboardEventParams,
  TextEditorModule,
  TextFilterModule,
} from 'ag-grid-community';
import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { type ColumnFilterKeeper, filterRow } from '../ColumnFilterBox.tsx';
import { arrangeColumns, type ColumnState, columnStates } from '../columnState.ts';
import { DataGrid } from '../DataGrid.tsx';
import { gridTheme, ROW_HEIGHT_PX } from '../gridTheme.ts';
import { RangeMenu, type RangeMenuItem } from '../range/RangeMenu.tsx';
import { handleRangeKey, type RangeActions } from '../range/rangeKeys.ts';
import { pickUnless, rangeMouse } from '../range/rangeMouse.ts';
import { goToWaiting, type Waiting } from './goToField.ts';
import { type FieldLooks, sheetColumn } from './sheetColumn.ts';
import type { SheetEdits, SheetGridColumn, SheetGridHandle, SheetGridRow } from './sheetGridTypes.ts';
import { type SheetLoad, type SheetRange, useSheetRange } from './useSheetRange.ts';

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
]);

const PAGE = 100;
// The grid compares these by identity and builds its columns anew for others.
const ROW_SELECTION = { mode: 'multiRow', headerCheckbox: false, enableClickSelection: false } as const;
const TICK_COLUMN = { headerName: '✓', width: 34, pinned: 'left', resizable: false } as const;

type Props<R extends SheetGridRow> = Omit<FieldLooks, 'range'> & {
  readonly handle: RefObject<SheetGridHandle | null>;
  readonly label: string;
  /** What the menu of a selection is called, and what it offers. */
  readonly menuTitle: string;
  readonly menu: (actions: RangeActions) => readonly RangeMenuItem[];
  readonly columns: readonly SheetGridColumn[];
  /** Answers a page; a new function means another view, read from the top. */
  readonly load: SheetLoad<R>;
  readonly edits: SheetEdits<R>;
  /** What was typed into a cell. The grid shows it only once the page says so. */
  readonly onEdit: (row: R, column: string, text: string) => void;
  readonly onFocused: (row: R, column: string) => void;
  readonly onTicked: (rows: readonly R[]) => void;
  readonly filters: ColumnFilterKeeper;
  /** Columns as they were left, and what hears of it when they are moved, stretched or sorted. */
  readonly arranged: readonly ColumnState[] | undefined;
  readonly onArranged: (columns: readonly ColumnState[]) => void;
  /** Enter or a double click on what is not for editing. */
  readonly onOpen?: (row: R) => void;
};

/** The grid itself. The selected fields are copied; ticked rows are, with their headings, where only one field is. */
export function SheetGrid<R extends SheetGridRow>(props: Props<R>): ReactNode {
  const { handle, label, columns, load, edits, onEdit, onFocused, onTicked, onOpen } = props;
  const { menuTitle, menu, filters, arranged, onArranged, found, isFresh, commentWords } = props;
  const grid = useRef<GridApi<R> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const selection = useSheetRange(grid, frame, columns, load, edits);
  const { range } = selection;
  // The grid reads its callbacks from the definition it was made with, so what changes is looked up when it is used.
  const live = useRef(selection);
  live.current = selection;
  const liveRange = useRef(range);
  liveRange.current = range;
  const definitions = useMemo(() => {
    const looks = { found, isFresh, commentWords, range: liveRange };
    // What is not for editing stands back; not in a sheet that is there to be read.
    const isForEditing = columns.filter(({ isEditable }) => isEditable).length > columns.length / 4;
    return columns.map((column, at) => ({
      ...sheetColumn<R>(column, looks, isForEditing, at === 0),
      ...filterRow(filters),
    }));
  }, [columns, filters, found, isFresh, commentWords]);
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
  const standardColumn = useMemo(
    (): ColDef<R> => ({
      suppressHeaderMenuButton: true,
      suppressKeyboardEvent: (params) =>
        params.editing
          ? handleEditorKey(params, live.current)
          : handleRangeKey(params, live.current.range, live.current.actions, () => null),
    }),
    [],
  );
  return (
    <div ref={frame} className="sheet-grid range-grid" {...rangeMouse(range, selection.actions)}>
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
        enterNavigatesVerticallyAfterEdit
        rowHeight={ROW_HEIGHT_PX}
        floatingFiltersHeight={26}
        defaultColDef={standardColumn}
        overlayNoRowsTemplate="<span></span>"
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
            focusAgain: () => {
              const focused = api.getFocusedCell();
              if (focused != null) api.setFocusedCell(focused.rowIndex, focused.column);
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
        onGridPreDestroyed={() => {
          grid.current = null;
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
          if (isField && rowIndex !== null && !range.isMulti()) range.pick(rowIndex, key, 'alone');
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
        onModelUpdated={({ api }) => {
          goToWaiting(api, waiting, frame.current);
          range.recount();
        }}
        onColumnResized={({ finished, source }) => {
          if (finished && source !== 'api') keep();
        }}
        onColumnMoved={({ finished, source }) => {
          if (finished && source !== 'api') keep();
        }}
        onSortChanged={({ source }) => {
          if (source === 'api') return;
          range.collapse();
          keep();
        }}
        onSelectionChanged={({ api }) => onTicked(api.getSelectedRows())}
      />
      <RangeMenu
        frame={frame}
        label={menuTitle}
        items={menu(selection.actions)}
        onAsked={(row, column) => pickUnless(range, selection.actions, row, column)}
      />
    </div>
  );
}

/** Keys of the text that is typed into a field: Tab keeps it and goes on, Ctrl+Enter keeps it in every selected field. */
function handleEditorKey<R extends SheetGridRow>(
  { event, api, column, node }: SuppressKeyboardEventParams<R>,
  { range, fillWith }: SheetRange<R>,
): boolean {
  const { key, ctrlKey, metaKey, shiftKey, target } = event;
  const box = target instanceof HTMLInputElement ? target : null;
  if (key === 'Enter' && (ctrlKey || metaKey) && box !== null && range.isMulti()) {
    event.preventDefault();
    const typed = box.value;
    api.stopEditing(true);
    fillWith(typed);
    return true;
  }
  if (key !== 'Tab') return false;
  event.preventDefault();
  api.stopEditing();
  const shown = api.getAllDisplayedColumns().filter((one) => !one.getColId().startsWith('ag-Grid'));
  const next = shown[shown.indexOf(column as (typeof shown)[number]) + (shiftKey ? -1 : 1)];
  if (node.rowIndex === null) return true;
  range.collapse();
  api.setFocusedCell(node.rowIndex, next ?? column);
  if (next !== undefined) api.ensureColumnVisible(next);
  return true;
}
