/** Lengths of time that rates are told by, and how many of the one make the other. */

const DAYS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  hour: [1 / 24, 1 / 24],
  day: [1, 1],
  night: [1, 1],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  year: [365, 366],
};

/** Told to the unit where calendars agree: twelve months, four quarters, seven days. */
const EXACT: Readonly<Record<string, number | undefined>> = {
  'year month': 12,
  'year quarter': 4,
  'quarter month': 3,
  'year week': 52,
};

export const isTime = (unit: string): boolean => DAYS[unit] !== undefined;

/** How many of `small` a `large` has, from and to; null where one of them is no time, or is not the longer. */
export function timesIn(large: string, small: string): readonly [number, number] | null {
  const [a, b] = [DAYS[large], DAYS[small]];
  if (a === undefined || b === undefined || a[0] <= b[0]) return null;
  const exact = EXACT[`${large} ${small}`];
  return exact === undefined ? [a[0] / b[1], a[1] / b[0]] : [exact, exact * SLACK];
}

/** A year is a day more than 52 weeks. */
const SLACK = 1.005;
