import { changesOf } from './changes.ts';
import { convertLines } from './convertLines.ts';
import { logScale } from './logScale.ts';
import { markInterval } from './markInterval.ts';
import { type Magnitude, magnitudeOf, type NiceScale, niceScale } from './niceScale.ts';
import { transformLines } from './transformLines.ts';
import type { ChartKind, ChartLine, ChartMark, ChartSpec } from './types.ts';

export type Axis = {
  readonly unit: string;
  readonly scale: NiceScale;
  readonly magnitude: Magnitude;
  /** "bn USD". */
  readonly title: string;
  readonly isLog: boolean;
};

/** One line on one axis: a mark for each period, null where it has none there. */
export type Stroke = {
  readonly line: number;
  readonly axis: 0 | 1;
  readonly marks: readonly (ChartMark | null)[];
};

/** Why nothing is drawn although there are values. */
export type Refusal = 'mixed_units' | 'log_bars' | 'log_zero' | 'two_periods' | 'one_period' | 'same_area';

export type Drawing = {
  /** None, one, or left and right. */
  readonly axes: readonly Axis[];
  readonly strokes: readonly Stroke[];
  /** The axis across, of a scatter of two measures. */
  readonly across?: Axis | undefined;
  /** Every unit the marks have, in the order they appear. */
  readonly units: readonly string[];
  readonly refusal: Refusal | null;
  /** The lines as drawn: with the spec's transform. */
  readonly lines: readonly ChartLine[];
};

/** Kinds that compare exactly two periods. */
export const TWO_PERIODS: readonly ChartKind[] = ['slope', 'scatter', 'waterfall', 'tornado'];
/** Of these, the ones that draw nothing of a row that lacks one of the two. */
const PAIRS: readonly ChartKind[] = ['scatter', 'waterfall', 'tornado'];
/** Kinds whose lengths stand for the values. */
export const BARS: readonly ChartKind[] = ['bar', 'stacked', 'waterfall', 'tornado'];
/** Kinds that can have a second axis. */
export const TWO_AXES: readonly ChartKind[] = ['line', 'bar'];

/**
 * What goes on which axis. A chart whose values have several units is refused until its spec says which to draw; it is
 * never drawn on one axis. Window, picture and pack draw by this and nothing else.
 */
export function planDrawing(spec: ChartSpec, untransformed: readonly ChartLine[]): Drawing {
  const converted = convertLines(spec, untransformed);
  // What stands across is no period before.
  const lines = spec.across === undefined ? transformLines(spec, converted) : converted;
  const units = unitsOf(lines);
  const refused = (refusal: Refusal): Drawing => ({ axes: [], strokes: [], units, refusal, lines });
  if (spec.log === true && BARS.includes(spec.type)) return refused('log_bars');
  if (isOfOnePeriod(spec)) {
    if (spec.periods.length !== 1) return refused('one_period');
    if (spec.type === 'scatter') return planAcross(spec, lines);
    if (new Set(lines.map(({ area }) => area)).size < lines.length) return refused('same_area');
  } else if (TWO_PERIODS.includes(spec.type) && spec.periods.length !== 2) return refused('two_periods');
  const most = TWO_AXES.includes(spec.type) ? 2 : 1;
  const wanted = (spec.units ?? []).filter((unit) => units.includes(unit)).slice(0, most);
  if (wanted.length === 0 && units.length > 1) return refused('mixed_units');
  const drawn = wanted.length > 0 ? wanted : units;
  const strokes = lines.flatMap((line, index) =>
    drawn.flatMap((unit, axis): Stroke[] => {
      const marks = line.marks.map((mark) => (mark.value !== null && mark.unit === unit ? mark : null));
      const isDrawn = PAIRS.includes(spec.type)
        ? marks.every((mark) => mark !== null)
        : marks.some((mark) => mark !== null);
      return isDrawn ? [{ line: index, axis: axis === 0 ? 0 : 1, marks }] : [];
    }),
  );
  const values = drawn.map((_, axis) => heightsOn(spec, strokes, axis));
  if (spec.log === true && values.some((heights) => heights.some((value) => value <= 0)))
    return refused('log_zero');
  const axes = drawn.map((unit, axis) => axisOf(spec, unit, values[axis] ?? []));
  return { axes, strokes, units, refusal: null, lines };
}

/** Whether a chart shows one period only. */
const isOfOnePeriod = ({ type, across }: Pick<ChartSpec, 'type' | 'across'>): boolean =>
  type === 'map' || (type === 'scatter' && across !== undefined);

/** One measure across, another up: a point for each row that has both, each axis in one unit. */
function planAcross(spec: ChartSpec, lines: readonly ChartLine[]): Drawing {
  const sides = [0, 1].map((at) => lines.map((line) => ({ ...line, marks: line.marks.slice(at, at + 1) })));
  const units = sides.map((side) => {
    const all = unitsOf(side);
    return all.length > 1 ? spec.units?.find((unit) => all.includes(unit)) : (all[0] ?? '');
  });
  const [across, up] = units;
  const all = unitsOf(lines);
  if (across === undefined || up === undefined)
    return { axes: [], strokes: [], units: all, refusal: 'mixed_units', lines };
  const strokes = lines.flatMap(({ marks }, line): Stroke[] => {
    const isDrawn = marks[0]?.value != null && marks[1]?.value != null;
    return isDrawn && marks[0]?.unit === across && marks[1]?.unit === up ? [{ line, axis: 0, marks }] : [];
  });
  const values = [0, 1].map((at) => strokes.flatMap(({ marks }) => heightsOf(spec, marks.slice(at, at + 1))));
  if (spec.log === true && values.flat().some((value) => value <= 0))
    return { axes: [], strokes: [], units: all, refusal: 'log_zero', lines };
  return {
    axes: [axisOf(spec, up, values[1] ?? [])],
    across: axisOf(spec, across, values[0] ?? []),
    strokes,
    units: all,
    refusal: null,
    lines,
  };
}

/** Every unit that a value has, in the order they appear. */
export function unitsOf(lines: readonly ChartLine[]): string[] {
  const units = new Set<string>();
  for (const { marks } of lines) for (const { value, unit } of marks) if (value !== null) units.add(unit);
  return [...units];
}

/** Every height an axis must hold: values and their ends, or where stacks and steps reach. */
function heightsOn(spec: ChartSpec, strokes: readonly Stroke[], axis: number): number[] {
  const mine = strokes.filter((stroke) => stroke.axis === axis);
  if (spec.type === 'stacked')
    return spec.periods.flatMap((_, at) => {
      const values = mine.map(({ marks }) => pixelValue(marks[at]?.value ?? '0'));
      const total = (keep: (value: number) => boolean): number =>
        values.filter(keep).reduce((sum, value) => sum + value, 0);
      return [total((value) => value > 0), total((value) => value < 0)];
    });
  if (spec.type === 'waterfall') {
    const { start, end, steps } = changesOf(mine);
    const sums = [start, end].flatMap(({ value, range: { low, high } }) => [
      value,
      low ?? value,
      high ?? value,
    ]);
    return [...sums, ...steps.flatMap(({ from, to }) => [from, to])].map(pixelValue);
  }
  if (spec.type === 'tornado')
    return changesOf(mine).steps.flatMap(({ change: { value, range } }) =>
      [value, range.low ?? value, range.high ?? value].map(pixelValue),
    );
  return mine.flatMap(({ marks }) => heightsOf(spec, marks));
}

/** Where marks and their ends stand. */
function heightsOf({ log }: ChartSpec, marks: Stroke['marks']): number[] {
  const heights: number[] = [];
  for (const mark of marks) {
    if (mark?.value == null) continue;
    heights.push(pixelValue(mark.value));
    // Most marks of a chart of very many are points.
    if (mark.bound === 'exact' && isPoint(mark)) continue;
    const { low, high } = markInterval(mark);
    for (const end of [low, high]) {
      if (end === null) continue;
      const height = pixelValue(end);
      if (log !== true || height > 0) heights.push(height);
    }
  }
  return heights;
}

const isPoint = ({ value, low, high }: ChartMark): boolean =>
  (low == null || low === value) && (high == null || high === value);

function axisOf(spec: ChartSpec, unit: string, values: readonly number[]): Axis {
  const magnitude = magnitudeOf(values);
  const isLog = spec.log === true;
  const title = [magnitude.word, unit, isLog ? '(logarithmic)' : ''].filter((word) => word !== '').join(' ');
  const scale = isLog
    ? logScale(values)
    : niceScale(values, spec.cutAxis === undefined || spec.type === 'tornado');
  return { unit, scale, magnitude, title, isLog };
}

/** Decimals become binary here, for pixels, and nowhere else. What is printed comes from the decimals. */
export const pixelValue = (value: string): number => Number(value);

/** How far up an axis a value stands: 0 at its foot, 1 at its top. */
export function partOf(
  { scale: { low, high }, isLog }: Pick<Axis, 'scale' | 'isLog'>,
  value: number,
): number {
  if (isLog) return (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low));
  return (value - low) / (high - low);
}

/** Each stroke's name in a legend: its line's, with its axis where there are two. */
export function strokeNames(lines: readonly ChartLine[], { strokes, axes }: Drawing): string[] {
  return strokes.map(({ line, axis }) => {
    const name = lines[line]?.short ?? '';
    return axes.length < 2 ? name : `${name} (${axes[axis]?.unit}, ${axis === 0 ? 'left' : 'right'})`;
  });
}
