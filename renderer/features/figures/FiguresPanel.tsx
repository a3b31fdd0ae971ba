import {
  type CellClickedEvent,
  type CellDoubleClickedEvent,
  type CellKeyDownEvent,
  CellStyleModule,
  ColumnApiModule,
  type GridApi,
  type IGetRowsParams,
  InfiniteRowModelModule,
  ModuleRegistry,
  RowSelectionModule,
  ScrollApiModule,
  TooltipModule,
  themeQuartz,
  ValidationModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type FormEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import {
  type CellRef,
  isSameCell,
  openPanel,
  select,
  toggleLinkCell,
  useSelection,
} from '../../app/selection.ts';
import { call, listen, useQueryOf } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { figuresText } from '../../strings/figuresText.ts';
import { EditFigure } from './EditFigure.tsx';
import { figureColumns } from './figureColumns.tsx';
import { flowText } from './figureText.ts';
import './figures.css';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  CellStyleModule,
  ColumnApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TooltipModule,
  ...(import.meta.env.DEV ? [ValidationModule] : []),
]);

const words = figuresText;
const PAGE = 100;

const theme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  spacing: 4,
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--surface-frame)',
  borderColor: 'var(--line)',
  accentColor: 'var(--accent)',
  rowHoverColor: 'var(--surface-hover)',
  selectedRowBackgroundColor: 'var(--surface-selected)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
});

/** The figures: a row a series, a column a period, a page at a time from the store. */
export function FiguresPanel(): ReactNode {
  const api = useRef<GridApi<SeriesRow> | null>(null);
  const [where, setWhere] = useState('');
  const [error, setError] = useState<Error | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [editing, setEditing] = useState<{ cell: CellRef; label: string; typed: string } | null>(null);
  const linkMode = useSelection((state) => state.linkMode);
  const reveal = useSelection((state) => state.reveal);
  const first = useQueryOf('figures.page', { where: '', sort: null, frequency: 'A', offset: 0, limit: 1 });
  const periods = first.data?.periods;
  const columns = useMemo(() => figureColumns(periods ?? []), [periods]);

  const datasource = useMemo(
    () => ({
      getRows: (params: IGetRowsParams<SeriesRow>): void => {
        const [sort] = params.sortModel;
        call('figures.page', {
          where,
          sort: sort === undefined ? null : { column: sort.colId, descending: sort.sort === 'desc' },
          frequency: 'A',
          offset: params.startRow,
          limit: params.endRow - params.startRow,
        }).then(
          (page) => {
            setError(null);
            setTotal(page.total);
            params.successCallback(page.rows, page.total);
          },
          (failure: Error) => {
            setError(failure);
            params.failCallback();
          },
        );
      },
    }),
    [where],
  );

  useEffect(() => listen('workspace.changed', () => api.current?.refreshInfiniteCache()), []);
  useEffect(() => listen('workspace.opened', () => api.current?.purgeInfiniteCache()), []);
  // Cells of a link being made are marked by a class, which the grid reads only when told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picked cells are what the redraw is for
  useEffect(() => api.current?.refreshCells({ force: true }), [linkMode]);
  useEffect(() => {
    if (reveal?.kind !== 'cell' || api.current === null) return;
    const { cell } = reveal;
    api.current.ensureColumnVisible(cell.period);
    api.current.forEachNode((node) => {
      if (node.data?.seriesId !== cell.seriesId || node.rowIndex === null) return;
      api.current?.ensureIndexVisible(node.rowIndex, 'middle');
      api.current?.setFocusedCell(node.rowIndex, cell.period);
    });
  }, [reveal]);

  const open = useCallback((row: SeriesRow, period: string) => {
    const cell = { seriesId: row.seriesId, period };
    if (useSelection.getState().linkMode === null) select({ kind: 'cell', cell });
    else toggleLinkCell(cell, cellName(row, period));
  }, []);

  const edit = useCallback((row: SeriesRow, period: string, typed: string) => {
    if (useSelection.getState().linkMode !== null) return;
    setEditing({ cell: { seriesId: row.seriesId, period }, label: cellName(row, period), typed });
  }, []);

  const isPeriod = (id: string): boolean => periods?.includes(id) ?? false;

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setWhere(String(new FormData(event.currentTarget).get('where') ?? ''));
  };

  const chartSelected = (): void => {
    const rows = api.current?.getSelectedRows() ?? [];
    if (rows.length > 0) openPanel('chart', { series: rows.map(({ seriesId }) => seriesId).join(' ') });
  };

  return (
    <div className="figures">
      <form className="figures-bar" onSubmit={submit}>
        <input
          name="where"
          type="search"
          spellCheck={false}
          placeholder={words.wherePlaceholder}
          aria-label={words.where}
          defaultValue={where}
          onBlur={(event) => event.currentTarget.form?.requestSubmit()}
        />
        <span className="quiet-text">{total === null ? '' : words.rows(total)}</span>
        <button type="button" className="button" onClick={chartSelected} title={words.chartHint}>
          {words.chart}
        </button>
      </form>
      {error !== null && <ProblemNote error={error} />}
      {first.error !== null && <ProblemNote error={first.error} />}
      {total === 0 && error === null && <p className="empty">{where === '' ? words.empty : words.noneFit}</p>}
      <div className="figures-grid">
        <AgGridReact<SeriesRow>
          theme={theme}
          rowModelType="infinite"
          datasource={datasource}
          columnDefs={columns}
          defaultColDef={{
            sortable: true,
            resizable: true,
            suppressHeaderMenuButton: true,
            cellClassRules: {
              'is-picked': ({ data, colDef }) =>
                data !== undefined &&
                (useSelection
                  .getState()
                  .linkMode?.cells.some(({ cell }) =>
                    isSameCell(cell, { seriesId: data.seriesId, period: colDef.colId ?? '' }),
                  ) ??
                  false),
              'is-group': ({ data }) => data?.kind === 'group',
            },
          }}
          getRowId={({ data }) => data.seriesId}
          cacheBlockSize={PAGE}
          rowHeight={26}
          headerHeight={28}
          groupHeaderHeight={24}
          tooltipShowDelay={400}
          rowSelection={{
            mode: 'multiRow',
            checkboxes: true,
            headerCheckbox: false,
            enableClickSelection: false,
          }}
          selectionColumnDef={{ pinned: 'left', width: 32 }}
          onGridReady={({ api: ready }) => {
            api.current = ready;
          }}
          onCellClicked={({ data, column }: CellClickedEvent<SeriesRow>) => {
            if (data !== undefined && isPeriod(column.getColId())) open(data, column.getColId());
          }}
          onCellDoubleClicked={({ data, column }: CellDoubleClickedEvent<SeriesRow>) => {
            if (data !== undefined && isPeriod(column.getColId())) edit(data, column.getColId(), '');
          }}
          onCellKeyDown={(event) => {
            const { data, column } = event as CellKeyDownEvent<SeriesRow>;
            const key = event.event as KeyboardEvent | null;
            if (data === undefined || key === null || !isPeriod(column.getColId())) return;
            if (key.key === ' ') open(data, column.getColId());
            else if (key.key === 'Enter' || key.key === 'F2') {
              open(data, column.getColId());
              edit(data, column.getColId(), '');
            } else if (/^[\d.,$€£¥₽<>~-]$/.test(key.key) && !key.ctrlKey && !key.metaKey && !key.altKey) {
              key.preventDefault();
              edit(data, column.getColId(), key.key);
            }
          }}
        />
      </div>
      {editing !== null && <EditFigure {...editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

const cellName = (row: SeriesRow, period: string): string =>
  `${row.areaName} – ${row.counterpartName}, ${flowText(row.flow)}, ${period}`;
