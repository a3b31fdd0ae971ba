/**
 * Figures stated of a republic's trade with Russia or China, whoever states them. `value_usd` is a conversion and is
 * not read: the stated value is `value_as_stated` times `unit_as_stated`. Hedges, estimates and valuation stand in the
 * note (`qualifier=over`, `mirror: Russian imports CIF`).
 */
import type { ObsStatus, Valuation } from '#shared/domain/figures/types.ts';
import { flowOf } from '../cells/flows.ts';
import { periodOf } from '../cells/periods.ts';
import { lastKept, remembered } from '../cells/remembered.ts';
import { readStatedValue } from '../cells/statedValue.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { boundOf, type ColumnNames, cellProblem, type RowReader } from '../table/columns.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import type { SourceRegister } from '../table/sourceRegister.ts';

/** Columns of this shape; all but the last four are needed. */
export const REPUBLIC_COLUMNS = {
  reporter_iso3: ['reporter_iso3'],
  partner_iso3: ['partner_iso3'],
  flow: ['flow'],
  year: ['year'],
  value_as_stated: ['value_as_stated'],
  unit_as_stated: ['unit_as_stated'],
  source_name: ['source_name'],
  id: ['id'],
  source_title: ['source_title'],
  source_url: ['source_url'],
  source_date: ['source_date'],
  note: ['note'],
} as const satisfies ColumnNames;
/** Without these a file is of another shape. */
export const REPUBLIC_NEEDED = [
  'reporter_iso3',
  'partner_iso3',
  'flow',
  'year',
  'value_as_stated',
  'unit_as_stated',
  'source_name',
] as const;
/** A column of this shape. */
export type RepublicColumn = keyof typeof REPUBLIC_COLUMNS;

const PARTNERS: ReadonlySet<string> = new Set(['RUS', 'CHN']);

/** One row as an assertion; throws Problem with the line for a flow, year, unit or value it cannot read. */
export function republicRow(
  row: CsvRow,
  cell: RowReader<RepublicColumn>,
  sources: SourceRegister,
  file: FilePlaces,
): ImportedAssertion {
  const reporter = cell(row, 'reporter_iso3').toUpperCase();
  const partner = cell(row, 'partner_iso3').toUpperCase();
  if (reporter === '' || partner === '')
    throw cellProblem(file, row, 'The row names no reporter or no partner.', 'Write both as ISO3 codes.');
  // Between Russia and China there is no republic: the reporter's own trade is meant.
  const isMirror = PARTNERS.has(reporter) && !PARTNERS.has(partner);
  const flow = flowSaid(cell(row, 'flow'));
  if (flow === null)
    throw cellProblem(
      file,
      row,
      `The flow "${cell(row, 'flow')}" is not known.`,
      'Write republic_exports, republic_imports or turnover.',
    );
  const period = periodOf(cell(row, 'year'));
  if (period === null)
    throw cellProblem(file, row, `"${cell(row, 'year')}" is no year.`, 'Write the year with four digits.');
  const digits = cell(row, 'value_as_stated');
  const unit = cell(row, 'unit_as_stated');
  const stated = readStatedValue(digits, unit);
  if (!stated.ok) throw cellProblem(file, row, stated.error, 'Write the digits and the unit apart.');
  const note = cell(row, 'note');
  const { qualifier, bound, valuation, status } = saidInNote(note);
  if (bound === null)
    throw cellProblem(
      file,
      row,
      `The qualifier "${qualifier}" is not known.`,
      'Write over, about, almost or up to.',
    );
  return {
    area: isMirror ? partner : reporter,
    counterpart: isMirror ? reporter : partner,
    flow,
    product: 'TOTAL',
    productRevision: '',
    measure: 'trade_value',
    period: period.period,
    frequency: period.frequency,
    value: stated.value.value,
    low: stated.value.low,
    high: stated.value.high,
    currency: stated.value.currency,
    valueAsStated: digits,
    unitAsStated: unit,
    valuation,
    reporter,
    status: stated.value.value === null ? 'M' : status,
    bound: bound === 'exact' ? stated.value.bound : bound,
    sourceKey: sources.keyOf({
      publisher: cell(row, 'source_name'),
      title: cell(row, 'source_title'),
      url: cell(row, 'source_url'),
      date: cell(row, 'source_date'),
    }),
    note,
    externalId: cell(row, 'id'),
    line: row.line,
  };
}

const flowSaid = remembered((flow: string) => flowOf(flow.replace(/^republic_/, '')));

/** Rows beside each other mostly have one note. */
const saidInNote = lastKept((note: string) => {
  const qualifier = /\bqualifier=([^;]+)/i.exec(note)?.[1]?.trim() ?? '';
  return { qualifier, bound: boundOf(qualifier), valuation: valuationIn(note), status: statusIn(note) };
});

function valuationIn(note: string): Valuation {
  const isFob = /\bFOB\b/.test(note);
  const isCif = /\bCIF\b/.test(note);
  if (isFob === isCif) return 'unknown';
  return isFob ? 'FOB' : 'CIF';
}

function statusIn(note: string): ObsStatus {
  if (/\bestimate/i.test(note)) return 'E';
  return /\bpreliminary\b/i.test(note) ? 'P' : 'A';
}
