import type { NiceScale } from './niceScale.ts';

/** Tens, and the twos and fives between them where there are few. */
export function logScale(values: readonly number[]): NiceScale {
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = values.reduce((high, value) => Math.max(high, value), 0);
  if (most === 0) return { low: 1, high: 10, step: 1, ticks: [1, 10] };
  const first = Math.floor(Math.log10(least));
  const last = Math.max(first + 1, Math.ceil(Math.log10(most)));
  const factors = last - first > 3 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = first; power < last; power++)
    for (const factor of factors) ticks.push(factor * 10 ** power);
  ticks.push(10 ** last);
  const low = [...ticks].reverse().find((tick) => tick <= least) ?? 10 ** first;
  const high = ticks.find((tick) => tick >= most) ?? 10 ** last;
  return {
    low,
    high: high === low ? high * 10 : high,
    step: 10 ** first,
    ticks: ticks.filter((tick) => tick >= low && tick <= high),
  };
}
