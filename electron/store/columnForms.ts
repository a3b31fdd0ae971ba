/**
 * How the columns of a few hundred new rows are handed to SQLite. A bound value costs about a quarter of a microsecond and as
 * much again on its way through the statement, a text twice what a number does: what is the same in all rows is bound once, a
 * text that is a whole number goes as a number, and one that stands a fixed distance from another is left to SQL. What is
 * stored is the same to the byte.
 */
import type { SqlValue } from './storedRows.ts';

/** How one column is written; `column` is the place of an earlier one. */
export type ColumnForm =
  /** The same in every row: bound once. */
  | { readonly kind: 'shared' }
  /** What an earlier column says in each row. */
  | { readonly kind: 'as'; readonly column: number }
  /** Bound in each row as it is. */
  | { readonly kind: 'bound' }
  /** Texts of whole numbers, or null: bound as numbers. */
  | { readonly kind: 'whole'; readonly numbers: Float64Array }
  /** Texts of an earlier column of whole numbers plus `by`, and a half where `isHalf`; null where that one is. */
  | { readonly kind: 'beside'; readonly column: number; readonly by: number; readonly isHalf: boolean };

type Rows = readonly (readonly SqlValue[])[];
type Numbers = { readonly numbers: Float64Array; readonly isHalf: boolean };

/** The forms of `columns` columns of rows, of which there is one at least. */
export function columnForms(rows: Rows, columns: number): readonly ColumnForm[] {
  const forms: ColumnForm[] = [];
  for (let column = 0; column < columns; column++) forms.push(formOf(rows, column, forms));
  // One column at least has to come from the rows.
  if (forms.every(({ kind }) => kind === 'shared')) forms[0] = { kind: 'bound' };
  return forms;
}

function formOf(rows: Rows, column: number, earlier: readonly ColumnForm[]): ColumnForm {
  const first = rows[0]?.[column];
  if (isSame(rows, column, first)) return { kind: 'shared' };
  for (let other = 0; other < column; other++) {
    if (earlier[other]?.kind === 'shared' || rows[0]?.[other] !== first) continue;
    if (rows.every((row) => row[other] === row[column])) return { kind: 'as', column: other };
  }
  const read = readNumbers(rows, column);
  if (read === null) return { kind: 'bound' };
  for (const [other, form] of earlier.entries()) {
    if (form.kind !== 'whole') continue;
    const by = distance(form.numbers, read.numbers);
    if (by !== null) return { kind: 'beside', column: other, by, isHalf: read.isHalf };
  }
  return read.isHalf ? { kind: 'bound' } : { kind: 'whole', numbers: read.numbers };
}

/** Whether a column says `value` in every row. */
export function isSame(rows: Rows, column: number, value: SqlValue | undefined): boolean {
  for (const row of rows) if (row[column] !== value) return false;
  return true;
}

/** The numbers that texts say, NaN for null, of halves the whole below; null where a text is none, or some are halves and some not. */
function readNumbers(rows: Rows, column: number): Numbers | null {
  const numbers = new Float64Array(rows.length);
  let isHalf: boolean | null = null;
  for (let at = 0; at < rows.length; at++) {
    const text = rows[at]?.[column];
    if (text === null) {
      numbers[at] = Number.NaN;
      continue;
    }
    if (typeof text !== 'string') return null;
    const endsInHalf = text.endsWith(HALF);
    isHalf ??= endsInHalf;
    const whole = endsInHalf === isHalf ? wholeBelow(text, endsInHalf) : Number.NaN;
    if (Number.isNaN(whole)) return null;
    numbers[at] = whole;
  }
  return isHalf === null ? null : { numbers, isHalf };
}

const HALF = '.5';
/** With so many digits a sum or a difference of two is still exact. */
const DIGITS = 15;
const [ZERO, NINE] = [48, 57];

/** The whole number that a text is, or the one below its half. NaN where SQLite would write that number otherwise. */
function wholeBelow(text: string, isHalf: boolean): number {
  const start = text.startsWith('-') ? 1 : 0;
  const end = isHalf ? text.length - HALF.length : text.length;
  if (end <= start || end - start > DIGITS) return Number.NaN;
  if (text.charCodeAt(start) === ZERO && (end - start > 1 || (start === 1 && !isHalf))) return Number.NaN;
  let whole = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return Number.NaN;
    whole = whole * 10 + code - ZERO;
  }
  if (start === 0) return whole;
  return isHalf ? -whole - 1 : -whole;
}

/** What all of `numbers` lie above those of `base`; null where that differs, or one has a number and the other none. */
function distance(base: Float64Array, numbers: Float64Array): number | null {
  let by = Number.NaN;
  for (let at = 0; at < base.length; at++) {
    const [from = 0, to = 0] = [base[at], numbers[at]];
    if (Number.isNaN(from) !== Number.isNaN(to)) return null;
    if (Number.isNaN(from)) continue;
    if (Number.isNaN(by)) by = to - from;
    else if (to - from !== by) return null;
  }
  return Number.isNaN(by) ? null : by;
}

/** One text for forms that make the same statement. */
export const formsKey = (forms: readonly ColumnForm[]): string => forms.map(keyOf).join(' ');

function keyOf(form: ColumnForm): string {
  if (form.kind === 'as') return `as${form.column}`;
  if (form.kind === 'beside') return `${form.column}${form.isHalf ? 'h' : 'w'}${form.by}`;
  return form.kind;
}

/** What a statement selects of `(VALUES …)` for each column, which has a column for each that is bound in each row. */
export function selected(forms: readonly ColumnForm[]): readonly string[] {
  const bound = boundColumns(forms);
  const name = (column: number): string => `column${bound.indexOf(column) + 1}`;
  const sql = (form: ColumnForm, column: number): string => {
    switch (form.kind) {
      case 'shared':
        return '?';
      case 'bound':
        return name(column);
      case 'whole':
        return `CAST(${name(column)} AS INTEGER)`;
      case 'as':
        return sql(forms[form.column] ?? form, form.column);
      case 'beside':
        return besideSql(`(CAST(${name(form.column)} AS INTEGER) + (${form.by}))`, form.isHalf);
    }
  };
  return forms.map(sql);
}

/** A half below nought is written from the whole above it: -1 and a half is "-0.5". */
const besideSql = (whole: string, isHalf: boolean): string =>
  isHalf ? `iif(${whole} < 0, '-' || (-1 - ${whole}), ${whole}) || '${HALF}'` : whole;

/** The places of the columns that are bound in each row. */
export const boundColumns = (forms: readonly ColumnForm[]): readonly number[] =>
  forms.flatMap(({ kind }, column) => (kind === 'bound' || kind === 'whole' ? [column] : []));

/** What is bound, in the order of the statement: first what all rows share, then row by row. */
export function boundValues(rows: Rows, forms: readonly ColumnForm[]): SqlValue[] {
  const [first = []] = rows;
  const values: SqlValue[] = [];
  for (const [column, { kind }] of forms.entries()) if (kind === 'shared') values.push(first[column] ?? null);
  const bound = boundColumns(forms);
  const numbers = bound.map((column) => {
    const form = forms[column];
    return form?.kind === 'whole' ? form.numbers : null;
  });
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? [];
    for (let place = 0; place < bound.length; place++) {
      const value = row[bound[place] ?? 0] ?? null;
      values.push(value === null ? null : (numbers[place]?.[at] ?? value));
    }
  }
  return values;
}
