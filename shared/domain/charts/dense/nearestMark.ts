import type { MarkPlace } from '../walkMarks.ts';
import type { Across } from './columnRuns.ts';
import type { HeightRow } from './heightRows.ts';

/** No mark farther from the pointer than this is meant. */
const NEAR = 24;

/** The mark nearest to a point of a plot, measured from its left upper corner; null where none is near. */
export function nearestMark(
  rows: readonly HeightRow[],
  { first, step }: Across,
  plotHeight: number,
  point: { readonly x: number; readonly y: number },
): MarkPlace | null {
  let found: MarkPlace | null = null;
  let least = NEAR;
  const from = Math.max(0, Math.ceil((point.x - NEAR - first) / step));
  const to = Math.floor((point.x + NEAR - first) / step);
  for (const { line, heights } of rows)
    for (let period = from; period <= Math.min(to, heights.length - 1); period++) {
      const height = heights[period] ?? Number.NaN;
      const away = Math.hypot(first + period * step - point.x, (1 - height) * plotHeight - point.y);
      if (away < least) [least, found] = [away, { line, period }];
    }
  return found;
}
