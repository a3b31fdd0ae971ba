/** Any sheet, or the rows chosen in it, as a file. Figures go out as assertions, which come back without loss; a table as it is shown. */
import { csvText } from '#shared/domain/packs/csvText.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import type { PivotView } from '#shared/ipc/pivotShapes.ts';
import type { SheetView } from '#shared/ipc/sheetShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { workbookBytes } from '../../export/figures/workbookBytes.ts';
import { zipBytes } from '../../export/zipBytes.ts';
import { seriesOrder } from '../figures/seriesOrder.ts';
import { wideTable } from '../figures/wideTable.ts';
import { parseId } from '../ids.ts';
import { pivotTable } from '../pivot/pivotTable.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ALL_SHEETS } from '../sheets/allSheets.ts';
import { rowNumber } from '../sheets/rowIds.ts';
import { rowsOf, sheetOrder } from '../sheets/sheetRows.ts';
import { exportFigures, lastOperation, writeWhole } from './exportFigures.ts';
import { tablePackageFiles } from './figurePackage.ts';
import type { PlainTable } from './plainTable.ts';

/** Writes what is asked for; the ending of the target says the format. A file that is there is replaced. */
export async function exportTable(
  context: ServiceContext,
  { what, target, withBom, delimiter }: Args<'table.export'>,
): Promise<ReplyOf<'table.export'>> {
  const file = { out: target, withBom, delimiter };
  if (what.kind === 'figures') {
    const { where, frequency } = what;
    const shown = seriesOrder(context.store, { where, sort: null, frequency });
    const chosen = what.only.map((id) => parseId('series', id));
    const kept = { column: 'series_id', ids: chosen.length > 0 ? chosen : shown } as const;
    const written = await exportFigures(context, { ...file, where: '', kept });
    return { rows: written.figures, bytes: written.bytes };
  }
  if (what.kind === 'sheet' && what.view.sheet === 'long') {
    const kept = { column: 'id', ids: sheetIds(context, what.view, what.only) } as const;
    const written = await exportFigures(context, { ...file, where: '', kept });
    return { rows: written.figures, bytes: written.bytes };
  }
  const table = tableOf(context, what);
  const bytes = await bytesOf(context, table, file);
  await writeWhole(target, bytes);
  return { rows: table.rows.length, bytes: bytes.length };
}

function tableOf(
  context: ServiceContext,
  what: Exclude<ExportWhat, { readonly kind: 'figures' }>,
): PlainTable {
  switch (what.kind) {
    case 'pivot':
      return pivotTable(context, what.view as PivotView);
    case 'wide':
      return wideTable(context, what);
    case 'sheet':
      return sheetTable(context, what.view, what.only);
  }
}

const sheetIds = (context: ServiceContext, view: SheetView, only: readonly string[]): readonly number[] =>
  only.length > 0 ? only.map((id) => rowNumber(ALL_SHEETS[view.sheet], id)) : sheetOrder(context.store, view);

function sheetTable(context: ServiceContext, view: SheetView, only: readonly string[]): PlainTable {
  const sheet = ALL_SHEETS[view.sheet];
  const keys = sheet.columns.map(({ key }) => key);
  const rows = rowsOf(context, sheet, sheetIds(context, view, only));
  return {
    name: view.sheet,
    head: keys,
    rows: rows.map(({ cells }) => keys.map((key) => cells[key] ?? '')),
    numeric: new Set(sheet.columns.flatMap(({ key, kind }) => (kind === 'number' ? [key] : []))),
    about: [
      ['sheet', view.sheet],
      ['kept by', only.length > 0 ? 'rows chosen by hand' : view.find || 'all rows'],
    ],
  };
}

async function bytesOf(
  context: ServiceContext,
  { name, head, rows, numeric, about }: PlainTable,
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
    const files = tablePackageFiles(name, csvText([head, ...rows]), { head, rows: rows.length, numeric });
    return zipBytes(name, files);
  }
  const places = new Set(head.flatMap((key, at) => (numeric.has(key) ? [at] : [])));
  const sources = head.indexOf('source');
  const named = [...new Set(rows.map((row) => row[sources] ?? ''))].filter((title) => title !== '');
  return workbookBytes([
    { name: name.charAt(0).toUpperCase() + name.slice(1), rows: [head, ...rows], numeric: places },
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
