/** Figures as files that other programs read and that Attest reads back without loss: CSV, JSON, XLSX, data package, SDMX-CSV. */
import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { csvText } from '#shared/domain/packs/csvText.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type PlainSheet, plainWorkbook } from '../../export/xlsx/plainWorkbook.ts';
import { zipBytes } from '../../export/zipBytes.ts';
import { OWN_COLUMNS } from '../../import/shapes/ownRows.ts';
import { FIGURE_VIEW } from '../../store/repositories/figureRepository.ts';
import { whereClause } from '../figures/page/figureFilter.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { dataPackageFiles } from './figurePackage.ts';
import { sdmxRows } from './sdmxFigures.ts';

export type FigureFile = {
  readonly out: string;
  readonly where: string;
  /** A byte order mark, by which Excel knows UTF-8. */
  readonly withBom: boolean;
  readonly delimiter: ',' | ';';
  /** Keeps to some assertions, to those of some series, or to those in some cells. */
  readonly kept?: Kept;
  /** What was kept, in words, where that is more than `where`. */
  readonly keptBy?: string;
};
/** Assertions of some ids; those of a series are narrowed by periods where these are given. */
type KeptRows = {
  readonly column: 'id' | 'series_id';
  readonly ids: readonly number[];
  readonly periods?: readonly string[];
};
/** What any of the parts keeps. */
export type Kept = readonly KeptRows[];
export type WrittenFigures = { readonly out: string; readonly figures: number; readonly bytes: number };

const ROWS_SQL = `SELECT area, counterpart, flow, product, product_revision, frequency, measure, period, value, low, high,
    value_as_stated, unit_as_stated, currency, valuation, reporter, status, bound, assertion.note, external_id,
    title, publisher, url, issued, kind, licence, source.note
  FROM assertion JOIN series ON series.id = series_id JOIN source ON source.id = source_id`;

const FIRST_SOURCE_PLACE = OWN_COLUMNS.indexOf('source_title');
const SOURCE_COLUMNS = OWN_COLUMNS.slice(FIRST_SOURCE_PLACE);
/** The same columns, of the sources alone. */
const SOURCES_SQL =
  'SELECT title, publisher, url, issued, kind, licence, note FROM source WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id';
const NUMERIC = new Set((['value', 'low', 'high'] as const).map((name) => OWN_COLUMNS.indexOf(name)));
const MOST_SHEET_ROWS = 1_048_575;

/** Writes the figures a where-expression keeps; the file's ending says the format. A file that is there is replaced. */
export async function exportFigures(context: ServiceContext, file: FigureFile): Promise<WrittenFigures> {
  const rows = figureTable(context, file.where, file.kept);
  const bytes = await bytesOf(context, file, rows);
  await writeWhole(file.out, bytes);
  return { out: file.out, figures: rows.length, bytes: bytes.length };
}

/** Puts a whole file in its place, or leaves what is there. */
export async function writeWhole(out: string, bytes: Buffer): Promise<void> {
  const arriving = `${out}.${randomUUID().slice(0, 8)}`;
  try {
    await writeFile(arriving, bytes, { flag: 'wx' });
    await rename(arriving, out);
  } catch (cause) {
    await rm(arriving, { force: true });
    throw new Problem(
      'figures/notWritten',
      {
        message: 'The file could not be written.',
        where: out,
        fix: 'Name a file in a folder you may write to.',
      },
      cause,
    );
  }
}

/** Every part of each assertion, in the columns of `OWN_COLUMNS`, in the order of entry. */
export function figureTable({ store }: ServiceContext, where: string, kept?: Kept): string[][] {
  const filter = whereClause(store, where);
  const tests = [
    ...(filter === null ? [] : [`assertion.id IN (SELECT id FROM ${FIGURE_VIEW} WHERE ${filter.sql})`]),
    ...(kept === undefined ? [] : [`(${kept.map(keptSql).join(' OR ') || 'FALSE'})`]),
  ];
  const which = tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`;
  const read = store.db.prepare(`${ROWS_SQL}${which} ORDER BY assertion.id`).raw();
  const params = [
    ...(filter?.params ?? []),
    ...(kept ?? []).flatMap(({ ids, periods }) =>
      [ids, periods].flatMap((list) => (list === undefined ? [] : [JSON.stringify(list)])),
    ),
  ];
  const rows = read.all(...params) as (string | null)[][];
  return rows.map((row) => row.map((cell) => cell ?? ''));
}

const keptSql = ({ column, periods }: KeptRows): string =>
  `(${[column, ...(periods === undefined ? [] : ['period'])]
    .map((name) => `assertion.${name} IN (SELECT value FROM json_each(?))`)
    .join(' AND ')})`;

function bytesOf(
  context: ServiceContext,
  file: FigureFile,
  rows: readonly string[][],
): Promise<Buffer> | Buffer {
  const name = file.out.toLowerCase();
  if (name.endsWith('.sdmx.csv')) return Buffer.from(csvText(sdmxRows(rows)));
  if (name.endsWith('.csv')) {
    const text = csvText([OWN_COLUMNS, ...rows], file.delimiter);
    return Buffer.from(file.withBom ? `\ufeff${text}` : text);
  }
  const guarded = rows.map((row) => row.map(withGuard));
  if (name.endsWith('.json')) return Buffer.from(jsonText(guarded));
  if (name.endsWith('.xlsx')) return workbook(context, file, guarded);
  if (name.endsWith('.zip'))
    return zipBytes(basename(file.out).slice(0, -4), dataPackageFiles(csvText([OWN_COLUMNS, ...rows]), rows));
  throw new Problem('figures/format', {
    message: 'The ending of the file does not say its format.',
    where: file.out,
    fix: 'Name it .csv, .sdmx.csv, .json, .xlsx or .zip (data package).',
  });
}

/** The reader takes one apostrophe off the beginning of a text, as CSV has it there. */
const withGuard = (text: string): string => (text.startsWith("'") ? `'${text}` : text);

const jsonText = (rows: readonly string[][]): string =>
  `[\n${rows.map((row) => JSON.stringify(Object.fromEntries(OWN_COLUMNS.map((name, place) => [name, row[place] ?? ''])))).join(',\n')}\n]\n`;

function workbook(
  context: ServiceContext,
  { where, keptBy = where }: Pick<FigureFile, 'where' | 'keptBy'>,
  rows: readonly string[][],
): Promise<Buffer> {
  if (rows.length > MOST_SHEET_ROWS)
    throw new Problem('figures/tooMany', {
      message: `A sheet holds ${MOST_SHEET_ROWS} rows at most, and there are ${rows.length} figures.`,
      where: '--where',
      fix: 'Export fewer with --where, or export CSV.',
    });
  const sources = new Map(
    rows.map((row) => row.slice(FIRST_SOURCE_PLACE)).map((row) => [JSON.stringify(row), row]),
  );
  const about = [
    ['what', 'says'],
    ['figures', String(rows.length)],
    ['kept by', keptBy === '' ? 'all figures' : keptBy],
    ['as of', lastOperation(context)],
    [
      'value, low, high',
      'whole units of the currency; low and high are the ends of the rounding of the written digits',
    ],
    ['missing', 'an empty value with status M; value_as_stated says what stood in the source'],
    ['codes', 'products and periods are text, so that 0101 keeps its zero'],
  ];
  return plainWorkbook([
    { name: 'Figures', rows: [OWN_COLUMNS, ...rows], numeric: NUMERIC },
    { name: 'Sources', rows: [SOURCE_COLUMNS, ...sources.values()], numeric: new Set() },
    { name: 'Metadata', rows: about, numeric: new Set() },
  ]);
}

/** The sheet of a workbook that tells some sources whole. */
export function sourcesSheet({ store }: ServiceContext, ids: readonly number[]): PlainSheet {
  const rows = store.db.prepare(SOURCES_SQL).raw().all(JSON.stringify(ids)) as (string | null)[][];
  const texts = rows.map((row) => row.map((cell) => cell ?? ''));
  return { name: 'Sources', rows: [SOURCE_COLUMNS, ...texts], numeric: new Set() };
}

export const lastOperation = ({ store }: ServiceContext): string =>
  String(
    store.db
      .prepare("SELECT at FROM operation WHERE state = 'done' ORDER BY id DESC LIMIT 1")
      .pluck()
      .get() ?? '',
  );
