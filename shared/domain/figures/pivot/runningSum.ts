import { add, type DecimalText, scale } from '../../../lib/decimal.ts';
import { MOST_EXACT } from './factTable.ts';

/** An exact sum that is added to a million times: whole numbers by their places, as long as they fit one, then as big ones. */
export class RunningSum {
  /** What was added with the places that came last. */
  #sum = 0;
  #places = 0;
  /** What was added with others, by their number; that of the last places is out of date. */
  readonly #others: number[] = [];
  #big: DecimalText = '0';
  #isKnown = true;

  /** A whole number of which so many digits stand after the mark. Half a sum is no sum: NaN, not known, makes it unknown. */
  add(mantissa: number, places: number): void {
    const sum = this.#sum + mantissa;
    if (places === this.#places && sum <= MOST_EXACT && sum >= -MOST_EXACT) this.#sum = sum;
    else this.#addApart(mantissa, places);
  }

  #addApart(mantissa: number, places: number): void {
    if (Number.isNaN(mantissa)) {
      this.#isKnown = false;
      return;
    }
    if (places !== this.#places) {
      this.#others[this.#places] = this.#sum;
      this.#sum = this.#others[places] ?? 0;
      this.#places = places;
    }
    const sum = this.#sum + mantissa;
    if (sum <= MOST_EXACT && sum >= -MOST_EXACT) this.#sum = sum;
    else {
      this.#big = add(this.#big, decimalOf(this.#sum, places));
      this.#sum = mantissa;
    }
  }

  addText(value: DecimalText | null): void {
    if (value === null) this.#isKnown = false;
    else this.#big = add(this.#big, value);
  }

  /** All that another one has added up. */
  merge(other: RunningSum): void {
    for (const [places, sum] of other.#byPlaces()) this.add(sum, places);
    if (other.#big !== '0') this.#big = add(this.#big, other.#big);
    this.#isKnown &&= other.#isKnown;
  }

  get total(): DecimalText | null {
    if (!this.#isKnown) return null;
    let total = this.#big;
    for (const [places, sum] of this.#byPlaces()) if (sum !== 0) total = add(total, decimalOf(sum, places));
    return total;
  }

  *#byPlaces(): Generator<readonly [places: number, sum: number]> {
    yield [this.#places, this.#sum];
    for (const [places, sum] of this.#others.entries())
      if (sum !== undefined && places !== this.#places) yield [places, sum];
  }
}

/** The decimal that a whole number with so many places is. */
export const decimalOf = (mantissa: number, places: number): DecimalText =>
  places === 0 ? String(BigInt(mantissa)) : scale(String(BigInt(mantissa)), -places);
