/**
 * Quarters, halves and whole fiscal years in articles that tell when theirs begin: "second quarter of fiscal 2024", "H1
 * FY26", "the current fiscal", "for the full year", and a plain "third-quarter profit" of a company that counts so.
 */
import { dateParts, dayBounds, isoMonth, shiftMonth } from './calendar.ts';
import { FISCAL_MONTHS_NOTE, fiscalMonths, fiscalYearOf, labelOfWritten } from './fiscalMonths.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import type { Point } from './point.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';
import type { YearRead } from './years.ts';

/** Months of a part: quarters are 3 long, halves 6. */
type Part = { readonly ordinal: number; readonly length: 3 | 6 };

/** The part of a fiscal year, told or the last that was over at publication; null where the article counts calendar years. */
export function fiscalPart(
  scan: Scan,
  next: number,
  { ordinal, length }: Part,
  year: YearRead | null,
): Point | null {
  const start = scan.context.fiscalStart ?? null;
  if (start === null || start === 1) return null;
  const isFiscal = year?.note?.includes('fiscal') === true;
  // "H1 2025/26"
  const isSplit =
    year !== null &&
    /^[-\u2013/]$/u.test(tokenAt(scan, year.next - 2).text) &&
    /^\d\d(?:\d\d)?$/u.test(tokenAt(scan, year.next - 1).text);
  const told = year?.year ?? null;
  const label =
    year === null && scan.context.isFiscalOfLand === true
      ? null
      : year === null
        ? lastOver(scan, next, start, { ordinal, length })
        : isSplit && told !== null
          ? told + 1
          : isFiscal
            ? told && labelOfWritten(scan.context, told)
            : null;
  if (label === null) return null;
  const { from } = fiscalMonths(start, label);
  if (from.year === null || from.month === undefined) return null;
  const first = dateParts(shiftMonth(from.year, from.month, (ordinal - 1) * length));
  const last = first && dateParts(shiftMonth(first.year, first.month ?? 1, length - 1));
  if (first?.month == null || last?.month == null) return null;
  return {
    next: year?.next ?? next,
    from: { year: first.year, month: first.month },
    to: { year: last.year, month: last.month },
    rule: 'fiscal_part',
    note: FISCAL_MONTHS_NOTE,
  };
}

/** The fiscal year whose part of this number ended last before publication; of an outlook, the first that is not over. */
function lastOver(scan: Scan, next: number, start: number, { ordinal, length }: Part): number | null {
  const today = dateParts(scan.context.published);
  if (today?.month == null) return null;
  const now = fiscalYearOf(start, today.year, today.month);
  const month = isoMonth(today.year, today.month);
  const isOver = (year: number): boolean => {
    const { from } = fiscalMonths(start, year);
    return shiftMonth(from.year ?? year, from.month ?? 1, ordinal * length - 1) < month;
  };
  if (isForecast(scan, next)) return isOver(now) ? now + 1 : now;
  return [now, now - 1].find(isOver) ?? null;
}

/** The calendar year that a month of the fiscal year called by `label` lies in. */
export function calendarYearOf(start: number, label: number, month: number): number {
  const { from, to } = fiscalMonths(start, label);
  return (month >= start ? from.year : to.year) ?? label;
}

const WHICH: ReadonlyMap<string, number> = new Map([
  ['current', 0],
  ['this', 0],
  ['present', 0],
  ['ongoing', 0],
  ['last', -1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['following', 1],
  ['next', 1],
  ['coming', 1],
]);
/** These count from the fiscal year of the time that the paragraph has named last, where it has named one. */
const FROM_TEXT = /^(?:previous|preceding|prior|following)$/u;
const OUTLOOK =
  /^(?:expects?|expected|forecasts?|sees|guides?|guidance|outlook|projects?|anticipates?|will|raised|lifted|cut|narrowed)$/u;
/** "The board expects profit to be weighted to the second half": nothing past is told between. */
const isForecast = (scan: Scan, next: number): boolean => {
  const { end } = tokenAt(scan, next - 1);
  return FORECAST.test(scan.text.slice(Math.max(0, end - FORECAST_REACH), end));
};
const FORECAST =
  /\b(?:expects?|will|anticipates?|forecasts) (?!.*(?:[.;] |\b(?:was|were|had|fell|rose|grew|lost|made|reported|said)\b))/su;
const FORECAST_REACH = 160;
const LOOK_AROUND = 10;
/** Results of a year are told in the first months of the next. */
const RESULTS_MONTHS = 3;

/** What a fiscal year counted from today begins with. */
export const fiscalNeighbours = (): readonly string[] => [
  'the full',
  ...[...WHICH.keys()].flatMap((which) => ['fiscal', 'financial'].map((noun) => `${which} ${noun}`)),
];

/** "the current fiscal", "last financial year", "for the full year"; null for anything else. */
export function readFiscalNeighbour(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const which = WHICH.get(tokenAt(scan, index).low);
  const isNamed = which !== undefined && /^(?:fiscal|financial)$/u.test(tokenAt(scan, index + 1).low);
  const isFull =
    hasWords(scan, index, 'the', 'full', 'year') &&
    /^(?:for|in|over|of|across|during|on)$/u.test(tokenAt(scan, index - 1).low);
  const today = dateParts(scan.context.published);
  if ((!isNamed && !isFull) || today?.month == null) return null;
  const hasYear = isNamed && tokenAt(scan, index + 2).low === 'year';
  // "this fiscal policy" is no year.
  const after = tokenAt(scan, index + 2);
  if (
    isNamed &&
    !hasYear &&
    after.kind === 'word' &&
    !/^(?:and|as|to|on|in|from|against|with|by|at|but)$/u.test(after.low)
  )
    return null;
  const next = isFull || hasYear ? index + 3 : index + 2;
  if (/^(?:ended|ending|of|before|after|earlier)$/u.test(tokenAt(scan, next).low)) return null;
  // "the full year to March" ends then; "profit for the full year to be above" does not.
  const end = tokenAt(scan, next + 1);
  const isEnd = end.kind === 'digits' || /^(?:the|end)$/u.test(end.low) || scan.words.months.has(end.low);
  if (tokenAt(scan, next).low === 'to' && isEnd) return null;
  if (tokenAt(scan, next).kind === 'digits') return null;
  const start = isFull && scan.context.isFiscalOfLand === true ? 1 : (scan.context.fiscalStart ?? 1);
  const isPast = isFull && today.month <= RESULTS_MONTHS && !isOutlook(scan, index);
  const named = FROM_TEXT.test(tokenAt(scan, index).low) && memory.isHere ? memory.last : null;
  // "$17.2 billion in 2025-26, more than in the previous financial year"
  if (named !== null && memory.isSplit === true && named.from?.length === 4 && which !== undefined) {
    const [from, to] = [named.from, named.to].map((year) => String(Number(year) + which));
    const note = `counted from ${named.from}..${named.to}, named before`;
    return { next, period: { from: from ?? null, to: to ?? null }, rule: 'relative', note };
  }
  const base = dateParts(dayBounds(named?.to ?? '')?.last ?? null) ?? today;
  const year = fiscalYearOf(start, base.year, base.month ?? 1) + (which ?? 0) - (isPast ? 1 : 0);
  const note =
    base === today
      ? `counted from the publication date ${scan.context.published}`
      : `counted from ${named?.to}, named before`;
  if (start === 1) return { next, period: { from: String(year), to: String(year) }, rule: 'relative', note };
  const { from, to } = fiscalMonths(start, year);
  const period = {
    from: isoMonth(from.year ?? year, from.month ?? 1),
    to: isoMonth(to.year ?? year, to.month ?? 12),
  };
  return { next, period, rule: 'fiscal_year', note: `${FISCAL_MONTHS_NOTE}; ${note}` };
}

function isOutlook(scan: Scan, index: number): boolean {
  for (let i = index - LOOK_AROUND; i < index + LOOK_AROUND; i++)
    if (OUTLOOK.test(tokenAt(scan, i).low)) return true;
  return false;
}
