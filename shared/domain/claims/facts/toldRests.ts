/** "and the remaining 4.3 million" of a total told before: what is left, against the total and the parts beside it. */
import { subtract } from '../../../lib/decimal.ts';
import { type Interval, point } from '../../../lib/interval.ts';
import { differenceOf, times } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import type { Told } from './told.ts';

const REST =
  /\b(?:the\s+(?:remaining|rest|other|remainder|balance)|remaining|the rest,?|the remainder(?: of)?,?)\s+(?:(?:of\s+)?(?:some|about|nearly|over|just|with|was|were|is|are|came to|at)\s+)?$/iu;
/** "the rest (55 percent)", "the rest, or 55 percent". */
const REST_BESIDE =
  /\bthe\s+(?:rest|others|remainder|balance)(?:\s+of\s+(?:them|it|the\s+\p{Ll}+))?(?:,\s+(?:or\s+|some\s+)?|\s*\(|\s+(?:was|were|is|are|came to|amounted to)\s+)$/iu;
const REACH = 2;

type Placed = { readonly item: Item; readonly sentence: ClaimSentence };

export function toldRests(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const lead = sentence.tagged.slice(0, item.at);
    if (
      told.hasTested(item) ||
      item.reading.value === null ||
      (isRate(item) && !/%|\bper ?cent|half|third|quarter|fifth/iu.test(item.mention.text)) ||
      !(REST.test(lead) || REST_BESIDE.test(lead))
    )
      return [];
    const claim = isRate(item) ? restOfAll(context, sentence, item) : restOfTotal(context, sentence, item);
    return claim === null || isFarOff(item, claim) ? [] : [claim];
  });
}

/** Another total or other parts were meant. */
function isFarOff(item: Item, { verdict, computed }: ClaimDraft): boolean {
  const middle = (Number(computed.low) + Number(computed.high)) / 2;
  const ratio = middle / Number(item.reading.value);
  return verdict === 'contradicted' && !(ratio > 1 / FURTHEST && ratio < FURTHEST);
}

const FURTHEST = 1.6;

const isRate = ({ mention }: Item): boolean => mention.kind === 'percent' || mention.kind === 'share';

/** Shares of everything: the ones before it in the sentence, or of the sentence before. */
function restOfAll(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  const own = sentence.items.filter((one) => one.at < item.at && isRate(one) && one.reading.value !== null);
  const before = context.sentences[sentence.order - 1];
  const parts =
    own.length > 0
      ? own.some((one) => roleOf(sentence, one) === 'change')
        ? []
        : own
      : before !== undefined && before.block.id === sentence.block.id
        ? before.items.filter(
            (one) => isRate(one) && one.reading.value !== null && roleOf(before, one) !== 'change',
          )
        : [];
  if (parts.length === 0) return null;
  const left = parts.reduce<Interval>((rest, part) => differenceOf(rest, percentOf(part)), point('100'));
  const middle = parts.reduce(
    (rest, part) =>
      subtract(
        rest,
        part.mention.kind === 'share'
          ? String(Number(part.reading.value) * 100)
          : (part.reading.value ?? '0'),
      ),
    '100',
  );
  return restClaim(context, item, parts, left, middle, '100 percent');
}

const percentOf = ({ mention, reading }: Item): Interval =>
  mention.kind === 'share' ? times(operandInterval(reading), '100') : operandInterval(reading);

function restOfTotal(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  const window = context.sentences.filter(
    ({ order, block }) =>
      order === sentence.order ||
      (order < sentence.order && order >= sentence.order - REACH && block.id === sentence.block.id),
  );
  const placed = window.flatMap((one) =>
    one.items
      .filter((other) => other !== item && isLike(other, item))
      .map((other): Placed => ({ item: other, sentence: one })),
  );
  const levels = placed.filter(
    (one) => roleOf(one.sentence, one.item) !== 'change' && one.item.mention.start < item.mention.start,
  );
  const own = levels
    .filter((one) => one.sentence === sentence && roleOf(sentence, one.item) !== 'base')
    .map((one) => one.item);
  const totals = levels
    .filter((one) => isMore(one.item, item) && roleOf(one.sentence, one.item) !== 'base')
    .map((one) => one.item);
  const tests = totals.flatMap((whole) => {
    const parts = own.filter((one) => one !== whole && isMore(whole, one));
    return subsets(parts).flatMap((some) => {
      const left = some.reduce<Interval>(
        (rest, part) => differenceOf(rest, operandInterval(part.reading)),
        operandInterval(whole.reading),
      );
      const middle = some.reduce(
        (rest, part) => subtract(rest, part.reading.value ?? '0'),
        whole.reading.value ?? '0',
      );
      return Number(middle) <= 0
        ? []
        : [restClaim(context, item, [whole, ...some], left, middle, whole.mention.text)];
    });
  });
  const right = tests.find(({ verdict }) => verdict === 'holds');
  const outside = totals.filter((whole) => !own.includes(whole));
  const [only, more] = outside.length > 0 ? outside : totals;
  if (right !== undefined) return right;
  const full = tests.filter(
    ({ operands }) =>
      operands[0]?.mention === only?.mention.id &&
      operands.length ===
        own.filter((one) => one !== only && only !== undefined && isMore(only, one)).length + 1,
  );
  return more === undefined && full.length === 1 ? (full[0] ?? null) : null;
}

/** All choices of at least one of a few parts. */
function subsets(parts: readonly Item[]): readonly (readonly Item[])[] {
  const [first, ...rest] = parts.slice(0, MOST_PARTS);
  if (first === undefined) return [];
  const others = subsets(rest);
  return [[first], ...others, ...others.map((some) => [first, ...some])];
}

const MOST_PARTS = 5;

function restClaim(
  context: AuditContext,
  item: Item,
  operands: readonly Item[],
  computed: Interval,
  middle: string,
  whole: string,
): ClaimDraft {
  const parts = isRate(item) ? operands : operands.slice(1);
  return testedClaim({
    form: 'share',
    wording: item.mention.text,
    passage: passageOf(item),
    items: operands,
    operands: operands.map((one, i) => mentionOperand(i === 0 && !isRate(item) ? 'whole' : 'part', one)),
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: [whole, ...parts.map(({ mention }) => mention.text)].join(' − '),
    middle,
    why: 'what the parts beside it leave of the total before them',
    code: 'part_whole',
  });
}

/** One dimension, or one of the two leaves it out. */
const isLike = (a: Item, b: Item): boolean =>
  a.reading.value !== null &&
  dimensionOf(a) !== null &&
  !isRate(a) &&
  (isCommensurable(a, b) ||
    (a.mention.kind === 'count' &&
      b.mention.kind === 'count' &&
      (a.reading.unit === null || b.reading.unit === null) &&
      a.reading.unit !== 'area'));

const isMore = (a: Item, b: Item): boolean => Number(a.reading.value) > Number(b.reading.value);
