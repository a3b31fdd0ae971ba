import type { Interval } from '#shared/lib/interval.ts';

/** Places on a bar from 0 to the largest value, as percent of its width. An open end runs to the edge. */
export type Scale = (value: string | null) => number;

export function scaleOf(values: readonly (string | null)[]): Scale {
  const most = Math.max(1, ...values.map((value) => Number(value ?? 0)));
  return (value) => (value === null ? 100 : (Math.max(0, Number(value)) / most) * 100);
}

/** Every number a bar of an output can reach. */
export const reachOf = ({ value, range }: { readonly value: string; readonly range: Interval }) => [
  value,
  range.low,
  range.high,
];
