/** SDMX-CSV 1.0 and 2.0: dimensions and attributes by their ids, values in points and powers of ten, whatever the agency. */
import type { Flow, Valuation } from '#shared/domain/figures/types.ts';
import { isDecimalText, scale } from '#shared/lib/decimal.ts';
import { areaOf } from '../cells/areaNames.ts';
import { flowIn } from '../cells/flows.ts';
import { periodOf } from '../cells/periods.ts';
import { productRevision } from '../cells/productRevision.ts';
import { readStatedValue } from '../cells/statedValue.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import type { ColumnMapping } from '../table/columnMapping.ts';
import { type ColumnNames, cellProblem, columnName, type RowReader, statusOf } from '../table/columns.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import type { SourceRegister } from '../table/sourceRegister.ts';
import type { ImportQuestion } from '../table/tableTypes.ts';
import { SdmxDecimal } from './sdmxDecimal.ts';
import type { Prepared } from './shape.ts';

export const SDMX_COLUMNS = {
  structure: ['structure', 'dataflow'],
  action: ['action'],
  area: ['ref_area', 'reporter', 'geo', 'reporting_country'],
  counterpart: ['counterpart_area', 'partner', 'counterpart_reference_area', 'vis_area'],
  flow: ['flow', 'trade_flow', 'stk_flow'],
  indicator: ['indicator'],
  period: ['time_period'],
  value: ['obs_value'],
  unit: ['unit_measure', 'unit', 'currency'],
  multiplier: ['unit_mult'],
  status: ['obs_status', 'obs_flag'],
  reporting: ['reporting_area'],
  source: ['source'],
  product: ['product', 'commodity', 'hs', 'cl_product'],
  revision: ['product_revision'],
  note: ['comment_obs', 'obs_comment', 'comment'],
} as const satisfies ColumnNames;
export type SdmxColumn = keyof typeof SDMX_COLUMNS;
export const SDMX_NEEDED = ['structure', 'area', 'period', 'value'] as const;

/** "REF_AREA: Reference area" is REF_AREA. */
export const idOf = (text: string): string => /^([^\s:]+):\s/.exec(text)?.[1] ?? text;

/** What the whole file leaves open is asked once, not refused row by row. */
export function prepareSdmx(
  rows: Iterable<CsvRow>,
  cell: RowReader<string>,
  mapping: ColumnMapping,
  file: FilePlaces,
): Prepared {
  const questions: ImportQuestion[] = [];
  let deleted = 0;
  const leftOut = new Set<number>();
  const marks = new SdmxDecimal();
  for (const row of rows) {
    const action = idOf(cell(row, 'action')).toUpperCase();
    if (action === 'D') {
      deleted++;
      leftOut.add(row.line);
      continue;
    }
    marks.add(idOf(cell(row, 'value')), row.line);
    if (questions.length > 0) continue;
    const missing =
      cell(row, 'counterpart') === '' && mapping.constants.counterpart === undefined
        ? 'counterpart'
        : flowOfRow(row, cell, mapping) === null
          ? 'flow'
          : null;
    if (missing !== null)
      questions.push({
        code: 'import/missing_columns',
        message: `Nothing in the row says what the ${missing} is.`,
        where: file.at(row.line),
        readings: [],
        fix: `Say it for all rows in the mapping (--mapping M): {"constants": {"${missing}": "${missing === 'flow' ? 'exports' : 'RUS'}"}}.`,
      });
  }
  const remarks = deleted === 0 ? [] : [deletedRemark(deleted)];
  const { decimal, question } = marks.decide(mapping.decimal, file);
  return { leftOut, questions: question === null ? questions : [...questions, question], remarks, decimal };
}

/** One observation. */
export function sdmxRow(
  row: CsvRow,
  cell: RowReader<string>,
  sources: SourceRegister,
  file: FilePlaces,
  mapping: ColumnMapping,
): ImportedAssertion {
  const id = (column: SdmxColumn): string => idOf(cell(row, column));
  const area = areaOfCode(id('area') || (mapping.constants.area ?? ''));
  const counterpart = areaOfCode(id('counterpart') || (mapping.constants.counterpart ?? ''));
  if (area === null || counterpart === null)
    throw cellProblem(
      file,
      row,
      `The area "${area === null ? id('area') : id('counterpart')}" is not known.`,
      'Write ISO codes.',
    );
  const flow = flowOfRow(row, cell, mapping);
  if (flow === null)
    throw cellProblem(
      file,
      row,
      'The row names no flow.',
      'Say it in the mapping: {"constants": {"flow": "exports"}}.',
    );
  const period = periodOf(id('period'));
  if (period === null)
    throw cellProblem(
      file,
      row,
      `"${id('period')}" is no period.`,
      'Write 2024, 2024-S1, 2024-Q1 or 2024-07.',
    );
  const digits = id('value');
  const unit = id('unit') || (mapping.constants.unit ?? '') || currencyIn(id('indicator'));
  const power = id('multiplier') === '' ? '0' : id('multiplier');
  if (!/^\d{1,2}$/.test(power))
    throw cellProblem(file, row, `UNIT_MULT "${power}" is no power of ten.`, 'Write 0, 3, 6 or 9.');
  const written = /^nan$/i.test(digits) ? '' : digits;
  const stated = readStatedValue(written, unit, mapping.decimal === ',' ? 'de' : 'en');
  if (!stated.ok) throw cellProblem(file, row, stated.error, 'Write digits with a point.');
  const by = (value: string | null): string | null =>
    value === null || !isDecimalText(value) ? null : scale(value, Number(power));
  const flag = id('status');
  const product = id('product') || 'TOTAL';
  return {
    area,
    counterpart,
    flow,
    product,
    productRevision: productRevision(product, id('revision')),
    measure: 'trade_value',
    ...period,
    value: by(stated.value.value),
    low: by(stated.value.low),
    high: by(stated.value.high),
    currency: stated.value.currency,
    valueAsStated: digits,
    unitAsStated: power === '0' ? unit : `10^${power} ${unit}`,
    valuation: valuationIn(id('indicator')),
    reporter: areaOfCode(id('reporting')) ?? area,
    status: stated.value.value === null ? 'M' : (statusOf(flag) ?? 'A'),
    bound: stated.value.bound,
    sourceKey: sources.keyOf({ publisher: '', title: cell(row, 'source'), url: '', date: '' }),
    note: [cell(row, 'note'), statusOf(flag) === null ? `OBS_STATUS ${flag}` : '']
      .filter((part) => part !== '')
      .join('; '),
    externalId: '',
    line: row.line,
  };
}

function flowOfRow(row: CsvRow, cell: RowReader<string>, mapping: ColumnMapping): Flow | null {
  const said = idOf(cell(row, 'flow')) || (mapping.constants.flow ?? '');
  const meant = mapping.values.flow?.[said] ?? said;
  if (meant !== '') return flowIn(meant);
  const indicator = idOf(cell(row, 'indicator'));
  if (/^(TXG|XG)/.test(indicator)) return 'exports';
  if (/^(TMG|MG)/.test(indicator)) return 'imports';
  // Agencies without a scheme of codes write the flow itself, as the code or as its label.
  return flowIn(indicator.replaceAll('_', ' ')) ?? flowIn(cell(row, 'indicator'));
}

const currencyIn = (indicator: string): string =>
  /_(USD|EUR)(?![A-Z])/.exec(indicator)?.[1] ?? (/EURO/.test(indicator) ? 'EUR' : '');

function valuationIn(indicator: string): Valuation {
  if (/_FOB/.test(indicator)) return 'FOB';
  return /_CIF/.test(indicator) ? 'CIF' : 'unknown';
}

const areaOfCode = (code: string): string | null => (code === '' ? null : areaOf(code));

export const deletedRemark = (count: number): string =>
  `${count} row${count === 1 ? '' : 's'} with ACTION D ask to delete a figure; nothing is deleted by an import.`;

/** SDMX-CSV begins with the word; its separator is whatever follows it. */
export const isSdmxHeader = (header: readonly string[]): boolean =>
  /^(structure|dataflow)(\[.*\])?$/i.test(columnName(idOf(header[0] ?? '')));
