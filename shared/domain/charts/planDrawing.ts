import { type Magnitude, magnitudeOf, type NiceScale, niceScale } from './niceScale.ts';
import type { ChartLine, ChartMark, ChartSpec } from './types.ts';

export type Axis = {
  readonly unit: string;
  readonly scale: NiceScale;
  readonly magnitude: Magnitude;
  /** "bn USD". */
  readonly title: string;
};

/** One line on one axis: a mark for each period, null where it has none there. */
export type Stroke = {
  readonly line: number;
  readonly axis: 0 | 1;
  readonly marks: readonly (ChartMark | null)[];
};

export type Drawing = {
  /** None, one, or left and right. */
  readonly axes: readonly Axis[];
  readonly strokes: readonly Stroke[];
  /** Every unit the marks have, in the order they appear. */
  readonly units: readonly string[];
  /** Why nothing is drawn although there are values; null when all is well. */
  readonly refusal: 'mixed_units' | null;
};

/**
 * What goes on which axis. A chart whose values have several units is refused until its spec says which to draw; it is
 * never drawn on one axis.
 */
export function planDrawing(spec: ChartSpec, lines: readonly ChartLine[]): Drawing {
  const units = unitsOf(lines);
  const wanted = (spec.units ?? []).filter((unit) => units.includes(unit)).slice(0, 2);
  if (wanted.length === 0 && units.length > 1)
    return { axes: [], strokes: [], units, refusal: 'mixed_units' };
  const drawn = wanted.length > 0 ? wanted : units;
  const axes = drawn.map((unit) => axisOf(unit, lines));
  const strokes = lines.flatMap((line, index) =>
    drawn.flatMap((unit, axis): Stroke[] => {
      const marks = line.marks.map((mark) => (mark.value !== null && mark.unit === unit ? mark : null));
      return marks.some((mark) => mark !== null) ? [{ line: index, axis: axis === 0 ? 0 : 1, marks }] : [];
    }),
  );
  return { axes, strokes, units, refusal: null };
}

function unitsOf(lines: readonly ChartLine[]): string[] {
  const units = new Set<string>();
  for (const { marks } of lines) for (const { value, unit } of marks) if (value !== null) units.add(unit);
  return [...units];
}

function axisOf(unit: string, lines: readonly ChartLine[]): Axis {
  const values = lines.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.value !== null && mark.unit === unit ? [pixelValue(mark.value)] : [])),
  );
  const magnitude = magnitudeOf(values);
  const title = [magnitude.word, unit].filter((word) => word !== '').join(' ');
  return { unit, scale: niceScale(values), magnitude, title };
}

/** Decimals become binary here, for pixels, and nowhere else. What is printed comes from the decimals. */
export const pixelValue = (value: string): number => Number(value);

/** Each stroke's name in a legend: its line's, with its axis where there are two. */
export function strokeNames(lines: readonly ChartLine[], { strokes, axes }: Drawing): string[] {
  return strokes.map(({ line, axis }) => {
    const name = lines[line]?.short ?? '';
    return axes.length < 2 ? name : `${name} (${axes[axis]?.unit}, ${axis === 0 ? 'left' : 'right'})`;
  });
}
