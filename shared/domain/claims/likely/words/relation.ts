/** What the words allow of two amounts, and the claim they make. */
import { divide, multiply, subtract } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { differenceOf, mirrored, quotient, shifted, times } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../../forms/draft.ts';
import { directionsIn } from '../../lexicon/directions.ts';
import { bandOf } from '../../lexicon/thresholds.ts';
import { intervalOf, plainSizeOf, sizeOf } from '../../relative/levels.ts';
import { spanOf } from '../../relative/plainlyMade.ts';
import { type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { roleOf } from '../../sentence/roles.ts';
import type { Placed } from '../candidates.ts';
import { limitSideOf } from './limits.ts';
import type { WordCandidate, WordQuestion } from './wordCandidates.ts';
import type { WordCue } from './wordCues.ts';

const TIME = /^(?:second|minute|hour|day|night|week|month|year)$/u;

/** 1 where the first is said to be the greater, -1 the smaller, 0 the same. */
export function wayOf({ scale, verdict }: WordCue, { a, b }: WordCandidate): 1 | -1 | 0 {
  if (verdict !== undefined) return (limitSideOf(b.sentence, b.item) === 'most') === verdict.isKept ? -1 : 1;
  if (scale === null) return 0;
  const isTurned = scale.isPace && TIME.test(a.item.reading.unit ?? '');
  return (scale.way === 'up') !== isTurned ? 1 : -1;
}

/** Of percentages the distance in points, of other amounts the first by the second in percent, each in the way that is said. */
type Computed = { readonly computed: Interval; readonly middle: string; readonly isPoints: boolean };

/** Null where they cannot be set against each other. */
function computedOf(cue: WordCue, candidate: WordCandidate): Computed | null {
  const { a, b } = candidate;
  const way = wayOf(cue, candidate);
  if (a === b) return { computed: operandInterval(a.item.reading), middle: sizeOf(a.item), isPoints: false };
  if (isInPoints(cue, a.item)) {
    const gap = differenceOf(signed(cue, a), signed(cue, b));
    const middle = subtract(signedSize(a), signedSize(b));
    return way < 0
      ? { computed: mirrored(gap), middle: multiply(middle, '-1'), isPoints: true }
      : { computed: gap, middle, isPoints: true };
  }
  const isTurned = isMeasuredByFirst(cue, way);
  const [over, under] = isTurned ? [b, a] : [a, b];
  const ratio = quotient(amountOf(cue, over), amountOf(cue, under));
  if (ratio === null) return null;
  const growth = times(shifted(ratio, '-1'), '100');
  const size = multiply(divide(subtract(sizeOf(over.item), sizeOf(under.item)), sizeOf(under.item)), '100');
  return way < 0 && !isTurned
    ? { computed: mirrored(growth), middle: multiply(size, '-1'), isPoints: false }
    : { computed: growth, middle: size, isPoints: false };
}

/** What a bound is of, and what is held to a limit, is measured by the number itself. */
const isSharp = ({ item, verdict }: WordCue, one: Placed): boolean =>
  one.item === item || (verdict !== undefined && limitSideOf(one.sentence, one.item) !== null);
const amountOf = (cue: WordCue, one: Placed): Interval =>
  isSharp(cue, one) ? pointOf(one.item) : intervalOf(one.item);
const pointOf = (one: Item): Interval => ({ low: sizeOf(one), high: sizeOf(one) });

/** Bands that only say how far at least. */
const LEAST: ReadonlySet<string> = new Set([
  'significant',
  'substantial',
  'sharp',
  'surge',
  'collapse',
  'far_apart',
  'moderate',
]);

function expectedOf(context: AuditContext, { scale, band, verdict }: WordCue): Interval {
  if (verdict !== undefined) return { low: '0', high: null };
  if (band === 'nearly') return { low: '-0.5', high: '12.5' };
  if (band === 'about') return { low: '-10', high: '10' };
  if (scale !== null) return band === null ? { low: '0', high: null } : bandOf(context.thresholds, band);
  const high = band === null ? '1' : (bandOf(context.thresholds, band).high ?? '3');
  return { low: `-${high}`, high };
}

type Span = readonly [number, number];
const SLACK = 1e-9;

/** Whether two can be what is said, in plain numbers: asked of every pair. Null where nothing is computed. */
export function fitsOf(context: AuditContext, cue: WordCue): (candidate: WordCandidate) => boolean | null {
  const [least, most] = numbers(expectedOf(context, cue));
  return (candidate) => {
    const made = spanMade(cue, candidate);
    return made === null ? null : made[1] >= least - SLACK && made[0] <= most + SLACK;
  };
}

/** As `computedOf`. */
function spanMade(cue: WordCue, candidate: WordCandidate): Span | null {
  const { a, b } = candidate;
  const way = wayOf(cue, candidate);
  if (a === b) return numbers(operandInterval(a.item.reading));
  if (isInPoints(cue, a.item)) {
    const [own, its] = [numbers(signed(cue, a)), numbers(signed(cue, b))];
    return turnedBy(way, [own[0] - its[1], own[1] - its[0]]);
  }
  const isTurned = isMeasuredByFirst(cue, way);
  const [over, under] = isTurned ? [b, a] : [a, b];
  const [own, its] = [spanIn(cue, over), spanIn(cue, under)];
  if (its.low <= 0 || own.low < 0) return null;
  const growth: Span = [(own.low / its.high - 1) * 100, (own.high / its.low - 1) * 100];
  return isTurned ? growth : turnedBy(way, growth);
}

/** As `amountOf`. */
const spanIn = (cue: WordCue, one: Placed): { readonly low: number; readonly high: number } =>
  isSharp(cue, one) ? { low: plainSizeOf(one.item), high: plainSizeOf(one.item) } : spanOf(one.item);

const numbers = ({ low, high }: Interval): Span => [Number(low ?? -Infinity), Number(high ?? Infinity)];
const turnedBy = (way: number, [low, high]: Span): Span => (way < 0 ? [-high, -low] : [low, high]);
/** Of percentages the distance in points says how far, but for words that say how far at least. */
const isInPoints = ({ band }: WordCue, { mention }: Item): boolean =>
  mention.kind === 'percent' && !(band !== null && LEAST.has(band)) && band !== 'nearly';
/** What moved is measured by what it was; of two that are compared the greater by the smaller. */
const isMeasuredByFirst = ({ form, band }: WordCue, way: number): boolean =>
  way < 0 && form !== 'move' && band !== 'nearly';

export function wordClaim(
  context: AuditContext,
  { sentence, cue }: WordQuestion,
  candidate: WordCandidate,
): ClaimDraft | null {
  const made = computedOf(cue, candidate);
  if (made === null) return null;
  const { a, b } = candidate;
  const passage = stretchPassage(sentence, cue.at, cue.end);
  const isMove = cue.form === 'move';
  return testedClaim({
    form: isMove ? 'change' : 'comparison',
    wording: passage.text,
    passage,
    items: [a.item, b.item],
    operands: [
      mentionOperand(isMove ? 'to' : 'this', a.item),
      mentionOperand(isMove ? 'from' : 'other', b.item),
    ],
    triggers: [],
    computed: made.computed,
    expected: expectedOf(context, cue),
    measure: made.isPoints ? 'points' : 'percent',
    calculation: isMove
      ? `change from ${b.item.mention.text} to ${a.item.mention.text}`
      : `${a.item.mention.text} against ${b.item.mention.text}`,
    middle: made.middle,
    why: 'the two amounts its words are most likely of, by place, words and times',
  });
}

/** A fall of 3 percent is less than a rise of 1. */
function isFallen({ item, sentence }: Placed): boolean {
  if (item.mention.kind !== 'percent' || roleOf(sentence, item) !== 'change') return false;
  const lead = sentence.tagged.slice(Math.max(0, item.at - 45), item.at);
  return (directionsIn(lead).at(-1)?.direction ?? null) === 'fall';
}

function signed(cue: WordCue, one: Placed): Interval {
  const own = isSharp(cue, one) ? pointOf(one.item) : operandInterval(one.item.reading);
  return isFallen(one) ? mirrored(own) : own;
}
const signedSize = (one: Placed): string =>
  isFallen(one) ? multiply(sizeOf(one.item), '-1') : sizeOf(one.item);

/** How many times the greater is the smaller. */
export const timesApart = ({ a, b }: WordCandidate): number => {
  const [one, other] = [plainSizeOf(a.item), plainSizeOf(b.item)];
  return one > other ? one / other : other / one;
};
