/**
 * Rows on their way from one thread to another: a column at a time, what repeats written once, so that a million rows are
 * a few thousand strings and not a hundred million.
 */
import type { ImportedAssertion } from '../importTypes.ts';

type Text = string | null;
/** Columns that hold text in every row, or null, in the order they are packed in. */
const NAMES = [
  'area',
  'counterpart',
  'flow',
  'product',
  'productRevision',
  'frequency',
  'measure',
  'period',
  'value',
  'low',
  'high',
  'valueAsStated',
  'unitAsStated',
  'currency',
  'valuation',
  'reporter',
  'status',
  'bound',
  'sourceKey',
  'note',
  'externalId',
] as const satisfies readonly (keyof ImportedAssertion)[];
type TextColumn = (typeof NAMES)[number];

/** One column of some rows. */
type PackedColumn =
  | { readonly kind: 'same'; readonly text: Text }
  /** What an earlier column says in each row. */
  | { readonly kind: 'as'; readonly column: number }
  /** Texts with the row each begins in. */
  | { readonly kind: 'runs'; readonly texts: readonly Text[]; readonly starts: Uint32Array }
  /** Few texts, and at each row the place of its own: all rows that say it have one string. */
  | { readonly kind: 'few'; readonly texts: readonly Text[]; readonly places: Uint8Array }
  /** All texts behind each other with the place each ends at, and the rows that have none. */
  | {
      readonly kind: 'each';
      readonly text: string;
      readonly ends: Uint32Array;
      readonly nulls: readonly number[];
    };

/** Rows as they are handed over; arrays of numbers may be copied or transferred. */
export type PackedRows = {
  readonly count: number;
  readonly texts: readonly PackedColumn[];
  readonly lines: Uint32Array;
  /** Null where the rows have no columns. */
  readonly columns: Uint32Array | null;
};

/** A column of more runs than a quarter of its rows is written text by text. */
const ROWS_A_RUN = 4;
/** As many different texts have a place in one byte. */
const FEW = 256;

/** Takes rows in and keeps none of them. They are of one table: all have a column or none, and no sheet. */
export class RowPacker {
  #count = 0;
  #runs = allRuns();
  #lines: number[] = [];
  #columns: number[] = [];

  get count(): number {
    return this.#count;
  }

  /** Each column by its name, because a property by a name that varies is looked up slowly. */
  add(row: ImportedAssertion): void {
    const at = this.#count++;
    const runs = this.#runs;
    runs.area.add(row.area, at);
    runs.counterpart.add(row.counterpart, at);
    runs.flow.add(row.flow, at);
    runs.product.add(row.product, at);
    runs.productRevision.add(row.productRevision, at);
    runs.frequency.add(row.frequency, at);
    runs.measure.add(row.measure, at);
    runs.period.add(row.period, at);
    runs.value.add(row.value, at);
    runs.low.add(row.low, at);
    runs.high.add(row.high, at);
    runs.valueAsStated.add(row.valueAsStated, at);
    runs.unitAsStated.add(row.unitAsStated, at);
    runs.currency.add(row.currency, at);
    runs.valuation.add(row.valuation, at);
    runs.reporter.add(row.reporter, at);
    runs.status.add(row.status, at);
    runs.bound.add(row.bound, at);
    runs.sourceKey.add(row.sourceKey, at);
    runs.note.add(row.note, at);
    runs.externalId.add(row.externalId, at);
    this.#lines.push(row.line);
    if (row.column !== undefined) this.#columns.push(row.column);
  }

  /** What was taken in; the next rows are others. */
  take(): PackedRows {
    const count = this.#count;
    const runs = NAMES.map((name) => this.#runs[name]);
    const packed: PackedRows = {
      count,
      texts: runs.map((column, at) => packColumn(column, runs.slice(0, at), count)),
      lines: Uint32Array.from(this.#lines),
      columns: this.#columns.length === 0 ? null : Uint32Array.from(this.#columns),
    };
    this.#count = 0;
    this.#runs = allRuns();
    this.#lines = [];
    this.#columns = [];
    return packed;
  }
}

const allRuns = (): Record<TextColumn, Runs> =>
  Object.fromEntries(NAMES.map((name) => [name, new Runs()])) as Record<TextColumn, Runs>;

/** A column as its texts with the row each begins in; the same text twice in a row is one. */
class Runs {
  readonly texts: Text[] = [];
  readonly starts: number[] = [];
  #last: Text | undefined;

  add(text: Text, row: number): void {
    if (text === this.#last) return;
    this.#last = text;
    this.texts.push(text);
    this.starts.push(row);
  }

  isAs({ texts, starts }: Runs): boolean {
    return (
      texts.length === this.texts.length &&
      texts.every((text, at) => text === this.texts[at] && starts[at] === this.starts[at])
    );
  }
}

function packColumn(runs: Runs, earlier: readonly Runs[], count: number): PackedColumn {
  const { texts, starts } = runs;
  if (texts.length <= 1) return { kind: 'same', text: texts[0] ?? null };
  const as = earlier.findIndex((other) => runs.isAs(other));
  if (as >= 0) return { kind: 'as', column: as };
  if (texts.length * ROWS_A_RUN <= count) return { kind: 'runs', texts, starts: Uint32Array.from(starts) };
  return fewTexts(runs, count) ?? eachText(runs, count);
}

/** Null where there are too many of them. */
function fewTexts({ texts, starts }: Runs, count: number): PackedColumn | null {
  const placeOf = new Map<Text, number>();
  const places = new Uint8Array(count);
  for (const [at, text] of texts.entries()) {
    let place = placeOf.get(text);
    if (place === undefined) {
      place = placeOf.size;
      if (place === FEW) return null;
      placeOf.set(text, place);
    }
    places.fill(place, starts[at], starts[at + 1] ?? count);
  }
  return { kind: 'few', texts: [...placeOf.keys()], places };
}

function eachText({ texts, starts }: Runs, count: number): PackedColumn {
  const all = texts.length === count ? texts : spread(texts, starts, count);
  const ends = new Uint32Array(count);
  const nulls: number[] = [];
  let end = 0;
  for (let row = 0; row < count; row++) {
    const text = all[row] ?? null;
    if (text === null) nulls.push(row);
    else end += text.length;
    ends[row] = end;
  }
  // Null is written as nothing.
  return { kind: 'each', text: all.join(''), ends, nulls };
}

function spread(texts: readonly Text[], starts: ArrayLike<number>, count: number): Text[] {
  const out = new Array<Text>(count).fill(null);
  for (const [at, text] of texts.entries()) out.fill(text, starts[at], starts[at + 1] ?? count);
  return out;
}

/** The row at a place, as it was, strings that lie behind each other cut apart again. */
export function unpackRows({ count, texts, lines, columns }: PackedRows): (at: number) => ImportedAssertion {
  const unpacked: Text[][] = [];
  for (const column of texts) unpacked.push(unpackColumn(column, count, unpacked));
  const of = (name: TextColumn): Text[] => unpacked[NAMES.indexOf(name)] ?? [];
  const [area, counterpart, flow, product] = [of('area'), of('counterpart'), of('flow'), of('product')];
  const [revision, frequency, measure] = [of('productRevision'), of('frequency'), of('measure')];
  const [period, value, low, high] = [of('period'), of('value'), of('low'), of('high')];
  const [asStated, unit, currency] = [of('valueAsStated'), of('unitAsStated'), of('currency')];
  const [valuation, reporter, status, bound] = [of('valuation'), of('reporter'), of('status'), of('bound')];
  const [sourceKey, note, externalId] = [of('sourceKey'), of('note'), of('externalId')];
  // What was packed was an assertion.
  return (at) =>
    ({
      area: area[at],
      counterpart: counterpart[at],
      flow: flow[at],
      product: product[at],
      productRevision: revision[at],
      frequency: frequency[at],
      measure: measure[at],
      period: period[at],
      value: value[at],
      low: low[at],
      high: high[at],
      valueAsStated: asStated[at],
      unitAsStated: unit[at],
      currency: currency[at],
      valuation: valuation[at],
      reporter: reporter[at],
      status: status[at],
      bound: bound[at],
      sourceKey: sourceKey[at],
      note: note[at],
      externalId: externalId[at],
      line: lines[at],
      // Absent and undefined are the same to who reads it.
      column: columns?.[at],
    }) as ImportedAssertion;
}

function unpackColumn(column: PackedColumn, count: number, earlier: readonly Text[][]): Text[] {
  switch (column.kind) {
    case 'same':
      return new Array<Text>(count).fill(column.text);
    case 'as':
      return earlier[column.column] ?? [];
    case 'runs':
      return spread(column.texts, column.starts, count);
    case 'few': {
      const out: Text[] = [];
      for (const place of column.places) out.push(column.texts[place] ?? null);
      return out;
    }
    case 'each': {
      const out: Text[] = [];
      let from = 0;
      for (const to of column.ends) {
        out.push(column.text.slice(from, to));
        from = to;
      }
      for (const row of column.nulls) out[row] = null;
      return out;
    }
  }
}
