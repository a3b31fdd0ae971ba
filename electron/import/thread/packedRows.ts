/**
 * Rows on their way from one thread to another: a column at a time, what repeats written once, so that a million rows are
 * a few thousand strings and not a hundred million.
 */
import type { ImportedAssertion } from '../importTypes.ts';

/** Columns that hold text in every row, or null. A function each, because a property by a name that varies is looked up slowly. */
const TEXTS = {
  area: ({ area }) => area,
  counterpart: ({ counterpart }) => counterpart,
  flow: ({ flow }) => flow,
  product: ({ product }) => product,
  productRevision: ({ productRevision }) => productRevision,
  frequency: ({ frequency }) => frequency,
  measure: ({ measure }) => measure,
  period: ({ period }) => period,
  value: ({ value }) => value,
  low: ({ low }) => low,
  high: ({ high }) => high,
  valueAsStated: ({ valueAsStated }) => valueAsStated,
  unitAsStated: ({ unitAsStated }) => unitAsStated,
  currency: ({ currency }) => currency,
  valuation: ({ valuation }) => valuation,
  reporter: ({ reporter }) => reporter,
  status: ({ status }) => status,
  bound: ({ bound }) => bound,
  sourceKey: ({ sourceKey }) => sourceKey,
  note: ({ note }) => note,
  externalId: ({ externalId }) => externalId,
} as const satisfies Partial<Record<keyof ImportedAssertion, (row: ImportedAssertion) => string | null>>;
type TextColumn = keyof typeof TEXTS;
type Text = string | null;
const NAMES = Object.keys(TEXTS) as TextColumn[];

/** One column of some rows. */
type PackedColumn =
  | { readonly kind: 'same'; readonly text: Text }
  /** What an earlier column says in each row. */
  | { readonly kind: 'as'; readonly column: number }
  /** Texts with the row each begins in. */
  | { readonly kind: 'runs'; readonly texts: readonly Text[]; readonly starts: Uint32Array }
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

/** Of one table: its rows have all a column or none, and no sheet. */
export function packRows(rows: readonly ImportedAssertion[]): PackedRows {
  const packed: PackedColumn[] = [];
  const columns: Text[][] = [];
  for (const read of Object.values(TEXTS)) {
    const texts: Text[] = rows.map(read);
    packed.push(packColumn(texts, columns));
    columns.push(texts);
  }
  return {
    count: rows.length,
    texts: packed,
    lines: Uint32Array.from(rows, ({ line }) => line),
    columns: rows[0]?.column === undefined ? null : Uint32Array.from(rows, ({ column }) => column ?? 0),
  };
}

function packColumn(texts: readonly Text[], earlier: readonly (readonly Text[])[]): PackedColumn {
  const starts: number[] = [];
  for (let row = 0; row < texts.length; row++)
    if (row === 0 || texts[row] !== texts[row - 1]) starts.push(row);
  if (starts.length <= 1) return { kind: 'same', text: texts[0] ?? null };
  const as = earlier.findIndex((other) => other.every((text, row) => text === texts[row]));
  if (as >= 0) return { kind: 'as', column: as };
  if (starts.length * ROWS_A_RUN <= texts.length)
    return {
      kind: 'runs',
      texts: starts.map((start) => texts[start] ?? null),
      starts: Uint32Array.from(starts),
    };
  const ends = new Uint32Array(texts.length);
  const nulls: number[] = [];
  let end = 0;
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] ?? null;
    if (text === null) nulls.push(row);
    else end += text.length;
    ends[row] = end;
  }
  // Null is written as nothing.
  return { kind: 'each', text: texts.join(''), ends, nulls };
}

/** The rows as they were, strings that lie behind each other cut apart again. */
export function unpackRows({ count, texts, lines, columns }: PackedRows): ImportedAssertion[] {
  const unpacked: Text[][] = [];
  for (const column of texts) unpacked.push(unpackColumn(column, count, unpacked));
  const at = (name: TextColumn): Text[] => unpacked[NAMES.indexOf(name)] ?? [];
  const [area, counterpart, flow, product] = [at('area'), at('counterpart'), at('flow'), at('product')];
  const [revision, frequency, measure] = [at('productRevision'), at('frequency'), at('measure')];
  const [period, value, low, high] = [at('period'), at('value'), at('low'), at('high')];
  const [asStated, unit, currency] = [at('valueAsStated'), at('unitAsStated'), at('currency')];
  const [valuation, reporter, status, bound] = [at('valuation'), at('reporter'), at('status'), at('bound')];
  const [sourceKey, note, externalId] = [at('sourceKey'), at('note'), at('externalId')];
  const rows: ImportedAssertion[] = [];
  for (let row = 0; row < count; row++) {
    // What was packed was an assertion.
    const read = {
      area: area[row],
      counterpart: counterpart[row],
      flow: flow[row],
      product: product[row],
      productRevision: revision[row],
      frequency: frequency[row],
      measure: measure[row],
      period: period[row],
      value: value[row],
      low: low[row],
      high: high[row],
      valueAsStated: asStated[row],
      unitAsStated: unit[row],
      currency: currency[row],
      valuation: valuation[row],
      reporter: reporter[row],
      status: status[row],
      bound: bound[row],
      sourceKey: sourceKey[row],
      note: note[row],
      externalId: externalId[row],
      line: lines[row],
      ...(columns === null ? undefined : { column: columns[row] }),
    } as ImportedAssertion;
    rows.push(read);
  }
  return rows;
}

function unpackColumn(column: PackedColumn, count: number, earlier: readonly Text[][]): Text[] {
  switch (column.kind) {
    case 'same':
      return new Array<Text>(count).fill(column.text);
    case 'as':
      return earlier[column.column] ?? [];
    case 'runs': {
      const out = new Array<Text>(count).fill(null);
      for (const [at, text] of column.texts.entries())
        out.fill(text, column.starts[at], column.starts[at + 1] ?? count);
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
