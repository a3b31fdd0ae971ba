/**
 * Figures as Attest itself writes them: every part of an assertion in a column of its own, values as plain decimals. Nothing
 * is read anew, so that what comes back is what went out.
 */
import type { Bound } from '#shared/domain/reading/types.ts';
import { type DecimalText, isDecimalText } from '#shared/lib/decimal.ts';
import { flowOf } from '../cells/flows.ts';
import { periodOf } from '../cells/periods.ts';
import { productRevision } from '../cells/productRevision.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import {
  boundOf,
  type ColumnNames,
  cellProblem,
  type RowReader,
  statusOf,
  valuationOf,
} from '../table/columns.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import type { SourceRegister } from '../table/sourceRegister.ts';

/** What an assertion states, in the order it is written everywhere. */
export const STATED_COLUMNS = [
  'value',
  'low',
  'high',
  'value_as_stated',
  'unit_as_stated',
  'currency',
  'valuation',
  'reporter',
  'status',
  'bound',
] as const;

/** In the order they are written. */
export const OWN_COLUMNS = [
  'area',
  'counterpart',
  'flow',
  'product',
  'product_revision',
  'frequency',
  'measure',
  'period',
  ...STATED_COLUMNS,
  'note',
  'external_id',
  'source_title',
  'source_publisher',
  'source_url',
  'source_date',
  'source_kind',
  'source_licence',
  'source_note',
] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

export const OWN_NAMES: ColumnNames = Object.fromEntries(OWN_COLUMNS.map((name) => [name, [name]]));

/** A row that Attest wrote, unless somebody changed it: then it must still be of the same form. */
export function ownRow(
  row: CsvRow,
  cell: RowReader<OwnColumn>,
  sources: SourceRegister,
  file: FilePlaces,
): ImportedAssertion {
  const text = (column: OwnColumn): string => unguarded(cell(row, column));
  const known = <T>(column: OwnColumn, read: (text: string) => T | null, wanted: string): T => {
    const value = read(text(column));
    if (value !== null) return value;
    throw cellProblem(file, row, `The ${column} "${text(column)}" cannot be read.`, `Write ${wanted}.`);
  };
  const decimal = (column: OwnColumn): DecimalText | null => {
    const written = text(column);
    if (written === '') return null;
    return known(column, (found) => (isDecimalText(found) ? found : null), 'digits with a point');
  };
  const area = (column: OwnColumn): string => known(column, codeOf, 'a code');
  return {
    area: area('area'),
    counterpart: area('counterpart'),
    flow: known('flow', flowOf, 'exports, imports, re_exports, re_imports or turnover'),
    product: known('product', filled, 'a code, or TOTAL'),
    productRevision: productRevision(text('product'), text('product_revision')),
    measure: known('measure', filled, 'what is measured'),
    ...known('period', periodOf, 'a period such as 2024, 2024-S1, 2024-Q1 or 2024-07'),
    value: decimal('value'),
    low: decimal('low'),
    high: decimal('high'),
    valueAsStated: text('value_as_stated'),
    unitAsStated: text('unit_as_stated'),
    currency: text('currency') || null,
    valuation: known('valuation', valuationOf, 'FOB, CIF or unknown'),
    reporter: text('reporter'),
    status: known('status', statusOf, 'A, E, F, P, M or B'),
    bound: known<Bound>(
      'bound',
      boundOf,
      'exact, approximate, at_least, at_most, more_than, less_than or nearly',
    ),
    sourceKey: sources.keyOf({
      publisher: text('source_publisher'),
      title: text('source_title'),
      url: text('source_url'),
      date: text('source_date'),
      kind: text('source_kind'),
      licence: text('source_licence'),
      note: text('source_note'),
    }),
    note: text('note'),
    externalId: text('external_id'),
    line: row.line,
  };
}

/** Text that a spreadsheet would run, or that begins with an apostrophe, is written with one more (csvText). */
const unguarded = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

const codeOf = (text: string): string | null => (/^[A-Za-z0-9][\w-]{0,60}$/.test(text) ? text : null);
const filled = (text: string): string | null => (text === '' ? null : text);
