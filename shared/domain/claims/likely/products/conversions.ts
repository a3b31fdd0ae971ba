/** How many of one unit another has, where both measure one thing. */
import type { Item } from '../../sentence/claimSentence.ts';

/** What one of each is in the first of its row. */
const MEASURES: readonly Readonly<Record<string, number>>[] = [
  {
    metre: 1,
    kilometre: 1000,
    centimetre: 0.01,
    millimetre: 0.001,
    mile: 1609.344,
    nautical_mile: 1852,
    foot: 0.3048,
    inch: 0.0254,
    yard: 0.9144,
  },
  {
    hectare: 1,
    acre: 0.404686,
    square_kilometre: 100,
    square_mile: 258.999,
    square_metre: 0.0001,
    square_foot: 0.0000092903,
  },
  { tonne: 1, kilogram: 0.001, gram: 0.000001, pound: 0.000453592, short_ton: 0.907185, long_ton: 1.01605 },
  {
    litre: 1,
    millilitre: 0.001,
    centilitre: 0.01,
    hectolitre: 100,
    gallon: 3.78541,
    cubic_metre: 1000,
    cubic_foot: 28.3168,
  },
  { megawatt_hour: 1, kilowatt_hour: 0.001, gigawatt_hour: 1000, terawatt_hour: 1_000_000 },
  { megawatt: 1, kilowatt: 0.001, gigawatt: 1000 },
  { kilometre_per_hour: 1, mile_per_hour: 1.609344, knot: 1.852 },
  { hour: 1, minute: 1 / 60, day: 24, week: 168 },
];

/** A ton may be a tonne; nobody converts one into the other by name. */
const SAME: Readonly<Record<string, string>> = { ton: 'tonne', metric_ton: 'tonne' };

export const unitOf = ({ reading }: Item): string | null =>
  reading.unit === null ? null : (SAME[reading.unit] ?? reading.unit);

/** So many of `to` are one of `from`; null where they measure different things. */
export function factorOf(from: string, to: string): number | null {
  for (const measure of MEASURES) {
    const [a, b] = [measure[from], measure[to]];
    if (a !== undefined && b !== undefined) return a / b;
  }
  return null;
}
