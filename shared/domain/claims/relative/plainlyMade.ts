/**
 * What two amounts make of a number, and what the number allows, in plain numbers. Most pairs that are asked make another number
 * by far; those need no decimals. As relativeClaim.ts and ../calculate/gapClaim.ts compute it.
 */
import type { Interval } from '../../../lib/interval.ts';
import { expectedOfFactor, expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { allowedBy } from '../calculate/allowed.ts';
import type { Thresholds } from '../lexicon/thresholds.ts';
import type { Item } from '../sentence/claimSentence.ts';
import type { Reading } from './cues.ts';
import { intervalOf, plainSizeOf } from './levels.ts';

/** An open end is infinite. */
export type Span = { readonly low: number; readonly high: number };

/** Null where a claim makes nothing of them. In percent, but in times for a factor and as it is told for a distance. */
export function plainlyMade(item: Item, a: Item, b: Item, reading: Reading): Span | null {
  if (reading === 'gap') return gapOf(a, b);
  const [small, large] = plainSizeOf(a) <= plainSizeOf(b) ? [a, b] : [b, a];
  const isFactor = item.mention.kind === 'factor';
  if (reading === 'both') return inPercent(ofBoth(item, small, large), isFactor);
  const isPart = reading === 'part' || reading === 'down' || (isFactor && Number(item.reading.value) < 1);
  const ratio = isPart ? ratioOf(spanOf(small), spanOf(large)) : ratioOf(spanOf(large), spanOf(small));
  if (ratio === null || isFactor) return ratio;
  if (reading === 'down') return { low: (1 - ratio.high) * 100, high: (1 - ratio.low) * 100 };
  return reading === 'up' || reading === 'again'
    ? { low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 }
    : inPercent(ratio, false);
}

const inPercent = (ratio: Span | null, isFactor: boolean): Span | null =>
  ratio === null || isFactor ? ratio : { low: ratio.low * 100, high: ratio.high * 100 };

function ofBoth({ mention, reading }: Item, small: Item, large: Item): Span | null {
  const told = Number(reading.value) * (mention.kind === 'share' ? 1 : 0.01);
  const [one, other] = [spanOf(small), spanOf(large)];
  return ratioOf(told < 0.5 ? one : other, { low: one.low + other.low, high: one.high + other.high });
}

function ratioOf(over: Span, under: Span): Span | null {
  if (under.low <= 0 || over.low < 0) return null;
  return { low: over.low / under.high, high: over.high / under.low };
}

function gapOf(a: Item, b: Item): Span {
  const [one, other] = [numbersOf(operandInterval(a.reading)), numbersOf(operandInterval(b.reading))];
  const [small, large] = Number(a.reading.value) < Number(b.reading.value) ? [one, other] : [other, one];
  return { low: large.low - small.high, high: large.high - small.low };
}

/** What the number allows at most, whatever is made; `gap` asks for a distance. */
export function plainlyAllowed(item: Item, thresholds: Thresholds, isGap: boolean): Span {
  return numbersOf(
    isGap
      ? expectedOfStated(item.reading, BEYOND, thresholds)
      : item.mention.kind === 'factor'
        ? expectedOfFactor(item.reading, BEYOND, thresholds)
        : allowedBy(item, thresholds, BEYOND),
  );
}

/** Made by no amounts: what is allowed beside it is what is allowed in any case. */
const BEYOND: Interval = { low: '-1000000000000000', high: '-1000000000000000' };

/** So near each other, in times of their size, plain numbers do not tell two apart. */
const CLOSE = 1e-9;

/** 1 where a is plainly greater than b, -1 where it is plainly smaller, 0 where only decimals tell. `size` is of what they were computed of. */
export function plainOrder(a: number, b: number, size = 1): 1 | -1 | 0 {
  if (Math.abs(a - b) === Infinity) return a > b ? 1 : -1;
  const least = CLOSE * Math.max(size, Math.abs(a), Math.abs(b));
  return a - b > least ? 1 : b - a > least ? -1 : 0;
}

const numbersOf = ({ low, high }: Interval): Span => ({
  low: low === null ? -Infinity : Number(low),
  high: high === null ? Infinity : Number(high),
});

/** An amount is set against every other near it. */
const spans = new WeakMap<Item, Span>();

/** What an amount may stand for. */
export function spanOf(item: Item): Span {
  const found = spans.get(item) ?? numbersOf(intervalOf(item));
  spans.set(item, found);
  return found;
}
