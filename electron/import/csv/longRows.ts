/** Our own shape, and any table like it: one assertion a row, its dimensions, value and provenance in columns. */
import type { ImportedAssertion } from '../importTypes.ts';
import {
  areaOf,
  boundOf,
  type ColumnNames,
  cellProblem,
  flowOf,
  periodOf,
  type RowReader,
  statusOf,
  valuationOf,
} from './columns.ts';
import type { CsvRow } from './csvTable.ts';
import type { SourceRegister } from './sourceRegister.ts';
import { readStatedValue } from './statedValue.ts';

/** Columns of this shape with their synonyms; a file without some of the optional ones gets their defaults. */
export const LONG_COLUMNS = {
  area: ['area', 'ref_area', 'area_iso3'],
  counterpart: ['counterpart', 'partner', 'counterpart_area', 'partner_iso3'],
  flow: ['flow', 'trade_flow', 'flow_code'],
  period: ['period', 'time_period', 'year', 'month'],
  value: ['value', 'obs_value', 'value_as_stated'],
  product: ['product', 'product_code', 'commodity', 'cmd_code'],
  product_revision: ['product_revision', 'classification'],
  measure: ['measure', 'indicator'],
  unit: ['unit', 'unit_as_stated'],
  currency: ['currency'],
  reporter: ['reporter', 'reporter_iso3'],
  valuation: ['valuation'],
  status: ['status', 'obs_status'],
  bound: ['bound', 'qualifier'],
  source: ['source', 'source_name'],
  source_title: ['source_title'],
  source_url: ['source_url'],
  source_date: ['source_date'],
  note: ['note', 'comment'],
  id: ['id'],
} as const satisfies ColumnNames;
/** Without these a row says nothing. */
export const LONG_NEEDED = ['area', 'counterpart', 'flow', 'period', 'value'] as const;
/** A column of this shape. */
export type LongColumn = keyof typeof LONG_COLUMNS;

/** One row as an assertion; throws Problem with the line and what the cell may hold. */
export function longRow(
  row: CsvRow,
  cell: RowReader<LongColumn>,
  sources: SourceRegister,
  fileName: string,
  locale = 'en',
): ImportedAssertion {
  const known = <T>(column: LongColumn, read: (text: string) => T | null, wanted: string): T => {
    const text = cell(row, column);
    const value = read(text);
    if (value !== null) return value;
    throw cellProblem(fileName, row, `The ${column} "${text}" cannot be read.`, `Write ${wanted}.`);
  };
  const area = 'an ISO3 code, a country in English or the id of a group';
  const digits = cell(row, 'value');
  const unit = cell(row, 'unit');
  const stated = readStatedValue(digits, unit, locale);
  if (!stated.ok)
    throw cellProblem(fileName, row, stated.error, 'Write digits, with the unit in its own column.');
  const currency = known('currency', currencyOf, 'three letters such as USD');
  if (currency !== '' && stated.value.currency !== null && stated.value.currency !== currency)
    throw cellProblem(
      fileName,
      row,
      `The currency is ${currency} and the value says ${stated.value.currency}.`,
      'State one currency.',
    );
  const status = known('status', statusOf, 'A, E, F, P, M or B');
  return {
    area: known('area', areaOf, area),
    counterpart: known('counterpart', areaOf, area),
    flow: known('flow', flowOf, 'exports, imports, re_exports, re_imports or turnover'),
    product: cell(row, 'product') || 'TOTAL',
    productRevision: cell(row, 'product_revision'),
    measure: cell(row, 'measure') || 'trade_value',
    ...known('period', periodOf, 'a period such as 2024, 2024-S1, 2024-Q1 or 2024-07'),
    ...stated.value,
    currency: stated.value.currency ?? (currency || null),
    valueAsStated: digits,
    unitAsStated: unit,
    valuation: known('valuation', valuationOf, 'FOB, CIF or unknown'),
    reporter: cell(row, 'reporter') === '' ? '' : known('reporter', areaOf, area),
    status: stated.value.value === null ? 'M' : status,
    bound: known('bound', boundOf, 'exact, approximate, at_least, at_most, more_than, less_than or nearly'),
    sourceKey: sources.keyOf({
      publisher: cell(row, 'source'),
      title: cell(row, 'source_title'),
      url: cell(row, 'source_url'),
      date: cell(row, 'source_date'),
    }),
    note: cell(row, 'note'),
    externalId: cell(row, 'id'),
    line: row.line,
  };
}

const currencyOf = (text: string): string | null =>
  text === '' || /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : null;
