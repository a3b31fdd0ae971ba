/** Parts of a whole: what they make together, and what is left of it. */
import { add, divide, multiply, subtract } from '../../../../lib/decimal.ts';
import { point } from '../../../../lib/interval.ts';
import { differenceOf, productOf, sumOf, times } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import type { Item } from '../../sentence/claimSentence.ts';
import { roleOf } from '../../sentence/roles.ts';
import { amountOf, isAlike, isMore, tellsRest } from '../window.ts';
import { fraction, fractionOf, isCount, isRate, type Made, type Maker, operands, textOf } from './made.ts';
import { lessParts, restOfList } from './restOfList.ts';

/** A part many times smaller counts something else. */
const LEAST_PART = 200;

export const sum: Maker = (sentence, item, window) => {
  const parts = operands(
    window,
    (one) =>
      isAlike(one, item) && !isNumberOfParts(one) && !(isRate(one) && roleOf(sentence, one) === 'change'),
    2,
  );
  if (
    parts.some((part) => Number(amountOf(part)) * LEAST_PART < Number(amountOf(item))) ||
    parts.length < 2 ||
    parts.some((part) => isMore(part, item) && isCount(part) !== isCount(item))
  )
    return null;
  return {
    items: parts,
    role: 'part',
    computed: parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf),
    middle: parts.map(amountOf).reduce((a, b) => add(a, b)),
    calculation: parts.map(textOf).join(' + '),
  };
};

/** "41, 47 and 50 million": values of a list that are many times each other leave out what they are of. */
const FURTHEST = 50;

/** Of the values listed before it. */
export const mean: Maker = (sentence, item, window) => {
  const parts = operands(
    window,
    (one) => isAlike(one, item) && !isNumberOfParts(one) && roleOf(sentence, one) !== 'change',
    2,
  );
  const sizes = parts.map((part) => Number(amountOf(part)));
  // "2.6 tonnes here and 0.9 there, against an average of 2.1" is of many more.
  if (parts.length === 2 && !/\b(?:two|both|pair)\b/iu.test(sentence.text)) return null;
  if (
    parts.length < 2 ||
    Math.max(...sizes) > FURTHEST * Math.min(...sizes) ||
    parts.every((part) => isMore(part, item)) ||
    parts.every((part) => isMore(item, part))
  )
    return null;
  const count = String(parts.length);
  const sum = parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  return {
    items: parts,
    role: 'part',
    computed: {
      low: sum.low === null ? null : divide(sum.low, count),
      high: sum.high === null ? null : divide(sum.high, count),
    },
    middle: divide(
      parts.map(amountOf).reduce((a, b) => add(a, b)),
      count,
    ),
    calculation: `(${parts.map(textOf).join(' + ')}) / ${count}`,
  };
};

/** "Three lines share it": how many parts there are is none of them. */
const isNumberOfParts = ({ mention, reading }: Item): boolean =>
  mention.kind === 'count' &&
  reading.unit !== null &&
  Number(reading.value) <= MOST_PARTS &&
  /^\p{L}/u.test(mention.text);

const MOST_PARTS = 12;

/** Of a whole that is told, or of a hundred percent. */
export const rest: Maker = (sentence, item, window) => {
  if (tellsRest(sentence, item) && !isRate(item)) return restOfList(item, window);
  const alike = operands(
    window,
    (one) => (isRate(item) ? isRate(one) : isAlike(one, item)),
    isRate(item) ? 1 : 2,
  );
  const ofWhole = window.own.concat(window.before).filter((one) => isRate(one) && !isRate(item));
  const [share] = ofWhole;
  if (share !== undefined) return shareLeft(item, share, alike, ofWhole.length);
  if (isRate(item)) return FRACTION_WORD.test(window.text) ? null : hundredLess(alike);
  const [whole, ...parts] = [...alike].sort((a, b) => Number(amountOf(b)) - Number(amountOf(a)));
  return whole === undefined || parts.length === 0 ? null : lessParts(whole, parts);
};

/** A part in words that is no number. */
const FRACTION_WORD = /\b(?:quarter|third|half|fifth|tenth|rest)\b/iu;

function hundredLess(parts: readonly Item[]): Made | null {
  if (parts.length === 0) return null;
  const gone = parts.map(fractionOf).reduce(sumOf);
  const middle = subtract(
    '1',
    parts.map(fraction).reduce((a, b) => add(a, b)),
  );
  if (Number(middle) <= 0) return null;
  return {
    items: parts,
    role: 'part',
    computed: times(differenceOf(point('1'), gone), '100'),
    middle: multiply(middle, '100'),
    calculation: `the whole − ${parts.map(textOf).join(' − ')}`,
  };
}

function shareLeft(item: Item, share: Item, alike: readonly Item[], shares: number): Made | null {
  const [whole, more] = alike;
  if (whole === undefined || more !== undefined || shares > 1 || isMore(item, whole)) return null;
  const part = fractionOf(share);
  const left = differenceOf(point('1'), part);
  return {
    items: [share, whole],
    role: 'part',
    computed: productOf(left, operandInterval(whole.reading)),
    middle: multiply(subtract('1', fraction(share)), amountOf(whole)),
    calculation: `${textOf(whole)} less ${textOf(share)} of it`,
  };
}
