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
  /** NaN where there is none. Both are the column of values itself where every value is exact. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Amounts of more digits than such a number holds. */
  readonly wide: ReadonlyMap<number, Amounts>;
};

/** A whole number with so many places: adding two of them is exact. */
export const MOST_EXACT = 2 ** 52;

const SPACE = ' '.charCodeAt(0);
const COPIED = ['id', 'places', 'value', 'low', 'high'] as const;
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

export type Columns = Pick<
  FactTable,
  'id' | 'seriesAt' | 'periodAt' | 'tagAt' | 'places' | 'value' | 'low' | 'high'
>;

/** @param isExact whether low and high are the values themselves */
export function newColumns(room: number, isExact: boolean): Columns {
  const value = new Float64Array(room);
  return {
    id: new Float64Array(room),
    seriesAt: new Uint32Array(room),
    periodAt: new Uint16Array(room),
    tagAt: new Uint32Array(room),
    places: new Uint8Array(room),
    value,
    low: isExact ? value : new Float64Array(room),
    high: isExact ? value : new Float64Array(room),
  };
}

/** Whether every value lies between itself and itself. */
export const isExactTable = ({ value, low, high }: Columns): boolean => low === value && high === value;

/** What has to be copied. */
export const columnNames = (columns: Columns): readonly (keyof Columns)[] =>
  isExactTable(columns) ? EXACT_NAMES : ALL_NAMES;
const EXACT_NAMES = ['id', 'seriesAt', 'periodAt', 'tagAt', 'places', 'value'] as const;
const ALL_NAMES = [...EXACT_NAMES, 'low', 'high'] as const;

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
    this.#columns = newColumns(Math.max(16, room), true);
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
   * One value. `text` holds it from `from` on; where a space follows, then low and high, each ended by one sign or the text's
   * end; an empty one is not known. Answers where the last of them ended.
   */
  add(id: number, seriesAt: number, periodAt: number, tagAt: number, text: string, from: number): number {
    const at = this.#place(id, seriesAt, periodAt, tagAt);
    const scanner = this.#scanner;
    const end = scanner.scan(text, from);
    if (text.charCodeAt(end) === SPACE) return this.#addRange(at, text, from, end);
    const columns = this.#columns;
    const { mantissa } = scanner;
    columns.places[at] = scanner.places;
    columns.value[at] = mantissa;
    if (!this.#isExact) {
      columns.low[at] = mantissa;
      columns.high[at] = mantissa;
    }
    if (mantissa > MOST_EXACT || mantissa < -MOST_EXACT) {
      const said = text.slice(from, end);
      this.#wide.set(at, { value: said, low: said, high: said });
    }
    return end;
  }

  #place(id: number, seriesAt: number, periodAt: number, tagAt: number): number {
    if (this.#length === this.#columns.id.length) this.#grow();
    const at = this.#length++;
    const columns = this.#columns;
    columns.id[at] = id;
    columns.seriesAt[at] = seriesAt;
    columns.periodAt[at] = periodAt;
    columns.tagAt[at] = tagAt;
    return at;
  }

  /** A value that is scanned already, and what it lies between. */
  #addRange(at: number, text: string, from: number, valueEnd: number): number {
    const scanner = this.#scanner;
    const { mantissa: value, places: valuePlaces } = scanner;
    const lowEnd = scanner.scan(text, valueEnd + 1);
    const { mantissa: low, places: lowPlaces } = scanner;
    const end = scanner.scan(text, lowEnd + 1);
    const { mantissa: high, places: highPlaces } = scanner;
    const places = Math.max(valuePlaces, lowPlaces, highPlaces);
    if (this.#isExact) this.#tellRanges();
    const columns = this.#columns;
    columns.places[at] = places;
    columns.value[at] = value * (POWERS[places - valuePlaces] ?? Number.POSITIVE_INFINITY);
    columns.low[at] = low * (POWERS[places - lowPlaces] ?? Number.POSITIVE_INFINITY);
    columns.high[at] = high * (POWERS[places - highPlaces] ?? Number.POSITIVE_INFINITY);
    const isExact = (number: number | undefined): boolean =>
      number === undefined || Number.isNaN(number) || Math.abs(number) <= MOST_EXACT;
    if (isExact(columns.value[at]) && isExact(columns.low[at]) && isExact(columns.high[at])) return end;
    const [least, most] = [text.slice(valueEnd + 1, lowEnd), text.slice(lowEnd + 1, end)];
    this.#wide.set(at, {
      value: text.slice(from, valueEnd),
      low: least === '' ? null : least,
      high: most === '' ? null : most,
    });
    return end;
  }

  /** A value of another table. */
  copy(from: FactTable, fact: number, seriesAt: number, periodAt: number, tagAt: number): void {
    const at = this.#place(0, seriesAt, periodAt, tagAt);
    if (this.#isExact && !isExactTable(from)) this.#tellRanges();
    const columns = this.#columns;
    for (const name of COPIED) columns[name][at] = from[name][fact] ?? 0;
    const wide = from.wide.get(fact);
    if (wide !== undefined) this.#wide.set(at, wide);
  }

  get #isExact(): boolean {
    return this.#columns.low === this.#columns.value;
  }

  /** From now on values are told apart from what they lie between. */
  #tellRanges(): void {
    const { value } = this.#columns;
    this.#columns = { ...this.#columns, low: value.slice(), high: value.slice() };
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
    const wider = newColumns(this.#length * 2, this.#isExact);
    for (const name of columnNames(wider)) wider[name].set(this.#columns[name]);
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
  const to = newColumns(order.length, isExactTable(from));
  for (const name of columnNames(to)) {
    const [source, target] = [from[name], to[name]];
    for (let at = 0; at < order.length; at++) target[at] = source[order[at] ?? 0] ?? 0;
  }
  return to;
}
