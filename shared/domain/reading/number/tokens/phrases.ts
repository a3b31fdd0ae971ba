/** Longest-match lookup of word sequences: the one way the grammar consults its lexicons. */
import { type Token, tokenize } from './token.ts';

/** What was found, and where it ends. */
export type PhraseMatch<T> = {
  readonly value: T /** Index of the token after the phrase. */;
  readonly end: number;
};

type Entry<T> = { readonly words: readonly string[]; readonly value: T };

/**
 * Phrases keyed by their first word. Hyphens and full stops in a phrase are tokens of their own, so "per-cent" is
 * three. With `exactCase` the letters must agree (unit symbols: Mt is not mt).
 */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();
  readonly #exactCase: boolean;

  constructor(phrases: Iterable<readonly [string, T]>, options: { readonly exactCase?: boolean } = {}) {
    this.#exactCase = options.exactCase ?? false;
    for (const [phrase, value] of phrases) {
      const words = tokenize(phrase).map((token) => (this.#exactCase ? token.text : token.fold));
      const first = words[0];
      if (first === undefined) continue;
      const entries = this.#byFirst.get(first);
      if (entries === undefined) this.#byFirst.set(first, [{ words, value }]);
      else entries.push({ words, value });
    }
    for (const entries of this.#byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest phrase that starts at a token; null when none does. */
  match(tokens: readonly Token[], at: number): PhraseMatch<T> | null {
    const entries = this.#byFirst.get(this.#key(tokens[at]));
    if (entries === undefined) return null;
    for (const { words, value } of entries) {
      // The first word is the key they are listed by.
      let next = 1;
      while (next < words.length && this.#key(tokens[at + next]) === words[next]) next++;
      if (next === words.length) return { value, end: at + next };
    }
    return null;
  }

  /** Whether a phrase begins with a word, as tokens hold it folded. */
  opensWith(word: string): boolean {
    return this.#byFirst.has(word);
  }

  /** Whether a single word, as tokens hold it folded, is a phrase of its own. */
  has(word: string): boolean {
    return this.#byFirst.get(word)?.some((entry) => entry.words.length === 1) ?? false;
  }

  /** The first two words of each phrase in small letters; the second is null where a phrase is one word. */
  *openings(): Generator<readonly [first: string, second: string | null]> {
    for (const entries of this.#byFirst.values())
      for (const { words } of entries)
        yield [(words[0] ?? '').toLowerCase(), words[1]?.toLowerCase() ?? null];
  }

  #key(token: Token | undefined): string {
    if (token === undefined || token.kind === 'mask') return '';
    return this.#exactCase ? token.text : token.fold;
  }
}
