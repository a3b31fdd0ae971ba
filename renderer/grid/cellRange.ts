/**
 * A rectangle of cells, as a spreadsheet selects one: from where it was begun (the anchor) to where it has been dragged
 * (the head). Rows and columns are indices of what the grid displays. AG Grid Community selects rows only.
 */
export type Place = { readonly row: number; readonly column: number };
export type CellRange = { readonly anchor: Place; readonly head: Place };

export type Bounds = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** One cell. */
export const rangeAt = (place: Place): CellRange => ({ anchor: place, head: place });

/** First and last row and column, inclusive. */
export const boundsOf = ({ anchor, head }: CellRange): Bounds => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

export function isInRange(range: CellRange, { row, column }: Place): boolean {
  const { top, bottom, left, right } = boundsOf(range);
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function cellCount(range: CellRange): number {
  const { top, bottom, left, right } = boundsOf(range);
  return (bottom - top + 1) * (right - left + 1);
}

/** How many rows and columns there are. */
export type Size = { readonly rows: number; readonly columns: number };
export type Step = 'up' | 'down' | 'left' | 'right';

/** The next place in a direction; never outside. */
export function stepFrom(place: Place, step: Step, { rows, columns }: Size): Place {
  const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));
  switch (step) {
    case 'up':
      return { ...place, row: clamp(place.row - 1, rows) };
    case 'down':
      return { ...place, row: clamp(place.row + 1, rows) };
    case 'left':
      return { ...place, column: clamp(place.column - 1, columns) };
    case 'right':
      return { ...place, column: clamp(place.column + 1, columns) };
  }
}

const spread = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const sorted = (all: readonly number[]): number[] => [...new Set(all)].sort((a, b) => a - b);

/**
 * Several ranges as one block: those that share their rows, or their columns, as a spreadsheet takes them for a copy; null
 * for any others.
 */
export function alignedBlock(
  ranges: readonly CellRange[],
): { readonly rows: readonly number[]; readonly columns: readonly number[] } | null {
  const bounds = ranges.map(boundsOf);
  const [first] = bounds;
  if (first === undefined) return null;
  const rows = sorted(bounds.flatMap(({ top, bottom }) => spread(top, bottom)));
  const columns = sorted(bounds.flatMap(({ left, right }) => spread(left, right)));
  const isOneBand = bounds.every(({ top, bottom }) => top === first.top && bottom === first.bottom);
  const isOneStack = bounds.every(({ left, right }) => left === first.left && right === first.right);
  return isOneBand || isOneStack ? { rows, columns } : null;
}
