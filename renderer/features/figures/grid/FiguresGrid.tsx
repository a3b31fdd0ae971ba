import {
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  type GridApi,
  InfiniteRowModelModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
  ValidationModule,
} from 'ag-grid-community';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { type LinkMode, useSelection } from '../../../app/selection.ts';
import { useArrangedInPlace } from '../../../grid/ColumnsInPlace.tsx';
import { columnStates } from '../../../grid/columnState.ts';
import { DataGrid } from '../../../grid/DataGrid.tsx';
import { gridTheme, ROW_HEIGHT_PX } from '../../../grid/gridTheme.ts';
import type { RangeControl } from '../../../grid/range/rangeControl.ts';
import { tooltip } from '../../../grid/tooltip.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { noteTicked } from '../../sheets/exportState.ts';
import { rememberColumns, useFiguresView } from '../figuresView.ts';
import { cellClasses } from './cellClasses.ts';
import { type CalculatedColumn, figureColumns } from './figureColumns.ts';
import { type GridActions, handleGridKey } from './gridKeys.ts';
import { PAGE, type PageCount, pageSource } from './gridPages.ts';
import type { GridView } from './gridRows.ts';
import { fitNames, type SeriesColumn } from './nameWidths.ts';
import { useCellsInSight } from './useCellsInSight.ts';
import { useFreshGrid } from './useFreshGrid.ts';
import { useRememberedColumns } from './useRememberedColumns.ts';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
  ...(import.meta.env.DEV ? [ValidationModule] : []),
]);

// The grid compares these by identity and builds its columns anew for others.
const ROW_SELECTION = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: false,
  enableClickSelection: false,
} as const;
const TICK_COLUMN = {
  headerName: '✓',
  ...tooltip({ heading: figuresText.ticked }),
  pinned: 'left',
  width: 30,
  resizable: false,
  suppressHeaderMenuButton: true,
} as const;

type Props = {
  readonly grid: RefObject<GridApi<SeriesRow> | null>;
  readonly view: Omit<GridView, 'sort'>;
  readonly periods: readonly string[];
  readonly shown: ReadonlySet<SeriesColumn>;
  readonly calculated: readonly CalculatedColumn[];
  readonly range: RangeControl<SeriesRow>;
  readonly actions: GridActions;
  /** Hears of the focus under a calculated column. */
  readonly onColumn: (columnId: string, row: SeriesRow | undefined) => void;
  readonly onPicked: (row: SeriesRow, period: string) => void;
  /** Hears of every page that came, and of one that did not. */
  readonly onPage: (answer: PageCount | Error) => void;
};

/** AG Grid over the store's pages, with a spreadsheet's selection and keys. */
export function FiguresGrid({
  grid,
  view,
  periods,
  shown,
  calculated,
  range,
  actions,
  onColumn,
  onPicked,
  onPage,
}: Props): ReactNode {
  const linkMode = useSelection((state) => state.linkMode);
  const columns = useMemo(() => figureColumns(periods, shown, calculated), [periods, shown, calculated]);
  const { where, frequency } = view;
  const allPeriods = useRef(periods);
  allPeriods.current = periods;
  const datasource = useMemo(
    () => pageSource({ where, frequency }, grid, allPeriods, onPage),
    [where, frequency, grid, onPage],
  );
  useLinkedLook(grid, linkMode);
  const [isReady, setReady] = useState(false);
  // As long as nobody arranged them, new columns stand where they are defined, which the grid does by itself.
  const isArranged = useFiguresView((state) => state.columns[frequency] !== undefined);
  useRememberedColumns(isReady ? grid.current : null, frequency, periods, shown);
  useArrangedInPlace(isReady ? grid.current : null, columns);

  // The grid reads its callbacks from the definition it was made with, so what changes is looked up when it is used.
  const live = useRef({ range, actions });
  live.current = { range, actions };
  const recount = useCallback(() => live.current.range.recount(), []);
  const changes = useFreshGrid(grid, view, allPeriods, onPage, recount);
  useCellsInSight(isReady ? grid.current : null, frequency, periods, changes);
  const defaultColDef = useMemo(
    () => ({
      sortable: true,
      resizable: true,
      suppressHeaderMenuButton: true,
      suppressKeyboardEvent: (params: Parameters<typeof handleGridKey>[0]) =>
        handleGridKey(params, live.current.range, live.current.actions),
      cellClassRules: cellClasses(live),
    }),
    [],
  );
  const save = useCallback(() => {
    if (grid.current !== null) rememberColumns(columnStates(grid.current));
  }, [grid]);

  const isShift = (event: Event | null | undefined): boolean => event instanceof MouseEvent && event.shiftKey;
  return (
    <DataGrid<SeriesRow>
      label={figuresText.grid}
      theme={gridTheme}
      rowModelType="infinite"
      datasource={datasource}
      columnDefs={columns}
      defaultColDef={defaultColDef}
      getRowId={({ data }) => data.seriesId}
      cacheBlockSize={PAGE}
      rowHeight={ROW_HEIGHT_PX}
      headerHeight={28}
      floatingFiltersHeight={26}
      groupHeaderHeight={22}
      animateRows={false}
      suppressMovableColumns={false}
      suppressDragLeaveHidesColumns
      maintainColumnOrder={isArranged}
      rowSelection={ROW_SELECTION}
      selectionColumnDef={TICK_COLUMN}
      onGridReady={({ api }) => {
        grid.current = api;
        setReady(true);
      }}
      onGridSizeChanged={({ api, clientWidth }) => fitNames(api, clientWidth)}
      onColumnResized={({ finished, source }) => {
        if (finished && source !== 'api') save();
      }}
      onColumnMoved={({ finished }) => {
        if (finished) save();
      }}
      onSortChanged={({ source }) => {
        if (source === 'api') return;
        range.collapse();
        save();
      }}
      onSelectionChanged={({ api }) =>
        noteTicked(
          'figures',
          api.getSelectedRows().flatMap(({ kind, seriesId }) => (kind === 'calculated' ? [] : [seriesId])),
        )
      }
      onModelUpdated={recount}
      onCellFocused={({ rowIndex, column, api }) => {
        if (rowIndex === null || column === null || typeof column === 'string') return;
        const period = column.getColId();
        if (!actions.holdsCells(period) || range.isMulti()) return;
        range.pick(rowIndex, period, 'alone');
        const row = api.getDisplayedRowAtIndex(rowIndex)?.data;
        if (isCalculatedId(period)) onColumn(period, row);
        else if (row !== undefined) onPicked(row, period);
      }}
      onCellClicked={({ data, column, event }) => {
        if (data === undefined || !actions.holdsCells(column.getColId()) || isShift(event)) return;
        if (useSelection.getState().linkMode !== null && !range.isMulti()) actions.pickForLink();
      }}
      onCellDoubleClicked={({ column }) => {
        if (actions.holdsCells(column.getColId())) actions.edit('');
      }}
      overlayNoRowsTemplate={`<span></span>`}
    />
  );
}

/** Cells of a link being made are marked by a class, which the grid reads only when told. */
function useLinkedLook(grid: Props['grid'], linkMode: LinkMode | null): void {
  const last = useRef(linkMode);
  useEffect(() => {
    if (last.current === linkMode) return;
    last.current = linkMode;
    grid.current?.refreshCells();
  }, [grid, linkMode]);
}
