/** "18 billion cubic metres out of 30": the whole leaves its unit and its billions to the part. */
import { multiply } from '../../../lib/decimal.ts';
import type { Mention, Reading } from '../../reading/types.ts';

type Item = { readonly mention: Mention; readonly reading: Reading; readonly at: number };

const OUT_OF = /^\s+out\s+of\s+(?:a\s+(?:possible|total)\s+(?:of\s+)?|the\s+)?$/u;
const OF_BARE = /^\s+of\s+$/u;
const ENDS = /^\s*(?:[.,;:)—–]|$)/u;

/** The same items, such a whole read as what its part is. */
export const withWholesOutOf = (items: readonly Item[], tagged: string): readonly Item[] =>
  items.map((whole, i) => {
    const part = items[i - 1];
    if (part === undefined || !isBare(whole) || part.mention.kind === 'count') return whole;
    const between = tagged.slice(part.at + 1, whole.at);
    const isOf = OF_BARE.test(between) && ENDS.test(tagged.slice(whole.at + 1));
    return OUT_OF.test(between) || isOf ? readAs(whole, part) : whole;
  });

const isBare = ({ mention, reading }: Item): boolean =>
  mention.kind === 'count' &&
  reading.unit === null &&
  reading.magnitude === null &&
  reading.value !== null &&
  /^[\d.,]+$/u.test(mention.text);

function readAs(whole: Item, part: Item): Item {
  const { unit, currency, magnitude } = part.reading;
  const times = (value: string | null): string | null =>
    value === null || magnitude === null ? value : multiply(value, magnitude);
  const { reading, mention } = whole;
  const read = {
    ...reading,
    unit,
    currency,
    magnitude,
    value: times(reading.value),
    low: times(reading.low),
    high: times(reading.high),
  };
  return { ...whole, reading: read, mention: { ...mention, kind: part.mention.kind, readings: [read] } };
}
