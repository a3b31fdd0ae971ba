/** Quantities that are words by themselves: multiples ("doubled", "twice"), shares ("a third"), ranks ("third-largest"). */
import { compare, divide, toDecimalText } from '../../../lib/decimal.ts';
import type { Bound } from '../types.ts';
import { type Draft, type QuantityKind, reading } from './finish.ts';
import { fractionValue, readNumberWords } from './numberWords.ts';
import { readNumeral } from './numeral.ts';
import { foldAt, isDigits, isGlued, isHyphen, isWord, type Scan } from './scan.ts';
import { readTerm } from './term.ts';
import { unitAfter } from './unit.ts';

/** The first of the word quantities that starts at `at`; `from` is where its hedge began. */
export function readWordQuantity(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  return (
    factorWord(scan, from, at, bound) ??
    shareOutOf(scan, from, at, bound) ??
    shareRange(scan, from, at, bound) ??
    shareWord(scan, from, at, bound) ??
    rankWord(scan, from, at, bound)
  );
}

function draft(
  from: number,
  to: number,
  kind: QuantityKind,
  unit: string | null,
  value: string,
  bound: Bound,
  rule: string,
): Draft {
  return { from, to, kind, state: 'extracted', readings: [reading({ value, unit, bound, rule })], why: null };
}

/** Followed by what is multiplied, or it is a frequency: "twice the volume", not "met twice". */
const MULTIPLIED: ReadonlySet<string> = new Set(
  'as the its their his her our what that those this more larger higher bigger greater current previous'.split(
    ' ',
  ),
);
const ENGLISH_MULTIPLES: Readonly<Record<string, string>> = {
  double: '2',
  triple: '3',
  quadruple: '4',
  halve: '0.5',
};

function factorWord(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const match = scan.lexicon.factors.match(scan.tokens, at);
  if (match !== null) return draft(from, match.end, 'factor', 'factor', match.value, bound, 'factor.word');
  if (scan.lexicon.language !== 'en') return null;
  const word = foldAt(scan, at);
  const next = foldAt(scan, at + 1);
  if (word === 'twice' && (MULTIPLIED.has(next) || (!scan.prose && scan.tokens.length === at + 1))) {
    return draft(from, at + 1, 'factor', 'factor', '2', bound, 'factor.word');
  }
  if (word === 'half' && next === 'as') {
    const isMuch = ['much', 'many', 'large', 'big', 'high', 'long', 'costly'].includes(foldAt(scan, at + 2));
    if (!isMuch) return null;
    // "half as high again" is one and a half.
    const isAgain = foldAt(scan, at + 3) === 'again';
    return draft(
      from,
      isAgain ? at + 4 : at + 3,
      'factor',
      'factor',
      isAgain ? '1.5' : '0.5',
      bound,
      'factor.word',
    );
  }
  const multiple = ENGLISH_MULTIPLES[word];
  if (multiple === undefined || isHyphen(scan, at + 1)) return null;
  return draft(from, at + 1, 'factor', 'factor', multiple, bound, 'factor.word');
}

/** "one in five", "nine out of ten", "3 in 4". */
function shareOutOf(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  if (scan.lexicon.language !== 'en') return null;
  const part = smallNumber(scan, at);
  if (part === null) return null;
  const isHyphenated = isHyphen(scan, part.end);
  const joint = isHyphenated ? part.end + 1 : part.end;
  let second: number;
  if (foldAt(scan, joint) === 'in') second = joint + 1;
  else if (foldAt(scan, joint) === 'out' && foldAt(scan, joint + 1) === 'of') second = joint + 2;
  else return null;
  if (foldAt(scan, second) === 'every') second++;
  if (isHyphen(scan, second)) second++;
  const whole = smallNumber(scan, second);
  if (whole === null || compare(part.value, whole.value) >= 0 || compare(whole.value, '1000') > 0)
    return null;
  if (foldAt(scan, joint) === 'in' && !ROUND_WHOLES.has(whole.value)) return null;
  const unit = unitAfter(scan, whole.end);
  if (unit !== null || scan.lexicon.percent.match(scan.tokens, whole.end) !== null) return null;
  return draft(from, whole.end, 'share', 'share', divide(part.value, whole.value), bound, 'share.out_of');
}

/** "one in seven" is a share; "three in 12" hardly ever is. */
const ROUND_WHOLES: ReadonlySet<string> = new Set('2 3 4 5 6 7 8 9 10 12 20 50 100 1000'.split(' '));

function smallNumber(scan: Scan, at: number): { value: string; end: number } | null {
  if (isDigits(scan, at)) {
    const numeral = readNumeral(scan, at);
    const meaning = numeral?.meanings[0];
    if (
      numeral === null ||
      meaning === undefined ||
      !numeral.isInteger ||
      (isWord(scan, numeral.end) && isGlued(scan, numeral.end))
    )
      return null;
    return { value: meaning.value, end: numeral.end };
  }
  if (!scan.lexicon.cardinals.has(foldAt(scan, at)) && foldAt(scan, at) !== 'a') return null;
  const words = readNumberWords(scan, at);
  return words === null || !words.isInteger ? null : { value: words.value, end: words.end };
}

/** After "a third" or "half": a comparison continues the statement about a part. */
const COMPARED: ReadonlySet<string> = new Set(
  'less more lower higher larger smaller cheaper fewer faster slower bigger greater million-strong empty full'.split(
    ' ',
  ),
);
/** "the bottom half own 2%". */
const HALF_OF: ReadonlySet<string> = new Set(
  'bottom top upper lower poorest poorer richest richer northern southern eastern western'.split(' '),
);
/** Before "a quarter": it is three months. */
const TIME_BEFORE: ReadonlySet<string> = new Set(
  'in per within each every once last next this during over for'.split(' '),
);

/** "between a quarter and a third", "one-third to one-half". */
function shareRange(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const { lexicon, tokens } = scan;
  const between = lexicon.between.match(tokens, at);
  const first = shareWord(scan, at, between?.end ?? at, 'exact');
  const low = first?.readings[0]?.value;
  if (first === null || low === undefined || low === null) return null;
  const isFromTo = between === null && lexicon.from.match(tokens, at - 1) !== null;
  const joint = (between === null ? lexicon.to : lexicon.betweenAnd).match(tokens, first.to);
  const second = joint === null || isFromTo ? null : shareWord(scan, joint.end, joint.end, 'exact');
  const high = second?.readings[0]?.value;
  if (second === null || high === undefined || high === null || compare(high, low) <= 0) return null;
  const range = reading({ low, high, unit: 'share', bound, rule: 'range.share' });
  return { from, to: second.to, kind: 'share', state: 'extracted', readings: [range], why: null };
}

function shareWord(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const { lexicon, tokens } = scan;
  // "half a billion", "a quarter of a percentage point": the fraction belongs to the amount.
  const amountEnd = lexicon.fractionOf.match(tokens, at) === null ? at : (readTerm(scan, at)?.end ?? at);
  const fixed = lexicon.shares.match(tokens, at);
  if (
    fixed !== null &&
    fixed.end >= amountEnd &&
    !(isHyphen(scan, fixed.end) && isGlued(scan, fixed.end + 1))
  ) {
    return draft(from, fixed.end, 'share', 'share', fractionValue(fixed.value), bound, 'share.word');
  }
  const open = lexicon.openShares.match(tokens, at);
  if (open === null || open.end < amountEnd || !isShareHere(scan, at, open.end)) return null;
  return draft(from, open.end, 'share', 'share', fractionValue(open.value), bound, 'share.word');
}

function isShareHere(scan: Scan, at: number, end: number): boolean {
  const next = scan.tokens[end];
  const isQuarter = foldAt(scan, end - 1) === 'quarter';
  const nextFold = foldAt(scan, end);
  if (isQuarter && nextFold !== 'of' && TIME_BEFORE.has(foldAt(scan, at - 1))) return false;
  if (next === undefined || next.kind === 'mask') return true;
  if (next.kind === 'digits') return false;
  if (next.kind === 'symbol') return !(nextFold === '-' && isGlued(scan, end));
  if (HALF_OF.has(foldAt(scan, at - 1)) && foldAt(scan, end - 1) === 'half') return true;
  if (COMPARED.has(nextFold)) return nextFold !== 'empty' && nextFold !== 'full';
  // "half Russia's exports": a name's share; "a third Chinese port" is an ordinal.
  if (foldAt(scan, end - 1) === 'half')
    return scan.lexicon.functionWords.has(nextFold) || next.text[0] !== next.fold[0];
  return scan.lexicon.functionWords.has(nextFold);
}

const RANKING: ReadonlySet<string> = new Set(
  'ranked ranks ranking rank placed came finished finishing coming stood'.split(' '),
);
const PLACES: ReadonlySet<string> = new Set('place position spot rank'.split(' '));

/** Word ordinals with a superlative or a place; every other word ordinal is left to the dismissal rule. */
function rankWord(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const { lexicon, tokens } = scan;
  const ordinal = lexicon.ordinals.match(tokens, at);
  if (ordinal === null) return digitRank(scan, from, at, bound);
  const value = toDecimalText(ordinal.value);
  const superlative = superlativeAfter(scan, ordinal.end);
  if (superlative !== null) return draft(from, superlative, 'rank', null, value, bound, 'rank.superlative');
  const before = foldAt(scan, at - 1) === 'in' ? foldAt(scan, at - 2) : foldAt(scan, at - 1);
  const isPlaced = RANKING.has(before) || PLACES.has(foldAt(scan, ordinal.end));
  return isPlaced && lexicon.language === 'en'
    ? draft(from, ordinal.end, 'rank', null, value, bound, 'rank.word')
    : null;
}

/** "5th-largest", "the 3rd". */
function digitRank(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const numeral = readNumeral(scan, at);
  const meaning = numeral?.meanings[0];
  if (numeral === null || meaning === undefined || !numeral.isInteger) return null;
  const isEnding = isGlued(scan, numeral.end) && ['st', 'nd', 'rd', 'th'].includes(foldAt(scan, numeral.end));
  if (!isEnding) return null;
  const end = superlativeAfter(scan, numeral.end + 1) ?? numeral.end + 1;
  return draft(from, end, 'rank', null, meaning.value, bound, 'rank.digits');
}

function superlativeAfter(scan: Scan, at: number): number | null {
  const start = isHyphen(scan, at) ? at + 1 : at;
  return scan.lexicon.superlatives.match(scan.tokens, start)?.end ?? null;
}
