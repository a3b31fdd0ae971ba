/** The different words met so far; most places of a table meet one, which costs no set. */
export class Seen {
  #first: string | null = null;
  #more: Set<string> | null = null;
  #last: string | null = null;

  add(word: string): void {
    // Neighbours mostly say the same.
    if (word === this.#last) return;
    this.#last = word;
    if (this.#first === null) this.#first = word;
    else if (this.#more !== null) this.#more.add(word);
    else if (word !== this.#first) this.#more = new Set([this.#first, word]);
  }

  addAll(other: Seen): void {
    for (const word of other.words) this.add(word);
  }

  get words(): readonly string[] {
    if (this.#more !== null) return [...this.#more];
    return this.#first === null ? [] : [this.#first];
  }

  get isOne(): boolean {
    return this.#more === null;
  }

  has(word: string): boolean {
    return this.#more === null ? this.#first === word : this.#more.has(word);
  }
}
