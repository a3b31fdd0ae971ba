/** What meets in each column of a row. A row above few others is what those hold, so that each fact is added up once. */
import { Tally, type TallyRules } from './tally.ts';
import type { PivotNode, PivotTree } from './tree.ts';

/** Of a row, by the number of the column. */
export type Tallies = readonly (Tally | undefined)[];

/** Rows below one that are merged into it; of more, the facts are added up. */
const MOST_MERGED = 64;

/** Adds up rows when they are asked for, and keeps the last of them. */
export class RowTallies {
  readonly #tree: PivotTree;
  readonly #rules: TallyRules;
  readonly #mostKept: number;
  readonly #kept = new Map<number, Tallies>();

  constructor(tree: PivotTree, rules: TallyRules, mostKept: number) {
    this.#tree = tree;
    this.#rules = rules;
    this.#mostKept = mostKept;
  }

  of(node: PivotNode): Tallies {
    // Which cells came twice is known from the facts alone.
    if (this.#rules.isByStatement) return this.#added(node);
    const known = this.#kept.get(node.number);
    if (known !== undefined) return known;
    const { size } = node.children;
    const tallies = size > 0 && size <= MOST_MERGED ? this.#merged(node) : this.#added(node);
    if (this.#kept.size >= this.#mostKept) this.#kept.clear();
    this.#kept.set(node.number, tallies);
    return tallies;
  }

  /** The row as one; null where what met has to be told in the order of the facts, which columns have lost. */
  totalOf(row: Tallies): Tally | null {
    if (this.#rules.isByStatement) return null;
    const [first] = row.filter((tally) => tally !== undefined);
    if (first === undefined) return null;
    const total = new Tally(this.#rules, first.first);
    for (const tally of row) if (tally !== undefined) total.merge(tally);
    const { mixed, leftOut } = total.sum();
    return mixed === null && leftOut.length < 2 ? total : null;
  }

  #merged({ children }: PivotNode): Tallies {
    const tallies = this.#empty();
    for (const child of children.values())
      for (const [column, below] of this.of(child).entries()) {
        if (below === undefined) continue;
        const tally = tallies[column] ?? new Tally(this.#rules, below.first);
        tallies[column] = tally;
        tally.merge(below);
      }
    return tallies;
  }

  #added({ from, to }: PivotNode): Tallies {
    const { facts, columnAt } = this.#tree;
    const tallies = this.#empty();
    for (let at = from; at < to; at++) {
      const column = columnAt[at] ?? 0;
      const fact = facts[at] ?? 0;
      let tally = tallies[column];
      if (tally === undefined) {
        tally = new Tally(this.#rules, fact);
        tallies[column] = tally;
      }
      tally.add(fact);
    }
    return tallies;
  }

  #empty(): (Tally | undefined)[] {
    return new Array<Tally | undefined>(this.#tree.columns.length).fill(undefined);
  }
}
