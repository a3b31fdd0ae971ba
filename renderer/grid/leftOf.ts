/** A column as a grid will have it. */
export type PlacedColumn = {
  readonly id: string;
  readonly width: number;
  /** Whether it scrolls with the others, and is neither hidden nor held at a side. */
  readonly isAmongOthers: boolean;
};

/** How far from the left end a column stands; null for one that does not scroll with the others. */
export function leftOf(columns: readonly PlacedColumn[], id: string): number | null {
  let left = 0;
  for (const column of columns) {
    if (!column.isAmongOthers) continue;
    if (column.id === id) return left;
    left += column.width;
  }
  return null;
}
