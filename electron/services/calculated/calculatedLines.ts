import { leastCertain } from '#shared/domain/charts/markSign.ts';
import { draftTitle, shortNames } from '#shared/domain/charts/seriesNames.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import type { FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import type { SeriesKey } from '#shared/domain/figures/types.ts';
import { type Around, assertionsOf, seriesWords } from '../charts/chartLines.ts';
import type { StoreContext } from '../serviceContext.ts';
import { type CalculatedSeries, calculationOf } from './calculatedSeries.ts';

/**
 * Calculated series as lines of a chart: every mark derived, with the interval its parts leave, on the sources of its parts
 * and of its rates. A period without one of them has no value and says what it lacks.
 */
export const calculatedLines = (
  context: StoreContext,
  lookup: FigureLookup,
  series: readonly CalculatedSeries[],
  periods: readonly string[],
  { paragraphs }: Pick<Around, 'paragraphs'>,
): ChartLine[] => {
  const shorts = shortsOf(series);
  return series.map((each, index) => {
    const { id: seriesId, name, expression, row } = each;
    const { at } = calculationOf(context, each, lookup);
    const markAt = (period: string): ChartMark => {
      const point = at(period);
      const cell = { seriesId, period };
      if (point.kind === 'missing') return { ...NOTHING, cell, missing: [point.lacks] };
      const beneath = point.shown.flatMap((shown) => assertionsOf(lookup, shown));
      const sources = [...beneath, ...point.rates].map(({ sourceId }) => sourceId);
      const said = [...new Set(point.inputs.flatMap(paragraphs))];
      return {
        cell,
        value: point.value,
        unit: point.unit,
        bound: point.bound,
        status: leastCertain(beneath.map(({ status }) => status)),
        derivation: `calculated as ${expression}`,
        missing: [],
        sources: [...new Set(sources)],
        ...point.interval,
        ...(said.length === 0 ? {} : { paragraphs: said }),
      };
    };
    return {
      seriesId,
      name,
      short: shorts[index] ?? name,
      ...(row === undefined ? {} : { area: row.key.area }),
      marks: periods.map(markAt),
    };
  });
};

/** Rows of one column are told apart by what differs in them, as rows of figures are. */
function shortsOf(series: readonly CalculatedSeries[]): string[] {
  const rows = series.flatMap(({ row }) => row ?? []);
  const isOneColumn = rows.length === series.length && new Set(rows.map(({ column }) => column)).size === 1;
  return isOneColumn ? shortNames(rows.map(({ key }) => seriesWords(key))) : series.map(({ name }) => name);
}

/** What a chart of calculated series is called: each by its name, rows of a column together. */
export function calculatedTitles(series: readonly CalculatedSeries[]): string[] {
  const columns = new Map<string, SeriesKey[]>();
  for (const { row } of series)
    if (row !== undefined) columns.set(row.column, [...(columns.get(row.column) ?? []), row.key]);
  return [
    ...series.filter(({ row }) => row === undefined).map(({ name }) => name),
    ...[...columns].map(([name, keys]) => `${name}: ${draftTitle(keys.map(seriesWords))}`),
  ];
}

const NOTHING = {
  value: null,
  unit: '',
  bound: 'exact',
  status: 'M',
  derivation: null,
  sources: [],
  low: null,
  high: null,
} as const;
