/** English words of units of time, and of which one of them is meant. */
import type { UnitName } from './periodShifts.ts';

export const UNIT_NAMES: Readonly<Record<string, UnitName>> = {
  year: 'year',
  years: 'year',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  decade: 'decade',
  decades: 'decade',
};
/** From the one that runs: back below 0. */
export const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  prior: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};
