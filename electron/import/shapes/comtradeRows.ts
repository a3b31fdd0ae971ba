/**
 * Rows of UN Comtrade, as its files and its interface give them. Several rows of one partner are one total and its parts
 * (by second partner, transport, customs procedure): the total alone is taken, and where none is marked, the analyst is asked.
 */

import { areaName } from '#shared/domain/figures/areaNames.ts';
import type { Valuation } from '#shared/domain/figures/types.ts';
import { AREA_CODES, areaOfComtrade, areaOfM49 } from '#shared/domain/reading/areas/areaCodes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { flowOf } from '../cells/flows.ts';
import { periodOf, type ReadPeriod } from '../cells/periods.ts';
import { productRevision } from '../cells/productRevision.ts';
import { readStatedValue } from '../cells/statedValue.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import type { ColumnMapping } from '../table/columnMapping.ts';
import { type ColumnNames, cellProblem, type RowReader } from '../table/columns.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import type { ImportQuestion, RowsApart } from '../table/tableTypes.ts';
import type { Prepared } from './shape.ts';

export const COMTRADE_COLUMNS = {
  type: ['typecode'],
  reporter: ['reportercode', 'reporter_code'],
  reporter_iso: ['reporteriso', 'reporter_iso'],
  partner: ['partnercode', 'partner_code'],
  partner_iso: ['partneriso', 'partner_iso'],
  flow: ['flowcode', 'trade_flow_code'],
  period: ['period', 'refperiodid', 'refyear', 'year'],
  frequency: ['freqcode'],
  value: ['primaryvalue', 'trade_value_(us$)'],
  product: ['cmdcode', 'commodity_code'],
  revision: ['classificationcode', 'classification'],
  partner2: ['partner2code'],
  transport: ['motcode'],
  customs: ['customscode'],
  cif: ['cifvalue'],
  fob: ['fobvalue'],
  estimated: ['legacyestimationflag'],
} as const satisfies ColumnNames;
export const COMTRADE_NEEDED = ['reporter', 'partner', 'flow', 'period', 'value'] as const;

/** What marks a row as the total over a dimension, and the column as Comtrade writes it. */
const TOTALS = [
  ['partner2', ['0', ''], 'partner2Code'],
  ['transport', ['0', ''], 'motCode'],
  ['customs', ['C00', ''], 'customsCode'],
] as const;

/** Codes of no country: nothing of them can be a counterpart but the world. */
const NO_COUNTRY: Readonly<Record<string, string>> = { '0': 'W00', '97': 'european_union' };

type Row = {
  readonly line: number;
  readonly isTotal: boolean;
  readonly value: string;
  /** The classification its product is of, as the file writes it. */
  readonly revision: string;
  /** What stands in the columns of `TOTALS`, in their order. */
  readonly parts: readonly string[];
};

/** Finds the totals among rows of the same figure, and whether re-exports stand beside exports. */
export function prepareComtrade(
  rows: Iterable<CsvRow>,
  cell: RowReader<string>,
  mapping: ColumnMapping,
  file: FilePlaces,
): Prepared {
  const groups = new Map<string, Row[]>();
  const again: number[] = [];
  let firstAgain: number | null = null;
  for (const row of rows) {
    if (isOfServices(row, cell)) continue;
    // RX and RM, or 3 and 4 in files of before.
    const flow = flowOf(cell(row, 'flow'));
    if (flow === 're_exports' || flow === 're_imports') {
      firstAgain ??= row.line;
      again.push(row.line);
    }
    const revision = cell(row, 'revision');
    // All goods are the same figure whatever classification counts them.
    const counted = productRevision(cell(row, 'product') || 'TOTAL', revision);
    const key = ['reporter', 'partner', 'flow', 'period', 'product']
      .map((column) => cell(row, column))
      .concat(counted)
      .join(' ');
    const parts = TOTALS.map(([column]) => cell(row, column));
    const isTotal = TOTALS.every(([, codes], at) => (codes as readonly string[]).includes(parts[at] ?? ''));
    const group = groups.get(key) ?? [];
    group.push({ line: row.line, isTotal, value: cell(row, 'value'), revision, parts });
    groups.set(key, group);
  }
  const leftOut = new Set<number>(mapping.re_exports === 'leave_out' ? again : []);
  const parted = partsOfTotals(groups, leftOut, Object.keys(mapping.only).length > 0, file);
  const questions = [...parted.questions];
  if (firstAgain !== null && mapping.re_exports === undefined)
    questions.push(reExports(firstAgain, again.length, file));
  const count = parted.parts;
  const remarks =
    count === 0
      ? []
      : [
          `${count} row${count === 1 ? ' is a part' : 's are parts'} of a total (by second partner, transport or customs procedure) and left out, so that nothing counts twice.`,
        ];
  return { leftOut, questions, remarks };
}

function partsOfTotals(
  groups: ReadonlyMap<string, readonly Row[]>,
  leftOut: Set<number>,
  isChosen: boolean,
  file: FilePlaces,
) {
  let parts = 0;
  const questions: ImportQuestion[] = [];
  for (const group of groups.values()) {
    if (group.length < 2 && group[0]?.isTotal !== false) continue;
    const totals = group.filter(({ isTotal }) => isTotal);
    const isSettled = totals.length > 0 && totals.every(({ value }) => value === totals[0]?.value);
    if (!isSettled && group.length > 1) {
      if (questions.length === 0 && totals.length > 1) questions.push(severalTotals(totals, file));
      if (questions.length === 0) questions.push(severalRows(group, file, apartIn(group, groups)));
      continue;
    }
    if (!isSettled) {
      // A row that the mapping asks for by name is what the analyst means.
      if (questions.length === 0 && !isChosen) questions.push(onlyPart(group, file, apartIn(group, groups)));
      continue;
    }
    for (const row of group) {
      if (row === totals[0]) continue;
      leftOut.add(row.line);
      parts++;
    }
  }
  return { parts, questions };
}

/** The first column in which rows of a figure differ, or one that makes its row a part; with all that stands in it in the file. */
function apartIn(group: readonly Row[], groups: ReadonlyMap<string, readonly Row[]>): RowsApart | undefined {
  const isPart = (at: number): boolean => {
    const totals: readonly string[] = TOTALS[at]?.[1] ?? [];
    return group.some(({ parts }) => !totals.includes(parts[at] ?? ''));
  };
  const at = TOTALS.findIndex((_, place) => new Set(group.map(({ parts }) => parts[place])).size > 1);
  const found = at >= 0 ? at : TOTALS.findIndex((_, place) => isPart(place));
  const column = TOTALS[found];
  if (column === undefined) return undefined;
  const seen = new Set([...groups.values()].flat().map(({ parts }) => parts[found] ?? ''));
  const values = [...seen].filter((value) => value !== '').slice(0, MOST_TOLD);
  const [name, totals, header] = column;
  const label = (value: string): string => {
    if ((totals as readonly string[]).includes(value)) return `${value} (the totals)`;
    const area = name === 'partner2' ? areaOfComtrade(Number(value)) : undefined;
    return area === undefined ? value : `${value} (${areaName(area.iso3)})`;
  };
  return { column: header, values, labels: values.map(label), isLeftOut: false };
}

/** So many values of a column are offered. */
const MOST_TOLD = 60;

const severalRows = (
  group: readonly Row[],
  file: FilePlaces,
  apart: RowsApart | undefined,
): ImportQuestion => ({
  ...(apart === undefined ? {} : { apart }),
  code: 'import/several_rows',
  message: `${group.length} rows are of the same reporter, partner, flow, period and product, and none is marked as their total: which one counts? Adding them up may count trade twice.`,
  where: firstLines(group, file),
  readings: group.slice(0, 5).map(({ line, value }) => `${file.line(line)}: ${value}`),
  fix: 'Say in the mapping which rows to read, such as {"only": {"partner2Code": "0", "motCode": "0", "customsCode": "C00"}}, or fetch the file with those three set.',
});

/** All goods as two classifications count them, or rows that nothing tells apart. */
function severalTotals(totals: readonly Row[], file: FilePlaces): ImportQuestion {
  const values = [...new Set(totals.map(({ revision }) => revision))];
  const isByRevision = values.length > 1;
  return {
    ...(isByRevision
      ? { apart: { column: 'classificationCode', values, labels: values, isLeftOut: false } }
      : {}),
    code: 'import/several_rows',
    message: `${totals.length} rows are each the total of the same reporter, partner, flow, period and product, with different values${isByRevision ? `, by the classifications ${values.join(' and ')}` : ''}: which one counts?`,
    where: firstLines(totals, file),
    readings: totals.slice(0, 5).map(({ line, value }) => `${file.line(line)}: ${value}`),
    fix: isByRevision
      ? `Say in the mapping which rows to read, such as {"only": {"classificationCode": "${values[0] ?? ''}"}}.`
      : 'Say in the mapping which rows to read under "only", or take the wrong rows out of the file.',
  };
}

const firstLines = (rows: readonly Row[], file: FilePlaces): string =>
  `${file.name}, ${file.lines(rows.slice(0, 5).map(({ line }) => line))}${rows.length > 5 ? ', …' : ''}`;

const onlyPart = (group: readonly Row[], file: FilePlaces, apart: RowsApart | undefined): ImportQuestion => ({
  ...(apart === undefined ? {} : { apart }),
  code: 'import/several_rows',
  message:
    'A row is a part of a total (by second partner, transport or customs procedure), and the total is not in the file.',
  where: file.at(group[0]?.line ?? 0),
  readings: group.slice(0, 5).map(({ line, value }) => `${file.line(line)}: ${value}`),
  fix: 'Say in the mapping which rows to read, such as {"only": {"partner2Code": "0", "motCode": "0", "customsCode": "C00"}}, or fetch the file with those three set.',
});

const reExports = (line: number, count: number, file: FilePlaces): ImportQuestion => ({
  code: 'import/re_exports',
  message: `The file has ${count} row${count === 1 ? '' : 's'} of re-exports or re-imports (RX, RM) beside exports and imports, which as a rule include them. Nothing is added or subtracted: are they kept as a flow of their own, or left out?`,
  where: file.at(line),
  readings: ['keep: flows re_exports and re_imports', 'leave_out: only exports and imports'],
  fix: 'Write "re_exports": "keep" or "re_exports": "leave_out" into the mapping (--mapping M).',
});

/** Comtrade's services come in the same columns as its goods. */
const isOfServices = (row: CsvRow, cell: RowReader<string>): boolean =>
  cell(row, 'type').toUpperCase() === 'S';

/** One row. Codes are Comtrade's own: 842 is the United States, 757 Switzerland, 251 France. */
export function comtradeRow(row: CsvRow, cell: RowReader<string>, file: FilePlaces): ImportedAssertion {
  if (isOfServices(row, cell))
    throw cellProblem(
      file,
      row,
      'The row is of trade in services (typeCode S), which is no trade in goods.',
      'Leave it out: {"only": {"typeCode": "C"}}.',
    );
  const area = areaOfRow(row, cell, 'reporter', file);
  const counterpart = areaOfRow(row, cell, 'partner', file);
  const flow = flowOf(cell(row, 'flow'));
  if (flow === null)
    throw cellProblem(
      file,
      row,
      `The flow "${cell(row, 'flow')}" is not known.`,
      'Read rows of X, M, RX and RM.',
    );
  const period = periodOfRow(row, cell);
  if (period === null)
    throw cellProblem(file, row, `"${cell(row, 'period')}" is no period.`, 'Write 2024 or 202407.');
  const digits = cell(row, 'value');
  const product = cell(row, 'product') || 'TOTAL';
  const stated = readStatedValue(digits, 'USD');
  if (!stated.ok) throw cellProblem(file, row, stated.error, 'Write dollars in digits.');
  return {
    area,
    counterpart,
    flow,
    product,
    productRevision: productRevision(product, cell(row, 'revision')),
    measure: 'trade_value',
    ...period,
    ...stated.value,
    valueAsStated: digits,
    unitAsStated: 'USD',
    valuation: valuationOf(row, cell),
    reporter: area,
    status: stated.value.value === null ? 'M' : /^(|0)$/.test(cell(row, 'estimated')) ? 'A' : 'E',
    bound: stated.value.bound,
    sourceKey: null,
    note: '',
    externalId: '',
    line: row.line,
  };
}

/** "202407"; its bulk files give the first day, 20240701, for the month and 20240101 for the year. */
function periodOfRow(row: CsvRow, cell: RowReader<string>): ReadPeriod | null {
  const written = cell(row, 'period');
  const isYear = /^\d{4}0101$/.test(written) && cell(row, 'frequency').toUpperCase() === 'A';
  return periodOf(isYear ? written.slice(0, 4) : written);
}

function valuationOf(row: CsvRow, cell: RowReader<string>): Valuation {
  const isOf = (column: string): boolean =>
    cell(row, column) !== '' && Number(cell(row, column)) === Number(cell(row, 'value'));
  if (isOf('fob') === isOf('cif')) return 'unknown';
  return isOf('fob') ? 'FOB' : 'CIF';
}

const ISO3 = new Set(AREA_CODES.map(({ iso3 }) => iso3));

function areaOfRow(
  row: CsvRow,
  cell: RowReader<string>,
  who: 'reporter' | 'partner',
  file: FilePlaces,
): string {
  const code = cell(row, who);
  const number = /^\d+$/.test(code) ? Number(code) : Number.NaN;
  const iso = cell(row, `${who}_iso`);
  const byIso = ISO3.has(iso) || iso === 'W00' ? iso : undefined;
  const found =
    NO_COUNTRY[String(number)] ?? areaOfComtrade(number)?.iso3 ?? areaOfM49(number)?.iso3 ?? byIso;
  if (found !== undefined) return found;
  throw new Problem('import/cell', {
    message: `The ${who} ${code}${iso === '' ? '' : ` (${iso})`} is no country: Comtrade uses such codes for areas not elsewhere specified, bunkers and the like.`,
    where: file.at(row.line),
    fix: 'Leave the row out, or give the area a code of your own in the table.',
  });
}
