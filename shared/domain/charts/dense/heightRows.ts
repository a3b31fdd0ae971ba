import { markSign } from '../markSign.ts';
import { type Drawing, partOf, pixelValue } from '../planDrawing.ts';

/** More marks than this are drawn by the column of pixels, on a canvas that pans and zooms. */
export const DENSE = 3_000;

/** At most so many marks in sight are drawn one by one, with their signs. */
export const FEW = 1_200;

/** Whether a drawing has too many marks to be one shape each. */
export const isDense = ({ strokes }: Drawing): boolean =>
  strokes.reduce((count, { marks }) => count + marks.length, 0) > DENSE;

/** One stroke as numbers. */
export type HeightRow = {
  readonly line: number;
  /** How far up its axis each period's mark stands, 0 to 1; not a number where there is none. */
  readonly heights: Float64Array;
  /** Where the sign of the marks is another than before, and the first that is not plain: what must be seen from afar. */
  readonly changes: readonly number[];
};

/** Every stroke of a drawing as numbers: worked out once, drawn from at every zoom. */
export const heightRows = ({ strokes, axes }: Pick<Drawing, 'strokes' | 'axes'>): HeightRow[] =>
  strokes.map(({ line, axis: side, marks }) => {
    const axis = axes[side];
    const heights = new Float64Array(marks.length).fill(Number.NaN);
    const changes: number[] = [];
    let before = '';
    for (const [at, mark] of marks.entries()) {
      if (axis === undefined || mark?.value == null) continue;
      heights[at] = partOf(axis, pixelValue(mark.value));
      const { letter } = markSign(mark);
      if (letter !== before) changes.push(at);
      before = letter;
    }
    return { line, heights, changes };
  });
