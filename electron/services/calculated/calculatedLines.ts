import { leastCertain } from '#shared/domain/charts/markSign.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import type { FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { type Around, assertionsOf } from '../charts/chartLines.ts';
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
): ChartLine[] =>
  series.map((each) => {
    const { id: seriesId, name, expression } = each;
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
    return { seriesId, name, short: name, marks: periods.map(markAt) };
  });

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
