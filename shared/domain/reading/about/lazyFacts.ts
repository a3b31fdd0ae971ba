import type { TextSpan } from '../foldedText.ts';
import { pointsBack, type SentenceFacts } from './aboutMention.ts';
import { findMeasures } from './measureWords.ts';

/** Words of measures and words that point back are looked for when a number of the sentence, or of the next, asks. */
export class LazyFacts implements SentenceFacts {
  readonly parties: SentenceFacts['parties'];
  readonly #text: string;
  readonly #sentence: TextSpan;
  readonly #language: string;
  #measures: SentenceFacts['measures'] | null = null;
  #pointsBack: boolean | null = null;

  constructor(text: string, sentence: TextSpan, parties: SentenceFacts['parties'], language: string) {
    this.#text = text;
    this.#sentence = sentence;
    this.parties = parties;
    this.#language = language;
  }

  get measures(): SentenceFacts['measures'] {
    const { start, end } = this.#sentence;
    this.#measures ??= findMeasures(this.#text, start, end, this.#language);
    return this.#measures;
  }

  get pointsBack(): boolean {
    this.#pointsBack ??= pointsBack(this.#text.slice(this.#sentence.start, this.#sentence.end));
    return this.#pointsBack;
  }
}
