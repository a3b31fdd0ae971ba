/** Which line of a file is which row of a sheet. */
type Said = Readonly<Record<string, string>>;

/**
 * For each line the place of the row it is about; null for a new one. Lines and rows that agree in the most particular columns
 * belong together first. What is left is matched by fewer columns only where one line and one row alone say the same: of
 * two, which is meant nobody could say.
 */
export function matchRows(
  lines: readonly Said[],
  rows: readonly Said[],
  keys: readonly (readonly string[])[],
): readonly (number | null)[] {
  const found: (number | null)[] = lines.map(() => null);
  const taken = new Set<number>();
  for (const columns of keys) {
    const free = placesBy(rows, columns, (at) => !taken.has(at));
    for (const [key, places] of placesBy(lines, columns, (at) => found[at] === null)) {
      const here = free.get(key) ?? [];
      const isSettled = columns === keys[0] || (places.length === 1 && here.length === 1);
      if (!isSettled) continue;
      places.slice(0, here.length).forEach((line, at) => {
        const row = here[at] ?? null;
        found[line] = row;
        if (row !== null) taken.add(row);
      });
    }
  }
  return found;
}

function placesBy(
  all: readonly Said[],
  columns: readonly string[],
  isOpen: (at: number) => boolean,
): Map<string, number[]> {
  const by = new Map<string, number[]>();
  all.forEach((said, at) => {
    if (!isOpen(at)) return;
    const key = JSON.stringify(columns.map((column) => (said[column] ?? '').trim().toLowerCase()));
    by.set(key, [...(by.get(key) ?? []), at]);
  });
  return by;
}
