/** What the numbers of a window make by a relation; null where they are not the ones it needs, and no others. */
import { add, type DecimalText, divide, multiply, subtract } from '../../../lib/decimal.ts';
import { type Interval, point } from '../../../lib/interval.ts';
import { differenceOf, productOf, quotient, shifted, sumOf, times } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { directionsIn } from '../lexicon/directions.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import type { Relation } from './marks.ts';
import { amountOf, isAlike, isMore, type Window } from './window.ts';

export type Made = {
  readonly items: readonly Item[];
  readonly role: string;
  readonly computed: Interval;
  readonly middle: DecimalText;
  readonly calculation: string;
};

type Maker = (sentence: ClaimSentence, item: Item, window: Window) => Made | null;

export const makeOf = (
  relation: Relation,
  sentence: ClaimSentence,
  item: Item,
  window: Window,
): Made | null => MAKERS[relation](sentence, item, window);

const isRate = ({ mention }: Item): boolean => mention.kind === 'percent' || mention.kind === 'share';
const isCount = ({ mention }: Item): boolean => mention.kind === 'count';
const textOf = ({ mention }: Item): string => mention.text;

/** The numbers of its own sentence, where they are enough; else with those before. */
function operands(window: Window, fits: (one: Item) => boolean, least: number): readonly Item[] {
  const own = window.own.filter(fits);
  return own.length >= least ? own : [...window.before.filter(fits), ...own];
}

/** A part many times smaller counts something else. */
const LEAST_PART = 200;

const sum: Maker = (sentence, item, window) => {
  const parts = operands(
    window,
    (one) => isAlike(one, item) && !(isRate(one) && roleOf(sentence, one) === 'change'),
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

/** Amounts called the other or the remaining ones are the rest of a whole that may stand anywhere. */
const OTHER = /\b(?:other|remaining|rest|everything else)\b[^,;.]*$/iu;

/** Of a whole that is told, or of a hundred percent. */
const rest: Maker = (sentence, item, window) => {
  const isOther = OTHER.test(sentence.tagged.slice(0, item.at));
  if (isOther && item.mention.kind !== 'share' && !/%|per\s?cent/iu.test(item.mention.text)) return null;
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
  if (whole === undefined || parts.length === 0) return null;
  return {
    items: [whole, ...parts],
    role: 'part',
    computed: differenceOf(
      operandInterval(whole.reading),
      parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf),
    ),
    middle: parts.map(amountOf).reduce((a, b) => subtract(a, b), amountOf(whole)),
    calculation: [whole, ...parts].map(textOf).join(' − '),
  };
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

const fraction = (item: Item): DecimalText =>
  item.mention.kind === 'percent' ? multiply(amountOf(item), '0.01') : amountOf(item);
const fractionOf = (item: Item): Interval => {
  const { low, high } = operandInterval(item.reading);
  if (item.mention.kind === 'percent') return times({ low, high }, '0.01');
  return {
    low: low === null ? null : multiply(low, '0.97'),
    high: high === null ? null : multiply(high, '1.03'),
  };
};

const DAYS: Readonly<Record<string, readonly [string, string]>> = {
  day: ['365', '366'],
  week: ['52', '52.2'],
  month: ['12', '12'],
};

const each: Maker = (sentence, item, window) => {
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
  const counts = all.filter((one) => one !== whole && isDivisor(one, item, behind));
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

const isDivisor = (one: Item, item: Item, behind: string): boolean => {
  if (Number(amountOf(one)) <= 1) return false;
  if (one.mention.kind === 'count')
    return one.reading.unit !== null || one.mention.kind !== item.mention.kind;
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

const product: Maker = (_sentence, item, window) => {
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

const OF = /^\s+of\s+[^,;:.\ue000-\ueaff]{0,30}$/u;

const partOf: Maker = (sentence, item, window) => {
  if (isRate(item)) return null;
  const shares = window.own.filter(isRate);
  const [share, more] = shares;
  const whole = window.own.find((one) => !isRate(one) && isMore(one, item) && isAlike(one, item));
  if (share === undefined || more !== undefined || whole === undefined || whole.at < share.at) return null;
  if (!OF.test(sentence.tagged.slice(share.at + 1, whole.at))) return null;
  return {
    items: [share, whole],
    role: 'operand',
    computed: productOf(fractionOf(share), operandInterval(whole.reading)),
    middle: multiply(fraction(share), amountOf(whole)),
    calculation: `${textOf(share)} of ${textOf(whole)}`,
  };
};

const rate: Maker = (_sentence, item, window) => {
  if (!isRate(item)) return null;
  const [a, b, more] = operands(window, (one) => !isRate(one), 2);
  if (a === undefined || b === undefined || more !== undefined || !isAlike(a, b)) return null;
  const [part, whole] = isMore(a, b) ? [b, a] : [a, b];
  const computed = quotient(operandInterval(part.reading), operandInterval(whole.reading));
  return computed === null
    ? null
    : {
        items: [part, whole],
        role: 'operand',
        computed: times(computed, '100'),
        middle: multiply(divide(amountOf(part), amountOf(whole)), '100'),
        calculation: `${textOf(part)} / ${textOf(whole)}`,
      };
};

const shareOfShare: Maker = (_sentence, item, window) => {
  if (!isRate(item) || !/\bof (?:that|those|these|them|which|this)\b/iu.test(window.text)) return null;
  const [a, b, more] = operands(window, isRate, 2);
  if (a === undefined || b === undefined || more !== undefined) return null;
  return {
    items: [a, b],
    role: 'operand',
    computed: times(productOf(fractionOf(a), fractionOf(b)), '100'),
    middle: multiply(multiply(fraction(a), fraction(b)), '100'),
    calculation: `${textOf(a)} of ${textOf(b)}`,
  };
};

/** "by 10 percent and by another 5 percent": the one on top of the other. */
const grown: Maker = (_sentence, item, window) => {
  const [a, b, more] = [...window.before, ...window.own];
  if (!isRate(item) || a === undefined || b === undefined || more !== undefined || !isRate(a) || !isRate(b))
    return null;
  const words = directionsIn(window.text).map(({ direction }) => direction);
  if (words.length === 0 || new Set(words).size > 1) return null;
  const isFall = words[0] === 'fall';
  const step = (one: Item): Interval => {
    const part = fractionOf(one);
    return isFall ? differenceOf(point('1'), part) : shifted(part, '1');
  };
  const stepAt = (one: Item): DecimalText =>
    isFall ? subtract('1', fraction(one)) : add('1', fraction(one));
  const made = productOf(step(a), step(b));
  const at = multiply(stepAt(a), stepAt(b));
  return {
    items: [a, b],
    role: 'operand',
    computed: times(isFall ? differenceOf(point('1'), made) : shifted(made, '-1'), '100'),
    middle: multiply(isFall ? subtract('1', at) : subtract(at, '1'), '100'),
    calculation: `${textOf(a)} and ${textOf(b)} on top of it`,
  };
};

const MAKERS: Readonly<Record<Relation, Maker>> = {
  sum,
  rest,
  each,
  product,
  partOf,
  rate,
  shareOfShare,
  grown,
};
