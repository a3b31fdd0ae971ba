/** Several numbers before one unit: "9 and 6 percent", "86 and 77.5 GWh", "5, 7 or 9 million tonnes". */
import { compare, divide, multiply, scale } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import { withMagnitude } from '../amounts/amount.ts';
import { withNoun } from '../amounts/counted.ts';
import { hedgeBefore } from '../amounts/hedge.ts';
import { completed, type Measured } from '../amounts/measured.ts';
import { readTerm, suffixBehind, type Term } from '../amounts/term.ts';
import { type Draft, finishTerm, firstValue } from '../finish.ts';
import { foldAt, isDigits, type Scan } from '../tokens/scan.ts';

/** Numbers in one list; more would be a table. */
const MOST = 6;

/** The quantities of a list whose last number alone says what all of them measure; null when there is no such list. */
export function readSharedUnit(scan: Scan, from: number, first: Term, bound: Bound): Measured | null {
  if (!isBareDigits(first)) return null;
  const terms: { readonly from: number; readonly term: Term; readonly bound: Bound }[] = [
    { from, term: first, bound },
  ];
  for (let last = first; terms.length < MOST; ) {
    const joint = jointEnd(scan, last.end);
    if (joint === null) return null;
    const hedge = hedgeBefore(scan, joint);
    const term = isDigits(scan, hedge.end) ? readTerm(scan, hedge.end) : null;
    if (term === null || term.before !== null) return null;
    terms.push({ from: joint, term, bound: hedge.bound });
    // "8.1 lakh or 59.6%": what has its own size is no percentage.
    const isSized = terms.some((one) => one.term !== term && one.term.amount.magnitude !== null);
    if (isUnit(term) && isSized && term.amount.magnitude === null) return null;
    // "came to 34,870, 3 per cent fewer"
    const isPercent = term.suffix.type === 'percent';
    if (isPercent && terms.some((one) => compare(firstValue(one.term), '1000') > 0)) return null;
    if (isUnit(term)) return finished(scan, terms, term);
    if (isSizedAlike(terms.map((one) => one.term))) return finished(scan, terms, term);
    if (!isBareDigits(term)) return null;
    last = term;
  }
  return null;
}

/**
 * "212 (Vorjahr: 187) Millionen Euro", "8,9 (9,2) Prozent": what it was stands between the number and its measure. Null where
 * no size, unit or money follows the bracket.
 */
export function readAroundBracket(scan: Scan, from: number, first: Term, bound: Bound): Measured | null {
  if (!isBareDigits(first) || foldAt(scan, first.end) !== '(') return null;
  let inner = first.end + 1;
  while (inner <= first.end + LONGEST_LABEL && !isDigits(scan, inner)) {
    if (foldAt(scan, inner) === ')') return null;
    inner++;
  }
  const before = isDigits(scan, inner) ? readTerm(scan, inner) : null;
  if (before === null || !isBareDigits(before) || foldAt(scan, before.end) !== ')') return null;
  const size = scan.lexicon.magnitudes.match(scan.tokens, before.end + 1);
  const behind = size?.end ?? before.end + 1;
  const sized = (term: Term): Term => ({
    ...term,
    amount: size === null ? term.amount : withMagnitude(term.amount, scale('1', size.value)),
  });
  const unit = suffixBehind(scan, sized(first).amount, behind);
  // "12 (von 16) Ländern" counts, and says so behind each.
  if (unit === null) return null;
  const measured = (term: Term): Term => ({ ...sized(term), suffix: unit.suffix });
  const own = { ...finishTerm(scan, measured(first), bound), from, to: first.end };
  const then = { ...finishTerm(scan, measured(before), 'exact'), from: inner, to: before.end };
  return { drafts: [own, then], end: unit.end, isPair: false };
}

/** Tokens of "Vorjahr: ", "im Vorjahr ", "contre ". */
const LONGEST_LABEL = 4;

/** Digits with nothing that says what they measure. */
const isBareDigits = (term: Term): boolean =>
  term.before === null && term.suffix.type === 'none' && term.amount.inDigits && term.amount.why === null;

/** What all of a list can be measured in. A counted noun cannot: "in 2 and 14 ports". */
const isUnit = ({ suffix }: Term): boolean =>
  ['percent', 'points', 'basis_points', 'unit', 'currency'].includes(suffix.type);

/** "20, 22, 26 and 32 thousand cars": the last one's thousands are every number's, when they are about as large. */
function isSizedAlike(terms: readonly Term[]): boolean {
  const last = terms.at(-1);
  if (last === undefined || last.amount.magnitude === null || last.suffix.type !== 'none') return false;
  const largest = divide(firstValue(last), last.amount.magnitude);
  return terms.slice(0, -1).every((term) => {
    const value = firstValue(term);
    return (
      term.amount.magnitude === null &&
      compare(multiply(value, MOST_APART), largest) >= 0 &&
      compare(value, multiply(largest, MOST_APART)) <= 0
    );
  });
}

const MOST_APART = '5';

const JOINTS: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y', 'e', 'и', '&']);

function jointEnd(scan: Scan, at: number): number | null {
  const { lexicon } = scan;
  const isComma = foldAt(scan, at) === ',' && isDigits(scan, at + 1);
  if (isComma) return at + 1;
  const isAnd = JOINTS.has(foldAt(scan, at)) || lexicon.or.match(scan.tokens, at) !== null;
  return isAnd ? at + 1 : null;
}

function finished(
  scan: Scan,
  terms: readonly { readonly from: number; readonly term: Term; readonly bound: Bound }[],
  last: Term,
): Measured {
  const noun = last.suffix.type === 'none' ? withNoun(scan, last, 'exact').term : last;
  const drafts = terms.map(({ from, term, bound }): Draft => {
    const whole = term === last ? noun : completed(term, noun);
    return { ...finishTerm(scan, whole, bound), from, to: term === last ? noun.end : term.end };
  });
  return { drafts, end: noun.end, isPair: false };
}
