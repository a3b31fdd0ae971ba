/** AG Grid over the pages of a pivot: rows that open and close, columns named by what they hold. */
import {
  CellStyleModule,
  ColumnApiModule,
  type GridApi,
  InfiniteRowModelModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
} from 'ag-grid-community';
import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import {
  NAME_COLUMN as NAME,
  pivotRowId,
  TOTAL_COLUMN as ROW_TOTAL,
} from '#shared/domain/figures/pivot/rowId.ts';
import { DataGrid } from '../DataGrid.tsx';
import { gridTheme, ROW_HEIGHT_PX } from '../gridTheme.ts';
import type { LoadRows } from '../range/loadedRows.ts';
import { RangeMenu, type RangeMenuItem } from '../range/RangeMenu.tsx';
import type { RangeActions } from '../range/rangeKeys.ts';
import { pickUnless, rangeMouse } from '../range/rangeMouse.ts';
import { nameColumn, openAt, placeColumn } from './pivotColumns.ts';
import type {
  PivotGridHandle,
  PivotGridRow,
  PivotGridSort,
  PivotSelecting,
  PivotWords,
} from './pivotGridTypes.ts';
import { placeKey, usePivotRange } from './usePivotRange.ts';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  CellStyleModule,
  ColumnApiModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
]);

const PAGE = 100;

/** Compared by identity: the grid draws all rows anew for others. */
const ROW_CLASSES = {
  'is-total': ({ data }: MaybeLoaded): boolean => data?.path.length === 0,
  'is-subtotal': ({ data }: MaybeLoaded): boolean =>
    data !== undefined && data.state !== 'leaf' && data.path.length > 0,
};
type MaybeLoaded = { readonly data?: PivotGridRow | undefined };

type Props<R extends PivotGridRow> = PivotWords<R> &
  PivotSelecting<R> & {
    readonly handle: RefObject<PivotGridHandle | null>;
    readonly label: string;
    /** What the menu of a selection is called, and what it offers. */
    readonly menuTitle: string;
    readonly menu: (actions: RangeActions) => readonly RangeMenuItem[];
    readonly nameTitle: string;
    readonly columns: readonly { readonly key: string; readonly name: string }[];
    /** Heading of the column of row totals; null where there is none. */
    readonly totalTitle: string | null;
    readonly sort: PivotGridSort | null;
    readonly onSorted: (sort: PivotGridSort | null) => void;
    /** Answers a page; a new function means another view, read from the top. */
    readonly load: LoadRows<R>;
    readonly onFocused: (row: R, column: string | null) => void;
  };

/** The grid itself. In the column of names the arrows open and close a row, as in a tree. */
export function PivotGrid<R extends PivotGridRow>(props: Props<R>): ReactNode {
  const { handle, label, menuTitle, menu, nameTitle, totalTitle, columns, load } = props;
  const grid = useRef<GridApi<R> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const places = useMemo(
    () => [...columns.map(({ key }) => key), ...(totalTitle === null ? [] : [ROW_TOTAL])],
    [columns, totalTitle],
  );
  const selection = usePivotRange(grid, frame, places, load, props);
  const { range } = selection;
  const live = useRef({ ...props, selection });
  live.current = { ...props, selection };
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
  return (
    <div ref={frame} className="pivot-grid range-grid" {...rangeMouse(range, selection.actions)}>
      <DataGrid<R>
        label={label}
        theme={gridTheme}
        rowModelType="infinite"
        columnDefs={definitions}
        datasource={datasource}
        cacheBlockSize={PAGE}
        maxBlocksInCache={20}
        getRowId={({ data }) => pivotRowId(data.path)}
        rowHeight={ROW_HEIGHT_PX}
        headerHeight={28}
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
          if (key === NAME || rowIndex === null) return;
          live.current.onFocused(row, placeKey(key));
          if (!range.isMulti()) range.pick(rowIndex, key, 'alone');
        }}
        onModelUpdated={() => range.recount()}
        onSortChanged={({ api }) => {
          range.collapse();
          live.current.onSorted(sortOf(api));
        }}
        onCellDoubleClicked={({ data, column }) => {
          if (data !== undefined) openAt(live.current, data, column.getColId());
        }}
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

function sortOf<R>(api: GridApi<R>): PivotGridSort | null {
  const sorted = api.getColumnState().find(({ sort }) => sort != null);
  return sorted === undefined
    ? null
    : { column: placeKey(sorted.colId), isDescending: sorted.sort === 'desc' };
}
