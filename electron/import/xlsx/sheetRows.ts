/** Rows of a sheet as its readers hand them on. */
export type SheetRow = {
  readonly line: number;
  readonly cells: string[];
  readonly typed: Set<number>;
  merged?: Map<number, string>;
};

/** A merged cell: its first and last column, from 0, and its first and last line. */
export type Merge = {
  readonly place: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
};

/** Cells that merges may be spread over. */
const MOST_MERGED = 100_000;

/**
 * A cell merged over rows says the same for each. Merged over columns it is a heading: its text stays in its own place, and
 * each row tells which columns it reaches over.
 */
export function spreadMerges(rows: Iterable<SheetRow>, merges: readonly Merge[]): void {
  if (merges.length === 0) return;
  const byLine = new Map<number, SheetRow>();
  for (const row of rows) byLine.set(row.line, row);
  let left = MOST_MERGED;
  for (const { place, last, from, to } of merges) {
    const text = byLine.get(from)?.cells[place];
    if (text === undefined || text === '') continue;
    for (let line = from; line <= to && left > 0; line++, left--) {
      const row = byLine.get(line);
      if (row === undefined) continue;
      if (last === place) {
        if (row.cells[place] === '') row.cells[place] = text;
        continue;
      }
      row.merged ??= new Map();
      for (let at = place; at <= last && left > 0; at++, left--) row.merged.set(at, text);
    }
  }
}
