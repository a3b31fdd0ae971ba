/** Longest-match lookup of word sequences: the one way the grammar consults its lexicons. */
import { type Token, tokenize } from './token.ts';

/** What was found, and where it ends. */
export type PhraseMatch<T> = {
  readonly value: T /** Index of the token after the phrase. */;
  readonly end: number;
};

type Entry<T> = { readonly words: readonly string[]; readonly value: T };

/** The phrases with one first word: the one that is that word alone, the others by their second, the longest first. */
type Opened<T> = { single: Entry<T> | null; readonly bySecond: Map<string, Entry<T>[]> };

/**
 * Phrases keyed by their first word. Hyphens and full stops in a phrase are tokens of their own, so "per-cent" is
 * three. With `exactCase` the letters must agree (unit symbols: Mt is not mt).
 */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Opened<T>>();
  readonly #exactCase: boolean;
  /** Some phrase begins with digits: for the other tables no number of an article is looked up. */
  #opensWithDigits = false;

  constructor(phrases: Iterable<readonly [string, T]>, options: { readonly exactCase?: boolean } = {}) {
    this.#exactCase = options.exactCase ?? false;
    for (const [phrase, value] of phrases) {
      const words = tokenize(phrase).map((token) => (this.#exactCase ? token.text : token.fold));
      const [first, second] = words;
      if (first === undefined) continue;
      if (/^\d/.test(first)) this.#opensWithDigits = true;
      const opened = this.#byFirst.get(first) ?? { single: null, bySecond: new Map() };
      this.#byFirst.set(first, opened);
      if (second === undefined) opened.single ??= { words, value };
      else opened.bySecond.set(second, [...(opened.bySecond.get(second) ?? []), { words, value }]);
    }
    for (const { bySecond } of this.#byFirst.values())
      for (const entries of bySecond.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest phrase that starts at a token; null when none does. */
  match(tokens: readonly Token[], at: number): PhraseMatch<T> | null {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'digits' && !this.#opensWithDigits)) return null;
    const opened = this.#byFirst.get(this.#key(token));
    if (opened === undefined) return null;
    const { single, bySecond } = opened;
    const longer = bySecond.size === 0 ? undefined : bySecond.get(this.#key(tokens[at + 1]));
    if (longer !== undefined)
      for (const { words, value } of longer) {
        let next = 2;
        while (next < words.length && this.#key(tokens[at + next]) === words[next]) next++;
        if (next === words.length) return { value, end: at + next };
      }
    return single === null ? null : { value: single.value, end: at + 1 };
  }

  /** Whether a phrase begins with a word, as tokens hold it folded. */
  opensWith(word: string): boolean {
    return this.#byFirst.has(word);
  }

  /** Whether a single word, as tokens hold it folded, is a phrase of its own. */
  has(word: string): boolean {
    return (this.#byFirst.get(word)?.single ?? null) !== null;
  }

  /** The first two words of each phrase in small letters; the second is null where a phrase is one word. */
  *openings(): Generator<readonly [first: string, second: string | null]> {
    for (const [first, { single, bySecond }] of this.#byFirst) {
      if (single !== null) yield [first.toLowerCase(), null];
      for (const second of bySecond.keys()) yield [first.toLowerCase(), second.toLowerCase()];
    }
  }

  #key(token: Token | undefined): string {
    if (token === undefined || token.kind === 'mask') return '';
    return this.#exactCase ? token.text : token.fold;
  }
}
