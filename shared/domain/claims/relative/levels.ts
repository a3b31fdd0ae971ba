/** Amounts of a paragraph that can stand for a level, and which of them may be set against each other. */
import { compare, multiply } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { times } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { dimensionOf, roleOf } from '../sentence/roles.ts';

/** How many sentences of the paragraph before a statement its amounts may stand in. */
const REACH = 4;

const known = new WeakMap<ClaimSentence, readonly Item[]>();

/** In text order; numbers that say a change or a part themselves are none. Worked out once. */
export function levelsIn(sentence: ClaimSentence): readonly Item[] {
  const found = known.get(sentence) ?? sentence.items.filter((item) => isLevel(sentence, item));
  known.set(sentence, found);
  return found;
}

const DIGITS = /\d/u;
/** "three lines", "two of them": how many things are spoken of is no level. */
const FEWEST = 13;

function isLevel(sentence: ClaimSentence, item: Item): boolean {
  const { mention, reading } = item;
  if (reading.value === null || Number(reading.value) <= 0 || roleOf(sentence, item) === 'change')
    return false;
  if (mention.kind === 'count')
    return (
      reading.unit !== 'area' &&
      !isBareMean(sentence, item) &&
      !(reading.unit === 'year' && Number(reading.value) < FEWEST) &&
      (DIGITS.test(mention.text) || Number(reading.value) >= FEWEST)
    );
  if (mention.kind === 'quantity' && isStretch(sentence, item)) return false;
  if (mention.kind === 'money' || mention.kind === 'quantity') return dimensionOf(item) !== null;
  return mention.kind === 'percent';
}

/** "It had 5,400 farms, averaging 110": of each of them, and of what is told before. */
const isBareMean = ({ tagged }: ClaimSentence, { mention, at }: Item): boolean =>
  !/\p{L}/u.test(mention.text) &&
  /\baveraging\s+(?:about\s+|some\s+|just\s+|only\s+)?$/iu.test(tagged.slice(0, at));

/** "In two years", "three years ago": when, and no amount. */
const isStretch = ({ tagged }: ClaimSentence, { mention, reading, at }: Item): boolean =>
  ['year', 'month', 'decade'].includes(reading.unit ?? '') &&
  Number(reading.value) < FEWEST &&
  (/-/u.test(mention.text) ||
    /\b(?:in|over|for|within|after|during|past|last|next|these|those)\s+(?:(?:the|only|just|some|about|last|past|next)\s+)*$/iu.test(
      tagged.slice(0, at),
    ) ||
    /^\s+(?:ago|earlier|before|later|to)\b/iu.test(tagged.slice(at + 1)));

/** Sentences of the paragraph before it, nearest first. */
export function sentencesBefore(
  { sentences }: AuditContext,
  { order, block }: ClaimSentence,
): readonly ClaimSentence[] {
  const found: ClaimSentence[] = [];
  for (let at = order - 1; at >= Math.max(0, order - REACH); at--) {
    const before = sentences[at];
    if (before === undefined || before.block.id !== block.id) break;
    found.push(before);
  }
  return found;
}

/** A unit told by a larger one: how many of the smaller it is. */
const LARGER: Readonly<Record<string, readonly [string, string] | undefined>> = {
  billion_cubic_metre: ['cubic_metre', '1000000000'],
  // "metric tons" in one sentence and "tons" in the next are the same in one article.
  ton: ['tonne', '1'],
};

const unitOf = ({ reading }: Item): string | null => LARGER[reading.unit ?? '']?.[0] ?? reading.unit;

export function intervalOf({ reading }: Item): Interval {
  const factor = LARGER[reading.unit ?? '']?.[1];
  const own = operandInterval(reading);
  return factor === undefined ? own : times(own, factor);
}

export function sizeOf(item: Item): string {
  const found = sizes.get(item);
  if (found !== undefined) return found;
  const { value, unit } = item.reading;
  const size = multiply(value ?? '0', LARGER[unit ?? '']?.[1] ?? '1');
  sizes.set(item, size);
  return size;
}

/** An amount is set against every other near it. */
const sizes = new WeakMap<Item, string>();
const plainSizes = new WeakMap<Item, number>();

/** As a plain number: to tell amounts that are far apart. */
export function plainSizeOf(item: Item): number {
  const found = plainSizes.get(item);
  if (found !== undefined) return found;
  const size = Number(sizeOf(item));
  plainSizes.set(item, size);
  return size;
}

/** One currency, one unit, one thing counted; or one of them leaves it to the other ("38 days … and 18 now"). */
export function isAlike(a: Item, b: Item): boolean {
  const [one, other] = [a.mention.kind, b.mention.kind];
  if (one === 'percent' || other === 'percent') return one === other;
  if (one === 'money' && other === 'money') return dimensionOf(a) === dimensionOf(b) && isNear(a, b);
  if (isBare(a) !== isBare(b))
    return (one !== 'money' && other !== 'money') || isBareOf(a, b) || isBareOf(b, a);
  return unitOf(a) === unitOf(b);
}

const isBare = ({ mention, reading }: Item): boolean => mention.kind === 'count' && reading.unit === null;

/** "cost 1,030 naira … goes for 865": of like size, and before a time or the end of its clause. */
const isBareOf = (bare: Item, money: Item): boolean =>
  isBare(bare) && money.mention.kind === 'money' && bare.reading.magnitude === money.reading.magnitude;

export const isLarger = (a: Item, b: Item): boolean => compare(sizeOf(a), sizeOf(b)) > 0;

/** "C$3.00" a pound and "C$380 million" are of two kinds, though of one currency. */
const isNear = (a: Item, b: Item): boolean => {
  const times = plainSizeOf(a) / plainSizeOf(b);
  return times < FURTHEST && times > 1 / FURTHEST;
};
const FURTHEST = 200;
