import { compare } from '../../lib/decimal.ts';
import type { Interval } from '../../lib/interval.ts';
import { formatFigure } from '../figures/formatFigure.ts';

/** "600 mn to 3 bn USD", "at least 20 bn USD", "3 bn USD" where both ends print alike. For display only. */
export function rangeText({ low, high }: Interval, unit: string): string {
  const least = low ?? '0';
  if (high === null) return `at least ${formatFigure(least, unit)}`;
  const [from, to] = [formatFigure(least, null), formatFigure(high, null)];
  if (from === to || compare(least, high) === 0) return formatFigure(high, unit);
  const [amount, magnitude] = from.split(' ');
  // The magnitude is said once when both ends have it.
  const isSaidLater = magnitude !== undefined && to.endsWith(` ${magnitude}`);
  return `${isSaidLater ? amount : from} to ${formatFigure(high, unit)}`;
}
