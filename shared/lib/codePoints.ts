/**
 * Offsets in Attest are Unicode code points, JavaScript's are UTF-16 units. Everything that crosses the border
 * between the two goes through a `CodePointIndex`; nothing else may do the arithmetic.
 */
export class CodePointIndex {
  readonly text: string;
  /** Positions (UTF-16) of the second half of each surrogate pair, ascending. */
  readonly #lows: readonly number[];

  constructor(text: string) {
    this.text = text;
    const lows: number[] = [];
    for (let i = 0; i + 1 < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0xd800 && unit <= 0xdbff) {
        const next = text.charCodeAt(i + 1);
        if (next >= 0xdc00 && next <= 0xdfff) {
          lows.push(i + 1);
          i++;
        }
      }
    }
    this.#lows = lows;
  }

  /** Number of code points in the text. */
  get length(): number {
    return this.text.length - this.#lows.length;
  }

  /** UTF-16 offset to code-point offset. */
  toCodePoint(utf16: number): number {
    return utf16 - lowerBound(this.#lows, utf16);
  }

  /** Code-point offset to UTF-16 offset. */
  toUtf16(codePoint: number): number {
    let low = 0;
    let high = this.#lows.length;
    // The k-th pair's second half sits at lows[k]; the code point index of that pair is lows[k] - k - 1.
    while (low < high) {
      const middle = (low + high) >> 1;
      const pairEnd = (this.#lows[middle] as number) - middle - 1;
      if (pairEnd < codePoint) low = middle + 1;
      else high = middle;
    }
    return codePoint + low;
  }

  /** The text between two code-point offsets, end-exclusive. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end));
  }
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
