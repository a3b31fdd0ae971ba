/** Marketing years with their months: "the July-to-June 2025/26 season", "2024/25 (October-September)". */
import { monthAt } from './monthPoints.ts';
import type { Point } from './point.ts';
import { type Scan, tokenAt } from './scan.ts';

type Months = { readonly first: number; readonly last: number; readonly next: number };
type SplitYear = { readonly year: number; readonly next: number };

/** The twelve months of a season that runs over New Year; null when the token opens none. */
export function readMarketingYear(scan: Scan, index: number): Point | null {
  const months = monthsAt(scan, index);
  if (months !== null) {
    const year = splitYearAt(scan, months.next);
    return year && seasonOf(months, year, year.next);
  }
  const year = splitYearAt(scan, index);
  if (year === null) return null;
  const isBracket = tokenAt(scan, year.next).text === '(';
  const behind = monthsAt(scan, isBracket ? year.next + 1 : year.next);
  const isClosed = behind !== null && (!isBracket || tokenAt(scan, behind.next).text === ')');
  return behind !== null && isClosed
    ? seasonOf(behind, year, isBracket ? behind.next + 1 : behind.next)
    : null;
}

function seasonOf({ first, last }: Months, { year }: SplitYear, next: number): Point {
  const [from, to] = [
    { year, month: first },
    { year: year + 1, month: last },
  ];
  return { next, from, to, rule: 'marketing_year', note: null };
}

/** "July-June", "July-to-June", "July to June": months that run over New Year. */
function monthsAt(scan: Scan, index: number): Months | null {
  const first = monthAt(scan, index);
  if (first === null) return null;
  let at = index + 1;
  const isDash = /^[-\u2013]$/u.test(tokenAt(scan, at).text);
  if (isDash) at++;
  const isTo = scan.words.to.has(tokenAt(scan, at).low);
  if (isTo) at++;
  if (isDash && isTo && tokenAt(scan, at).text === '-') at++;
  const last = isDash || isTo ? monthAt(scan, at) : null;
  return last === null || last >= first ? null : { first, last, next: at + 1 };
}

/** "2025/26", "2025-26": two years in a row. */
function splitYearAt(scan: Scan, index: number): SplitYear | null {
  const year = tokenAt(scan, index);
  if (year.kind !== 'digits' || year.text.length !== 4) return null;
  const [mark, end] = [tokenAt(scan, index + 1), tokenAt(scan, index + 2)];
  if (!/^(?:19|20)\d\d$/u.test(year.text) || !/^[/\u2013-]$/u.test(mark.text) || mark.spaced || end.spaced)
    return null;
  const next = String(Number(year.text) + 1);
  const isNext = end.text === next || end.text === next.slice(2);
  return isNext ? { year: Number(year.text), next: index + 3 } : null;
}
