/** Numbers of many figures side by side, so that all of them can be looked at in milliseconds. */

/** Every period of a workspace once; columns hold its number. Numbers never change, new periods are added behind. */
export class Periods {
  readonly names: string[] = [];
  /** The year each lies in. */
  readonly years: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a period; it is added when it is new. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.names.length > MOST_PERIODS) throw new Error('More periods than a column can tell apart.');
    this.names.push(name);
    this.years.push(Number(name.slice(0, 4)));
    this.#numbers.set(name, this.names.length - 1);
    return this.names.length - 1;
  }

  /** The number of a period, or -1 when no figure has it. */
  find(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }

  nameOf(number: number): string {
    return this.names[number] ?? '';
  }

  yearOf(number: number): number {
    return this.years[number] ?? 0;
  }

  /** By the number of each period: the same part of the year before ("2020-07" for "2021-07"), or -1. */
  yearsBefore(): Int32Array {
    return Int32Array.from(this.names, (name, number) =>
      this.find(`${this.yearOf(number) - 1}${name.slice(4)}`),
    );
  }
}

const MOST_PERIODS = 65_534;

export type Columns = {
  readonly period: Uint16Array;
  readonly value: Float64Array;
  /** Half the width of what the written digits allow. */
  readonly half: Float32Array;
  /** The assertion a value is; 0 for one that is computed. */
  readonly assertion: Int32Array;
};

/** Columns that grow while lines are laid out. */
export class ColumnWriter implements Columns {
  period: Uint16Array;
  value: Float64Array;
  half: Float32Array;
  assertion: Int32Array;
  length = 0;

  constructor(capacity: number) {
    const size = Math.max(capacity, 8);
    this.period = new Uint16Array(size);
    this.value = new Float64Array(size);
    this.half = new Float32Array(size);
    this.assertion = new Int32Array(size);
  }

  push(period: number, value: number, half: number, assertion: number): void {
    const at = this.length;
    if (at === this.value.length) this.#grow();
    this.period[at] = period;
    this.value[at] = value;
    this.half[at] = half;
    this.assertion[at] = assertion;
    this.length = at + 1;
  }

  /** Columns without the room for growth. */
  trimmed(): Columns {
    const { length } = this;
    return {
      period: this.period.slice(0, length),
      value: this.value.slice(0, length),
      half: this.half.slice(0, length),
      assertion: this.assertion.slice(0, length),
    };
  }

  #grow(): void {
    const size = this.value.length * 2;
    const [period, value, half, assertion] = [
      new Uint16Array(size),
      new Float64Array(size),
      new Float32Array(size),
      new Int32Array(size),
    ];
    period.set(this.period);
    value.set(this.value);
    half.set(this.half);
    assertion.set(this.assertion);
    this.period = period;
    this.value = value;
    this.half = half;
    this.assertion = assertion;
  }
}

/** Where a line's first (best) value of a period stands; -1 when it has none. Lines are short: a plain walk is fastest. */
export function entryAt({ period }: Columns, line: { start: number; end: number }, wanted: number): number {
  for (let at = line.start; at < line.end; at++) if (period[at] === wanted) return at;
  return -1;
}
