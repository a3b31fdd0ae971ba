/** Shares: a part of its whole, a share of a whole, a share of a share, one change on top of another. */
import { add, type DecimalText, divide, multiply, subtract } from '../../../../lib/decimal.ts';
import { type Interval, point } from '../../../../lib/interval.ts';
import { differenceOf, productOf, quotient, shifted, times } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { directionsIn } from '../../lexicon/directions.ts';
import type { Item } from '../../sentence/claimSentence.ts';
import { amountOf, isAlike, isMore } from '../window.ts';
import { fraction, fractionOf, isRate, type Maker, operands, textOf } from './made.ts';

const OF = /^\s+of\s+[^,;:.\ue000-\ueaff]{0,30}$/u;

export const partOf: Maker = (sentence, item, window) => {
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

export const rate: Maker = (_sentence, item, window) => {
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

export const shareOfShare: Maker = (_sentence, item, window) => {
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
export const grown: Maker = (_sentence, item, window) => {
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
