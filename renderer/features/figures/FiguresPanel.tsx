import type { GridApi } from 'ag-grid-community';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { columnInRow, isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import type { ViewState } from '#shared/ipc/viewShapes.ts';
import { openPanel, select, selectFigure, useSelection } from '../../app/selection.ts';
import { showToast } from '../../app/toasts.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { focusColumnFilter } from '../../grid/ColumnFilterBox.tsx';
import { arrangeColumns, columnStates } from '../../grid/columnState.ts';
import { RangeMenu } from '../../grid/range/RangeMenu.tsx';
import type { Selected } from '../../grid/range/rangeControl.ts';
import { pickUnless, rangeMouse } from '../../grid/range/rangeMouse.ts';
import { useCellRange } from '../../grid/range/useCellRange.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { ViewsMenu } from '../gridViews/ViewsMenu.tsx';
import { importClipboard } from '../imports/importClipboard.ts';
import { editedMenu } from '../sheets/selectionMenu.ts';
import { AddRowDialog } from './AddRowDialog.tsx';
import { CellEditor } from './cell/CellEditor.tsx';
import { FiguresBar } from './FiguresBar.tsx';
import { figureFilters } from './figureFilters.ts';
import { restoreFiguresView, showView, useFiguresView, whereOf } from './figuresView.ts';
import { filterOfValue } from './filterRow.ts';
import { ColumnsMenu } from './grid/ColumnsMenu.tsx';
import { FiguresGrid } from './grid/FiguresGrid.tsx';
import { headingOf } from './grid/figureColumns.ts';
import { useFigureRange } from './grid/figureRange.ts';
import { closeEditor, closePaste } from './grid/gridFocus.ts';
import { focusedCell, type GridActions } from './grid/gridKeys.ts';
import type { PageCount } from './grid/gridPages.ts';
import { useKnownFrequency, usePeriods, useShownColumns } from './grid/shownColumns.ts';
import { useFindInFigures } from './grid/useFindInFigures.ts';
import { useGridActions } from './grid/useGridActions.ts';
import { useGridCopy } from './grid/useGridCopy.ts';
import { useReveal } from './grid/useReveal.ts';
import { PasteDialog } from './paste/PasteDialog.tsx';
import { usePasteRequest } from './paste/pasteRequest.ts';
import { useGridEdits } from './paste/useGridEdits.ts';
import './figures.css';
import './cell/cell.css';

const words = figuresText;
/** What the last page said; `pages` counts those of the view that is shown. */
type Page = {
  readonly total: number | null;
  readonly calculated: number;
  readonly error: Error | null;
  readonly pages: number;
};
const NO_PAGE: Page = { total: null, calculated: 0, error: null, pages: 0 };

/** The figures: a row a series, a column a period, a page at a time from the store. */
export function FiguresPanel(): ReactNode {
  useState(restoreFiguresView);
  const grid = useRef<GridApi<SeriesRow> | null>(null);
  const [page, setPage] = useState<Page>(NO_PAGE);
  const [adding, setAdding] = useState<SeriesRow | 'empty' | null>(null);
  const where = useFiguresView(whereOf);
  const frequency = useKnownFrequency();
  const editing = useFiguresView((state) => state.editing);
  const { periods, calculated, error, retry } = usePeriods(frequency);
  const shown = useShownColumns();
  const view = useMemo(() => ({ where, frequency }), [where, frequency]);
  const cellColumns = useMemo(() => [...periods, ...calculated.map(({ id }) => id)], [periods, calculated]);
  const frame = useRef<HTMLDivElement>(null);
  const range = useCellRange(grid, useFigureRange(view), cellColumns);
  const shownView = useRef(view);
  useEffect(() => {
    if (shownView.current !== view) setPage(NO_PAGE);
    shownView.current = view;
  }, [view]);
  const onPage = useCallback(
    (answer: PageCount | Error) =>
      setPage(({ pages }) =>
        answer instanceof Error
          ? { ...NO_PAGE, error: answer, pages }
          : { total: answer.total, calculated: answer.calculated, error: null, pages: pages + 1 },
      ),
    [],
  );
  useReveal(grid, view, cellColumns, page.pages);
  useFindInFigures(grid, view, page.total !== null);
  const actions = useGridActions(grid, range, cellColumns);

  const heading = useCallback((columnId: string) => headingOf(columnId, calculated), [calculated]);
  const copy = useGridCopy(frame, range, heading);
  const edits = useGridEdits(grid, frame, range, view, cellColumns);
  const pasting = usePasteRequest((state) => state.request);

  const chartSelected = async (): Promise<void> => {
    const ticked = grid.current?.getSelectedRows() ?? [];
    const blocks =
      ticked.length > 0 ? [{ rows: ticked, columns: [] as readonly string[] }] : await range.blocks();
    const series = new Set(blocks.flatMap(chartedSeries));
    if (series.size === 0) showToast(words.chartNothing);
    else openPanel('chart', { series: [...series].join(' ') });
  };

  const gridActions: GridActions = {
    ...actions,
    edits,
    copyWithNames: () => copy('names'),
    cut: () => copy('cut'),
    pasteSpecial: () => void document.execCommand('paste'),
    focusColumn: (period) => {
      const row = grid.current?.getFirstDisplayedRowIndex() ?? -1;
      if (row >= 0) grid.current?.setFocusedCell(row, period);
    },
    filterColumn: () => focusColumnFilter(frame.current, grid.current?.getFocusedCell()?.column.getColId()),
    filterByValue: () => {
      const focused = grid.current?.getFocusedCell();
      const row = focused == null ? undefined : grid.current?.getDisplayedRowAtIndex(focused.rowIndex)?.data;
      if (focused == null || row === undefined) return;
      const columnId = focused.column.getColId();
      const problem = figureFilters.apply(columnId, filterOfValue(row, columnId));
      if (problem !== null) showToast(problem);
    },
    pasteRows: importClipboard,
    removeRows: () => {
      range.pickWholeRows();
      edits.remove();
    },
    insertRow: (from) => setAdding(from === 'empty' ? 'empty' : (focusedRow(grid.current) ?? 'empty')),
  };
  const shownError = page.error ?? error;
  return (
    <div className="figures">
      <FiguresBar total={page.total} calculated={page.calculated} columns={calculated}>
        <ColumnsMenu grid={grid} periods={periods} calculated={calculated} frequency={frequency} />
        <ViewsMenu
          sheet="figures"
          current={() => shownNow(grid.current)}
          onApply={(state) => {
            showView(state);
            if (state.frequency === frequency && grid.current !== null)
              arrangeColumns(grid.current, state.columns);
          }}
        />
        <button type="button" className="button" onClick={() => setAdding('empty')}>
          {words.addRow}
        </button>
        <button
          type="button"
          className="button"
          aria-label={words.chart}
          title={words.chartHint}
          onClick={() => void chartSelected()}
        >
          {words.chartShort}
        </button>
      </FiguresBar>
      {shownError !== null && (
        <ProblemNote
          error={shownError}
          onRetry={() => {
            retry();
            grid.current?.purgeInfiniteCache();
          }}
        />
      )}
      {page.total === 0 && <p className="empty">{where === '' ? words.empty : words.noneFit}</p>}
      <div ref={frame} className="figures-grid range-grid" {...rangeMouse(range, gridActions)}>
        <FiguresGrid
          grid={grid}
          view={view}
          periods={periods}
          shown={shown}
          calculated={calculated}
          range={range}
          actions={gridActions}
          onColumn={pickColumnCell}
          onPicked={pickCell}
          onPage={onPage}
        />
        <RangeMenu
          frame={frame}
          label={words.selectionMenu}
          items={editedMenu(gridActions)}
          onAsked={(row, column) => pickUnless(range, gridActions, row, column)}
        />
      </div>
      {editing !== null && <CellEditor editing={editing} onClose={(how) => closeEditor(grid.current, how)} />}
      {pasting !== null && adding === null && (
        <PasteDialog
          request={pasting}
          onClose={() => closePaste(grid.current)}
          onAddRow={() => {
            closePaste(grid.current);
            setAdding('empty');
          }}
        />
      )}
      {adding !== null && (
        <AddRowDialog
          frequency={frequency}
          period={periods.at(-1)}
          like={adding === 'empty' ? undefined : adding}
          onClose={() => setAdding(null)}
        />
      )}
    </div>
  );
}

/** What a chart of a block draws: its rows, or what the calculated columns come to in them where it has nothing else. */
const chartedSeries = ({ rows, columns }: Selected<SeriesRow>): readonly string[] =>
  columns.length > 0 && columns.every(isCalculatedId)
    ? rows.flatMap(({ kind, seriesId }) =>
        kind === 'calculated' ? [] : columns.map((column) => columnInRow(column, seriesId)),
      )
    : rows.map(({ seriesId }) => seriesId);

/** What the grid shows now, to be saved under a name. */
function shownNow(api: GridApi<SeriesRow> | null): ViewState {
  const { typed, chips, filters, frequency } = useFiguresView.getState();
  const columns = api === null ? [] : [...columnStates(api)];
  return { typed, chips: [...chips], filters: { ...filters }, frequency, columns };
}

/** The cell under the focus is what the inspector shows, unless a link waits for its cells. */
function pickCell(row: SeriesRow, period: string): void {
  if (useSelection.getState().linkMode !== null) return;
  selectFigure({ seriesId: row.seriesId, period });
}

/** Under a calculated column the inspector tells how the value of that row was made. */
function pickColumnCell(columnId: string, row: SeriesRow | undefined): void {
  if (row === undefined || row.kind === 'calculated') return;
  select({ kind: 'sheetRow', sheet: 'calculated', rowId: columnId, seriesId: row.seriesId });
}

/** The row that another is made like; none where it is a calculated one. */
const focusedRow = (api: GridApi<SeriesRow> | null): SeriesRow | undefined => {
  const place = focusedCell(api);
  const row = place === null ? undefined : api?.getDisplayedRowAtIndex(place.row)?.data;
  return row?.kind === 'calculated' ? undefined : row;
};
