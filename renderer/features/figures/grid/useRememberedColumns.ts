import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { arrangeColumns, orderColumns, showColumns, withNewColumns } from '../../../grid/columnState.ts';
import { useFiguresView } from '../figuresView.ts';
import { fitNames, SERIES_COLUMNS, type SeriesColumn } from './nameWidths.ts';

/** Puts the columns as they were left, once per frequency and again when periods were added; else the standard ones. */
export function useRememberedColumns(
  api: GridApi<SeriesRow> | null,
  frequency: string,
  periods: readonly string[],
  shown: ReadonlySet<SeriesColumn>,
): void {
  const columns = useFiguresView((state) => state.columns);
  const applied = useRef('');
  useEffect(() => {
    const key = `${frequency} ${periods.join(' ')} ${[...shown].join(' ')}`;
    const state = columns[frequency];
    if (api === null || periods.length === 0 || applied.current === key) return;
    applied.current = key;
    if (state !== undefined) arrangeColumns(api, state);
    else showColumns(api, new Map(SERIES_COLUMNS.map((colId) => [colId, shown.has(colId)])));
    const left = (state ?? []).map(({ colId }) => colId);
    orderColumns(api, withNewColumns(left, [...SERIES_COLUMNS, ...periods]));
    const pane = document.querySelector('.figures-grid');
    if (pane !== null) fitNames(api, pane.clientWidth);
  }, [api, frequency, periods, shown, columns]);
}
