/** Rows of a sheet as its readers hand them on. */
export type SheetRow = { readonly line: number; readonly cells: string[]; readonly typed: Set<number> };

/** A cell merged over lines of one column, ends included. */
export type Merge = { readonly place: number; readonly from: number; readonly to: number };

/** Cells that merges may be spread over. */
const MOST_MERGED = 100_000;

/** A cell merged over rows says the same for each; merged over columns it is a heading, which its reader understands. */
export function spreadDown(rows: readonly SheetRow[], merges: readonly Merge[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  let left = MOST_MERGED;
  for (const { place, from, to } of merges) {
    const text = byLine.get(from)?.cells[place];
    if (text === undefined || text === '') continue;
    for (let line = from + 1; line <= to && left > 0; line++, left--) {
      const row = byLine.get(line);
      if (row !== undefined && row.cells[place] === '') row.cells[place] = text;
    }
  }
}
