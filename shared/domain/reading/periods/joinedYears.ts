/** Two years in a row that a word joins: one stretch ("2022 and 2023"), or each with a number of its own. */
import type { Point } from './point.ts';
import { type Scan, tokenAt } from './scan.ts';
import { skipYearNoun, yearAt } from './years.ts';

/** "2022 and 2023": two years in a row are one stretch, unless each is told its own number. */
export function readJoinedYears(scan: Scan, index: number): Point | null {
  const first = yearAt(scan, index);
  const next = index + 1;
  if (first === null || !scan.words.and.has(tokenAt(scan, next).low)) return null;
  if (yearAt(scan, next + 1, true) !== first + 1) return null;
  const end = skipYearNoun(scan, next + 2);
  if (isListed(scan, index) || hasTwoNumbers(scan, end)) return null;
  return { next: end, from: { year: first }, to: { year: first + 1 }, rule: 'range', note: null };
}

/** "rose 5% and 7% in 2022 and 2023", "in 2021, 2022 and 2023", "both 2022 and 2023": each stands by itself. */
function isListed(scan: Scan, index: number): boolean {
  if (/^(?:both|beide|sowohl|ambos|and|,)$/u.test(tokenAt(scan, index - 1).low)) return true;
  let hasNumber = false;
  for (let i = index - 1; i > index - LIST_REACH && !/^[.;:]$/u.test(tokenAt(scan, i).text); i--) {
    if (tokenAt(scan, i).kind === 'digits') hasNumber = true;
    else if (hasNumber && scan.words.and.has(tokenAt(scan, i).low)) return true;
  }
  return false;
}

const LIST_REACH = 14;

/** "The harvests of 2023 and 2024 were 941,000 and 853,000 tonnes": two numbers of one unit follow, one for each. */
function hasTwoNumbers(scan: Scan, from: number): boolean {
  let at = from;
  while (at < from + LIST_REACH && tokenAt(scan, at).kind !== 'digits') {
    if (/^[.;:]?$/u.test(tokenAt(scan, at).text) || SPANS.has(tokenAt(scan, at).low)) return false;
    at++;
  }
  const first = amountAt(scan, at);
  if (first === null || !scan.words.and.has(tokenAt(scan, first.next).low)) return false;
  let second = first.next + 1;
  while (second < first.next + FEW && tokenAt(scan, second).kind === 'mark') second++;
  const other = amountAt(scan, second);
  // "4 ships and 5 boats" are no two years' ships.
  return other !== null && (first.unit === '' || other.unit.startsWith(first.unit));
}

/** A number in digits, and the words behind it up to the next mark or link. */
function amountAt(scan: Scan, index: number): { readonly unit: string; readonly next: number } | null {
  if (tokenAt(scan, index).kind !== 'digits') return null;
  let next = index + 1;
  // "941,000", "3.5", "941 000", "4%"
  while (
    tokenAt(scan, next).kind === 'digits' ||
    (tokenAt(scan, next).kind === 'mark' && !tokenAt(scan, next).spaced && tokenAt(scan, next).text !== '')
  )
    next++;
  const start = next;
  while (next < start + FEW && isUnit(scan, next)) next++;
  const words = scan.tokens.slice(start, next).flatMap(({ kind, low }) => (kind === 'word' ? [low] : []));
  return { unit: words.join(' '), next };
}

/** A word of a unit, or the stop of a shortened one ("тыс."). */
const isUnit = (scan: Scan, index: number): boolean =>
  (tokenAt(scan, index).kind === 'word' && !scan.words.and.has(tokenAt(scan, index).low)) ||
  (tokenAt(scan, index).text === '.' &&
    !tokenAt(scan, index).spaced &&
    scan.words.and.has(tokenAt(scan, index + 1).low));

/** Tokens of a unit. */
const FEW = 4;
/** "between 10 and 12 percent" is one range. */
const SPANS: ReadonlySet<string> = new Set('between zwischen entre между from'.split(' '));
