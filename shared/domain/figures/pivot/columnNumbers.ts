import type { FactNumber } from './factKeys.ts';

/** Columns by their numbers, in the order in which they are met. */
export class ColumnNumbers {
  readonly #keysOf: (fact: number) => readonly string[];
  readonly #number: FactNumber;
  readonly #columns = new Map<string, number>();
  readonly #known: (readonly number[] | undefined)[];

  constructor(keysOf: (fact: number) => readonly string[], number: FactNumber) {
    this.#keysOf = keysOf;
    this.#number = number;
    this.#known = new Array<readonly number[] | undefined>(number.size).fill(undefined);
  }

  get keys(): readonly string[] {
    return [...this.#columns.keys()];
  }

  /** The columns a fact stands in. */
  of(fact: number): readonly number[] {
    const at = this.#number.of(fact);
    let columns = this.#known[at];
    if (columns === undefined) {
      columns = this.#keysOf(fact).map((key) => {
        const column = this.#columns.get(key) ?? this.#columns.size;
        this.#columns.set(key, column);
        return column;
      });
      this.#known[at] = columns;
    }
    return columns;
  }
}
