/**
 * Where to look in a family: its values by size and by period, and which line each belongs to. A question then looks at
 * what comes near it, not at everything.
 */
import type { Columns } from './columns.ts';
import type { Line } from './types.ts';

/** Places are positions in the columns of a family. */
export type Orders = {
  /** Places by value, without the rough ones. */
  readonly bySize: Uint32Array;
  /** Places whose written digits leave so much open that they may come near from far off ("5 bn"); by place. */
  readonly rough: Uint32Array;
  /** Places by the number of their period, then by place. */
  readonly byPeriod: Uint32Array;
  /** The number of the line each place belongs to. */
  readonly lineAt: Uint32Array;
};

/** A value is rough when its digits leave more than this share of it open, on either side. */
const FINE_SHARE = 0.01;

export function ordersOf(columns: Columns, lines: readonly Line[]): Orders {
  const { value, half, period } = columns;
  const lineAt = new Uint32Array(value.length);
  for (const [number, { start, end }] of lines.entries()) lineAt.fill(number, start, end);
  const fine: number[] = [];
  const rough: number[] = [];
  for (let at = 0; at < value.length; at++) {
    const isFine = (half[at] ?? 0) <= FINE_SHARE * Math.abs(value[at] ?? 0);
    (isFine ? fine : rough).push(at);
  }
  return {
    bySize: Uint32Array.from(fine).sort((a, b) => (value[a] ?? 0) - (value[b] ?? 0)),
    rough: Uint32Array.from(rough),
    byPeriod: Uint32Array.from(period.keys()).sort((a, b) => (period[a] ?? 0) - (period[b] ?? 0) || a - b),
    lineAt,
  };
}

/** Places whose value, or what its digits allow, may lie between two ends; by place. A few more may be among them. */
export function placesBetween(
  { value }: Columns,
  { bySize, rough }: Orders,
  low: number,
  high: number,
): Uint32Array {
  const sizeOf = (at: number): number => value[at] ?? 0;
  const from = firstAt(bySize, sizeOf, low - 2 * FINE_SHARE * Math.abs(low));
  const to = firstAt(bySize, sizeOf, high + 2 * FINE_SHARE * Math.abs(high), true);
  const places = new Uint32Array(Math.max(0, to - from) + rough.length);
  if (to > from) places.set(bySize.subarray(from, to));
  places.set(rough, Math.max(0, to - from));
  return places.sort();
}

/** The lines with a value at a period, by their numbers. */
export function linesAt({ period }: Columns, { byPeriod, lineAt }: Orders, wanted: number): number[] {
  const periodOf = (at: number): number => period[at] ?? 0;
  const from = firstAt(byPeriod, periodOf, wanted);
  const to = firstAt(byPeriod, periodOf, wanted, true);
  return numbersOf(byPeriod.subarray(from, to), lineAt);
}

/** The lines that places belong to, each once. Places of one line stand side by side. */
export function numbersOf(places: Uint32Array, lineAt: Uint32Array): number[] {
  const numbers: number[] = [];
  for (const at of places) {
    const number = lineAt[at] ?? 0;
    if (numbers.at(-1) !== number) numbers.push(number);
  }
  return numbers;
}

/** The first index whose key is at least the wanted one; with `isPast`, the first behind all that equal it. */
function firstAt(order: Uint32Array, keyOf: (at: number) => number, wanted: number, isPast = false): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const key = keyOf(order[middle] ?? 0);
    if (key < wanted || (isPast && key === wanted)) low = middle + 1;
    else high = middle;
  }
  return low;
}
