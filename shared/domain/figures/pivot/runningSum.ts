import { add, type DecimalText } from '../../../lib/decimal.ts';

/** A sum that is added to a million times: whole numbers are added as such, everything else as decimals. */
export class RunningSum {
  #whole = 0n;
  #rest: DecimalText = '0';
  #isKnown = true;

  /** Half a sum is no sum: one unknown part makes it unknown. */
  add(value: DecimalText | null): void {
    if (value === null) this.#isKnown = false;
    else if (value.includes('.')) this.#rest = add(this.#rest, value);
    else this.#whole += BigInt(value);
  }

  merge(other: RunningSum): void {
    this.#whole += other.#whole;
    if (other.#rest !== '0') this.#rest = add(this.#rest, other.#rest);
    this.#isKnown &&= other.#isKnown;
  }

  get total(): DecimalText | null {
    if (!this.#isKnown) return null;
    return this.#rest === '0' ? String(this.#whole) : add(String(this.#whole), this.#rest);
  }
}
