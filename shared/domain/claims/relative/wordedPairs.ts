/**
 * Words without a number that say how two amounts compare ("were level with", "have risen a little", "soared"), set against
 * the two that their place leads to, as numbers are (pairs.ts). Only what the words bind is told of.
 */
import { compare, divide, multiply, subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { mirrored, quotient, shifted, times } from '../../../lib/intervalArithmetic.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { COMPARATOR } from '../lexicon/comparators.ts';
import { directionsIn } from '../lexicon/directions.ts';
import { bandOf, type ThresholdId } from '../lexicon/thresholds.ts';
import { CHANGE_WORDINGS, wordingIn } from '../lexicon/wordings.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import type { Cue } from './cues.ts';
import { intervalOf, isAlike, levelsIn, sizeOf } from './levels.ts';
import { pairsOf } from './pairs.ts';
import type { Pair } from './relativeClaim.ts';

export function wordedPairs(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return [...equals(sentence, told), ...moves(context, sentence, told)];
}

const SAME =
  /\b(?:the same as|exactly as (?:many|much) as|unchanged (?:from|at|on)|no different from|identical to|level with|on a par with|equal (?:to that of|in \p{L}+)|no change (?:from|on))(?!\p{L})/iu;
const NOT =
  /\b(?:not|never|nearly|almost|about|roughly|hardly|broadly|half|twice|times|if|would|could|may|until|from being)\s+(?:\p{L}+\s+)?$/iu;
/** Of what is called equal no more than a rounding may tell the two apart. */
const EQUAL: Interval = { low: '0.99', high: '1.01' };
/** Between the words and the amount behind them, in characters. */
const REACH = 70;

/** "At 8.1 million tons, were level with the 11.1 million of 2023": the last amount before and the first behind. */
function equals(sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  const { tagged } = sentence;
  const match = SAME.exec(tagged);
  if (match === null || NOT.test(tagged.slice(0, match.index))) return [];
  const levels = levelsIn(sentence);
  const end = match.index + match[0].length;
  const pair = onBothSides(tagged, levels, match.index, end) ?? theOnlyTwo(levels);
  if (pair === null) return [];
  const { a, b } = pair;
  const passage = stretchPassage(sentence, match.index, end);
  const computed = quotient(intervalOf(a), intervalOf(b));
  if (computed === null || told.hasTouched(passage)) return [];
  return [
    testedClaim({
      form: 'comparison',
      wording: passage.text,
      passage,
      items: [a, b],
      operands: [mentionOperand('this', a), mentionOperand('other', b)],
      triggers: [],
      computed,
      expected: EQUAL,
      measure: 'times',
      calculation: `${a.mention.text} / ${b.mention.text}`,
      middle: divide(sizeOf(a), sizeOf(b)),
      why: 'the two amounts the sentence calls equal',
    }),
  ];
}

function onBothSides(tagged: string, levels: readonly Item[], at: number, end: number): Pair | null {
  const b = levels.find((one) => one.at >= end);
  const a = b === undefined ? undefined : levels.findLast((one) => one.at < at && isAlike(one, b));
  return a === undefined || b === undefined || b.at - end > REACH || /[;:]/u.test(tagged.slice(a.at, b.at))
    ? null
    : { a, b };
}

const theOnlyTwo = ([a, b, more]: readonly Item[]): Pair | null =>
  a === undefined || b === undefined || more !== undefined || !isAlike(a, b) ? null : { a, b };

const UNSURE =
  /\b(?:would|could|may|might|should|will|expects?|expected|forecasts?|plans?|planned|if|not|never|unless|target|despite|after having)\b[^,;:]*$/iu;
/** A verb and its adverb stand side by side. */
const BESIDE = 14;

/** "They are 980 now: they have risen a little." behind "Rents were 610 a month in 2022." */
function moves(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  const { tagged } = sentence;
  const wording = wordingIn(tagged, CHANGE_WORDINGS);
  if (wording === null || wording.id === 'flat' || wording.id === 'double_digit') return [];
  const end = wording.at + wording.text.length;
  const near = tagged.slice(Math.max(0, wording.at - BESIDE), end + BESIDE);
  const [way, more] = directionsIn(near);
  if (way === undefined || more !== undefined || COMPARATOR.test(tagged.slice(wording.at, end + 2 * BESIDE)))
    return [];
  const passage = stretchPassage(sentence, wording.at, end);
  if (told.hasTouched(passage) || UNSURE.test(tagged.slice(0, wording.at)) || hasNumber(sentence, end))
    return [];
  const cue: Cue = {
    readings: [way.direction === 'rise' ? 'up' : 'down'],
    isSaid: true,
    measuredBy:
      /^\s+(?:than|above|below|on)\s+(?<what>[^,;:.]+)/iu.exec(tagged.slice(end))?.groups?.['what'] ?? null,
  };
  const { bound } = pairsOf(context, sentence, { at: end - 1 }, cue, isAmount);
  const claim = bound === null ? null : moveClaim(context, passage, bound, wording.id, way.direction);
  return claim === null ? [] : [claim];
}

const isAmount = ({ mention }: Item): boolean => mention.kind !== 'percent';

/** "Soared by 12 percent" has a number of its own. */
const hasNumber = ({ tagged, items }: ClaimSentence, end: number): boolean =>
  items.some(
    ({ at, mention }) =>
      at >= end &&
      ['percent', 'share', 'factor', 'percentage_points'].includes(mention.kind) &&
      /^[^,;:]{0,20}$/u.test(tagged.slice(end, at)),
  );

/** Whichever of the two is the larger: which of them came first is told in too many ways. */
function moveClaim(
  context: AuditContext,
  passage: ReturnType<typeof stretchPassage>,
  { a, b }: Pair,
  id: ThresholdId,
  way: 'rise' | 'fall',
): ClaimDraft | null {
  const [small, large] = compare(sizeOf(a), sizeOf(b)) <= 0 ? [a, b] : [b, a];
  const [from, to] = way === 'rise' ? [small, large] : [large, small];
  const ratio = quotient(intervalOf(to), intervalOf(from));
  if (ratio === null) return null;
  const growth = times(shifted(ratio, '-1'), '100');
  const size = multiply(divide(subtract(sizeOf(to), sizeOf(from)), sizeOf(from)), '100');
  return testedClaim({
    form: 'change',
    wording: passage.text,
    passage,
    items: [from, to],
    operands: [mentionOperand('from', from), mentionOperand('to', to)],
    triggers: [],
    computed: way === 'rise' ? growth : mirrored(growth),
    expected: bandOf(context.thresholds, id),
    measure: 'percent',
    calculation: `change from ${from.mention.text} to ${to.mention.text}`,
    middle: way === 'rise' ? size : multiply(size, '-1'),
    why: 'the two amounts that its words lead to',
  });
}
