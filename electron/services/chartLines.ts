import { leastCertain } from '#shared/domain/charts/markSign.ts';
import { fullName, type SeriesWords, shortNames } from '#shared/domain/charts/seriesNames.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import { cellValue, type FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import type { Assertion, CellRef, SeriesKey } from '#shared/domain/figures/types.ts';
import { areaName } from './cells.ts';

export type NamedSeries = { readonly seriesId: string; readonly key: SeriesKey };

/** The lines of some series over some periods: a mark for every period, with or without a value. */
export function chartLines(
  lookup: FigureLookup,
  series: readonly NamedSeries[],
  periods: readonly string[],
): ChartLine[] {
  const words = series.map(({ key }) => seriesWords(key));
  const short = shortNames(words);
  return series.map(({ seriesId, key }, index) => ({
    seriesId,
    name: fullName(words[index] ?? seriesWords(key)),
    short: short[index] ?? seriesId,
    marks: periods.map((period) => chartMark(lookup, key, { seriesId, period })),
  }));
}

export const seriesWords = (key: SeriesKey): SeriesWords => ({
  area: areaName(key.area),
  counterpart: areaName(key.counterpart),
  flow: key.flow.replace('_', '-'),
  product: key.product === 'TOTAL' ? '' : key.product,
  measure: key.measure === 'trade_value' ? '' : measureWords(key),
});

const measureWords = ({ measure }: SeriesKey): string => measure.replaceAll('_', ' ');

function chartMark(lookup: FigureLookup, key: SeriesKey, cell: CellRef): ChartMark {
  const shown = cellValue(lookup, cell);
  const beneath = shown.value === null ? [] : assertionsBeneath(lookup, cell);
  const sources = beneath.map(({ sourceId }) => sourceId);
  return {
    cell,
    value: shown.value,
    unit: shown.currency ?? measureWords(key),
    bound: shown.assertion?.bound ?? 'exact',
    status: shown.value === null ? 'M' : leastCertain(beneath.map(({ status }) => status)),
    derivation: shown.derivation,
    missing: shown.missing,
    sources: [...new Set(sources)],
  };
}

/** The assertions a cell's shown value rests on, through derivations. */
export function assertionsBeneath(lookup: FigureLookup, cell: CellRef): readonly Assertion[] {
  const { assertion, inputs, parts } = cellValue(lookup, cell);
  if (assertion !== null) return [assertion];
  if (parts.length === 0) return inputs.flatMap((input) => assertionsBeneath(lookup, input));
  return inputs.flatMap((input) => lookup.assertions(input).filter(({ id }) => parts.includes(id)));
}
