/**
 * What a column of pixels can show of a line of very many marks: from the least to the greatest of what the line does
 * inside it. No extreme is lost, no gap is bridged, and the cost of drawing is the picture's width, not the number of marks.
 */

/** Where the marks stand across: the middle of the first one's place and from one place to the next, in pixels. */
export type Across = { readonly first: number; readonly step: number };

/** For each column of pixels how far up the line reaches inside it; where it does not pass, low is above high. */
export type Runs = {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Marks that stand in one of the columns. */
  readonly marks: number;
  /** Those of them that are their column's least or greatest. */
  readonly kept: number;
};

/** The periods whose marks stand in `width` columns, from the first to the last; the line may enter from one before. */
export function placesWithin(
  { first, step }: Across,
  width: number,
  count: number,
): readonly [from: number, to: number] {
  const from = Math.max(0, Math.ceil(-first / step));
  const to = Math.min(count - 1, Math.ceil((width - first) / step) - 1);
  return [from, to];
}

/** The runs of `width` columns of pixels; `heights` in pixels from the foot, one a period, NaN for a gap. */
export function columnRuns(heights: Float64Array, across: Across, width: number): Runs {
  const low = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const [from, to] = placesWithin(across, width, heights.length);
  const last = Math.min(heights.length - 1, to + 1);
  let marks = 0;
  let kept = 0;
  let column = -1;
  let inColumn = 0;
  let before = Number.NaN;
  for (let at = Math.max(0, from - 1); at <= last; at++) {
    const height = heights[at] as number;
    if (!Number.isNaN(height)) {
      const x = across.first + at * across.step;
      if (at >= from && at <= to) {
        const here = Math.floor(x);
        inColumn = here === column ? inColumn + 1 : 1;
        column = here;
        marks += 1;
        if (inColumn <= 2) kept += 1;
        if (height < (low[here] as number)) low[here] = height;
        if (height > (high[here] as number)) high[here] = height;
      }
      // The straight line from the neighbour, where it crosses from one column into the next.
      if (!Number.isNaN(before)) {
        const start = x - across.step;
        const rise = (height - before) / across.step;
        const end = Math.min(width, Math.floor(x));
        for (let edge = Math.max(0, Math.floor(start) + 1); edge <= end; edge++) {
          const there = before + rise * (edge - start);
          if (edge > 0 && there < (low[edge - 1] as number)) low[edge - 1] = there;
          if (edge > 0 && there > (high[edge - 1] as number)) high[edge - 1] = there;
          if (edge < width && there < (low[edge] as number)) low[edge] = there;
          if (edge < width && there > (high[edge] as number)) high[edge] = there;
        }
      }
    }
    before = height;
  }
  return { low, high, marks, kept };
}
