/**
 * Amounts that are others by a product, bound by what is learned (weights.json): a figure in another unit, as a part instead of a percentage, in
 * another currency at a rate that is told; so many at so much each, and what each of so many has of a whole.
 */
import { toDecimalText } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { productOf, quotient, times } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { isSpanOfTime } from '../../sentence/roles.ts';
import { slipOdds } from '../../tellings/slips.ts';
import type { Answer, SetQuestion } from '../sets/question.ts';
import { BOUNDS } from '../sets/totalCues.ts';
import type { Value } from '../sets/values.ts';
import { cuesOf, isOfCount, noProductMarks, productMarks } from './productMarks.ts';
import { type ProductQuestion, productQuestion, type Way, waysOf } from './ways.ts';

/** Off by no more than this, a slip may have made the number told. */
const SLIP = 1.5;
const NOUGHT = 0.2;
/** Units are converted about: "1,100 miles" are "1,770 kilometres" or "1,800". */
const ABOUT: Readonly<Partial<Record<Way['relation'], number>>> = {
  units: 0.03,
  exchange: 0.02,
  parts: 0.05,
};
/** Otherwise nobody would tell a product that its factors make. */
const MOST_WAYS = 40;
const NONE: ReadonlySet<string> = new Set();

/** @param held numbers that hold by another statement, of which nothing is asked */
export function productQuestions(
  context: AuditContext,
  sentence: ClaimSentence,
  held: ReadonlySet<string> = NONE,
): readonly SetQuestion[] {
  if (/^table /u.test(sentence.block.locator)) return [];
  return productQuestion(context, sentence).flatMap((question) => {
    if (held.has(question.stated.item.mention.id)) return [];
    const ways = waysOf(question).slice(0, MOST_WAYS);
    if (ways.length === 0) return [];
    return [
      {
        of: 'products' as const,
        key: `product ${sentence.order}:${sentence.items.indexOf(question.stated.item)}`,
        none: () => noProductMarks(context, question, ways.length),
        answers: ways.map((way) => answerOf(context, question, way, ways)),
      },
    ];
  });
}

function answerOf(context: AuditContext, question: ProductQuestion, way: Way, all: readonly Way[]): Answer {
  const { stated } = question;
  const place = ({ sentence, item }: Value): string => `${sentence.order}:${sentence.items.indexOf(item)}`;
  const [low, high] = rangeOf(way);
  const rivals = all.filter(({ relation }) => relation === way.relation).length - 1;
  return {
    key: () => `${way.relation} ${place(way.first)} ${way.by === null ? '' : place(way.by)}`,
    marks: () => productMarks(question, way, rivals),
    makes: makesOf(stated, low, high),
    isSaid: () => isSaid(question, way),
    bearsOut: () => way.relation !== 'each' && way.relation !== 'parts',
    chance: Math.min(1, (high - low + stated.high - stated.low) / Math.max(high, stated.size)),
    claim: () => claimOf(context, stated, way),
  };
}

/** One of the two is told for each of what is counted, or words say that it follows of a count in figures; small counts and spans of time are everywhere. */
function isSaid(question: ProductQuestion, { by, rate }: Way): boolean {
  if (by === null || by.item.mention.kind === 'money') return true;
  if (rate !== null && isOfCount(rate, by)) return true;
  return /\d/u.test(by.item.mention.text) && !isSpanOfTime(by.item) && cuesOf(question).length > 0;
}

/** In plain numbers; the claim itself is computed with decimals. */
function rangeOf({ relation, first, by, isOver, factor }: Way): readonly [number, number] {
  const about = ABOUT[relation] ?? 0;
  const [low, high] =
    by === null
      ? [first.low, first.high]
      : isOver
        ? [first.low / by.high, first.high / by.low]
        : [first.low * by.low, first.high * by.high];
  return [low * factor * (1 - about), high * factor * (1 + about)];
}

function makesOf({ item, low, high, size }: Value, least: number, most: number): Answer['makes'] {
  const reach = item.reading.bound === 'exact' ? 1e-9 : 0.05;
  if (least <= high * (1 + reach) && most >= low * (1 - reach)) return 'same';
  if (!BOUNDS.has(item.reading.bound)) return 'other';
  const made = (least + most) / 2;
  const off = made > size ? made / size : size / made;
  const isNear = off < SLIP || Math.abs(off - 10) < NOUGHT || (off < FURTHEST && isExchanged(item, made));
  return isNear ? 'near' : 'other';
}

/** Two of its digits are exchanged, or one is another: "181,000" of 118,000. */
function isExchanged(item: Item, made: number): boolean {
  const digits = (item.reading.value ?? '').replace(/^0+|\D|0+$/gu, '').length;
  const value = String(Number(made.toPrecision(Math.max(2, Math.min(6, digits)))));
  return slipOdds(item, { ...item, reading: { ...item.reading, value } }) >= SURE_SLIP;
}
const FURTHEST = 3;
const SURE_SLIP = 4;

function claimOf(context: AuditContext, { item }: Value, way: Way): ClaimDraft {
  const { relation, first, by, isOver, factor } = way;
  const own = operandInterval(first.item.reading);
  const its = by === null ? null : operandInterval(by.item.reading);
  const made: Interval = its === null ? own : isOver ? (quotient(own, its) ?? own) : productOf(own, its);
  const about = ABOUT[relation] ?? 0;
  const scaled = (by_: number): Interval => times(made, toDecimalText(by_.toPrecision(9)));
  const computed = { low: scaled(factor * (1 - about)).low, high: scaled(factor * (1 + about)).high };
  const operands = [first, ...(by === null ? [] : [by])].map((one) => one.item);
  const scale = factor === 1 ? '' : ` × ${Number(factor.toPrecision(5))}`;
  return testedClaim({
    form: relation === 'parts' ? 'share' : 'level',
    wording: item.mention.text,
    passage: passageOf(item),
    items: operands,
    operands: operands.map((one) => mentionOperand(one === first.item ? 'price' : 'quantity', one)),
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `${operands.map(({ mention }) => mention.text).join(isOver ? ' / ' : ' × ')}${scale}`,
    middle: null,
    why: WHY[relation],
    code:
      relation === 'units' || relation === 'parts' || relation === 'exchange'
        ? 'same_figure_differs'
        : 'part_whole',
  });
}

const WHY: Readonly<Record<Way['relation'], string>> = {
  units: 'the same amount in another unit',
  parts: 'the percentage that it most likely tells again',
  exchange: 'the amount in another currency, at the rate told',
  times: 'so many at so much each, by place and words',
  each: 'what each has of the whole, by place and words',
};
