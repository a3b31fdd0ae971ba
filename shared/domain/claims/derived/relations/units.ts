/** A whole by how many, and so many of each. */
import { type DecimalText, divide, multiply } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { productOf, quotient } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { amountOf, isAlike, isMore } from '../window.ts';
import { isRate, type Made, type Maker, operands, textOf } from './made.ts';

const DAYS: Readonly<Record<string, readonly [string, string]>> = {
  day: ['365', '366'],
  week: ['52', '52.2'],
  month: ['12', '12'],
};

export const each: Maker = (sentence, item, window) => {
  const behind = sentence.tagged.slice(item.at + 1);
  const time = /^(?:\s+\p{L}+)?\s+(?:an?|per|each)\s+(?<unit>day|week|month)\b/iu.exec(behind)?.groups?.[
    'unit'
  ];
  const all = operands(window, (one) => !isRate(one), 2);
  if (time !== undefined) {
    const [whole, more] = all.filter((one) => isAlike(one, item) && isMore(one, item));
    const count = DAYS[time];
    if (
      whole === undefined ||
      more !== undefined ||
      count === undefined ||
      !/\b(?:a|per|each|the|last) year\b|annual/iu.test(window.text)
    )
      return null;
    return quotientOf(
      [whole],
      operandInterval(whole.reading),
      { low: count[0], high: count[1] },
      amountOf(whole),
      count[0],
      `${textOf(whole)} / ${count[0]}`,
    );
  }
  const wholes = all.filter((one) => isSameUnit(one, item) && isMore(one, item));
  const [whole, more] = wholes;
  const counts = all.filter((one) => one !== whole && isDivisor(sentence, one, item, behind));
  const [count, another] = counts;
  if (whole === undefined || more !== undefined || count === undefined || another !== undefined) return null;
  return quotientOf(
    [whole, count],
    operandInterval(whole.reading),
    operandInterval(count.reading),
    amountOf(whole),
    amountOf(count),
    `${textOf(whole)} / ${textOf(count)}`,
  );
};

/** The unit itself, or the unit for each: "6,000 tonnes" and "4 tonnes a hectare", "450" of pupils. */
const isSameUnit = (whole: Item, item: Item): boolean =>
  isAlike(whole, item) || (item.reading.unit ?? '').startsWith(`${whole.reading.unit ?? '?'}_per_`);

/** "Those 13 employed 2,600, an average of 200 apiece". */
const THOSE = /\b(?:those|these|all)\s+$/iu;

const isDivisor = (sentence: ClaimSentence, one: Item, item: Item, behind: string): boolean => {
  if (Number(amountOf(one)) <= 1) return false;
  if (one.mention.kind === 'count')
    return (
      one.reading.unit !== null ||
      one.mention.kind !== item.mention.kind ||
      (sentence.items.includes(one) && THOSE.test(sentence.tagged.slice(0, one.at)))
    );
  const unit = one.reading.unit ?? '';
  return (
    one.mention.kind === 'quantity' &&
    unit !== '' &&
    new RegExp(`^\\s+(?:an?|per)\\s+${unit}`, 'iu').test(behind)
  );
};

function quotientOf(
  items: readonly Item[],
  whole: Interval,
  count: Interval,
  a: DecimalText,
  b: DecimalText,
  calculation: string,
): Made | null {
  const computed = quotient(whole, count);
  return computed === null ? null : { items, role: 'operand', computed, middle: divide(a, b), calculation };
}

const EACH =
  /\b(?:each|apiece|every|per)\b|^\s*(?:an?|one)\s+\p{L}+\s+(?:costs?|pays?|holds?|carries|gives|needs?|uses?|brings?)\b/iu;

export const product: Maker = (_sentence, item, window) => {
  const all = operands(window, (one) => !isRate(one), 2);
  const [a, b, more] = all;
  if (a === undefined || b === undefined || more !== undefined || !EACH.test(window.text)) return null;
  const isOne = [a, b].filter(
    (one) =>
      one.mention.kind === 'count' && (one.mention.kind !== item.mention.kind || one.reading.unit !== null),
  ).length;
  if (isOne === 0 || ![a, b].some((one) => isAlike(one, item)) || ![a, b].every((one) => isMore(item, one)))
    return null;
  return {
    items: [a, b],
    role: 'factor',
    computed: productOf(operandInterval(a.reading), operandInterval(b.reading)),
    middle: multiply(amountOf(a), amountOf(b)),
    calculation: `${textOf(a)} × ${textOf(b)}`,
  };
};
