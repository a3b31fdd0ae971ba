/**
 * Columns that are left out although they tell rows apart: without them several figures would be read as statements of one
 * cell, such as those of all goods and of each group of them.
 */

import { flowIn, valuationIn } from '../cells/flows.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import { amountDigits, isMissingMark } from './cellMarks.ts';
import { isFrequency } from './columnWords.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { ColumnProposal, ImportQuestion } from './tableTypes.ts';
import { unitIn } from './wordsOfHeader.ts';

/** As many answers are named. */
const TOLD = 8;
/** What is another in each of more rows than that numbers them. */
const MOST_NUMBERED = 3;

/** What comes of two rows that agree in all that is read but their values. */
type RowsApartFound = {
  /** A column that is not read tells them apart. */
  readonly question: ImportQuestion | null;
  /** Nothing does: both are statements of one cell. */
  readonly remark: string | null;
};

const NOT_FOUND: RowsApartFound = { question: null, remark: null };

/** Looks for such rows among those that decide the columns. */
export function rowsToldApart(
  columns: readonly ColumnProposal[],
  rows: readonly CsvRow[],
  file: FilePlaces,
): RowsApartFound {
  const cellOf = ({ cells }: CsvRow, { column }: ColumnProposal): string => (cells[column - 1] ?? '').trim();
  const keys = columns.filter(({ role }) => role !== null && role !== 'value');
  /** Flows by what they mean: "Exports" and "Exports of own goods" are read as one. */
  const meantOf = (row: CsvRow, column: ColumnProposal): string => {
    const text = cellOf(row, column);
    const flow = column.role === 'flow' ? flowIn(text) : null;
    return flow === null ? text : `${flow} ${valuationIn(text) ?? ''} ${unitIn(text) ?? ''}`;
  };
  const open = columns.filter(
    (column) =>
      (column.role === null || column.role === 'flow') &&
      column.confidence !== 'given' &&
      !isFrequency(column.header) &&
      namesThings(column, rows, cellOf),
  );
  const values = columns.filter(({ role }) => role === 'value');
  if (values.length === 0) return NOT_FOUND;
  const first = new Map<string, CsvRow>();
  let remark: string | null = null;
  for (const row of rows) {
    const key = keys.map((column) => meantOf(row, column)).join('\u001f');
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      continue;
    }
    const apart = open.find((column) => cellOf(row, column) !== cellOf(before, column));
    const differs = values.some((column) => {
      const [one, other] = [cellOf(row, column), cellOf(before, column)];
      return one !== other && !isNoValue(one) && !isNoValue(other);
    });
    if (!differs) continue;
    if (apart === undefined) {
      remark ??= `${file.linesAtStart(before.line, row.line)} give two figures for one cell, and no column that is read tells them apart: both are kept as statements of it.`;
      continue;
    }
    const said = [...new Set(rows.map((one) => cellOf(one, apart)))].filter((text) => text !== '');
    return { question: asked(apart, said, before.line, row.line, file), remark: null };
  }
  return { question: null, remark };
}

const isNoValue = (text: string): boolean => text === '' || isMissingMark(text);

/** Words or codes that come again; amounts, and what is another in each row, tell nothing apart. */
function namesThings(
  column: ColumnProposal,
  rows: readonly CsvRow[],
  cellOf: (row: CsvRow, column: ColumnProposal) => string,
): boolean {
  const texts = rows.map((row) => cellOf(row, column)).filter((text) => text !== '');
  const different = new Set(texts);
  const isNumber = different.size === texts.length && texts.length > MOST_NUMBERED;
  if (different.size < 2 || isNumber) return false;
  return (
    texts.filter((text) => amountDigits(text) !== null && !/^\d{1,2}$/.test(text)).length < texts.length / 2
  );
}

const asked = (
  { header, column, role }: ColumnProposal,
  said: readonly string[],
  line: number,
  other: number,
  file: FilePlaces,
): ImportQuestion => {
  // Rows are picked by what stands in the last row of the header.
  const name = header === '' ? `column ${column}` : (header.split(' / ').at(-1) ?? header);
  return {
    code: 'import/several_rows',
    message: `${file.linesAtStart(line, other)} give two figures for one cell; "${name}" tells them apart (${said
      .slice(0, TOLD)
      .map((text) => `"${text}"`)
      .join(
        ', ',
      )}${said.length > TOLD ? ', …' : ''}) and ${role === null ? 'is left out' : `is the same ${role} to us`}.`,
    where: file.at(other),
    readings: said.slice(0, TOLD),
    fix:
      role === null
        ? `Say what it is in the mapping, such as "columns": {"product": "${name}"}, keep the rows of one kind with "only": {"${name}": "${said[0] ?? ''}"}, or leave it out knowingly: "leave_out": ["${name}"].`
        : `Keep those that are meant, such as "only": {"${name}": ["${said[0] ?? ''}"]}.`,
    apart: {
      column: name,
      values: said.slice(0, TOLD),
      labels: said.slice(0, TOLD),
      isLeftOut: role === null,
    },
  };
};
