/** Any sheet, or the rows chosen in it, as a file. Figures go out as assertions, which come back without loss; a table as it is shown. */
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { csvText } from '#shared/domain/packs/csvText.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { plainWorkbook } from '../../export/xlsx/plainWorkbook.ts';
import { zipBytes } from '../../export/zipBytes.ts';
import { seriesOrder } from '../figures/page/seriesOrder.ts';
import { wideTable } from '../figures/page/wideTable.ts';
import { parseId } from '../ids.ts';
import { pivotTable } from '../pivot/pivotTable.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ALL_SHEETS } from '../sheets/allSheets.ts';
import { rowNumber } from '../sheets/rowIds.ts';
import { rowsOf, sheetOrder } from '../sheets/sheetRows.ts';
import {
  exportFigures,
  figureTable,
  type Kept,
  lastOperation,
  sourcesSheet,
  writeWhole,
} from './exportFigures.ts';
import { tablePackageFiles } from './figurePackage.ts';
import type { PlainTable } from './plainTable.ts';
import { SelectedCells } from './selectedCells.ts';

/** Writes what is asked for; the ending of the target says the format. A file that is there is replaced. */
export async function exportTable(
  context: ServiceContext,
  { what, target, withBom, delimiter }: Args<'table.export'>,
): Promise<ReplyOf<'table.export'>> {
  const file = { out: target, withBom, delimiter };
  const statements = statementsOf(context, what);
  if (statements !== null) {
    const written = await exportFigures(context, { ...file, where: '', ...statements });
    return { rows: written.figures, bytes: written.bytes };
  }
  const table = tableOf(context, what);
  const bytes = await bytesOf(context, table, file);
  await writeWhole(target, bytes);
  return { rows: table.rows.length, bytes: bytes.length };
}

/** The statements that go out whole; null where a table as it is shown is wanted. */
function statementsOf(
  context: ServiceContext,
  what: ExportWhat,
): { readonly kept: Kept; readonly keptBy: string } | null {
  if (what.kind === 'figures') {
    const { where, only, blocks } = what;
    const order = seriesOrder(context.store, what);
    if (blocks === undefined) {
      const ids = only.length > 0 ? only.map((id) => parseId('series', id)) : order;
      return { kept: [{ column: 'series_id', ids }], keptBy: only.length > 0 ? CHOSEN : where };
    }
    const kept = blocks.map(({ top, bottom, columns }) => ({
      column: 'series_id' as const,
      ids: order.slice(top, bottom + 1),
      periods: columns.filter((column) => !isCalculatedId(column)),
    }));
    if (figureTable(context, '', kept).length === 0)
      throw new Problem('table/nothing', {
        message: 'Nobody states a figure in the selected cells.',
        where: 'Selected cells',
        fix: 'Choose the cells as shown: they have derived and calculated values too.',
      });
    return { kept, keptBy: 'selected cells' };
  }
  if (what.kind !== 'sheet' || what.view.sheet !== 'long' || what.asShown === true) return null;
  const { view, only, blocks } = what;
  const keptBy = blocks !== undefined ? 'selected rows' : only.length > 0 ? CHOSEN : view.find;
  return { kept: [{ column: 'id', ids: sheetIds(context, what) }], keptBy };
}

const CHOSEN = 'rows chosen by hand';

function tableOf(context: ServiceContext, what: ExportWhat): PlainTable {
  switch (what.kind) {
    case 'pivot':
      return pivotTable(context, what);
    case 'figures':
      return wideTable(context, { ...what, kind: 'wide' });
    case 'wide':
      return wideTable(context, what);
    case 'sheet':
      return sheetTable(context, what);
  }
}

type OfSheet = Extract<ExportWhat, { readonly kind: 'sheet' }>;

function sheetIds(context: ServiceContext, { view, only, blocks }: OfSheet): readonly number[] {
  if (only.length > 0) return only.map((id) => rowNumber(ALL_SHEETS[view.sheet], id));
  const order = sheetOrder(context.store, view);
  if (blocks === undefined) return order;
  return new SelectedCells(blocks, order.length, []).rows.flatMap((row) => order[row] ?? []);
}

/** What a selection's row is called, before its selected fields; the source stands behind them. */
const ROW = 'row';
const SOURCE = 'source';

function sheetTable(context: ServiceContext, what: OfSheet): PlainTable {
  const { view, only, blocks } = what;
  const sheet = ALL_SHEETS[view.sheet];
  const all = sheet.columns.map(({ key }) => key);
  const total = sheetOrder(context.store, view).length;
  const selected = blocks === undefined ? null : new SelectedCells(blocks, total, all);
  const keys = selected?.columns ?? all;
  const named = selected === null ? [] : [ROW];
  const sourced = keys.includes(SOURCE) || !all.includes(SOURCE) ? [] : [SOURCE];
  const ids = sheetIds(context, what);
  const rows = rowsOf(context, sheet, ids).map(({ cells }, at) => [
    ...named.map(() => sheet.labelOf(context, ids[at] ?? 0)),
    ...keys.map((key) =>
      selected === null || selected.holds(selected.rows[at] ?? 0, key) ? (cells[key] ?? '') : '',
    ),
    ...sourced.map((key) => cells[key] ?? ''),
  ]);
  return {
    name: view.sheet,
    head: [...named, ...keys, ...sourced],
    rows,
    numeric: new Set(sheet.columns.flatMap(({ key, kind }) => (kind === 'number' ? [key] : []))),
    about: [
      ['sheet', view.sheet],
      ['kept by', selected?.words ?? (only.length > 0 ? CHOSEN : view.find || 'all rows')],
    ],
  };
}

async function bytesOf(
  context: ServiceContext,
  { name, head, rows, numeric, about, cited = [] }: PlainTable,
  {
    out,
    withBom,
    delimiter,
  }: { readonly out: string; readonly withBom: boolean; readonly delimiter: ',' | ';' },
): Promise<Buffer> {
  const ending = out.toLowerCase();
  if (ending.endsWith('.sdmx.csv'))
    throw new Problem('table/format', {
      message: 'SDMX-CSV holds figures, and this sheet holds something else.',
      where: out,
      fix: 'Export the wide or the long sheet, or choose another format.',
    });
  if (ending.endsWith('.csv')) {
    const text = csvText([head, ...rows], delimiter);
    return Buffer.from(withBom ? `\ufeff${text}` : text);
  }
  if (ending.endsWith('.json')) {
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(head.map((key, at) => [key, row[at] ?? '']))),
    );
    return Buffer.from(`[\n${lines.join(',\n')}\n]\n`);
  }
  if (ending.endsWith('.zip')) {
    const described = { head, rows: rows.length, numeric, sources: titlesOf(context, cited) };
    const files = tablePackageFiles(name, csvText([head, ...rows]), described);
    return zipBytes(name, files);
  }
  const places = new Set(head.flatMap((key, at) => (numeric.has(key) ? [at] : [])));
  const sources = head.indexOf(SOURCE);
  const named = [...new Set(rows.map((row) => row[sources] ?? ''))].filter((title) => title !== '');
  return plainWorkbook([
    { name: name.charAt(0).toUpperCase() + name.slice(1), rows: [head, ...rows], numeric: places },
    ...(cited.length > 0 ? [sourcesSheet(context, sourceNumbers(cited))] : []),
    ...(sources < 0
      ? []
      : [
          {
            name: 'Cited sources',
            rows: [['source'], ...named.map((title) => [title])],
            numeric: new Set<number>(),
          },
        ]),
    {
      name: 'Metadata',
      rows: [['what', 'says'], ['rows', String(rows.length)], ...about, ['as of', lastOperation(context)]],
      numeric: new Set(),
    },
  ]);
}

const sourceNumbers = (ids: readonly string[]): number[] => ids.map((id) => parseId('source', id));

const titlesOf = ({ store }: ServiceContext, ids: readonly string[]): readonly string[] =>
  store.db
    .prepare('SELECT title FROM source WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id')
    .pluck()
    .all(JSON.stringify(sourceNumbers(ids))) as string[];
