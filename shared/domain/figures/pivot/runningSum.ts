import { add, type DecimalText, scale } from '../../../lib/decimal.ts';
import { MOST_EXACT } from './factTable.ts';

/** An exact sum that is added to a million times: whole numbers by their places, as long as they fit one, then as big ones. */
export class RunningSum {
  readonly #small: number[] = [];
  #big: DecimalText = '0';
  #isKnown = true;

  /** A whole number of which so many digits stand after the mark. Half a sum is no sum: NaN, not known, makes it unknown. */
  add(mantissa: number, places: number): void {
    const sum = (this.#small[places] ?? 0) + mantissa;
    if (sum <= MOST_EXACT && sum >= -MOST_EXACT) this.#small[places] = sum;
    else if (Number.isNaN(mantissa)) this.#isKnown = false;
    else {
      this.#big = add(this.#big, decimalOf(this.#small[places] ?? 0, places));
      this.#small[places] = mantissa;
    }
  }

  addText(value: DecimalText | null): void {
    if (value === null) this.#isKnown = false;
    else this.#big = add(this.#big, value);
  }

  /** All that another one has added up. */
  merge(other: RunningSum): void {
    for (const [places, sum] of other.#small.entries()) if (sum !== undefined) this.add(sum, places);
    if (other.#big !== '0') this.#big = add(this.#big, other.#big);
    this.#isKnown &&= other.#isKnown;
  }

  get total(): DecimalText | null {
    if (!this.#isKnown) return null;
    let total = this.#big;
    for (const [places, sum] of this.#small.entries())
      if (sum !== undefined && sum !== 0) total = add(total, decimalOf(sum, places));
    return total;
  }
}

/** The decimal that a whole number with so many places is. */
export const decimalOf = (mantissa: number, places: number): DecimalText =>
  places === 0 ? String(BigInt(mantissa)) : scale(String(BigInt(mantissa)), -places);
