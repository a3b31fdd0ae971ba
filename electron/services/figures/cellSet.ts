/** Cells by series id and period: one bit each, so that a million of them cost next to nothing. */
export class CellSet {
  readonly #periods = new Map<string, number>();
  /** 32 periods to an entry, each a bit of the word at the series' id. */
  readonly #words: Uint32Array<ArrayBuffer>[] = [];

  /** True where the cell was in before. */
  add(seriesId: number, period: string): boolean {
    let index = this.#periods.get(period);
    if (index === undefined) {
      index = this.#periods.size;
      this.#periods.set(period, index);
    }
    const words = this.#room(index >> 5, seriesId);
    const word = words[seriesId] ?? 0;
    const bit = 1 << (index & 31);
    words[seriesId] = word | bit;
    return (word & bit) !== 0;
  }

  #room(block: number, seriesId: number): Uint32Array<ArrayBuffer> {
    const words = this.#words[block];
    if (words !== undefined && seriesId < words.length) return words;
    const larger = new Uint32Array(Math.max(1024, seriesId * 2));
    if (words !== undefined) larger.set(words);
    this.#words[block] = larger;
    return larger;
  }
}
