/** Values side by side, as numbers in columns: a million of them are forty megabytes, and are added up without making an object. */
import type { DecimalText } from '../../../lib/decimal.ts';
import type { Bound } from '../../reading/types.ts';
import type { ObsStatus } from '../types.ts';
import { DecimalScanner } from './decimalScanner.ts';

export type FactSeries = {
  readonly id: number;
  readonly area: string;
  readonly counterpart: string;
  readonly flow: string;
  readonly product: string;
  readonly measure: string;
  readonly frequency: string;
};

/** What many values say alike. */
export type FactTag = {
  readonly reporter: string;
  readonly source: string;
  readonly bound: Bound;
  readonly status: ObsStatus;
  readonly currency: string | null;
};

export type Amounts = {
  readonly value: DecimalText;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
};

/** Values by series, in each in the order they were added. A fact is its place in the columns. */
export type FactTable = {
  readonly series: readonly FactSeries[];
  readonly periods: readonly string[];
  readonly tags: readonly FactTag[];
  /** The texts that tags were told apart by. */
  readonly tagTexts: readonly string[];
  readonly length: number;
  /** Of each series, where its facts begin; one more at the end. */
  readonly starts: Uint32Array;
  readonly id: Float64Array;
  readonly seriesAt: Uint32Array;
  readonly periodAt: Uint16Array;
  readonly tagAt: Uint32Array;
  /** How many digits of the three whole numbers beside it stand after the mark. */
  readonly places: Uint8Array;
  readonly value: Float64Array;
  /** NaN where there is none. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Amounts of more digits than such a number holds. */
  readonly wide: ReadonlyMap<number, Amounts>;
};

/** A whole number with so many places: adding two of them is exact. */
export const MOST_EXACT = 2 ** 52;

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

export type Columns = Pick<
  FactTable,
  'id' | 'seriesAt' | 'periodAt' | 'tagAt' | 'places' | 'value' | 'low' | 'high'
>;

export const newColumns = (room: number): Columns => ({
  id: new Float64Array(room),
  seriesAt: new Uint32Array(room),
  periodAt: new Uint16Array(room),
  tagAt: new Uint32Array(room),
  places: new Uint8Array(room),
  value: new Float64Array(room),
  low: new Float64Array(room),
  high: new Float64Array(room),
});

/** Takes values in any order of series; those of a series keep theirs. */
export class FactTableBuilder {
  readonly #series: readonly FactSeries[];
  readonly #periods: string[];
  readonly #periodAt: Map<string, number>;
  readonly #tags: FactTag[];
  readonly #tagAt: Map<string, number>;
  readonly #wide = new Map<number, Amounts>();
  readonly #scanner = new DecimalScanner();
  #columns: Columns;
  #length = 0;

  /** @param like a table whose numbers of periods and tags are gone on with */
  constructor(series: readonly FactSeries[], room: number, like: FactTable | null = null) {
    this.#series = series;
    this.#periods = [...(like?.periods ?? [])];
    this.#periodAt = new Map(this.#periods.map((period, at) => [period, at]));
    this.#tags = [...(like?.tags ?? [])];
    this.#tagAt = new Map(like?.tagTexts.map((text, at) => [text, at]));
    this.#columns = newColumns(Math.max(16, room));
  }

  /** The number of a period. */
  periodAt(period: string): number {
    return numberOf(this.#periodAt, this.#periods, period, () => period);
  }

  /** The number of a tag by its text, which is read when it is new. */
  tagAt(text: string, read: (text: string) => FactTag): number {
    return numberOf(this.#tagAt, this.#tags, text, read);
  }

  /**
   * One value. `text` holds value, low and high from `from` on, each ended by one sign or the text's end; an empty one is
   * not known. Answers where the third ended.
   */
  add(id: number, seriesAt: number, periodAt: number, tagAt: number, text: string, from: number): number {
    if (this.#length === this.#columns.id.length) this.#grow();
    const at = this.#length++;
    const columns = this.#columns;
    const scanner = this.#scanner;
    columns.id[at] = id;
    columns.seriesAt[at] = seriesAt;
    columns.periodAt[at] = periodAt;
    columns.tagAt[at] = tagAt;
    const lowFrom = scanner.scan(text, from) + 1;
    const { mantissa: value, places: valuePlaces } = scanner;
    const highFrom = scanner.scan(text, lowFrom) + 1;
    const { mantissa: low, places: lowPlaces } = scanner;
    const end = scanner.scan(text, highFrom);
    const { mantissa: high, places: highPlaces } = scanner;
    const places = Math.max(valuePlaces, lowPlaces, highPlaces);
    columns.places[at] = places;
    columns.value[at] = value * (POWERS[places - valuePlaces] ?? Number.POSITIVE_INFINITY);
    columns.low[at] = low * (POWERS[places - lowPlaces] ?? Number.POSITIVE_INFINITY);
    columns.high[at] = high * (POWERS[places - highPlaces] ?? Number.POSITIVE_INFINITY);
    const isExact = (number: number): boolean => Number.isNaN(number) || Math.abs(number) <= MOST_EXACT;
    if (isExact(columns.value[at]) && isExact(columns.low[at]) && isExact(columns.high[at])) return end;
    const [said, least, most] = [
      text.slice(from, lowFrom - 1),
      text.slice(lowFrom, highFrom - 1),
      text.slice(highFrom, end),
    ];
    this.#wide.set(at, {
      value: said,
      low: least === '' ? null : least,
      high: most === '' ? null : most,
    });
    return end;
  }

  /** A value of another table. */
  copy(from: FactTable, fact: number, seriesAt: number, periodAt: number, tagAt: number): void {
    if (this.#length === this.#columns.id.length) this.#grow();
    const at = this.#length++;
    const columns = this.#columns;
    columns.id[at] = from.id[fact] ?? 0;
    columns.seriesAt[at] = seriesAt;
    columns.periodAt[at] = periodAt;
    columns.tagAt[at] = tagAt;
    columns.places[at] = from.places[fact] ?? 0;
    columns.value[at] = from.value[fact] ?? 0;
    columns.low[at] = from.low[fact] ?? 0;
    columns.high[at] = from.high[fact] ?? 0;
    const wide = from.wide.get(fact);
    if (wide !== undefined) this.#wide.set(at, wide);
  }

  /** The table; nothing may be added afterwards. */
  end(): FactTable {
    const length = this.#length;
    const starts = new Uint32Array(this.#series.length + 1);
    let isSorted = true;
    for (let at = 0; at < length; at++) {
      const series = this.#columns.seriesAt[at] ?? 0;
      bump(starts, series + 1);
      isSorted &&= at === 0 || series >= (this.#columns.seriesAt[at - 1] ?? 0);
    }
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const order = isSorted ? null : placesBySeries(this.#columns.seriesAt, starts, length);
    const columns = order === null ? this.#columns : gathered(this.#columns, order);
    const wide = new Map<number, Amounts>();
    if (this.#wide.size > 0)
      for (let at = 0; at < length; at++) {
        const amounts = this.#wide.get(order?.[at] ?? at);
        if (amounts !== undefined) wide.set(at, amounts);
      }
    return {
      ...columns,
      series: this.#series,
      periods: this.#periods,
      tags: this.#tags,
      tagTexts: [...this.#tagAt.keys()],
      length,
      starts,
      wide,
    };
  }

  #grow(): void {
    const wider = newColumns(this.#length * 2);
    for (const name of Object.keys(wider) as (keyof Columns)[]) wider[name].set(this.#columns[name]);
    this.#columns = wider;
  }
}

function numberOf<T>(known: Map<string, number>, all: T[], text: string, read: (text: string) => T): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  known.set(text, all.length);
  return all.push(read(text)) - 1;
}

const bump = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

function placesBySeries(seriesAt: Uint32Array, starts: Uint32Array, length: number): Uint32Array {
  const next = starts.slice();
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const series = seriesAt[at] ?? 0;
    order[next[series] ?? 0] = at;
    bump(next, series);
  }
  return order;
}

function gathered(from: Columns, order: Uint32Array): Columns {
  const to = newColumns(order.length);
  for (const name of Object.keys(to) as (keyof Columns)[]) {
    const [source, target] = [from[name], to[name]];
    for (let at = 0; at < order.length; at++) target[at] = source[order[at] ?? 0] ?? 0;
  }
  return to;
}
