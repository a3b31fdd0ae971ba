/**
 * Figures of Attest as SDMX-CSV 2.0: what an observation of that format has no component for (its interval, words as stated,
 * all that is said of its source) stands in attributes of a structure of ours, so that it comes back as it went out.
 */
import type { CsvRow } from '../csv/csvTable.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { type ColumnNames, cellProblem, type RowReader } from '../table/columns.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import type { SourceRegister } from '../table/sourceRegister.ts';
import { OWN_COLUMNS, type OwnColumn, ownRow } from './ownRows.ts';
import { idOf, isSdmxHeader } from './sdmxRows.ts';

export const OWN_STRUCTURE = 'ATTEST:TRADE(1.1)';

/** The component that holds each of our columns, in the order of the file. */
export const OWN_COMPONENTS = {
  frequency: 'FREQ',
  area: 'REF_AREA',
  counterpart: 'COUNTERPART_AREA',
  flow: 'FLOW',
  product: 'PRODUCT',
  product_revision: 'PRODUCT_REVISION',
  measure: 'MEASURE',
  period: 'TIME_PERIOD',
  value: 'OBS_VALUE',
  currency: 'UNIT_MEASURE',
  status: 'OBS_STATUS',
  reporter: 'REPORTING_AREA',
  valuation: 'VALUATION',
  bound: 'BOUND',
  low: 'VALUE_LOW',
  high: 'VALUE_HIGH',
  value_as_stated: 'VALUE_AS_STATED',
  unit_as_stated: 'UNIT_AS_STATED',
  note: 'COMMENT_OBS',
  external_id: 'EXTERNAL_ID',
  source_title: 'SOURCE',
  source_publisher: 'SOURCE_PUBLISHER',
  source_url: 'SOURCE_URL',
  source_date: 'SOURCE_DATE',
  source_kind: 'SOURCE_KIND',
  source_licence: 'SOURCE_LICENCE',
  source_note: 'SOURCE_NOTE',
} as const satisfies Record<OwnColumn, string>;

export const OWN_SDMX_COLUMNS: ColumnNames = {
  ...Object.fromEntries(OWN_COLUMNS.map((name) => [name, [OWN_COMPONENTS[name].toLowerCase()]])),
  structure_id: ['structure_id'],
  action: ['action'],
  multiplier: ['unit_mult'],
};

/** All our components, one or more of which no agency has. */
export const isOwnSdmxHeader = (header: readonly string[]): boolean => {
  const ids = new Set(header.map((name) => idOf(name.trim()).toUpperCase()));
  return isSdmxHeader(header) && Object.values(OWN_COMPONENTS).every((id) => ids.has(id));
};

/** An observation that Attest wrote; whoever counts it in thousands since then has made another one of it. */
export function ownSdmxRow(
  row: CsvRow,
  cell: RowReader<string>,
  sources: SourceRegister,
  file: FilePlaces,
): ImportedAssertion {
  const power = cell(row, 'multiplier');
  if (power !== '' && power !== '0')
    throw cellProblem(
      file,
      row,
      `UNIT_MULT is "${power}", and VALUE_LOW and VALUE_HIGH are whole units.`,
      'Write 0, and the value in whole units.',
    );
  return ownRow(row, cell, sources, file);
}
