/**
 * The ends of a change told over a stretch of years: "between 2020 and 2024 it rose from $63 billion to $125 billion" is
 * $63 billion in 2020 and $125 billion in 2024.
 */
import type { PeriodSpan } from '../periods/types.ts';
import type { Period } from '../types.ts';
import { periodOf } from './sentenceTimes.ts';

/** A number with the index of the other end of its change. */
type Paired = { readonly start: number; readonly end: number; readonly pair: number | null };

/** What stands in front of where a change began. */
const FROM = /(?<!\p{L})(?:from|von|vom|de|desde|с|со)\s[^\d]{0,16}$/iu;
const LEAD = 24;
/** Two years that words join; "2023-24" is one year of accounts, which a change may lead up to. */
const TWO_YEARS = /\d{4}\D*\p{L}\D*\d{4}/u;

/**
 * The period of each number, in the order of `numbers`: that of `periods`, but for two ends of a change that were given a
 * stretch of years and no other time, which have its first and its last.
 */
export function pairTimes(
  text: string,
  numbers: readonly Paired[],
  periods: readonly (Period | null)[],
  times: readonly PeriodSpan[],
): readonly (Period | null)[] {
  const stretches = times
    .filter((span) => isStretchOfYears(text, span))
    .flatMap((span) => periodOf(span) ?? []);
  if (stretches.length === 0) return periods;
  return numbers.map((one, index) => {
    const own = periods[index] ?? null;
    const partner = one.pair === null ? undefined : numbers[one.pair];
    if (partner === undefined) return own;
    const told = [own, periods[one.pair ?? -1] ?? null].filter((period) => period !== null);
    const [stretch] = told;
    // "rose to $125 billion from $63 billion between 2020 and 2024": the one beside it may be the only one that has it.
    const isTheirs = stretch !== undefined && told.every((period) => isSame(period, stretch));
    if (!isTheirs || !stretches.some((years) => isSame(years, stretch))) return own;
    const second = partner.start > one.start ? partner : one;
    const isBackward = FROM.test(text.slice(Math.max(0, second.start - LEAD), second.start));
    const year = (one === second) === isBackward ? stretch.from : stretch.to;
    return { from: year, to: year };
  });
}

const isSame = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

function isStretchOfYears(text: string, span: PeriodSpan): boolean {
  const period = periodOf(span);
  return (
    span.readings[0]?.rule === 'range' &&
    period?.from?.length === 4 &&
    period.to?.length === 4 &&
    period.from !== period.to &&
    TWO_YEARS.test(text.slice(span.start, span.end))
  );
}
