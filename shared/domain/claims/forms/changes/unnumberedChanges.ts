/** Changes a pair is said to have made without a number: wordings with a band, bare directions, levels called a change. */
import { divide } from '../../../../lib/decimal.ts';
import { type Interval, overlaps } from '../../../../lib/interval.ts';
import { mirrored, quotient, times } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { verdictOf } from '../../arithmetic/verdict.ts';
import { COMPARATOR } from '../../lexicon/comparators.ts';
import { type DirectionWord, directionsIn } from '../../lexicon/directions.ts';
import { PER_CURRENCY } from '../../lexicon/exchangeRates.ts';
import { bandOf } from '../../lexicon/thresholds.ts';
import { CHANGE_WORDINGS, wordingIn } from '../../lexicon/wordings.ts';
import { passageOf, stretchPassage } from '../../sentence/claimSentence.ts';
import type { Clause } from '../../sentence/clauses.ts';
import { levelCalledChange } from '../../sentence/levelCalledChange.ts';
import { type Pair, pairsIn } from '../../sentence/pairs.ts';
import { dimensionOf } from '../../sentence/roles.ts';
import { moveOf } from '../../sentence/saidDirection.ts';
import { TAG } from '../../sentence/tags.ts';
import { type AuditContext, type ClaimDraft, testedClaim, untestable } from '../draft.ts';
import {
  changeOf,
  common,
  growthMiddle,
  growthOf,
  middleOf,
  pairOperands,
  sizeOfChange,
} from './changeArithmetic.ts';

/** "slightly less", with nothing it is less than. */
const MORE_OR_LESS = /^\s+(?:less|more|fewer|lower|higher|larger|smaller|cheaper|dearer)\s*[.,;)]/iu;

/** "Was raised steeply": what somebody did to it; money is raised as well, so that it is no direction by itself. */
const MOVED = /\b(?:raised|lifted|lowered|trimmed)\b/iu;

/** "slightly faster than": the words of a comparison stand right behind, in characters. */
const BESIDE = 30;

/** "rose slightly from X to Y": a wording whose size the pair tells. */
export function wordedClaim(context: AuditContext, clause: Clause, pair: Pair): ClaimDraft | null {
  const wording = wordingIn(clause.text, CHANGE_WORDINGS);
  if (wording === null) return null;
  const isMore = MORE_OR_LESS.test(clause.text.slice(wording.at + wording.text.length));
  const isMove = directionsIn(clause.text).length > 0 || MOVED.test(clause.text);
  if (!isMove && !isMore && wording.id !== 'flat') return null;
  if (COMPARATOR.test(clause.text.slice(wording.at, wording.at + wording.text.length + BESIDE))) return null;
  // "slumped" says which way, too.
  const way = directionsIn(wording.text)[0]?.direction ?? null;
  const growth = way === null ? null : growthOf(pair);
  const computed = growth === null ? sizeOfChange(pair) : way === 'fall' ? mirrored(growth) : growth;
  if (computed === null) return null;
  const expected = bandOf(context.thresholds, wording.id);
  if (dimensionOf(pair.to) === 'percent' && isRight(expected, computed, pair)) return null;
  const at = clause.start + wording.at;
  const passage = stretchPassage(clause.sentence, at, at + wording.text.length);
  return testedClaim({
    ...common('change', pair.to, pair),
    wording: passage.text,
    passage,
    triggers: [],
    computed,
    expected,
    measure: 'percent',
    calculation: `change from ${pair.from.mention.text} to ${pair.to.mention.text}`,
    middle: growthMiddle(pair, way),
  });
}

/** So many percent of growth weigh as much as one point between rates. */
const PERCENT_A_POINT = '5';

/** Of a rate either its growth or its points may be meant: what fits by either is not wrong. */
function isRight(band: Interval, growth: Interval, pair: Pair): boolean {
  if (verdictOf(growth, band) !== 'contradicted') return false;
  const points = changeOf(pair, moveOf(pair));
  return overlaps(band.high === null ? times(points, PERCENT_A_POINT) : points, band);
}

/** "fell from X to Y" with a larger Y. */
export function directionClaim(clause: Clause, pair: Pair): ClaimDraft | null {
  const called = levelCalledChange(clause.sentence, pair);
  if (called !== null) return calledClaim(clause, pair, called);
  if (PER_CURRENCY.test(clause.sentence.tagged.slice(pair.to.at + 1))) return null;
  return saidDirection(clause, pair);
}

/** Words beside a pair that itself stands in another clause or sentence. */
export function spokenClaims(context: AuditContext, clause: Clause, pair: Pair): readonly ClaimDraft[] {
  const isSaid = directionsIn(clause.text).every((word) => isMove(clause.text, word));
  if (!isSaid) return [];
  return [wordedClaim(context, clause, pair), saidDirection(clause, pair)].flatMap((one) => one ?? []);
}

const THINGS = /^(?:loss|gains?|growth|cut|reduction|contraction|expansion|contracts?|upturn|downturn)$/iu;
const UP_OR_DOWN = /^(?:up|down|higher|lower)$/iu;
const WENT = /\b(?:went|gone|go|came|come|crept|edged|moved|was|were|is|are)\s+(?:\p{L}+ly\s+)?$/iu;
const CALLED =
  /^[;,–—-]?\s*(?:(?:and|but|so)\s+)?(?:that|this|it)\s+(?:is|was|means|meant|marks|marked|represents)\s+an?\s+(?:\p{L}+\s+){0,2}$/iu;
const BEFORE_NOUN = /\b(?:an?|the|its|their|of|by|for|to|with|any|some|in|this|that)\s+(?:\p{L}+\s+)?$/iu;

/** A verb of rising and falling, or "that is a rise"; no "lower prices", "the loss". */
function isMove(text: string, { at, text: word }: DirectionWord): boolean {
  const lead = text.slice(0, at).trimStart();
  if (CALLED.test(lead)) return !UP_OR_DOWN.test(word);
  if (THINGS.test(word) || (UP_OR_DOWN.test(word) && !WENT.test(lead))) return false;
  return lead !== '' && (WENT.test(lead) || !BEFORE_NOUN.test(lead) || IN_PLACE.test(lead));
}

/** "The vacancy rate in the city fell". */
const IN_PLACE = /^(?:the|its|their|an?)\s+(?:[\p{L}’'-]+\s+){1,8}$/iu;

/** "Growth has almost stopped: it was 6.2 percent": the amounts are of the growth. */
const GROWTH_ITSELF =
  /^(?:(?:the|its|their)\s+)?(?:\p{L}+\s+)?(?:growth|increase|expansion|decline)\s+(?:has|had|have|is|was|stopped|stalled|ended|continued|slowed|all but)\b[^.]*\b(?:stop|stall|end|continu|slow|vanish|ceas)/iu;

function saidDirection(clause: Clause, pair: Pair): ClaimDraft | null {
  const words = directionsIn(clause.text).filter(
    ({ text, end }) => !isLossMoved(text, clause.text.slice(end)),
  );
  const [first] = words;
  if (
    first === undefined ||
    GROWTH_ITSELF.test(clause.text) ||
    !isNearest(clause, pair, first.at) ||
    words.some(({ direction }) => direction !== first.direction)
  )
    return null;
  if (UNSURE.test(GAPS.test(first.text) ? clause.text.replace(first.text, '') : clause.text)) return null;
  const computed = quotient(operandInterval(pair.to.reading), operandInterval(pair.from.reading));
  if (computed === null) return null;
  const { at, end } = first;
  return testedClaim({
    ...common('change', pair.to, pair),
    wording: clause.text.slice(at, end),
    passage: stretchPassage(clause.sentence, clause.start + at, clause.start + end),
    triggers: [],
    computed,
    expected: first.direction === 'rise' ? { low: '1', high: null } : { low: null, high: '1' },
    measure: 'times',
    calculation: `${pair.to.mention.text} / ${pair.from.mention.text}`,
    middle: middleOf(pair.to, pair.from, divide),
  });
}

/** What turns a direction round; "after 5,200 in 2023" turns nothing. */
const UNSURE = new RegExp(
  `\\b(?:slow|brak|revers|eas(?:e|es|ed|ing)\\b|narrow|widen|deficit|despite|instead|after(?!\\s+(?:(?:about|some|just|only)\\s+)?${TAG.level})|offset|would|could)`,
  'iu',
);

/** "The pre-tax loss narrowed": what moved, and no move of its own. */
const isLossMoved = (text: string, rest: string): boolean =>
  /^(?:loss|gain|gains|growth)$/iu.test(text) &&
  /^\s+(?:narrowed|widened|eased|grew|fell|rose|shrank|deepened)\b/iu.test(rest);

/** Of two pairs in a clause a direction is said of the one that stands nearest. */
function isNearest(clause: Clause, pair: Pair, at: number): boolean {
  const distance = ({ from, to }: Pair): number =>
    Math.min(...[from, to].map((item) => Math.abs(item.at - clause.start - at)));
  return pairsIn(clause).every((other) => distance(other) >= distance(pair));
}

/** "The losses narrowed to 12 million from 20 million": said of the very amounts, a gap has a direction as well. */
const GAPS = /^(?:narrowed|widened|eased|slowed)$/iu;

/** Levels called a change: the change itself is nowhere stated. */
function calledClaim(
  { sentence }: Clause,
  pair: Pair,
  { noun, at }: { readonly noun: string; readonly at: number },
): ClaimDraft {
  return untestable({
    form: 'change',
    wording: noun,
    passages: [stretchPassage(sentence, at, at + noun.length), passageOf(pair.from), passageOf(pair.to)],
    operands: pairOperands(pair),
    triggers: [],
    missing: [`the ${noun} itself: only the levels at both ends are stated`],
    why: pair.why,
  });
}
