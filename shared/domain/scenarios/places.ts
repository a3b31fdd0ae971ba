import { areaName } from '../figures/areaNames.ts';
import { withMinus } from '../figures/minusSign.ts';
import type { Frequency, SeriesKey } from '../figures/types.ts';
import type { Assumption, Place, Spread } from './types.ts';

/** Months of a period. */
export const MONTHS: Readonly<Record<Frequency, number>> = { A: 12, S: 6, Q: 3, M: 1 };

/** The series of a place, without its period. */
export const seriesOf = ({ period: _, ...key }: Place): SeriesKey => key;

/** "Armenia – Russia, exports, 2023". */
export const placeLabel = (place: Place): string => `${seriesLabel(place)}, ${place.period}`;

const seriesLabel = ({ area, counterpart, flow, product, measure }: Place): string =>
  [
    `${areaName(area)} – ${areaName(counterpart)}`,
    flow.replace('_', '-'),
    ...(product === 'TOTAL' ? [] : [product]),
    ...(measure === 'trade_value' ? [] : [measure.replaceAll('_', ' ')]),
  ].join(', ');

/** Whether two places are the same series, whatever their periods. */
export const isSameSeries = (a: Place, b: Place): boolean =>
  a.area === b.area &&
  a.counterpart === b.counterpart &&
  a.flow === b.flow &&
  a.product === b.product &&
  a.productRevision === b.productRevision &&
  a.frequency === b.frequency &&
  a.measure === b.measure;

export const isSamePlace = (a: Place, b: Place): boolean => a.period === b.period && isSameSeries(a, b);

/** "80 percent", "0 to 80 percent", "1 to 3 months, likeliest 2". */
export function spreadText(
  { kind, currency }: Pick<Assumption, 'kind' | 'currency'>,
  spread: Spread,
): string {
  const unit = kind === 'delay' ? ' months' : kind === 'level' ? ` ${currency ?? ''}`.trimEnd() : ' percent';
  const [low, high] = [withMinus(spread.low), withMinus(spread.high)];
  const ends = low === high ? low : `${low} to ${high}`;
  return `${ends}${unit}${spread.kind === 'triangular' ? `, likeliest ${withMinus(spread.mode)}` : ''}`;
}
