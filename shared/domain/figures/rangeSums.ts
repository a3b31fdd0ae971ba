import { compare, type DecimalText, sum } from '../../lib/decimal.ts';
import { isPlainUnit } from './calculated/printPoint.ts';

/** What the numbers of one unit in a selection come to. */
export type UnitSums = {
  readonly unit: string | null;
  /** False for percents, rates and the like, of which no sum means anything. */
  readonly isAdded: boolean;
  readonly count: number;
  readonly sum: DecimalText;
  readonly least: DecimalText;
  readonly greatest: DecimalText;
};

/** What a selection of cells holds: how many say something, how many of those are derived, and their numbers by unit. */
export type RangeSums = {
  readonly cells: number;
  readonly stated: number;
  readonly derived: number;
  readonly units: readonly UnitSums[];
};

type Kind = { readonly unit: string | null; readonly isAdded: boolean; readonly values: DecimalText[] };

/** Counts and adds the cells of a selection one by one. Money of two currencies is never added: each unit is by itself. */
export class RangeCounter {
  readonly #kinds = new Map<string, Kind>();
  #cells = 0;
  #stated = 0;
  #derived = 0;

  /** A cell that is empty, or says something that is no number. */
  text(text: string): void {
    this.#cells++;
    if (text !== '') this.#stated++;
  }

  /** A cell that holds a number; `isAdded` is false where no sum of them means anything, as of percents it never does. */
  number(value: DecimalText, unit: string | null, is: { isDerived?: boolean; isAdded?: boolean } = {}): void {
    this.#cells++;
    this.#stated++;
    if (is.isDerived === true) this.#derived++;
    const isAdded = is.isAdded !== false && !isPlainUnit(unit);
    const key = `${isAdded} ${unit}`;
    const kind = this.#kinds.get(key) ?? { unit, isAdded, values: [] };
    if (kind.values.push(value) === 1) this.#kinds.set(key, kind);
  }

  sums(): RangeSums {
    const units = [...this.#kinds.values()].map(({ unit, isAdded, values }) => {
      const [first = '0'] = values;
      return {
        unit,
        isAdded,
        count: values.length,
        sum: isAdded ? sum(values) : '0',
        least: values.reduce((least, value) => (compare(value, least) < 0 ? value : least), first),
        greatest: values.reduce((most, value) => (compare(value, most) > 0 ? value : most), first),
      };
    });
    return { cells: this.#cells, stated: this.#stated, derived: this.#derived, units };
  }
}
