/** Amounts with their units and counted nouns, single or as the two ends of a range or a change. */
import { add, compare, type DecimalText, multiply } from '../../../../lib/decimal.ts';
import type { Bound, Reading } from '../../types.ts';
import { isCapital } from '../besides/listItems.ts';
import { readAroundBracket, readSharedUnit } from '../besides/sharedUnit.ts';
import { finishTerm, firstValue, kindOf } from '../finish.ts';
import type { Fraction } from '../lexicon/lexiconData.ts';
import { fractionValue } from '../tokens/numberWords.ts';
import { type PhraseMatch, PhraseTable } from '../tokens/phrases.ts';
import { foldAt, isDigits, isGlued, isHyphen, type Scan } from '../tokens/scan.ts';
import { beforeArticle, behindArticle } from './articles.ts';
import { occurrences, withNoun } from './counted.ts';
import { hedgeBefore } from './hedge.ts';
import { completed, type Measured } from './measured.ts';
import { isPercentagePoints } from './points.ts';
import { rangeDraft, withElidedPart } from './range.ts';
import { isSizeOf } from './sizeOfChange.ts';
import { isComplete, readTerm, type Term } from './term.ts';
import { endsDuration } from './timeSpan.ts';
import { isTimeUnit, perUnit, unitAfter } from './unit.ts';

/** What starts at `at`; `from` is where its hedge began. Null when no amount starts here. */
export function readMeasure(scan: Scan, from: number, at: number, told: Bound): Measured | null {
  const bound = told === 'exact' && ROUND.test(foldAt(scan, at)) ? 'approximate' : told;
  const between = scan.lexicon.between.match(scan.tokens, at);
  if (between !== null) {
    const range = readBetween(scan, from, between.end, bound);
    if (range !== null) return range;
  }
  const tenths = readTenths(scan, from, at, bound);
  if (tenths !== null) return tenths;
  const multiple = readTimesBy(scan, from, at, bound);
  if (multiple !== null) return multiple;
  const first = unitAndPart(scan, at) ?? partOfUnit(scan, at) ?? readTerm(scan, at);
  if (first === null || isTimeOfDay(scan, first)) return null;
  return (
    readSecondEnd(scan, from, first, bound) ??
    readAroundBracket(scan, from, first, bound) ??
    readSharedUnit(scan, from, first, bound) ??
    single(scan, from, first, bound)
  );
}

/** Words for about so many: "une centaine", "una veintena", "сотня". */
const ROUND =
  /^(?:dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|decena|quincena|veintena|treintena|cincuentena|centenar|millar|десят(?:ок|ка)|сотн[яю])$/u;

/** "half a year", "three quarters of an hour", "half a tonne": a part of one unit. */
function partOfUnit(scan: Scan, at: number): Term | null {
  const part = PART_OF_ONE.match(scan.tokens, at) ?? partOfOne(scan, at);
  const unit = part === null ? null : unitAfter(scan, part.end);
  if (part === null || unit === null || scan.lexicon.language !== 'en') return null;
  const value = fractionValue(part.value);
  return wordTerm(at, unit.end, at + 1, value, { type: 'unit', unit: unit.unit });
}

const PART_OF_ONE = new PhraseTable<Fraction>([
  ...['half a', 'half an', 'half of a', 'half of an'].map((words) => [words, [1, 2]] as const),
  ['three-quarter-', [3, 4]],
  ['quarter-', [1, 4]],
  ['half-', [1, 2]],
]);

/** Any fraction in words before "of a" or "of an": "one-sixteenth of an inch". */
function partOfOne({ lexicon, tokens }: Scan, at: number): PhraseMatch<Fraction> | null {
  const part = lexicon.shares.match(tokens, at) ?? lexicon.openShares.match(tokens, at);
  if (part === null || tokens[part.end]?.fold !== 'of') return null;
  return /^an?$/u.test(tokens[part.end + 1]?.fold ?? '') ? { ...part, end: part.end + 2 } : null;
}

/** A term of words, as exact as they are. */
function wordTerm(
  start: number,
  end: number,
  bareEnd: number,
  value: DecimalText,
  suffix: Term['suffix'],
): Term {
  const meanings = [{ value, low: value, high: value, rule: 'words' }];
  const amount = {
    start,
    end: bareEnd,
    bareEnd,
    meanings,
    why: null,
    magnitude: null,
    inDigits: false,
    isInteger: false,
  };
  return { start, end, before: null, amount, suffix, per: null };
}

/** "a metre and a half", "a year and a quarter": one of it and a part. */
function unitAndPart(scan: Scan, at: number): Term | null {
  const { lexicon, tokens } = scan;
  if (!lexicon.articles.has(foldAt(scan, at))) return null;
  const unit = unitAfter(scan, at + 1);
  const plus = unit === null ? null : lexicon.plusFraction.match(tokens, unit.end);
  if (unit === null || plus === null) return null;
  const value = add('1', fractionValue(plus.value));
  return wordTerm(at, plus.end, at + 1, value, { type: 'unit', unit: unit.unit });
}

/** "nueve décimas menos": tenths of a percentage point, where the text speaks of percent. */
function readTenths(scan: Scan, from: number, at: number, bound: Bound): Measured | null {
  if (scan.lexicon.language !== 'es') return null;
  if (
    /^una?$/u.test(foldAt(scan, at)) &&
    foldAt(scan, at + 1) === 'décima' &&
    isPercentagePoints(scan, at + 2)
  ) {
    const one = wordTerm(at, at + 2, at + 1, '0.1', { type: 'points' });
    const draft = { ...finishTerm(scan, one, bound), from, to: at + 2 };
    return foldAt(scan, at + 2) === 'parte' ? null : { drafts: [draft], end: at + 2, isPair: false };
  }
  const count = readTerm(scan, at);
  if (count === null || count.suffix.type !== 'none' || count.before !== null) return null;
  if (!/^décimas?$/u.test(foldAt(scan, count.end)) || !isPercentagePoints(scan, count.end)) return null;
  const meanings = count.amount.meanings.map((one) => ({
    ...one,
    value: multiply(one.value, '0.1'),
    low: multiply(one.low, '0.1'),
    high: multiply(one.high, '0.1'),
  }));
  const end = count.end + 1;
  const term: Term = {
    ...count,
    end,
    amount: { ...count.amount, meanings, end },
    suffix: { type: 'points' },
  };
  return { drafts: [{ ...finishTerm(scan, term, bound), from, to: end }], end, isPair: false };
}

/** "в 5 раз", "более чем в полтора раза": the preposition makes it a multiple. */
function readTimesBy(scan: Scan, from: number, at: number, bound: Bound): Measured | null {
  const by = scan.lexicon.timesBy.match(scan.tokens, at);
  if (by === null) return null;
  const hedge = hedgeBefore(scan, by.end);
  const term = readTerm(scan, hedge.end);
  if (term === null || term.suffix.type !== 'multiple') return null;
  const answer = finishTerm(scan, term, hedge.bound === 'exact' ? bound : hedge.bound);
  return { drafts: [{ ...answer, from, to: term.end }], end: term.end, isPair: false };
}

function single(scan: Scan, from: number, term: Term, bound: Bound): Measured {
  const { term: counted, bound: full } = withNoun(scan, term, bound);
  const isPreposition = from < term.start && isDuration(scan, from, counted);
  const start = isPreposition ? term.start : from;
  const settled = occurrences(scan, counted, start);
  const answer = finishTerm(scan, settled, isPreposition ? 'exact' : full);
  const isBare = settled.suffix.type === 'none' && settled.before === null;
  const { kind, state, readings, why } = answer;
  const draft = { from: start, to: settled.end, kind, state, readings, why, isBare };
  return { drafts: [draft], end: settled.end, isPair: false };
}

/** "over three years" is a stretch of time, not more than three. */
const isDuration = (scan: Scan, from: number, term: Term): boolean =>
  term.suffix.type === 'unit' && isTimeUnit(term.suffix.unit) && foldAt(scan, from) === 'over';

const unbounded = (r: Reading): Reading => ({ ...r, bound: 'exact' });

/** "between 63 and 125 billion": one range, whose first end has no unit of its own. */
function readBetween(scan: Scan, from: number, at: number, bound: Bound): Measured | null {
  const opening = readTerm(scan, behindArticle(scan, hedgeBefore(scan, at).end), { joinAnd: false });
  if (opening === null) return null;
  // "zwischen drei- und viertausend"
  const joint =
    isHyphen(scan, opening.end) && !isGlued(scan, opening.end + 1) ? opening.end + 1 : opening.end;
  const and = scan.lexicon.betweenAnd.match(scan.tokens, joint);
  if (and === null) return null;
  const second = readTerm(scan, behindArticle(scan, hedgeBefore(scan, and.end).end));
  if (second === null) return null;
  return asRange(scan, from, withElidedPart(scan, opening, second), second, bound);
}

type Connector = { end: number; type: 'dash' | 'to' | 'or' | 'back' };

function connectorAt(scan: Scan, from: number, term: Term): Connector | null {
  const at = term.end;
  const { tokens, lexicon } = scan;
  const token = tokens[at];
  if (token === undefined || token.gap === 'break') return null;
  // "18- bis 25-Jährige"
  const hyphenated =
    isHyphen(scan, at) && !isGlued(scan, at + 1)
      ? (lexicon.rangeTo.match(tokens, at + 1) ?? lexicon.to.match(tokens, at + 1))
      : null;
  if (hyphenated !== null) return { end: hyphenated.end, type: 'dash' };
  // "20%-to-30%"
  const isHyphened = isHyphen(scan, at) && foldAt(scan, at + 1) === 'to' && isHyphen(scan, at + 2);
  if (isHyphened && (isComplete(term) || isDigits(scan, at + 3))) return { end: at + 3, type: 'dash' };
  if ('-–—−~'.includes(token.text) && token.kind === 'symbol') {
    const isTight = isGlued(scan, at) && isGlued(scan, at + 1);
    const isSpaced = !isGlued(scan, at) && !isGlued(scan, at + 1) && !isComplete(term);
    return isTight || (isSpaced && token.text !== '—') ? { end: at + 1, type: 'dash' } : null;
  }
  const rangeTo = lexicon.rangeTo.match(tokens, at);
  if (rangeTo !== null) return { end: rangeTo.end, type: 'dash' };
  const to = lexicon.to.match(tokens, at);
  if (to !== null) return { end: to.end, type: 'to' };
  // "eased to 9.4 from 9.9 percent"
  const back = lexicon.to.match(tokens, from - 1) === null ? null : lexicon.from.match(tokens, at);
  if (back !== null) return { end: back.end, type: 'back' };
  const or = lexicon.or.match(tokens, at);
  return or === null ? null : { end: or.end, type: 'or' };
}

function readSecondEnd(scan: Scan, from: number, opening: Term, bound: Bound): Measured | null {
  const connector = connectorAt(scan, from, opening);
  if (connector === null) return null;
  const { end: at, bound: secondBound } =
    connector.type === 'to'
      ? hedgeBefore(scan, connector.end)
      : { bound: 'exact' as const, end: connector.end };
  const read = readTerm(scan, behindArticle(scan, at));
  if (read === null) return null;
  const first = withElidedPart(scan, opening, read);
  const second = withSharedPrice(scan, first, read);
  const lead = beforeArticle(scan, from);
  const isMarked = scan.lexicon.from.match(scan.tokens, lead) !== null;
  if (!fits(first, second, isMarked || connector.type === 'dash')) return null;
  if (connector.type === 'back') {
    return isComplete(first) ? null : asPair(scan, from, first, secondBound, connector.end, second, bound);
  }
  const order = compare(firstValue(completed(second, first)), firstValue(completed(first, second)));
  const isFrom = isMarked && !(order > 0 && isSizeOf(scan, lead, first));
  if (connector.type === 'or') {
    const [low, high] = [firstValue(completed(first, second)), firstValue(second)];
    const isNear = compare(multiply(low, NEAR), high) >= 0 || (low === '1' && high === '2');
    const isSmall =
      !isComplete(first) && first.before === null && first.amount.isInteger && order > 0 && isNear;
    return isSmall ? asRange(scan, from, first, second, bound) : null;
  }
  if (connector.type === 'to') {
    if (isStep(scan, from, first, second)) {
      const pair = asPair(scan, from, first, secondBound, connector.end, second, bound);
      return { ...pair, isPair: false };
    }
    if (isFrom ? !isRanging(scan, from) : isLevelPair(scan, from, first)) {
      return asPair(scan, from, first, secondBound, connector.end, second, bound);
    }
    // "verliert zwei auf 14 Prozent": in German a level follows, and no upper end.
    if (!isFrom && foldAt(scan, first.end) === 'auf') return null;
    if (
      !isFrom &&
      (isStepTold(scan, from, first) || isDelta(scan, from, first, second) || endsDuration(scan, first))
    )
      return null;
  }
  return order > 0 ? asRange(scan, from, first, second, bound) : null;
}

/** "$800-900 a tonne": the price's unit stands after the second end, which has no currency of its own. */
function withSharedPrice(scan: Scan, first: Term, second: Term): Term {
  if (first.before === null || second.before !== null || second.suffix.type !== 'none') return second;
  const per = perUnit(scan, second.end);
  return per === null || isTimeUnit(per.unit) ? second : { ...second, end: per.end, per: per.unit };
}

/** Both ends measure the same thing, or one says it for both. */
function fits(first: Term, second: Term, mayInherit: boolean): boolean {
  if (second.suffix.type === 'ordinal' || first.suffix.type === 'ordinal') return false;
  if (!isComplete(first) && first.before === null) return true;
  const a = kindOf(first);
  const b = kindOf(second);
  if (a === b) return a !== 'quantity' || sameUnit(first, second);
  // "fell 3.4 percent to 1,429": the bare number is another figure, unless "from" ties the two.
  const isInheriting =
    mayInherit || (a === 'money' && (second.amount.magnitude !== null || !isComplete(first)));
  return isInheriting && second.suffix.type === 'none' && second.before === null;
}

const sameUnit = (a: Term, b: Term): boolean =>
  a.suffix.type === 'unit' && b.suffix.type === 'unit' && a.suffix.unit === b.suffix.unit;

/** "ranging from A to B". */
const isRanging = (scan: Scan, from: number): boolean =>
  scan.lexicon.ranging.match(scan.tokens, from - 2) !== null;

/** "was $107.8 billion to $244 billion": two levels; elsewhere "$2 billion to $3 billion" is one range. */
function isLevelPair(scan: Scan, from: number, first: Term): boolean {
  return isComplete(first) && from === first.start && LEVEL_WORDS.has(foldAt(scan, from - 1));
}

/** "by 1.2bn to $3.4bn", "um 1,2 auf 3,4 Milliarden Euro": a step and the level it led to. */
function isStep(scan: Scan, from: number, first: Term, second: Term): boolean {
  const lead = foldAt(scan, from - 1);
  if (lead === 'um' || lead === 'на') return true;
  const isSized = first.amount.magnitude !== null && second.amount.magnitude !== null;
  return lead === 'by' && isSized && first.before === null && second.before !== null;
}

/** "narrowed by £120m to £340m": told as over, where "could rise by £2bn to £3bn" is a range. */
const isStepTold = (scan: Scan, from: number, first: Term): boolean =>
  foldAt(scan, from - 1) === 'by' &&
  isComplete(first) &&
  kindOf(first) === 'money' &&
  /^(?:\p{L}{2,}ed|rose|fell|grew|shrank|sank|slid|cut)$/u.test(foldAt(scan, from - 2));

/** "fell $2 to $68", "fell 2.1p to 95.4p, Barclays 7.2p to 470p": a change and the level it led to, which is far from it. */
function isDelta(scan: Scan, from: number, first: Term, second: Term): boolean {
  const isNamed = isComplete(first) && kindOf(first) === 'money' && isCapital(scan, from - 1);
  if (!isNamed && !DELTA_WORDS.has(foldAt(scan, from - 1))) return false;
  const [change, level] = [firstValue(completed(first, second)), firstValue(completed(second, first))];
  return compare(level, multiply(change, FAR)) > 0 || compare(level, change) <= 0;
}

/** A range's upper end is hardly ever more than this many times its lower end. */
const FAR = '4';
/** "two or three", "40 or 50" are about so many; "15 or 25" are one or the other. */
const NEAR = '1.5';

/** In front of two complete figures: the first is where it started. */
const LEVEL_WORDS: ReadonlySet<string> = new Set('was were went moved swung gone'.split(' '));
/** In front of a change: what follows "to" may be the new level. */
const DELTA_WORDS: ReadonlySet<string> = new Set(
  'by rose fell gained lost up down jumped dropped climbed slipped slid surged sank soared plunged added shed declined increased decreased grew widened narrowed eased edged ticked rises falls rising falling tumbled advanced retreated rallied slumped'.split(
    ' ',
  ),
);

function asRange(scan: Scan, from: number, first: Term, second: Term, bound: Bound): Measured | null {
  const { term: last, bound: full } = withNoun(scan, second, bound);
  const low = completed(first, last);
  const high = completed(last, first);
  const draft = rangeDraft(scan, low, high, full);
  if (draft === null) return null;
  const isBare = draft.kind === 'count' && last.suffix.type === 'none';
  const start = isDuration(scan, from, last) ? first.start : from;
  const bounded = start === from ? draft : { ...draft, readings: draft.readings.map(unbounded) };
  return { drafts: [{ ...bounded, from: start, to: last.end, isBare }], end: last.end, isPair: false };
}

function asPair(
  scan: Scan,
  from: number,
  first: Term,
  secondBound: Bound,
  secondFrom: number,
  second: Term,
  bound: Bound,
): Measured {
  const range = rangeAfter(scan, secondFrom, second, secondBound);
  if (range !== null) {
    const [level] = range.drafts;
    const answer = { ...finishTerm(scan, first, bound), from, to: first.end };
    if (level !== undefined)
      return { drafts: [answer, level], end: range.end, isPair: answer.kind === level.kind };
  }
  const { term: last, bound: full } = withNoun(scan, second, secondBound);
  const start = completed(first, last);
  const end = completed(last, first);
  return {
    drafts: [
      { ...finishTerm(scan, start, bound), from, to: first.end },
      { ...finishTerm(scan, end, full), from: behindArticle(scan, secondFrom), to: last.end },
    ],
    end: last.end,
    isPair: kindOf(start) === kindOf(end),
  };
}

/** "from 34 percent to 28-30 percent": the second end is itself a range. */
function rangeAfter(scan: Scan, from: number, term: Term, bound: Bound): Measured | null {
  const connector = connectorAt(scan, from, term);
  if (connector?.type !== 'dash') return null;
  const upper = readTerm(scan, connector.end);
  if (upper === null || !fits(term, upper, true)) return null;
  const isRising = compare(firstValue(completed(upper, term)), firstValue(completed(term, upper))) > 0;
  return isRising ? asRange(scan, from, term, upper, bound) : null;
}

/** "10:30" is a time, "2:1" a score: neither is a count. */
function isTimeOfDay(scan: Scan, term: Term): boolean {
  const at = term.end;
  return (
    term.suffix.type === 'none' &&
    foldAt(scan, at) === ':' &&
    isGlued(scan, at) &&
    isGlued(scan, at + 1) &&
    isDigits(scan, at + 1)
  );
}
