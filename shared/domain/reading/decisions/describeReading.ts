/** Readings in a few words, for the names of operations: "63,000,000,000 USD", "3 to 4 percent", "2020 to 2024". */
import type { DecimalText } from '../../../lib/decimal.ts';
import type { Bound, Reading } from '../types.ts';

const BOUNDS: Readonly<Record<Bound, string>> = {
  exact: '',
  approximate: 'about ',
  at_least: 'at least ',
  at_most: 'at most ',
  more_than: 'more than ',
  less_than: 'less than ',
  nearly: 'nearly ',
};

/** Digits are grouped and never rounded. */
export function describeReading({ value, low, high, unit, currency, bound, period, rule }: Reading): string {
  const number = value === null ? span(low && grouped(low), high && grouped(high)) : grouped(value);
  const time = period === null ? null : span(period.from, period.to);
  if (number === null) return rule === 'vague' || time === null ? withoutValue(time) : time;
  const named = [number, currency ?? unitWords(unit)].filter((part) => part != null).join(' ');
  return `${BOUNDS[bound]}${named}${time === null ? '' : `, ${time}`}`;
}

/** "5 times", not "5 factor": the one unit that is written otherwise behind a number than it is named. */
const unitWords = (unit: string | null): string | undefined =>
  unit === 'factor' ? 'times' : unit?.replaceAll('_', ' ');

/** "slightly outpaces" has a time and no value. */
const withoutValue = (time: string | null): string =>
  `a number without a value${time === null ? '' : `, ${time}`}`;

/** One end, or both with an open one as dots; null when there is neither. */
function span(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null;
  return from === to ? from : `${from ?? '…'} to ${to ?? '…'}`;
}

function grouped(decimal: DecimalText): string {
  const [whole = '', fraction] = decimal.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
