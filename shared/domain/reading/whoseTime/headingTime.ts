/**
 * What a heading says of the time of all that stands under it: "January–September 2026", "Outlook for 2025", "Interim
 * report, first half 2025". It holds up to the next heading for sentences that name no time themselves.
 */
import { dayBounds } from '../periods/calendar.ts';
import { toldTense } from '../tense.ts';
import type { Period } from '../types.ts';
import { isForeignTime, isFromPublication, periodOf, type SentenceTimes } from './sentenceTimes.ts';

/** A heading that says more tells a story. */
const LONGEST_HEADING = 90;
const QUOTED = /["\u201C\u201E\u00AB?]/u;
/** Lines set in columns: what heads them tells their time. */
const COLUMNS = / {3}|\t/u;

/** The only time of a heading without a verb and without a number; null for any other. */
export function headingTime(
  text: string,
  sentences: readonly SentenceTimes[],
  hasNumbers: boolean,
  language: string,
): Period | null {
  if (hasNumbers || text.length > LONGEST_HEADING || QUOTED.test(text)) return null;
  const times = sentences.flatMap((one) => one.times);
  const [only] = times;
  if (only === undefined || times.length > 1 || only.kind !== 'period') return null;
  if (isForeignTime(only) || isFromPublication(only) || toldTense(text, language) !== null) return null;
  const period = periodOf(only);
  return period?.from != null && period.to !== null ? period : null;
}

/** A part of a year: a title that names a whole one would reach too far. */
export const isPartOfYear = ({ from }: Period): boolean => (from ?? '').length > 4;

/**
 * Whether a sentence under a heading is told of the heading's time: in the past when that is over, in any other tense
 * when it is not.
 */
export function isUnderHeading(
  words: string,
  { to }: Period,
  language: string,
  published: string | null,
): boolean {
  if (QUOTED.test(words) || COLUMNS.test(words) || published === null) return false;
  const isOver = (dayBounds(to ?? '')?.last ?? '9') <= published;
  const tense = toldTense(words, language);
  return isOver ? tense === 'past' || tense === null : tense !== 'past';
}
