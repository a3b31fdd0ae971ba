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
 *
 * @param isPlace false of what no walk stops at: a cell that the scenario over the lines does not reach is no gap of it
 */
export function walkMarks(
  size: { readonly lines: number; readonly periods: number },
  at: MarkPlace | null,
  key: string,
  isPlace: (place: MarkPlace) => boolean = () => true,
): MarkPlace | null {
  const move = MOVES[key];
  if (move === undefined || size.lines === 0 || size.periods === 0) return null;
  if (at === null) return { line: 0, period: 0 };
  const from = { line: within(at.line, size.lines), period: within(at.period, size.periods) };
  // A chart that lost lines or periods while somebody stood there.
  if (from.line !== at.line || from.period !== at.period) return from;
  return wayOf(from, move, size).find(isPlace) ?? from;
}

/** The places a key may come to, the one it means first: on in its direction, or from the end back to where it began. */
function wayOf(
  from: MarkPlace,
  [lines, periods]: readonly [number, number],
  size: { readonly lines: number; readonly periods: number },
): readonly MarkPlace[] {
  const isAlongLines = lines !== 0;
  const step = isAlongLines ? lines : periods;
  const [start, end] = isAlongLines ? [from.line, size.lines - 1] : [from.period, size.periods - 1];
  const places = Array.from({ length: step > 0 ? end - start : start }, (_, i) => {
    const to = start + Math.sign(step) * (i + 1);
    return isAlongLines ? { ...from, line: to } : { ...from, period: to };
  });
  return Number.isFinite(step) ? places : places.reverse();
}

const within = (at: number, size: number): number => Math.min(Math.max(at, 0), size - 1);
