import { UnreadWord } from '../../import/table/columns.ts';

/** A name or word of a file that means nothing to us, and how many rows were told for it. */
export type CountedWord = { readonly column: string; readonly word: string; readonly rows: number };

/** As many different ones are kept. */
const MOST = 200;

/** Gathers the words that rows were refused for, each once, in the order of the file. */
export class UnreadWords {
  readonly #rows = new Map<string, CountedWord>();

  add(problem: unknown): void {
    if (!(problem instanceof UnreadWord)) return;
    const { column, word } = problem;
    const key = `${column}\n${word}`;
    const before = this.#rows.get(key);
    if (before !== undefined || this.#rows.size < MOST)
      this.#rows.set(key, { column, word, rows: (before?.rows ?? 0) + 1 });
  }

  get words(): readonly CountedWord[] {
    return [...this.#rows.values()];
  }
}
