/** What can be said of a file before it is imported, and what comes of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { UNWATCHED } from '../jobWatch.ts';
import { emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { previewImport, runImport } from './importPreview.ts';

let workspace: TestWorkspace;
let folder = '';
beforeEach(() => {
  workspace = emptyWorkspace();
  folder = mkdtempSync(join(tmpdir(), 'attest-preview-'));
});
afterEach(() => {
  workspace.remove();
  rmSync(folder, { recursive: true, force: true });
});

const NOTHING: ImportChoices = { columns: {}, constants: {}, leave_out: [] };
const look = (name: string, text: string, said: Partial<ImportChoices> = {}): Promise<ImportPreview> => {
  writeFileSync(join(folder, name), text);
  return previewImport(workspace.context, join(folder, name), { ...NOTHING, ...said }, UNWATCHED);
};
const sources = (): unknown[] =>
  workspace.context.store.db.prepare("SELECT publisher, title FROM source WHERE kind = 'dataset'").all();

test('names that are not known are counted, and read as what they are said to mean', async () => {
  const table =
    'Country,Partner,Flow,2022,2023\nArmenia,Other CIS,exports,1,2\nArmenia,Other CIS,imports,3,4\n';
  const open = await look('a.csv', `${table}Georgia,China,Ausfahrten,5,6\nGeorgia,China,imports,5,6\n`);
  expect(open.unread).toEqual([
    { column: 'counterpart', word: 'Other CIS', rows: 2 },
    { column: 'flow', word: 'Ausfahrten', rows: 1 },
  ]);
  expect(open.counts).toMatchObject({ assertions: 2, refused: 3 });
  // Where no row can be read, they can still be told.
  const none = await look('a.csv', table);
  expect(none).toMatchObject({ unread: [{ word: 'Other CIS', rows: 2 }], counts: { assertions: 0 } });
  const told = await look('a.csv', `${table}Georgia,China,Ausfahrten,5,6\n`, {
    values: { counterpart: { 'Other CIS': 'CIS' }, flow: { Ausfahrten: 'exports' } },
  });
  expect(told).toMatchObject({ unread: [], counts: { assertions: 6, refused: 0 } });
  expect(told.rows[0]?.cell).toBe('Armenia – Commonwealth of Independent States, exports, 2022');
});

test('rows of totals are counted, and once it is said what they are the next file of the kind is read so', async () => {
  const table = (year: number): string =>
    `Country,Partner,Flow,${year - 1},${year}\nArmenia,Total,exports,7,9\nArmenia,China,exports,1,2\n`;
  const open = await look('t2023.csv', table(2023));
  expect(open).toMatchObject({
    totals: { words: ['Total'], rows: 1 },
    counts: { assertions: 2, refused: 1 },
  });
  const world = await look('t2023.csv', table(2023), { total_rows: 'world' });
  expect(world).toMatchObject({ unread: [], counts: { assertions: 4, refused: 0 } });
  const { sha256 } = world;
  await runImport(
    workspace.context,
    join(folder, 't2023.csv'),
    { choices: { ...NOTHING, total_rows: 'world' }, sha256 },
    UNWATCHED,
  );
  writeFileSync(join(folder, 't2024.csv'), table(2024));
  const next = await previewImport(workspace.context, join(folder, 't2024.csv'), null, UNWATCHED);
  expect(next).toMatchObject({ choices: { total_rows: 'world' }, counts: { refused: 0 } });
});

test('whose figures they are is shown and can be said otherwise, of a shape that is known too', async () => {
  const comtrade =
    'refYear,period,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n2023,2023,51,M,643,TOTAL,12.5\n';
  const { publisher, choices, sha256 } = await look('c.csv', comtrade);
  expect(publisher).toBe('UN Comtrade');
  await runImport(workspace.context, join(folder, 'c.csv'), { choices, sha256 }, UNWATCHED);
  expect(sources()).toEqual([{ publisher: 'UN Comtrade', title: '' }]);
  const said = await look('c.csv', comtrade, { constants: { source: 'WITS' } });
  expect(said).toMatchObject({ publisher: 'WITS', counts: { assertions: 1, sources: 1 } });

  const table = 'Country,Partner,Flow,2022,2023\nArmenia,China,exports,1,2\n';
  expect((await look('t.csv', table)).publisher).toBe('');
  expect((await look('t.csv', `${table}Source: Armstat\n`)).publisher).toBe('Armstat');
  const own = 'area,counterpart,flow,period,value,unit,source\nARM,RUS,exports,2023,3,USD,Armstat\n';
  expect((await look('o.csv', own)).publisher).toBeNull();
});

test('a bound comes along with the value it is of', async () => {
  const table = 'area,counterpart,flow,period,value,unit\nARM,RUS,exports,2023,<0.1,million USD\n';
  expect((await look('b.csv', table)).rows).toMatchObject([{ value: '100000', bound: 'less_than' }]);
});

test('the unit of all values, or of one column, can be said otherwise than the file does', async () => {
  const table =
    'Country,Partner,"Exports 2022, thousand USD","Exports 2023, thousand USD"\nArmenia,China,1,2\n';
  const values = async (said: Partial<ImportChoices>) =>
    (await look('u.csv', table, said)).rows.map(({ value }) => value);
  expect(await look('u.csv', table)).toMatchObject({ unit: 'thousand USD' });
  expect(await values({})).toEqual(['1000', '2000']);
  expect(await values({ constants: { unit: 'million USD' } })).toEqual(['1000000', '2000000']);
  const one = { value_columns: { 'Exports 2023, thousand USD': { unit: 'million USD' } } };
  expect(await values(one)).toEqual(['1000', '2000000']);
  expect((await look('u.csv', table, one)).unit).toBe('');
});

test('what the title says of all values stands beside each column, which may say otherwise', async () => {
  const { flow, period, columns } = await look(
    'x.csv',
    'Exports of Armenia 2023,\nCountry,mn USD\nChina,1.5\nRussia,2.5\n',
  );
  expect([flow, period]).toEqual(['exports', '2023']);
  expect(columns[1]).toMatchObject({ role: 'value', flow: null });
});

test('places in JSON are records, which can be counted; it has no lines', async () => {
  const rows = [
    { reporter: 'Armenia', partner: 'Russia', flow: 'exports', year: 2023, value: 5 },
    { reporter: 'Armenia', partner: 'Nowhere', flow: 'exports', year: 2023, value: 5 },
    { reporter: 'Armenia', partner: 'China', flow: 'exports', year: 2023, value: '(3,5)' },
  ];
  const asked = await look('a.json', JSON.stringify(rows));
  expect(asked.questions[0]).toMatchObject({ code: 'import/brackets', where: 'a.json, record 3' });
  const read = await look('a.json', JSON.stringify(rows), { brackets: 'plain', decimal: ',' });
  expect(read.refused).toEqual([
    { message: 'The counterpart "Nowhere" cannot be read.', where: 'a.json, record 2' },
  ]);
  expect(read.rows.map(({ place, value }) => [place, value])).toEqual([
    ['record 1', '5'],
    ['record 3', '3.5'],
  ]);
});
