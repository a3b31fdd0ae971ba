/** An amount that may be what others make: their sum, their average, or what they leave of a whole. */
import { add, divide, subtract } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { differenceOf, sumOf } from '../../../../lib/intervalArithmetic.ts';
import { once } from '../../../../lib/once.ts';
import { expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../../forms/draft.ts';
import { type ClaimSentence, passageOf } from '../../sentence/claimSentence.ts';
import { divisorsIn } from './divisors.ts';
import { type Parts, type TotalQuestion, totalQuestionsIn } from './parts.ts';
import type { Answer, SetQuestion } from './question.ts';
import { BOUNDS, cuesOf, isRanked, isSaid } from './totalCues.ts';
import { noTotalMarks, totalMarks } from './totalMarks.ts';
import { isBeside, type Value } from './values.ts';

const MOST_PARTS = 9;
/** Off by no more than this, a slip may have made the number told. */
const SLIP = 1.3;
/** An average is told with fewer digits than a sum. */
const SLIP_OF_MEAN = 1.5;
/** Ten times another, as near as that, it is off by a nought. */
const NOUGHT = 0.2;
const SLIP_OF_WHOLE = 0.15;

/** One question for each amount of the sentence that others near it might make. */
export const totalQuestions = (context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] =>
  totalQuestionsIn(context, sentence).flatMap((question) => {
    const ways = waysOf(context, question).map((way) => made(question.stated, way));
    // What nothing makes, or about makes, is not asked.
    if (ways.every(({ makes }) => makes === 'other')) return [];
    return [
      {
        of: cuesOf(question).has('rest right before') ? ('rests' as const) : ('amounts' as const),
        key: `total ${sentence.order}:${question.at}`,
        none: () => noTotalMarks(context, question),
        answers: ways.map((way) => answerOf(context, question, way)),
      },
    ];
  });

/** What one way of making the amount makes of it. */
export const answerBy = (context: AuditContext, question: TotalQuestion, way: Parts): Answer =>
  answerOf(context, question, made(question.stated, way));

function waysOf(context: AuditContext, question: TotalQuestion): readonly Parts[] {
  const { stated, alike } = question;
  const ways: Parts[] = [];
  const largest = alike.reduce((a, b) => (b.size > a.size ? b : a));
  for (let from = 0; from < alike.length; from++) {
    let [total, least, most, isNear] = [0, Infinity, -Infinity, false];
    for (const [i, last] of alike.slice(from, from + MOST_PARTS).entries()) {
      const to = from + i + 1;
      total += last.size;
      least = Math.min(least, last.size);
      most = Math.max(most, last.size);
      isNear ||= isClose(last);
      if (!isNear) continue;
      const parts = alike.slice(from, to);
      if (parts.length > 1) {
        if (stated.size > most && !parts.some(({ size }) => 2 * size === total))
          ways.push({ relation: 'sum', parts, whole: null });
        if (stated.size >= least * 0.7 && stated.size <= most * 1.4)
          ways.push({ relation: 'mean', parts, whole: null });
      }
      const [before, next] = [alike[from - 1], alike[to]];
      for (const whole of [before, next, largest === before || largest === next ? undefined : largest])
        if (
          whole !== undefined &&
          whole.size > total &&
          whole.size > stated.size &&
          !parts.includes(whole) &&
          // Of two percentages it is a distance in points.
          !(parts.length === 1 && stated.item.mention.kind === 'percent')
        )
          ways.push({ relation: 'rest', parts, whole });
      if (
        stated.item.mention.kind === 'percent' &&
        total < 100 &&
        !(parts.length === 1 && total === stated.size)
      )
        ways.push({ relation: 'rest', parts, whole: null });
    }
  }
  return [...ways, ...restsAround(question, largest), ...sharesOf(context, question)];
}

/** "Nine million of the 25m shares went to staff and 11m to the treasury": the whole stands among what is taken of it. */
function restsAround({ stated, alike }: TotalQuestion, whole: Value): readonly Parts[] {
  const at = alike.indexOf(whole);
  const ways: Parts[] = [];
  for (let from = Math.max(0, at - MOST_AROUND); from < at; from++)
    for (let to = at + 2; to <= Math.min(alike.length, at + 1 + MOST_AROUND); to++) {
      const parts = [...alike.slice(from, at), ...alike.slice(at + 1, to)];
      const total = parts.reduce((all, { size }) => all + size, 0);
      if (whole.size > total && whole.size > stated.size && isNextTo(parts))
        ways.push({ relation: 'rest', parts, whole });
    }
  return ways;
}
const MOST_AROUND = 2;

const FARTHEST = 2;

/** One larger amount, shared out over what is told beside it. */
export function sharesOf(
  { sentences }: AuditContext,
  { stated, alike, sentence }: TotalQuestion,
): readonly Parts[] {
  const larger = alike.filter(({ size, step }) => size > stated.size && Math.abs(step) <= FARTHEST);
  const kinds = stated.item.mention.kind;
  if (larger.length === 0 || kinds === 'percent') return [];
  const rate = RATE.exec(sentence.tagged.slice(stated.item.at + 1))?.groups?.['unit']?.toLowerCase();
  const divisors = sentences
    .slice(Math.max(0, sentence.order - FARTHEST), sentence.order + FARTHEST)
    .filter(({ block }) => isBeside(block, sentence.block))
    .flatMap(divisorsIn)
    .filter(
      ({ item }) =>
        item !== stated.item &&
        (item.reading.unit === null || item.reading.unit !== stated.item.reading.unit),
    );
  // What is told a day is never shared out over years.
  const isOfRate = (unit: string | null): boolean => unit === null || rate === undefined || unit === rate;
  return larger.flatMap((one) =>
    divisors
      .filter(({ unit }) => isOfRate(unit))
      .filter(({ item, size }) => item !== one.item && size <= (one.size / stated.size) * MOST_TIMES)
      .map((over) => ({ relation: 'each' as const, parts: [one], whole: null, over })),
  );
}

const MOST_TIMES = 3;
const RATE = /^\s*(?:[a-z]+\s)?(?:a|per|each|every)\s(?<unit>year|month|week|day|quarter|season|hour)\b/iu;

/** A step of the last digit of a whole number; nothing where rounding tells it. */
const least = ({ size, low, high }: Value): number => (high > low || size !== Math.round(size) ? 0 : 0.5);
/** In the sentence right before or behind. */
const isNextTo = (parts: readonly Value[]): boolean => parts.some(isClose);
const isClose = ({ step }: Value): boolean => Math.abs(step) <= 2;

/** Amounts with what they make: in plain numbers, the claim itself is computed with decimals. */
type Made = {
  readonly way: Parts;
  readonly size: number;
  readonly reach: number;
  readonly makes: Answer['makes'];
};

function made(stated: Value, way: Parts): Made {
  const [size, range] = rangeOf(way);
  return { way, size, reach: range.high - range.low, makes: makesOf(stated, way, size, range) };
}

function answerOf(context: AuditContext, question: TotalQuestion, { way, size, reach, makes }: Made): Answer {
  const place = ({ sentence, item }: Value): string => `${sentence.order}:${sentence.items.indexOf(item)}`;
  const inWords = once(
    () => [question.stated, ...way.parts].filter(({ item }) => !/\d/u.test(item.mention.text)).length,
  );
  const isTold = once(() => isSaid(question, way));
  return {
    chance: Math.min(
      1,
      (reach + question.stated.high - question.stated.low + 2 * least(question.stated)) /
        Math.max(Math.abs(size), question.stated.size),
    ),
    key: () =>
      `${way.relation} ${way.parts.map(place).join(',')} of ${way.whole === null ? '' : place(way.whole)}${way.over === undefined ? '' : `${way.over.sentence.order}:${way.over.sentence.items.indexOf(way.over.item)} ${way.over.unit}`}`,
    marks: () => totalMarks(question, way),
    makes:
      makes === 'near' && ((!isTold() && (inWords() > 0 || isOverFew(way))) || isRanked(question, way))
        ? 'other'
        : makes,
    // "Two kilns and three mills": small numbers in words count what is spoken of, and hardly ever all of it.
    isSaid: () => isTold() && inWords() <= way.parts.length,
    bearsOut: () => way.parts.length > 1 && isTold(),
    claim: () => claimOf(context, question, way),
  };
}

/** "Two banks lent the money: one gave $500 million, the other $800 million": nothing says that it is shared out over them. */
const isOverFew = ({ over }: Parts): boolean => over?.kind === 'count' && !/\d/u.test(over.item.mention.text);

type Range = { readonly low: number; readonly high: number };

/** What the amounts make, and how far by their rounding. */
function rangeOf({ relation, parts, whole, over }: Parts): readonly [number, Range] {
  const sum = (side: 'size' | 'low' | 'high'): number => parts.reduce((total, one) => total + one[side], 0);
  const of = relation === 'mean' ? parts.length : (over?.size ?? 1);
  const [size, low, high] =
    relation === 'rest'
      ? [
          (whole?.size ?? 100) - sum('size'),
          (whole?.low ?? 100) - sum('high'),
          (whole?.high ?? 100) - sum('low'),
        ]
      : [sum('size') / of, sum('low') / of, sum('high') / of];
  return [size, { low, high }];
}

function makesOf(
  stated: Value,
  { relation, whole }: Parts,
  size: number,
  { low, high }: Range,
): Answer['makes'] {
  const reach = Math.abs(stated.size) * (stated.item.reading.bound === 'exact' ? 1e-9 : 0.05);
  if (low <= stated.high + reach && high >= stated.low - reach) return 'same';
  if (size <= 0) return 'other';
  const times = size > stated.size ? size / stated.size : stated.size / size;
  // A bound on others, or of others, is not made of them.
  if ([stated, ...(whole === null ? [] : [whole])].some(({ item }) => !BOUNDS.has(item.reading.bound)))
    return 'other';
  const isSlip =
    Math.abs(times - 10) < NOUGHT ||
    times < (relation === 'mean' ? SLIP_OF_MEAN : SLIP) ||
    (relation === 'rest' && Math.abs(size - stated.size) < SLIP_OF_WHOLE * (whole?.size ?? 100));
  return isSlip ? 'near' : 'other';
}

function claimOf(
  context: AuditContext,
  { stated: { item } }: TotalQuestion,
  { relation, parts, whole, over }: Parts,
): ClaimDraft {
  const items = parts.map((one) => one.item);
  const total = items.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  const middle = items.map(({ reading }) => reading.value ?? '0').reduce(add);
  const all: Interval = whole === null ? { low: '100', high: '100' } : operandInterval(whole.item.reading);
  const count = String(over?.size ?? items.length);
  const [computed, exact] =
    relation === 'sum'
      ? [total, middle]
      : relation !== 'rest'
        ? [{ low: divided(total.low, count), high: divided(total.high, count) }, divide(middle, count)]
        : [differenceOf(all, total), subtract(whole?.item.reading.value ?? '100', middle)];
  const texts = items.map(({ mention }) => mention.text);
  const of = whole?.item.mention.text ?? '100 percent';
  const role = relation === 'mean' ? 'member' : 'part';
  const operands = [...items, ...(over === undefined ? [] : [over.item])].map((one) =>
    mentionOperand(role, one),
  );
  return testedClaim({
    form: relation === 'mean' || relation === 'each' ? 'level' : 'share',
    wording: item.mention.text,
    passage: passageOf(item),
    items: whole === null ? items : [whole.item, ...items],
    operands: whole === null ? operands : [mentionOperand('whole', whole.item), ...operands],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation:
      relation === 'sum'
        ? texts.join(' + ')
        : relation === 'mean'
          ? `average of ${texts.join(', ')}`
          : relation === 'each'
            ? `${texts.join('')} / ${over?.item.mention.text}`
            : `${of} − ${texts.join(' − ')}`,
    middle: exact,
    why: 'the amounts it is most likely made of, by place and words',
    code: relation === 'mean' || relation === 'each' ? 'wording_out_of_range' : 'part_whole',
  });
}

const divided = (value: string | null, by: string): string | null =>
  value === null ? null : divide(value, by);
