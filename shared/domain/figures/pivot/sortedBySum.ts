import { compare } from '../../../lib/decimal.ts';
import type { Summed } from './tally.ts';

/**
 * Rows by the sums of a column. Amounts of two units have no order between them: dollars come first, then each other unit
 * by itself, then what is not added, and last what has no figure, whichever way it is sorted. Equals stay as they were.
 */
export function sortedBySum<T>(
  rows: readonly T[],
  sumOf: (row: T) => Summed | null,
  isDescending: boolean,
): T[] {
  const keyed = rows.map((row) => ({ row, sum: sumOf(row) }));
  keyed.sort((a, b) => {
    const [one, other] = [rankOf(a.sum), rankOf(b.sum)];
    if (one !== other) return one < other ? -1 : 1;
    if (a.sum?.value == null || b.sum?.value == null) return 0;
    const by = compare(a.sum.value, b.sum.value);
    return isDescending ? -by : by;
  });
  return keyed.map(({ row }) => row);
}

function rankOf(sum: Summed | null): string {
  if (sum === null) return '3';
  if (sum.value === null) return '2';
  return sum.unit === 'USD' ? '0' : `1${sum.unit}`;
}
