/** Quantities that are words by themselves: multiples ("doubled", "twice"), shares ("a third"), ranks ("third-largest"). */
import { add, compare, divide } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import { nounPhrase } from '../amounts/nounPhrase.ts';
import { readTimeSpan } from '../amounts/timeSpan.ts';
import { turned } from '../amounts/turnedBound.ts';
import type { Draft } from '../finish.ts';
import { foldAt, isHyphen, type Scan } from '../tokens/scan.ts';
import { frenchHalf } from './frenchHalf.ts';
import { germanTimes } from './germanTimes.ts';
import { halfUnit } from './halfUnits.ts';
import { partsOfWhole } from './partsOfWhole.ts';
import { rankWord } from './ranks.ts';
import { sequenceRank } from './sequence.ts';
import { shareOfEvery, shareOutOf, shareRange, shareWord, smallNumber } from './shares.ts';
import { wordDraft } from './wordDraft.ts';

/** The first of the word quantities that starts at `at`; `from` is where its hedge began. */
export function readWordQuantity(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  return (
    factorWord(scan, from, at, bound) ??
    germanTimes(scan, from, at, bound) ??
    shareOutOf(scan, from, at, bound) ??
    shareOfEvery(scan, from, at, bound) ??
    shareRange(scan, from, at, bound) ??
    shareWord(scan, from, at, bound) ??
    partsOfWhole(scan, from, at, bound) ??
    sequenceRank(scan, from, at, bound) ??
    rankWord(scan, from, at, bound) ??
    frenchHalf(scan, from, at, bound) ??
    singleOne(scan, from, at, bound) ??
    halfUnit(scan, from, at, bound) ??
    readTimeSpan(scan, from, at, bound)
  );
}

/** Followed by what is multiplied, or it is a frequency: "twice the volume", not "met twice". */
const MULTIPLIED: ReadonlySet<string> = new Set(
  'as the its their his her our what that those this more larger higher bigger greater current previous'.split(
    ' ',
  ),
);
const ENGLISH_MULTIPLES: ReadonlyMap<string, string> = new Map([
  ['double', '2'],
  ['triple', '3'],
  ['quadruple', '4'],
  ['halve', '0.5'],
]);

/** "deux fois et demie plus", "dos veces y media más", "два с половиной раза" is read elsewhere. */
function timesAndHalf(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const { language, times, plusFraction, timesLess } = scan.lexicon;
  if (language !== 'fr' && language !== 'es') return null;
  const count = smallNumber(scan, at);
  const word = count === null ? null : times.match(scan.tokens, count.end);
  const half = word === null ? null : plusFraction.match(scan.tokens, word.end);
  if (count === null || half === null) return null;
  const value = add(count.value, divide(String(half.value[0]), String(half.value[1])));
  const less = timesLess.match(scan.tokens, half.end);
  const factor = less === null ? value : divide('1', value);
  const side = less === null ? bound : turned(bound);
  return wordDraft(from, less?.end ?? half.end, 'factor', 'factor', factor, side, 'factor.word');
}

/** Hedges that bound nothing but a multiple: "plus que 12" are only twelve. */
function moreThanDoubled(scan: Scan, at: number, end: number): { from: number; to: number } | null {
  const { language } = scan.lexicon;
  if (language === 'fr' && foldAt(scan, at - 1) === 'que' && foldAt(scan, at - 2) === 'plus')
    return { from: at - 2, to: end };
  if (language !== 'es') return null;
  if (foldAt(scan, at - 1) === 'que' && foldAt(scan, at - 2) === 'más') return { from: at - 2, to: end };
  return foldAt(scan, end) === 'con' && foldAt(scan, end + 1) === 'creces' ? { from: at, to: end + 2 } : null;
}

/** "halb so viel": a level, where "halbiert" is a fall. */
const isHalfOf = (scan: Scan, at: number): boolean => foldAt(scan, at) === 'halb';

/** "the near doubling of exports", "a near-tripling": where the hedge in front of a noun begins. */
function nearBefore(scan: Scan, at: number): number | null {
  if (scan.lexicon.language !== 'en' || !/ing$/u.test(foldAt(scan, at))) return null;
  const start = isHyphen(scan, at - 1) ? at - 2 : at - 1;
  return foldAt(scan, start) === 'near' ? start : null;
}

function factorWord(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const isReflexive = from < at && foldAt(scan, at) === 'se' && scan.lexicon.language === 'es';
  const match = scan.lexicon.factors.match(scan.tokens, isReflexive ? at + 1 : at);
  if (match !== null) {
    // "вдвое меньше": as many times less.
    const less = scan.lexicon.language === 'ru' ? scan.lexicon.timesLess.match(scan.tokens, match.end) : null;
    const value = less === null ? match.value : divide('1', match.value);
    const near = from === at ? nearBefore(scan, at) : null;
    if (near !== null)
      return wordDraft(near, less?.end ?? match.end, 'factor', 'factor', value, 'nearly', 'factor.word');
    // "les prix ont plus que doublé", "se duplicó con creces"
    const isMore = from === at ? moreThanDoubled(scan, at, match.end) : null;
    if (isMore !== null)
      return wordDraft(isMore.from, isMore.to, 'factor', 'factor', value, 'more_than', 'factor.word');
    const isFall = compare(value, '1') < 0 && !isHalfOf(scan, at);
    const side = isFall ? turned(bound) : bound;
    return wordDraft(from, less?.end ?? match.end, 'factor', 'factor', value, side, 'factor.word');
  }
  const halfMore = timesAndHalf(scan, from, at, bound);
  if (halfMore !== null) return halfMore;
  if (scan.lexicon.language !== 'en') return null;
  const word = foldAt(scan, at);
  const next = foldAt(scan, at + 1);
  if (word === 'twice' && (MULTIPLIED.has(next) || (!scan.prose && scan.tokens.length === at + 1))) {
    return wordDraft(from, at + 1, 'factor', 'factor', '2', bound, 'factor.word');
  }
  if (word === 'thrice' && MULTIPLIED.has(next))
    return wordDraft(from, at + 1, 'factor', 'factor', '3', bound, 'factor.word');
  if (word === 'half' && next === 'as') {
    const isMuch = ['much', 'many', 'large', 'big', 'high', 'long', 'costly'].includes(foldAt(scan, at + 2));
    if (!isMuch) return null;
    // "half as high again" is one and a half.
    const isAgain = foldAt(scan, at + 3) === 'again';
    return wordDraft(
      from,
      isAgain ? at + 4 : at + 3,
      'factor',
      'factor',
      isAgain ? '1.5' : '0.5',
      bound,
      'factor.word',
    );
  }
  const multiplier = word === 'factor' && next === 'of' ? smallNumber(scan, at + 2) : null;
  // "a load factor of 93 per cent"
  if (multiplier !== null && scan.lexicon.percent.match(scan.tokens, multiplier.end) === null)
    return wordDraft(from, multiplier.end, 'factor', 'factor', multiplier.value, bound, 'factor.of');
  const multiple = ENGLISH_MULTIPLES.get(word);
  if (multiple === undefined) return null;
  // "down by double digits"
  if (/^digits?$/.test(next) || (next === '-' && /^digits?$/.test(foldAt(scan, at + 2)))) return null;
  if (isHyphen(scan, at + 1)) return null;
  return wordDraft(from, at + 1, 'factor', 'factor', multiple, bound, 'factor.word');
}

/** "a single vendor": one, and no more. */
function singleOne(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  if (scan.lexicon.language !== 'en' || foldAt(scan, at + 1) !== 'single') return null;
  if (!/^an?$/u.test(foldAt(scan, at)) || SINGLE_KINDS.has(foldAt(scan, at + 2))) return null;
  const noun = isNone(scan, at) ? null : nounPhrase(scan, at + 2, true);
  return noun && wordDraft(from, noun.end, 'count', noun.head, '1', bound, 'count.single');
}

/** "has not prosecuted a single landlord", "without a single vote": none at all. */
function isNone(scan: Scan, at: number): boolean {
  for (let i = at - 1; i > at - LONGEST_NEGATED; i--) {
    const word = foldAt(scan, i);
    if (/^[.,;:!?]?$/u.test(word)) return false;
    if (/^(?:not|never|without|nor|neither|hardly|barely|cannot|nobody|none|t)$/u.test(word)) return true;
  }
  return false;
}

const LONGEST_NEGATED = 7;

/** Kinds of a thing: a single ticket, a single market. */
const SINGLE_KINDS: ReadonlySet<string> = new Set(
  'market currency mother father parent family man woman room bed ticket fare malt european one digit figure'.split(
    ' ',
  ),
);
