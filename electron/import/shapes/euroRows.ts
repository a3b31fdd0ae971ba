/** Monthly exports in euro by product code, as Eurostat's Comext extracts come: no source, unit or flow in the file. */

import { areaOf } from '../cells/areaNames.ts';
import { periodOf } from '../cells/periods.ts';
import { readStatedValue } from '../cells/statedValue.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { type ColumnNames, cellProblem, type RowReader } from '../table/columns.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import type { SourceRegister } from '../table/sourceRegister.ts';

/** Columns of this shape; all are needed. */
export const EURO_COLUMNS = {
  reporter_iso3: ['reporter_iso3'],
  partner_iso3: ['partner_iso3'],
  product_code: ['product_code'],
  month: ['month'],
  value_eur: ['value_eur'],
} as const satisfies ColumnNames;
/** A column of this shape. */
export type EuroColumn = keyof typeof EURO_COLUMNS;
/** Without these a file is of another shape. */
export const EURO_NEEDED = ['reporter_iso3', 'partner_iso3', 'product_code', 'month', 'value_eur'] as const;

/** One row as an assertion. The product code is text: "0101" keeps its zero. */
export function euroRow(
  row: CsvRow,
  cell: RowReader<EuroColumn>,
  _sources: SourceRegister,
  file: FilePlaces,
): ImportedAssertion {
  const period = periodOf(cell(row, 'month'));
  if (period === null)
    throw cellProblem(file, row, `"${cell(row, 'month')}" is no month.`, 'Write months as 2022-11.');
  const area = areaOf(cell(row, 'reporter_iso3'));
  const counterpart = areaOf(cell(row, 'partner_iso3'));
  if (area === null || counterpart === null)
    throw cellProblem(file, row, 'Reporter or partner is no ISO3 code.', 'Write both as ISO3 codes.');
  const product = cell(row, 'product_code');
  if (product === '')
    throw cellProblem(file, row, 'The product code is empty.', 'Write the code, or TOTAL for all goods.');
  const digits = cell(row, 'value_eur');
  const stated = readStatedValue(digits, 'EUR');
  if (!stated.ok) throw cellProblem(file, row, stated.error, 'Write whole euros in digits.');
  return {
    area,
    counterpart,
    flow: 'exports',
    product,
    productRevision: 'CN',
    measure: 'trade_value',
    period: period.period,
    frequency: period.frequency,
    value: stated.value.value,
    low: stated.value.low,
    high: stated.value.high,
    currency: stated.value.currency,
    valueAsStated: digits,
    unitAsStated: 'EUR',
    valuation: 'unknown',
    reporter: area,
    status: stated.value.value === null ? 'M' : 'A',
    bound: stated.value.bound,
    sourceKey: null,
    note: '',
    externalId: '',
    line: row.line,
  };
}
