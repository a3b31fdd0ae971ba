/** The pack's tables as rows of text: written to data/*.csv, read back by verify, and hashed into each number's trace. */
import { csvText, parseCsvText } from './csvText.ts';

export type Row = Readonly<Record<string, string>>;
type Columns = Readonly<Record<string, string>>;

/** CSV column to key of the model's object. */
export const FIGURE_COLUMNS = {
  id: 'id',
  cell: 'cell',
  area: 'area',
  counterpart: 'counterpart',
  flow: 'flow',
  product: 'product',
  period: 'period',
  measure: 'measure',
  value: 'value',
  low: 'low',
  high: 'high',
  value_as_stated: 'valueAsStated',
  unit_as_stated: 'unitAsStated',
  currency: 'currency',
  valuation: 'valuation',
  reporter: 'reporter',
  status: 'status',
  bound: 'bound',
  source: 'source',
  chosen: 'chosen',
  note: 'note',
} as const satisfies Columns;

export const SOURCE_COLUMNS = {
  id: 'id',
  kind: 'kind',
  title: 'title',
  publisher: 'publisher',
  author: 'author',
  issued: 'issued',
  accessed: 'accessed',
  url: 'url',
  licence: 'licence',
  note: 'note',
} as const satisfies Columns;

export const NUMBER_COLUMNS = {
  id: 'id',
  text: 'text',
  value: 'value',
  low: 'low',
  high: 'high',
  unit: 'unit',
  label: 'label',
  cell: 'cell',
  document: 'document',
  locator: 'locator',
  quote: 'quote',
  expression: 'expression',
  inputs: 'inputs',
  missing: 'missing',
} as const satisfies Columns;

/** null is an empty cell, a list its items with spaces between. Columns the object lacks are left out. */
export function toRow(columns: Columns, item: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, string> = {};
  for (const [column, key] of Object.entries(columns)) {
    const value = item[key];
    if (value === undefined) continue;
    row[column] = value === null ? '' : Array.isArray(value) ? value.map(String).join(' ') : String(value);
  }
  return row;
}

/** A table with its header; a cell a row lacks is empty. The inverse of `csvToRows`. */
export function rowsToCsv(columns: Columns, rows: readonly Row[]): string {
  const names = Object.keys(columns);
  return csvText([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
}

/** By id. Null when the text is not the table it should be: header, width, or an id twice. */
export function csvToRows(columns: Columns, text: string): Map<string, Row> | null {
  const [header, ...body] = parseCsvText(text) ?? [];
  const names = Object.keys(columns);
  if (header === undefined || header.join() !== names.join()) return null;
  const rows = new Map<string, Row>();
  for (const cells of body) {
    if (cells.length !== names.length || rows.has(cells[0] ?? '')) return null;
    rows.set(cells[0] ?? '', Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
  }
  return rows;
}
