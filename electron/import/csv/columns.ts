/** Finding columns by name, in any order and case, and reading what their cells may say. */
import {
  FLOWS,
  type Flow,
  type Frequency,
  OBS_STATUSES,
  type ObsStatus,
  VALUATIONS,
  type Valuation,
} from '#shared/domain/figures/types.ts';
import { AREA_CODES } from '#shared/domain/reading/areas/areaCodes.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { CsvRow, CsvRows } from './csvTable.ts';
import { remembered } from './remembered.ts';

/** Column names by what they hold: the first is ours, the others are synonyms. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** Reads one row by column; "" for a column the file does not have. */
export type RowReader<C extends string> = (row: CsvRow, column: C) => string;

/** Lower case, with one underscore for every run of spaces, hyphens and dots. */
export const columnName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');

/** The places of the named columns; absent ones are left out. */
export function placesOf(table: Pick<CsvRows, 'header'>, names: ColumnNames): ReadonlyMap<string, number> {
  const found = table.header.map(columnName);
  const places = new Map<string, number>();
  for (const [column, [own = column, ...synonyms]] of Object.entries(names)) {
    const place = [own, ...synonyms].map((name) => found.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) places.set(column, place);
  }
  return places;
}

/** A reader over those places. */
export const rowReader =
  <C extends string>(places: ReadonlyMap<string, number>): RowReader<C> =>
  (row, column) => {
    const place = places.get(column);
    return place === undefined ? '' : (row.cells[place] ?? '').trim();
  };

/** What is wrong with a cell, with the line it stands on. */
export const cellProblem = (fileName: string, row: CsvRow, message: string, fix: string): Problem =>
  new Problem('import/cell', { message, where: `${fileName}, line ${row.line}`, fix });

const FLOW_WORDS: Readonly<Record<string, Flow>> = {
  '1': 'imports',
  '2': 'exports',
  '3': 're_exports',
  '4': 're_imports',
  reexports: 're_exports',
  reimports: 're_imports',
  domestic_exports: 'exports',
  trade_turnover: 'turnover',
  exporte: 'exports',
  ausfuhr: 'exports',
  ausfuhren: 'exports',
  importe: 'imports',
  einfuhr: 'imports',
  einfuhren: 'imports',
  aussenhandelsumsatz: 'turnover',
  außenhandelsumsatz: 'turnover',
  экспорт: 'exports',
  вывоз: 'exports',
  импорт: 'imports',
  ввоз: 'imports',
  товарооборот: 'turnover',
  оборот: 'turnover',
  внешнеторговый_оборот: 'turnover',
  реэкспорт: 're_exports',
  реимпорт: 're_imports',
  exportations: 'exports',
  importations: 'imports',
  exportaciones: 'exports',
  importaciones: 'imports',
  x: 'exports',
  m: 'imports',
  rx: 're_exports',
  rm: 're_imports',
  export: 'exports',
  import: 'imports',
  re_export: 're_exports',
  re_import: 're_imports',
  total_trade: 'turnover',
  einwohner: 'population',
  bevölkerung: 'population',
  население: 'population',
  численность_населения: 'population',
  población: 'population',
  total_population: 'population',
};

/** A flow seen from the area; null when the word names none. */
export const flowOf = remembered((text: string): Flow | null => {
  const name = columnName(text);
  return FLOWS.find((flow) => flow === name) ?? FLOW_WORDS[name] ?? null;
});

/** A period with how long it is. */
export type ReadPeriod = { readonly period: string; readonly frequency: Frequency };

/** Months as tables of four languages begin their names. */
const MONTHS: readonly RegExp[] = [
  /^(jan|янв|ene)/,
  /^(feb|fév|fev|фев)/,
  /^(mar|mär|мар)/,
  /^(apr|avr|abr|апр)/,
  /^(may|mai|мая|май)/,
  /^(jun|juin|июн)/,
  /^(jul|juil|июл)/,
  /^(aug|aoû|aou|ago|авг)/,
  /^(sep|сен)/,
  /^(oct|okt|окт)/,
  /^(nov|ноя)/,
  /^(dec|dez|déc|dic|дек)/,
];
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/**
 * A period and its frequency: 2024, 2024-S1, 2024-Q1, 2024-07, and as tables write them: 2024M07, 202407, Q1 2024, 1Q24,
 * I кв. 2024, H1 2024, July 2024, июль 2024, 2024 г., 01.07.2024 for a month. Null for anything else.
 */
export const periodOf = remembered((text: string): ReadPeriod | null => {
  const plain = text.trim();
  const match = /^(\d{4})(?:[- ]?(Q)([1-4])|[- ]?([SH])([12])|-?M?(0[1-9]|1[0-2]))?$/i.exec(plain);
  const year = match?.[1];
  if (match !== null && year !== undefined) {
    if (match[2] !== undefined) return { period: `${year}-Q${match[3]}`, frequency: 'Q' };
    if (match[4] !== undefined) return { period: `${year}-S${match[5]}`, frequency: 'S' };
    if (match[6] !== undefined) return { period: `${year}-${match[6]}`, frequency: 'M' };
    return { period: year, frequency: 'A' };
  }
  return writtenPeriod(plain.toLowerCase());
});

function writtenPeriod(text: string): ReadPeriod | null {
  const day = /^(\d{4})-(\d{2})-01$/.exec(text) ?? flipped(/^01[./](\d{2})[./](\d{4})$/.exec(text));
  if (day !== null) return { period: `${day[1]}-${day[2]}`, frequency: 'M' };
  const plain = /^(\d{4})\s?(?:г\.?|год|год[ау]?|year|a)$/.exec(text);
  if (plain !== null) return { period: String(plain[1]), frequency: 'A' };
  const quarter =
    /^(?:q|кв\.? ?)?([1-4]|i{1,3}|iv)[ .-]?(?:q|-?й? ?кв(?:артал)?\.?|quarter|trim\.?)?[ /'-]*((?:19|20)?\d{2})$/.exec(
      text,
    );
  if (quarter !== null && /[qкtiv]/.test(text)) {
    const number = ROMAN[quarter[1] ?? ''] ?? quarter[1];
    return { period: `${fullYear(quarter[2] ?? '')}-Q${number}`, frequency: 'Q' };
  }
  const half = /^[hs]([12])[ /-]*(\d{4})$/.exec(text);
  if (half !== null) return { period: `${half[2]}-S${half[1]}`, frequency: 'S' };
  const named =
    /^(\p{L}{3,9})\.?[ -]*(\d{4})(?: ?г\.?)?$/u.exec(text) ??
    flipped(/^(\d{4})[ -]+(\p{L}{3,9})\.?$/u.exec(text));
  const month = named === null ? -1 : MONTHS.findIndex((begin) => begin.test(named[1] ?? ''));
  return named === null || month < 0
    ? null
    : { period: `${named[2]}-${String(month + 1).padStart(2, '0')}`, frequency: 'M' };
}

const flipped = (match: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  match === null ? null : [match[0], match[2], match[1]];

const fullYear = (digits: string): string => (digits.length === 4 ? digits : `20${digits}`);

/** Names that tables use and the code list does not have. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  world: 'W00',
  мир: 'W00',
  'весь мир': 'W00',
  welt: 'W00',
  monde: 'W00',
  mundo: 'W00',
  россия: 'RUS',
  рф: 'RUS',
  белоруссия: 'BLR',
  беларусь: 'BLR',
  киргизия: 'KGZ',
  кыргызстан: 'KGZ',
  молдова: 'MDA',
  молдавия: 'MDA',
  туркмения: 'TKM',
  туркменистан: 'TKM',
  кнр: 'CHN',
  сша: 'USA',
};

/** Names of all languages, folded; a name that two areas share is none. */
const NAMES: ReadonlyMap<string, string> = nameIndex();

function nameIndex(): Map<string, string> {
  const index = new Map<string, string>();
  for (const { iso3, names } of AREA_CODES)
    for (const name of [...names.ru, ...names.de, ...names.fr, ...names.es].map(folded)) {
      const before = index.get(name);
      index.set(name, before === undefined || before === iso3 ? iso3 : '');
    }
  for (const { iso3, names } of AREA_CODES) for (const name of names.en) index.set(folded(name), iso3);
  for (const [name, code] of Object.entries(OTHER_NAMES)) index.set(name, code);
  return index;
}

/** Lower case, without accents, and with plain spaces and quotes. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** ISO3 of a name in five languages, or of nothing: codes are not asked. */
export const areaNamed = remembered((text: string): string | null => NAMES.get(folded(text)) || null);

/** ISO3 of a code or a name, or a group's code ("CA5", "baltic_states") as written; null for another name. */
export const areaOf = remembered((text: string): string | null => {
  const named = areaNamed(text);
  if (named !== null) return named;
  if (/^[a-z][a-z0-9]{2}$/i.test(text)) return text.toUpperCase();
  return /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(text) ? text : null;
});

const BOUNDS: readonly Bound[] = [
  'exact',
  'approximate',
  'at_least',
  'at_most',
  'more_than',
  'less_than',
  'nearly',
];
const BOUND_WORDS: Readonly<Record<string, Bound>> = {
  '': 'exact',
  over: 'more_than',
  above: 'more_than',
  about: 'approximate',
  around: 'approximate',
  approximately: 'approximate',
  almost: 'nearly',
  up_to: 'at_most',
  under: 'less_than',
  below: 'less_than',
};

/** A bound or the hedge that makes it ("over"); "" is exact; null for another word. */
export function boundOf(text: string): Bound | null {
  const name = columnName(text);
  return BOUNDS.find((bound) => bound === name) ?? BOUND_WORDS[name] ?? null;
}

/** A status code; "" is normal; null for another. */
export const statusOf = (text: string): ObsStatus | null =>
  text === '' ? 'A' : (OBS_STATUSES.find((status) => status === text.toUpperCase()) ?? null);

/** FOB, CIF or unknown; "" is unknown; null for another word. */
export const valuationOf = (text: string): Valuation | null =>
  text === '' ? 'unknown' : (VALUATIONS.find((known) => known.toLowerCase() === text.toLowerCase()) ?? null);
