import type { ColDef, ColGroupDef, ICellRendererParams } from 'ag-grid-community';
import { yearOf } from '#shared/domain/figures/periodText.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import { followCell } from '../../../app/followLink.ts';
import { filterRow } from '../../../grid/ColumnFilterBox.tsx';
import { figureElement } from '../../../grid/figureElement.ts';
import { plainRenderer } from '../../../grid/plainRenderer.ts';
import { tooltip } from '../../../grid/tooltip.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { typedView } from '../cell/typedCells.ts';
import { figureFilters } from '../figureFilters.ts';
import { cellMarks, cellTooltip, flowText } from '../figureText.ts';
import { hasCell } from './cellsInSight.ts';
import { NAME_WIDTHS, SERIES_COLUMNS, type SeriesColumn } from './nameWidths.ts';
import { shortName } from './shortNames.ts';

const words = figuresText;

/** Header of a series column. */
const seriesHeader: Readonly<Record<SeriesColumn, string>> = {
  areaName: words.area,
  counterpartName: words.counterpart,
  flow: words.flow,
  product: words.product,
  measure: words.measure,
};

/** A calculated column, whose cells the rows hold by its id. */
export type CalculatedColumn = { readonly id: string; readonly name: string; readonly expression: string };

/** What stands above a column. */
export const headingOf = (columnId: string, calculated: readonly CalculatedColumn[] = []): string => {
  const column = SERIES_COLUMNS.find((known) => known === columnId);
  if (column !== undefined) return seriesHeader[column];
  return calculated.find(({ id }) => id === columnId)?.name ?? columnId;
};

const PERIOD_WIDTH = 110;
const CALCULATED_WIDTH = 150;

const filterBox = filterRow(figureFilters);

/** A column a period, grouped by decade or year, the series' own before them and calculated ones behind. */
export function figureColumns(
  periods: readonly string[],
  shown: ReadonlySet<SeriesColumn>,
  calculated: readonly CalculatedColumn[],
): (ColDef<SeriesRow> | ColGroupDef<SeriesRow>)[] {
  const groups = new Map<string, string[]>();
  for (const period of periods) {
    const name = period.length === 4 ? words.decade(period.slice(0, 3)) : yearOf(period);
    groups.set(name, [...(groups.get(name) ?? []), period]);
  }
  return [
    ...SERIES_COLUMNS.map((field) => seriesColumn(field, shown.has(field))),
    ...[...groups].map(
      ([headerName, children]): ColGroupDef<SeriesRow> => ({
        groupId: headerName,
        headerName,
        children: children.map(periodColumn),
      }),
    ),
    ...(calculated.length === 0
      ? []
      : [
          {
            groupId: 'calculated',
            headerName: words.calculatedColumns,
            children: calculated.map(calculatedColumn),
          },
        ]),
  ];
}

const seriesText = (field: SeriesColumn, value: unknown): string => {
  const text = String(value);
  if (field === 'flow') return flowText(text);
  if (field === 'areaName' || field === 'counterpartName') return shortName(text);
  return field === 'measure' ? text.replaceAll('_', ' ') : text;
};

/** The same column is the same object each time: the grid draws all cells of a column anew whose definition is another. */
const kept = new Map<string, ColDef<SeriesRow>>();

function keptColumn(key: string, made: () => ColDef<SeriesRow>): ColDef<SeriesRow> {
  const column = kept.get(key) ?? made();
  kept.set(key, column);
  return column;
}

const seriesColumn = (field: SeriesColumn, isShown: boolean): ColDef<SeriesRow> =>
  keptColumn(`${field} ${isShown}`, () => ({
    field,
    headerName: seriesHeader[field],
    initialWidth: NAME_WIDTHS[field],
    initialPinned: 'left',
    initialHide: !isShown,
    ...filterBox,
    // The name of a calculated series takes the place of both partners.
    ...(field === 'areaName' && { colSpan: ({ data }) => (data?.kind === 'calculated' ? 2 : 1) }),
    ...tooltip<SeriesRow>({ cell: (row) => String(row[field]) }),
    valueFormatter: ({ value }) => (value === undefined ? words.loadingRow : seriesText(field, value)),
  }));

const periodColumn = (period: string): ColDef<SeriesRow> => keptColumn(period, () => newPeriodColumn(period));

const newPeriodColumn = (period: string): ColDef<SeriesRow> => ({
  colId: period,
  headerName: period,
  initialWidth: PERIOD_WIDTH,
  type: 'rightAligned',
  cellClass: ['figure-cell', 'can-fill'],
  sortingOrder: ['desc', 'asc', null],
  valueGetter: ({ data }) => cellOf(data, period),
  // A page that is read anew has other objects; what says the same is not drawn again.
  equals: (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other),
  ...tooltip<SeriesRow>({ cell: (row) => toldOf(row, period) }),
  cellRenderer: FigureCell,
  ...filterBox,
});

/** What was typed and waits to be written, else what the store says of a cell. */
const cellOf = (row: SeriesRow | undefined, period: string): CellView | undefined =>
  row === undefined ? undefined : (typedView({ seriesId: row.seriesId, period }) ?? row.cells[period]);

const toldOf = (row: SeriesRow, columnId: string): string =>
  hasCell(row.seriesId, columnId) ? cellTooltip(cellOf(row, columnId)) : '';

/** Like a period's, and named by its expression. */
const calculatedColumn = ({ id, name, expression }: CalculatedColumn): ColDef<SeriesRow> => ({
  ...periodColumn(id),
  headerName: name,
  ...tooltip<SeriesRow>({ cell: (row) => toldOf(row, id), heading: `${name}\n${expression}` }),
  initialWidth: CALCULATED_WIDTH,
});

function drawFigure({ data, colDef }: ICellRendererParams<SeriesRow>): HTMLElement {
  const period = colDef?.colId ?? '';
  const { text, magnitude, marks } = cellMarks(cellOf(data, period));
  const isDerived = marks.some(({ sign }) => sign === 'ƒ');
  return figureElement({
    number: text,
    magnitude,
    marks: marks.map((mark) =>
      mark.sign === '¶' && data !== undefined
        ? {
            sign: mark.sign,
            meaning: `${mark.meaning}. ${words.goToPassage}`,
            follow: () => followCell({ seriesId: data.seriesId, period }),
          }
        : mark,
    ),
    numberClass: isDerived ? 'figure-number derived' : 'figure-number',
  });
}

const FigureCell = plainRenderer(drawFigure);
