/** LibreOffice opens each sheet that Attest exports, saves it, and nothing has changed. Needs LibreOffice; see `npm run check:office`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsvText } from '#shared/domain/packs/csvText.ts';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import { openImportFile } from '../../import/openFile.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { ALL_SHEETS } from '../sheets/allSheets.ts';
import { addSheetRow, setSheetCell } from '../sheets/sheetEdits.ts';
import { sheetPage } from '../sheets/sheetRows.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { exportTable } from './exportTable.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'attest-office-'));
const opened = join(folder, 'opened');
const sheets = Object.keys(ALL_SHEETS) as (keyof typeof ALL_SHEETS)[];

const PIVOT: ExportWhat = {
  kind: 'pivot',
  only: [],
  view: {
    where: 'counterpart = RUS',
    frequency: 'A',
    rows: ['group', 'area'],
    columns: 'period',
    group: 'eaeu',
    at: null,
    sort: null,
  },
};
const wholeSheet = (sheet: (typeof sheets)[number]): ExportWhat => ({
  kind: 'sheet',
  view: { sheet, find: '', sort: null },
  only: [],
});
const exported = new Map<string, ExportWhat>(sheets.map((sheet) => [sheet, wholeSheet(sheet)]))
  .set('figures', { kind: 'figures', where: '', frequency: 'A', sort: null, only: [] })
  .set('pivot', PIVOT)
  .set('cells', {
    kind: 'wide',
    where: 'area = ARM',
    frequency: 'A',
    sort: null,
    only: [],
    blocks: [{ top: 0, bottom: 9, columns: ['2023', '2024'] }],
  });

/** What spreadsheets like to change: codes, dates, percentages, formulas, signs for what is missing. */
const HARD_TEXTS = ['0101', '2024-01', '12 %', '1/2', '=1+1', "'tis", '–', 'n/a', '1,234.5', 'TRUE', '1E5'];

let workspace: TestWorkspace;
beforeAll(async () => {
  if (!hasOffice) return;
  workspace = await sampleWorkspace();
  const { context } = workspace;
  for (const title of HARD_TEXTS) addSheetRow(context, { sheet: 'sources', values: { title, note: title } });
  const { rows } = sheetPage(context, {
    sheet: 'long',
    find: '',
    sort: null,
    offset: 0,
    limit: HARD_TEXTS.length,
  });
  for (const [at, { id }] of rows.entries())
    setSheetCell(context, { sheet: 'long', rowId: id, column: 'note', text: HARD_TEXTS[at] ?? '' });
  mkdirSync(opened);
  for (const [name, what] of exported)
    for (const ending of ['xlsx', 'csv'])
      await exportTable(context, {
        what,
        target: join(folder, `${name}.${ending}`),
        withBom: true,
        delimiter: ',',
      });
  const paths = [...exported.keys()].map((name) => join(folder, `${name}.xlsx`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', opened, ...paths], {
    stdio: 'ignore',
  });
}, 240_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (hasOffice) await workspace.remove();
});

/** Every cell of every sheet of a workbook, as text. */
async function cellsOf(path: string): Promise<Record<string, readonly (readonly string[])[]>> {
  const file = await openImportFile(path, WORKERS);
  try {
    return Object.fromEntries(
      file.tables.map(({ sheet, rows }) => [sheet, [...rows()].map(({ cells }) => [...cells])]),
    );
  } finally {
    file.close();
  }
}

/** Without empty cells at the end, which a spreadsheet does not save. */
const trimmed = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);

/** Of two apostrophes in front, one is the guard that an import of figures takes off again. */
const unguarded = (cell: string): string => cell.replace(/^'(?=')/, '');

describe.skipIf(!hasOffice)('saved again by LibreOffice', () => {
  test.each([...exported.keys()])(
    '%s has not one cell changed',
    async (name) => {
      const before = await cellsOf(join(folder, `${name}.xlsx`));
      const after = await cellsOf(join(opened, `${name}.xlsx`));
      expect(Object.keys(after)).toEqual(Object.keys(before));
      const texts = parseCsvText(readFileSync(join(folder, `${name}.csv`), 'utf8').slice(1)) ?? [];
      const [first = ''] = Object.keys(before);
      expect(before[first]?.length).toBe(texts.length);
      for (const [sheet, rows] of Object.entries(before))
        expect(after[sheet]?.map(trimmed), sheet).toEqual(rows.map(trimmed));
      expect(after[first]?.map((row) => trimmed(row.map(unguarded)))).toEqual(texts.map(trimmed));
    },
    60_000,
  );
});
