import type { Interval } from '#shared/lib/interval.ts';

/** Places on a bar from 0 to the largest value, as percent of its width. An open end runs to the edge. */
export type Scale = (value: string | null) => number;

/** The scale on which the largest of `values` fills the bar, and 1 where none is larger. Below zero is drawn at zero. */
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
