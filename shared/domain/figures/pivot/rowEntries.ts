/** Stretches of facts with the rows they belong below, laid out in the order of the rows. */
import type { ColumnNumbers } from './columnNumbers.ts';

/** A row as the tree grows. */
export type Growing = {
  readonly path: readonly string[];
  children: Map<string, Growing>;
  readonly number: number;
  /** Which entries are its own and those below it. */
  from: number;
  to: number;
};

/** Stands for a column of each fact's own. */
export const OWN_COLUMN = 0xffff;

/** Facts of one series that stand in the same row. */
export class RowEntries {
  #from: Uint32Array;
  #to: Uint32Array;
  #leaf: Uint32Array;
  #column: Uint16Array;
  #length = 0;

  constructor(room: number) {
    this.#from = new Uint32Array(room);
    this.#to = new Uint32Array(room);
    this.#leaf = new Uint32Array(room);
    this.#column = new Uint16Array(room);
  }

  /** @param column which all of them stand in, or `OWN_COLUMN` */
  add(from: number, to: number, leaf: number, column: number): void {
    if (this.#length === this.#from.length) this.#grow();
    const at = this.#length++;
    this.#from[at] = from;
    this.#to[at] = to;
    this.#leaf[at] = leaf;
    this.#column[at] = column;
  }

  /**
   * The facts in the order of the rows as they stand below each other, and their columns; notes in each row where its own
   * begin and end.
   *
   * @param within what a fact's own column follows from
   */
  inOrder(
    root: Growing,
    rows: number,
    columns: ColumnNumbers,
    within: Uint16Array | Uint32Array | null,
  ): { readonly facts: Uint32Array; readonly columnAt: Uint16Array } {
    const next = this.#begins(root, rows);
    const facts = new Uint32Array(root.to);
    const columnAt = new Uint16Array(root.to);
    let [lastNumber, lastColumn] = [-1, 0];
    for (let at = 0; at < this.#length; at++) {
      const [from, to] = [this.#from[at] ?? 0, this.#to[at] ?? 0];
      const leaf = this.#leaf[at] ?? 0;
      const column = this.#column[at] ?? 0;
      let place = next[leaf] ?? 0;
      next[leaf] = place + to - from;
      if (column !== OWN_COLUMN || within === null) {
        columnAt.fill(column, place, place + to - from);
        for (let fact = from; fact < to; fact++) facts[place++] = fact;
        continue;
      }
      for (let fact = from; fact < to; fact++) {
        const number = within[fact] ?? 0;
        if (number !== lastNumber) [lastNumber, lastColumn] = [number, columns.of(fact)[0] ?? 0];
        facts[place] = fact;
        columnAt[place++] = lastColumn;
      }
    }
    return { facts, columnAt };
  }

  /** By row, where its facts begin. */
  #begins(root: Growing, rows: number): Uint32Array {
    const counts = new Uint32Array(rows);
    for (let at = 0; at < this.#length; at++) {
      const leaf = this.#leaf[at] ?? 0;
      counts[leaf] = (counts[leaf] ?? 0) + (this.#to[at] ?? 0) - (this.#from[at] ?? 0);
    }
    const begins = new Uint32Array(rows);
    let place = 0;
    const visit = (node: Growing): void => {
      node.from = place;
      begins[node.number] = place;
      place += counts[node.number] ?? 0;
      for (const child of node.children.values()) visit(child);
      node.to = place;
    };
    visit(root);
    return begins;
  }

  #grow(): void {
    const room = this.#length * 2 + 16;
    const wider = new RowEntries(room);
    wider.#from.set(this.#from);
    wider.#to.set(this.#to);
    wider.#leaf.set(this.#leaf);
    wider.#column.set(this.#column);
    [this.#from, this.#to, this.#leaf, this.#column] = [wider.#from, wider.#to, wider.#leaf, wider.#column];
  }
}
