import type { ColDef, ColGroupDef, ICellRendererParams } from 'ag-grid-community';
import type { ReactNode } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { cellMarks, cellTooltip, flowText } from './figureText.ts';

const words = figuresText;

/** What a series is, pinned to the left. */
const SERIES_COLUMNS: readonly ColDef<SeriesRow>[] = [
  { field: 'areaName', headerName: words.area, width: 170, pinned: 'left', tooltipField: 'areaName' },
  {
    field: 'counterpartName',
    headerName: words.counterpart,
    width: 130,
    pinned: 'left',
    tooltipField: 'counterpartName',
  },
  {
    field: 'flow',
    headerName: words.flow,
    width: 90,
    pinned: 'left',
    valueFormatter: ({ value }) => (value === undefined ? '' : flowText(String(value))),
  },
];

/** A column a period, and the series' own before them. */
export function figureColumns(periods: readonly string[]): (ColDef<SeriesRow> | ColGroupDef<SeriesRow>)[] {
  return [
    ...SERIES_COLUMNS,
    {
      headerName: words.periods,
      children: periods.map(
        (period): ColDef<SeriesRow> => ({
          colId: period,
          headerName: period,
          width: 122,
          type: 'rightAligned',
          cellClass: 'figure-cell',
          valueGetter: ({ data }) => data?.cells[period],
          tooltipValueGetter: ({ data }) => (data === undefined ? '' : cellTooltip(data.cells[period])),
          cellRenderer: FigureCell,
        }),
      ),
    },
  ];
}

function FigureCell({ data, colDef }: ICellRendererParams<SeriesRow>): ReactNode {
  const { text: number, unit, marks } = cellMarks(data?.cells[colDef?.colId ?? '']);
  return (
    <>
      <span className="figure-marks">
        {marks.map(({ sign, meaning }) => (
          <abbr key={sign} title={meaning}>
            {sign}
          </abbr>
        ))}
      </span>
      <span className={marks.some(({ sign }) => sign === 'ƒ') ? 'figure-number derived' : 'figure-number'}>
        {number} <small>{unit}</small>
      </span>
    </>
  );
}
