/** Sheets as they were exported, put back in. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { openImportFile } from '../../../import/openFile.ts';
import { type ColumnMapping, NO_MAPPING } from '../../../import/table/columnMapping.ts';
import { WORKERS } from '../../../import/testing/openBytes.ts';
import { redo, undo } from '../../../store/history.ts';
import { stateSha256 } from '../../../store/stateHash.ts';
import type { Done } from '../../../store/unitOfWork.ts';
import { exportTable } from '../../exports/exportTable.ts';
import { addSheetRow } from '../../sheets/sheetEdits.ts';
import { sheetPage } from '../../sheets/sheetRows.ts';
import { at, emptyWorkspace, sampleWorkspace, type TestWorkspace } from '../../testing/testWorkspace.ts';
import { importSheet, type SheetImport, type SheetSaid, trySheet } from './importSheet.ts';
import { ownSheetOf } from './ownSheetOf.ts';

const AS_EXPORTED: SheetSaid = { decimal: 'point', leftOut: [] };
const folder = mkdtempSync(join(tmpdir(), 'attest-own-sheets-'));
let full: TestWorkspace;
let empty: TestWorkspace;
beforeEach(async () => {
  full = await sampleWorkspace();
  empty = emptyWorkspace();
  const { context } = full;
  const add = (sheet: SheetName, values: Record<string, string>) => addSheetRow(context, { sheet, values });
  const source = add('sources', {
    title: 'Rates of the year',
    publisher: 'CBA',
    note: '=not a formula',
  }).value;
  for (const [period, value] of [
    ['2023', '392.5'],
    ['2024', '480.125'],
  ])
    add('rates', {
      from_unit: 'USD',
      to_unit: 'AMD',
      period: period ?? '',
      value: value ?? '',
      source: source.rowId,
    });
  add('calculated', {
    name: 'Armenia to Russia, in drams',
    expression: 'convert(exports of ARM to RUS, AMD)',
  });
  add('areas', { name: 'Old Union', kind: 'area' });
  add('groups', { group: 'Neighbours', member: 'Armenia', joined: '2015-01-02' });
  add('groups', { group: 'Neighbours', member: 'Georgia' });
});
afterEach(async () => {
  await full.remove();
  await empty.remove();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = ({ context }: TestWorkspace, sheet: SheetName, find = '') =>
  sheetPage(context, { sheet, find, sort: null, offset: 0, limit: 1000 }).rows;
const hash = ({ context }: TestWorkspace): string => stateSha256(context.store.db);
const out = async (sheet: SheetName, ending: string, delimiter: ',' | ';' = ','): Promise<string> => {
  const target = join(folder, `${sheet}.${ending}`);
  const what = { kind: 'sheet' as const, view: { sheet, find: '', sort: null }, only: [] };
  await exportTable(full.context, { what, target, withBom: false, delimiter });
  return target;
};
const read = async <T>(
  path: string,
  work: (file: Awaited<ReturnType<typeof openImportFile>>) => T,
): Promise<T> => {
  const file = await openImportFile(path, WORKERS);
  try {
    return work(file);
  } finally {
    file.close();
  }
};
const recognised = (path: string, mapping: ColumnMapping = NO_MAPPING) =>
  read(path, (file) => ownSheetOf(file, mapping));
const tried = (to: TestWorkspace, path: string, said = AS_EXPORTED): Promise<SheetImport> =>
  read(path, (file) => {
    const own = ownSheetOf(file, NO_MAPPING);
    if (own === null) throw new Error('It is no sheet.');
    return trySheet(to.context, file, own, said);
  });
const put = (to: TestWorkspace, path: string, isStrict = false): Promise<Done<SheetImport>> =>
  read(path, (file) => {
    const own = ownSheetOf(file, NO_MAPPING);
    if (own === null) throw new Error('It is no sheet.');
    return importSheet(to.context, file, own, AS_EXPORTED, isStrict);
  });

describe.each(['csv', 'xlsx', 'json', 'zip'])('exported as %s', (ending) => {
  test('no sheet changes anything in the workspace it came from', async () => {
    const before = hash(full);
    for (const sheet of ['sources', 'rates', 'calculated', 'areas', 'groups'] as const) {
      const { value, operationId } = await put(full, await out(sheet, ending));
      expect(value).toMatchObject({
        sheet,
        counts: { added: 0, changed: 0, refused: 0, gone: 0 },
        fields: [],
      });
      expect(value.counts.unchanged).toBe(rows(full, sheet).length);
      expect(operationId).toBeNull();
    }
    expect(hash(full)).toBe(before);
  });

  test('all sheets come to an empty workspace as they were, each as one step', async () => {
    const bare = hash(empty);
    for (const sheet of ['sources', 'rates', 'calculated', 'areas', 'groups'] as const) {
      const path = await out(sheet, ending);
      const before = hash(empty);
      const dry = await tried(empty, path);
      expect(hash(empty)).toBe(before);
      const { value } = await put(empty, path);
      expect(value.counts).toEqual(dry.counts);
      expect(value.counts.refused).toBe(0);
      const cells = (of: TestWorkspace) =>
        rows(of, sheet).map(({ cells: { uses: _uses, series: _series, members: _members, ...said } }) =>
          JSON.stringify(said),
        );
      const here = new Set(cells(empty));
      expect(cells(full).filter((row) => !here.has(row))).toEqual([]);
    }
    const after = hash(empty);
    for (let steps = 5; steps > 0; steps--) undo(empty.context.store, 'Ana', at);
    expect(hash(empty)).toBe(bare);
    for (let steps = 5; steps > 0; steps--) redo(empty.context.store, 'Ana', at);
    expect(hash(empty)).toBe(after);
  });
});

const edited = async (sheet: SheetName, change: (text: string) => string): Promise<string> => {
  const path = await out(sheet, 'csv');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return path;
};

test('what differs is corrected, what is new added, what is gone told, and a field that makes no sense refused', async () => {
  const path = await edited('rates', (text) =>
    text
      .replace('480.125', '481')
      .replace(
        /^USD,AMD,2023.*\n/m,
        'USD,AMD,2022,435.6,Rates of the year,\nUSD,AMD,2021,many,Rates of the year,\n',
      ),
  );
  const before = rows(full, 'rates').length;
  const { fields, counts } = await tried(full, path);
  expect(counts).toEqual({ added: 1, changed: 1, unchanged: 0, refused: 1, gone: 1 });
  expect(fields.find(({ state }) => state === 'written')).toMatchObject({ column: 'value', becomes: '481' });
  expect(fields.find(({ state }) => state === 'refused')).toMatchObject({
    why: expect.stringContaining('"many" is no rate.'),
  });
  const whole = hash(full);
  await expect(put(full, path, true)).rejects.toMatchObject({
    code: 'import/sheetField',
    message: expect.stringContaining('line 3'),
  });
  expect(hash(full)).toBe(whole);
  expect((await put(full, path)).label).toBe('Import 1 rate from rates.csv and change 1');
  expect(rows(full, 'rates')).toHaveLength(before + 1);
  expect(rows(full, 'rates', '2024')[0]?.cells['value']).toBe('481');
});

test('an emptied field is emptied, and one taken out of the import stays', async () => {
  const path = await edited('sources', (text) => text.replace("'=not a formula", ''));
  const { fields } = await tried(full, path);
  expect(fields).toMatchObject([{ column: 'note', now: '=not a formula', becomes: '', state: 'written' }]);
  const [field] = fields;
  const leftOut = [`${field?.line},${field?.at}`];
  expect((await tried(full, path, { decimal: 'point', leftOut })).counts).toMatchObject({ changed: 0 });
});

test('a member whose year was corrected is the same member, and one that stands twice is told by its years', async () => {
  const path = await edited('groups', (text) =>
    text.replace('Neighbours,Armenia,2015-01-02', 'Neighbours,Armenia,2016'),
  );
  expect((await put(full, path)).value.counts).toMatchObject({ added: 0, changed: 1, gone: 0 });
  addSheetRow(full.context, {
    sheet: 'groups',
    values: { group: 'Neighbours', member: 'Armenia', joined: '2020' },
  });
  const twice = await edited('groups', (text) => text.replace('Armenia,2020,', 'Armenia,2020,2022'));
  const { fields } = await tried(full, twice);
  expect(fields).toMatchObject([{ column: 'left', becomes: '2022' }]);
});

test('numbers with a decimal comma are read where that is said, and refused where it is not', async () => {
  const path = await out('rates', 'csv', ';');
  writeFileSync(path, readFileSync(path, 'utf8').replace('480.125', '481,5'));
  expect((await tried(full, path)).counts).toMatchObject({ refused: 1, changed: 0 });
  const { fields } = await tried(full, path, { decimal: 'comma', leftOut: [] });
  expect(fields.filter(({ state }) => state === 'written')).toMatchObject([{ becomes: '481.5' }]);
});

test("what is fixed stays, and columns that are not the sheet's are told", async () => {
  const path = await edited('areas', (text) =>
    text
      .replace(/^Armenia,area/m, 'Armenia,group')
      .replaceAll(/$(?=\n)/gm, ',mine')
      .replace(',mine', ',remark'),
  );
  const { counts, fields, remarks } = await tried(full, path);
  expect(counts).toMatchObject({ added: 0, changed: 0, refused: 1 });
  expect(fields).toMatchObject([
    { state: 'fixed', column: 'kind', why: expect.stringContaining("Attest's own list") },
  ]);
  expect(remarks).toEqual(['The sheet Areas has no column remark: left out.']);
});

test('a sheet of results says what it is and what to import instead', async () => {
  await expect(recognised(await out('claims', 'xlsx'))).rejects.toMatchObject({
    code: 'import/sheetOfResults',
    message: expect.stringContaining('the sheet Claims'),
    fix: 'Add the articles: their claims come with them.',
  });
  await expect(recognised(await out('mirror', 'csv'))).rejects.toMatchObject({
    code: 'import/sheetOfResults',
  });
});

test('figures, other tables, and a table whose columns somebody names are no sheet', async () => {
  const path = await out('rates', 'csv');
  expect((await recognised(path))?.sheet).toBe('rates');
  expect(await recognised(path, { ...NO_MAPPING, columns: { value: 'value' } })).toBeNull();
  expect(await recognised(await out('long', 'xlsx'))).toBeNull();
  const other = join(folder, 'other.csv');
  writeFileSync(other, 'name,value,period,note\nArmenia,1,2024,\n');
  expect(await recognised(other)).toBeNull();
});
