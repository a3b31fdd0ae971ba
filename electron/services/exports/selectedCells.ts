/** A range: its first and last row as the sheet shows them, and its columns. */
export type Block = { readonly top: number; readonly bottom: number; readonly columns: readonly string[] };

/** Rows next to each other. */
export type Run = { readonly offset: number; readonly limit: number };

/** The cells of one range or several: a table of the rows and columns any of them holds, in which the other cells stay empty. */
export class SelectedCells {
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  readonly #blocks: readonly Block[];
  readonly #held: readonly ReadonlySet<string>[];

  /**
   * @param total how many rows there are
   * @param order columns in the order of the sheet; those of a single range keep the order they are given in
   */
  constructor(blocks: readonly Block[], total: number, order: readonly string[]) {
    this.#blocks = blocks;
    this.#held = blocks.map(({ columns }) => new Set(columns));
    const rows = new Set<number>();
    for (const { top, bottom } of blocks)
      for (let row = top; row <= bottom && row < total; row++) rows.add(row);
    this.rows = [...rows].sort((a, b) => a - b);
    const [only, ...more] = blocks;
    const known = new Set(order);
    this.columns =
      only !== undefined && more.length === 0
        ? only.columns.filter((column) => known.has(column))
        : order.filter((column) => this.#held.some((held) => held.has(column)));
  }

  holds(row: number, column: string): boolean {
    return this.#blocks.some(
      ({ top, bottom }, at) => row >= top && row <= bottom && this.#held[at]?.has(column) === true,
    );
  }

  /** Its rows in pieces that are read at once. */
  runs(most: number): Run[] {
    const runs: { offset: number; limit: number }[] = [];
    for (const row of this.rows) {
      const last = runs.at(-1);
      if (last !== undefined && last.offset + last.limit === row && last.limit < most) last.limit++;
      else runs.push({ offset: row, limit: 1 });
    }
    return runs;
  }

  /** What a file says it was made of. */
  get words(): string {
    return this.#blocks.length === 1 ? 'selected cells' : 'selected cells; others in the table are empty';
  }
}
