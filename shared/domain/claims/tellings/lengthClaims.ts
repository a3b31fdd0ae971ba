/** Lengths of time, set against the two times they most likely lie between. What is computed is no better than the times are: any length that some days of both allow holds. */

import type { Bound } from '../../reading/types.ts';
import { yearOperand } from '../calculate/yearOperand.ts';
import { toldOf } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import { likelihoodsOf, type Weights } from '../learned/weigh.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { type Ends, endsOf } from './lengthMarks.ts';
import { type Length, lengthsIn } from './lengths.ts';
import { LENGTHS } from './weights.ts';

/** What two times make of a length: it, about it, or another. */
export type Fit = 'makes' | 'near' | 'far';

/** So many times likelier. */
const EVIDENCE: Readonly<Record<Fit, number>> = { makes: 8, near: 4, far: 0.2 };

const LIKELY = 0.5;
/** From here on it is contradicted; whether it is told is for `doubts/` to say. */
const SURE = 0.5;
const POSSIBLE = 0.1;

export function lengthClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const told = toldOf(drafts);
  return context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) =>
      lengthsIn(sentence).flatMap((length) =>
        length.item !== null && told.hasTested(length.item)
          ? []
          : (decide(context, sentence, length, LENGTHS) ?? []),
      ),
    );
}

export function decide(
  context: AuditContext,
  sentence: ClaimSentence,
  length: Length,
  weights: Weights,
): ClaimDraft | null {
  const { none, candidates } = endsOf(context, sentence, length);
  if (candidates.length === 0) return null;
  const fits = candidates.map((ends) => fitOf(length, ends));
  const likely = likelihoodsOf(
    none,
    candidates.map(({ marks }, i) => ({ marks, odds: EVIDENCE[fits[i] ?? 'far'] })),
    weights,
  );
  const fitting = likely.reduce((sum, one, i) => (fits[i] === 'makes' ? sum + one : sum), 0);
  const best = (isFit: (fit: Fit) => boolean): Ends | undefined => {
    const places = candidates.map((_, i) => i).filter((i) => isFit(fits[i] ?? 'far'));
    const top = places.reduce<number | undefined>(
      (most, i) => (most === undefined || (likely[i] ?? 0) > (likely[most] ?? 0) ? i : most),
      undefined,
    );
    return top === undefined ? undefined : candidates[top];
  };
  if (fitting >= LIKELY) {
    const ends = best((fit) => fit === 'makes');
    return ends === undefined || ends.to.time.item === null ? null : claimOf(length, ends);
  }
  const ends = best((fit) => fit === 'near');
  if (ends === undefined) return null;
  const wrong = likely.reduce((sum, one, i) => {
    const its = candidates[i];
    return fits[i] === 'near' && its !== undefined && isOneLength(length, its, ends) ? sum + one : sum;
  }, 0);
  return wrong < SURE || fitting > POSSIBLE ? null : { ...claimOf(length, ends), likelihood: wrong };
}

/** "On Monday", "12 January", "last week": times that one day may be told by make one length. */
function isOneLength(length: Length, one: Ends, other: Ends): boolean {
  const [a, b] = [madeOf(length, one), madeOf(length, other)];
  return a[0] <= b[1] + ABOUT_ONE * b[1] && b[0] <= a[1] + ABOUT_ONE * a[1];
}
const ABOUT_ONE = 0.1;

/** "Twenty-one months" are said from the twenty-first begun to the twenty-second not yet full. */
const SLACK = 0.9;
/** Up to so many times off, it is a slip. */
const NEAR = 2.2;

/** "A little over two months" is two or three, "nearly two months" one or two; in units under and over the number. */
const BOUNDED: Readonly<Partial<Record<Bound, readonly [number, number]>>> = {
  more_than: [0.05, 2],
  at_least: [0.05, 2],
  nearly: [1, 0.05],
  less_than: [2, 0.05],
  at_most: [2, 0.05],
};

/** Between two days that are told, weeks are counted to the nearest. */
const SLACK_OF_DAYS = 0.45;

/** So much under and over the number, in its unit, that its words may be said of. */
function slackOf({ isWhole, unit, form, item }: Length, { from, to }: Ends): readonly [number, number] {
  const bounded = BOUNDED[item?.reading.bound ?? 'exact'];
  if (bounded !== undefined) return bounded;
  if (unit === 'week' && [from, to].every(({ time }) => time.item !== null && time.grain === 'day'))
    return [SLACK_OF_DAYS, SLACK_OF_DAYS];
  const isLong = unit === 'decade' || unit === 'century';
  const slack = form === 'ordinal' ? 0.05 : !isWhole ? SLACK / 3 : isLong ? 0.35 : SLACK;
  return [slack, slack];
}

function madeOf({ days }: Length, { from, to }: Ends): readonly [number, number] {
  return [Math.max(0, to.time.first - from.time.last) / days, (to.time.last - from.time.first) / days];
}

export function fitOf(length: Length, ends: Ends): Fit {
  const [least, most] = madeOf(length, ends);
  const [below, above] = slackOf(length, ends);
  if (length.count + above >= least && length.count - below <= most) return 'makes';
  return most * NEAR >= length.count && least <= length.count * NEAR ? 'near' : 'far';
}

function claimOf(length: Length, ends: Ends): ClaimDraft {
  const { from, to } = ends;
  const { count, unit, item } = length;
  const [least, most] = madeOf(length, ends);
  const [below, above] = slackOf(length, ends);
  const fits = fitOf(length, ends) === 'makes';
  const [low, high] = [Math.min(least, fits ? count : least), Math.max(most, fits ? count : most)];
  const items = [from.time, to.time].flatMap((time) => (time.item === null ? [] : [time.item]));
  const words = (one: Ends['from']): string => one.time.item?.mention.text ?? 'the day of the article';
  return testedClaim({
    form: 'change',
    wording: length.passage.text,
    passage: length.passage,
    items,
    operands: [from, to].flatMap(({ time }, i) =>
      time.item === null ? [] : [yearOperand(i === 0 ? 'from' : 'to', time.item, time.year)],
    ),
    triggers: item === null ? [] : [item],
    computed: { low: low.toFixed(1), high: high.toFixed(1) },
    expected: fits
      ? { low: low.toFixed(1), high: high.toFixed(1) }
      : { low: (count - below).toFixed(1), high: (count + above).toFixed(1) },
    measure: 'plain',
    calculation: `${unit === 'century' ? 'centuries' : `${unit}s`} ${from.time.item === to.time.item ? words(from) : `from ${words(from)} to ${words(to)}`}`,
    middle: null,
    why: 'the two times it most likely lies between',
  });
}
