/** Where a keyboard stands on a chart: gaps are places too, so that what is missing is met and named. */
export type MarkPlace = { readonly line: number; readonly period: number };

const MOVES: Readonly<Record<string, readonly [lines: number, periods: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
  PageUp: [Number.NEGATIVE_INFINITY, 0],
  PageDown: [Number.POSITIVE_INFINITY, 0],
};

/**
 * The place after a key: left and right walk the periods, up and down the lines, Home and End to the ends. Null when the
 * key is none of the walk's. Walking starts at the first period of the first line.
 */
export function walkMarks(
  size: { readonly lines: number; readonly periods: number },
  at: MarkPlace | null,
  key: string,
): MarkPlace | null {
  const move = MOVES[key];
  if (move === undefined || size.lines === 0 || size.periods === 0) return null;
  if (at === null) return { line: 0, period: 0 };
  return { line: within(at.line + move[0], size.lines), period: within(at.period + move[1], size.periods) };
}

const within = (at: number, size: number): number => Math.min(Math.max(at, 0), size - 1);
