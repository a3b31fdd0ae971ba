/** Our own shape, and any table like it: one assertion a row, its dimensions, value and provenance in columns. */
import { measureOf, type ObsStatus, type Valuation, WORLD } from '#shared/domain/figures/types.ts';
import { areaOf } from '../cells/areaNames.ts';
import { flowIn, valuationIn } from '../cells/flows.ts';
import { periodOf } from '../cells/periods.ts';
import { productRevision } from '../cells/productRevision.ts';
import { lastKept, remembered } from '../cells/remembered.ts';
import { readStatedValue } from '../cells/statedValue.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { isMissingMark, statusOfMark } from '../table/cellMarks.ts';
import {
  boundOf,
  type ColumnNames,
  cellProblem,
  statusOf,
  UnreadWord,
  valuationOf,
} from '../table/columns.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import { type Footnotes, markNote, nameAndMark, statusOfFootnote } from '../table/footnotes.ts';
import type { SourceRegister } from '../table/sourceRegister.ts';
import { isTotalWord } from '../table/totalRows.ts';

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

/** What one column of ours says in a row. */
export type LongCell = (row: CsvRow) => string;

/** The cell a value is read from. */
export type ValueCell = {
  /** What is read. */
  readonly text: string;
  /** What stands there. */
  readonly asStated: string;
  /** A footnote mark beside it; "" when there is none. */
  readonly mark: string;
  /** What the lines below the table say of marks. */
  readonly footnotes: Footnotes;
  readonly locale: string;
};

/**
 * Reads rows as assertions; `areaNumbers` says whose numbers stand for countries. Rows beside each other mostly say the same, so that each column remembers its last text. The
 * reader throws Problem with the line and what the cell may hold.
 */
export function longReader(
  cellOf: (column: LongColumn) => LongCell,
  sources: SourceRegister,
  file: FilePlaces,
  areaNumbers: 'un' | 'own' = 'un',
): (row: CsvRow, cell: ValueCell, place: Pick<ImportedAssertion, 'column' | 'sheet'>) => ImportedAssertion {
  const known = <T>(column: LongColumn, read: (text: string) => T | null, wanted: string) => {
    const cell = cellOf(column);
    const meant = lastKept(read);
    return (row: CsvRow): T => {
      const text = cell(row);
      const value = meant(text);
      if (value !== null) return value;
      if (text !== '') throw new UnreadWord(file, row, column, text, isTotalWord(text) ? SAY_TOTALS : wanted);
      throw cellProblem(file, row, `The row says no ${column}.`, `Write ${wanted}.`);
    };
  };
  const code = 'an ISO3 code, a country in English or the id of a group';
  // Numbers of an office's own are no country until somebody says which.
  const areaIn = (text: string): string | null =>
    isTotalWord(text) || (areaNumbers === 'own' && /^\d+$/.test(text)) ? null : areaOf(text);
  const area = known('area', areaIn, code);
  const counterpart = known('counterpart', areaIn, code);
  const reporter = known('reporter', (text) => (text === '' ? '' : areaIn(text)), code);
  const flow = known('flow', flowIn, 'exports, imports, re_exports, re_imports, turnover or population');
  const period = known('period', periodOf, 'a period such as 2024, 2024-S1, 2024-Q1 or 2024-07');
  const currencyCell = known('currency', currencyOf, 'three letters such as USD');
  const statusCell = known('status', flagOf, 'A, E, F, P, M, B or another flag of up to three letters');
  const valuation = known('valuation', valuationOf, 'FOB, CIF or unknown');
  const bound = known(
    'bound',
    boundOf,
    'exact, approximate, at_least, at_most, more_than, less_than or nearly',
  );
  const [product, revision, measure] = [cellOf('product'), cellOf('product_revision'), cellOf('measure')];
  const [unitCell, note, id] = [cellOf('unit'), cellOf('note'), cellOf('id')];
  const source = sourceReader(cellOf, sources);
  const [areaCell, counterpartCell, flowCell] = [cellOf('area'), cellOf('counterpart'), cellOf('flow')];
  return (row, cell, place) => {
    const unit = unitCell(row);
    const stated = readStatedValue(cell.text, unit, cell.locale);
    if (!stated.ok)
      throw cellProblem(file, row, stated.error, 'Write digits, with the unit in its own column.');
    const { value, low, high, currency: named, bound: signed } = stated.value;
    if (isSomeDollar(unit) && DOLLAR_AREAS.has(area(row)))
      throw cellProblem(
        file,
        row,
        `The unit "${unit}" does not say whose dollars.`,
        'Write USD or the currency of the area, in the mapping (--mapping M) as {"values": {"unit": {"Dollars": "CAD"}}}.',
      );
    const said = bound(row);
    const currency = currencyCell(row);
    if (currency !== '' && named !== null && named !== currency)
      throw cellProblem(
        file,
        row,
        `The currency is ${currency} and the value says ${named}.`,
        'State one currency.',
      );
    const { status, asNote } = statusCell(row);
    const what = flow(row);
    const productSaid = product(row);
    const goods = productSaid === '' || productSaid.toLowerCase() === 'total' ? 'TOTAL' : productSaid;
    const isAlone = what === 'population' && counterpartCell(row) === '';
    return {
      area: area(row),
      counterpart: isAlone ? WORLD : counterpart(row),
      flow: what,
      product: goods,
      productRevision: productRevision(goods, revision(row)),
      measure: measure(row) || measureOf(what),
      ...period(row),
      value,
      low,
      high,
      currency: named ?? (currency || null),
      valueAsStated: cell.asStated,
      unitAsStated: unit,
      valuation: saidOrUnknown(valuation(row), flowCell(row)),
      reporter: reporter(row),
      status: value === null ? 'M' : status === 'A' ? statusBy(cell) : status,
      bound: said === 'exact' ? signed : said,
      sourceKey: source(row),
      note: joined([
        note(row),
        markNote(cell.mark, cell.footnotes),
        markNote(areaMark(areaCell(row)), cell.footnotes),
        markNote(areaMark(counterpartCell(row)), cell.footnotes),
        asNote,
      ]),
      externalId: id(row),
      line: row.line,
      ...place,
    };
  };
}

const SAY_TOTALS =
  '"total_rows": "leave_out" into the mapping, or "world" where they are of all countries, or what the name means under "values"';

/** The key of the source that a row names. */
function sourceReader(
  cellOf: (column: LongColumn) => LongCell,
  sources: SourceRegister,
): (row: CsvRow) => string | null {
  const [publisher, title] = [cellOf('source'), cellOf('source_title')];
  const [url, date] = [cellOf('source_url'), cellOf('source_date')];
  return (row) =>
    sources.keyOf({ publisher: publisher(row), title: title(row), url: url(row), date: date(row) });
}

/** Areas whose own currency is a dollar that is not the one of the United States. */
const DOLLAR_AREAS: ReadonlySet<string> = new Set(
  'AUS BHS BLZ BMU BRB BRN CAN CYM FJI GUY HKG JAM LBR NAM NZL SGP SLB SUR TTO TWN'.split(' '),
);
const isSomeDollar = remembered(
  (unit: string): boolean =>
    /(?<!\p{L})dollars?(?!\p{L})|(?<!\p{L})\$/iu.test(unit) &&
    !/(?<!\p{L})u\.?\s?s|american|usa/iu.test(unit),
);

/** A valuation of its own goes before the one that the flow's name carries. */
const saidOrUnknown = (said: Valuation, flowCell: string): Valuation =>
  said === 'unknown' ? (valuationIn(flowCell) ?? said) : said;

/** Most rows have no more than one of them, and are joined without a list. */
function joined(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) if (part !== '') text = text === '' ? part : `${text}; ${part}`;
  return text;
}

const statusBy = ({ mark, footnotes }: ValueCell): ObsStatus =>
  mark === '' ? 'A' : (statusOfMark(mark) ?? statusOfFootnote(mark, footnotes) ?? 'A');

/** The footnote mark behind the name of an area. */
const areaMark = remembered((text: string): string => nameAndMark(text).mark);

type Flag = { readonly status: ObsStatus /** "" where the status says it all. */; readonly asNote: string };

/** A status, or a flag of the office's own ("r" revised, ".." not available), which the note keeps; null for another word. */
function flagOf(text: string): Flag | null {
  const status = statusOf(text);
  if (status !== null) return { status, asNote: '' };
  if (!isMissingMark(text) && !/^[a-z]{1,3}$/i.test(text)) return null;
  return { status: statusOfMark(text) ?? 'A', asNote: `status ${text}` };
}

const currencyOf = (text: string): string | null =>
  text === '' || /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : null;
