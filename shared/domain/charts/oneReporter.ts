/** Whose statistics a row rests on, and where that changes inside a comparison: two reporters' figures are no growth. */
import { areaName } from '../figures/areaNames.ts';
import type { ChartMark } from './types.ts';

/** How a mark says that there is no growth because another reporter's statistic stands before it. */
export const OTHER_REPORTER = ' (the reporter changes)';
/** More names than these are not listed. */
const NAMED = 3;

type Reported = Pick<ChartMark, 'reporters' | 'cell'>;

/** "Armenia in 2019, Russia in 2020" where two marks rest on different reporters; null where they do not. */
export function otherReporter(before: Reported, now: Reported): string | null {
  const [then, today] = [before.reporters, now.reporters];
  if (then === undefined || today === undefined || then.join() === today.join()) return null;
  return `${names(then)} in ${before.cell.period}, ${names(today)} in ${now.cell.period}`;
}

const names = (reporters: readonly string[]): string =>
  reporters.length > NAMED
    ? `${reporters.length} reporters`
    : reporters.map((code) => (code === '' ? 'nobody named' : areaName(code))).join(' and ');
