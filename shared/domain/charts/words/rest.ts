/** A sentence from which what was understood is taken out, so that the rest can be named. */
export class Rest {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes the first place of a pattern out; null where it is nowhere. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.#text);
    if (found !== null) this.cut(found.index, found.index + found[0].length);
    return found;
  }

  /** Blanks a stretch; every other place stays where it is. */
  cut(start: number, end: number): void {
    this.#text = this.#text.slice(0, start) + ' '.repeat(end - start) + this.#text.slice(end);
  }

  /** What has not been taken. */
  get text(): string {
    return this.#text;
  }
}
