/** One workspace from `new` to a verified pack, as an outside script would walk it; every answer in its strict shape. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore, openStore } from '../store/openStore.ts';
import { COMMANDS } from './commandLine.ts';
import * as packShapes from './testing/packShapes.ts';
import { attest, attestJson, attestProcess, buildCli, root, temporaryFolder } from './testing/runAttest.ts';
import * as shapes from './testing/shapes.ts';

const folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);
const sample = at('sample.attest');
const article = join(root, 'resources', 'sample', 'article.md');
const figuresCsv = join(root, 'resources', 'sample', 'figures.csv');
const turnover = 'area = ARM and counterpart = RUS and flow = turnover and period = 2024';

const stateOf = async (workspace: string): Promise<string | null> =>
  shapes.checkAnswer.parse(await attestJson(['check', workspace])).state_sha256;

beforeAll(async () => {
  buildCli();
  shapes.madeAnswer.parse(await attestJson(['sample', sample]));
}, 120_000);
afterAll(folder.remove);

describe('a workspace from nothing', () => {
  const mine = at('mine.attest');

  test('new, ingest, import, figures, set, link, history, undo and redo', async () => {
    shapes.madeAnswer.parse(await attestJson(['new', mine]));
    const ingested = (await attestJson(['ingest', mine, article])) as { document: string };
    expect(ingested.document).toBe('d1');
    const tried = shapes.importAnswer.parse(await attestJson(['import', mine, figuresCsv, '--dry-run']));
    expect(tried).toMatchObject({ dry_run: true, assertions: 571 });
    expect(shapes.figuresAnswer.parse(await attestJson(['figures', mine]))).toEqual([]);
    const imported = shapes.importAnswer.parse(await attestJson(['import', mine, figuresCsv]));
    expect({ ...tried, dry_run: false, conflicts: null, rows: [] }).toEqual(imported);
    const again = shapes.importAnswer.parse(await attestJson(['import', mine, figuresCsv]));
    expect(again).toMatchObject({ assertions: 0, already_here: 571 });

    const before = await stateOf(mine);
    const set = shapes.figure.parse(
      await attestJson(['set', mine, '--cell', turnover, '--value', '12.9 bn', '--source', 'src1']),
    );
    expect(set).toMatchObject({
      value: '12900000000',
      low: '12850000000',
      high: '12950000000',
      chosen: true,
    });
    expect(set).toMatchObject({
      currency: 'USD',
      source: 'src1',
      period: '2024',
      value_as_stated: '12.9 bn',
    });
    const shown = shapes.figuresAnswer.parse(
      await attestJson(['figures', mine, '--where', `${turnover} and chosen = yes`]),
    );
    expect(shown).toEqual([set]);
    const link = ['link', mine, '--document', 'd1', '--quote', 'quintupled between 2020 and 2024'];
    expect(await attestJson([...link, '--cell', turnover])).toMatchObject({ document: 'd1', cell: set.cell });

    const history = shapes.historyAnswer.parse(await attestJson(['history', mine]));
    expect(history[0]?.label).toMatch(/^Link "quintupled/);
    expect(history[1]?.label).toMatch(/12\.9 bn$/);
    // The step that makes the workspace cannot be taken back, and is not said to have been.
    expect((await attest(['history', mine])).stdout).toMatch(/^op1 .* New workspace$/m);
    const beginning = await attest(['history', mine, '--impact', 'op1', '--json']);
    expect(shapes.errorLine.parse(JSON.parse(beginning.stderr)).error.code).toBe('history/beginning');
    const full = await stateOf(mine);
    const undone = shapes.turnAnswer.parse(await attestJson(['undo', mine, '2']));
    expect(undone.operations.map(({ id }) => id)).toEqual(history.slice(0, 2).map(({ id }) => id));
    expect(undone.state_sha256).toBe(before);
    const redone = await attest(['redo', mine, '5']);
    expect(redone.stdout).toMatch(/\nThere was no more to redo: 2 of 5 steps\.\n$/);
    expect(await stateOf(mine)).toBe(full);
  });

  test('undo all and redo all end at the same content', async () => {
    const full = await stateOf(mine);
    const undone = shapes.turnAnswer.parse(await attestJson(['undo', mine, '1000']));
    expect(undone.steps).toBeGreaterThan(3);
    expect(await stateOf(mine)).not.toBe(full);
    const redone = shapes.turnAnswer.parse(await attestJson(['redo', mine, '1000']));
    expect([redone.steps, redone.state_sha256]).toEqual([undone.steps, full]);
    expect(shapes.turnAnswer.parse(await attestJson(['redo', mine])).steps).toBe(0);
  });

  test('backup and restore bring the content back, and keep what stood there', async () => {
    const full = await stateOf(mine);
    shapes.backupAnswer.parse(await attestJson(['backup', mine, at('copy.attest')]));
    await attestJson(['undo', mine, '2']);
    const restored = shapes.restoreAnswer.parse(await attestJson(['restore', mine, at('copy.attest')]));
    expect(restored.kept).toBe(`${mine}-replaced`);
    expect(await stateOf(mine)).toBe(full);
    expect(await stateOf(`${mine}-replaced`)).not.toBe(full);
    expect(readdirSync(folder.path).filter((name) => /\.part$|-wal$|-holder$/.test(name))).toEqual([]);
  });
});

describe('the sample workspace', () => {
  test('figures as CSV have the same cells, and no formula for a spreadsheet', async () => {
    const csv = at('formula.csv');
    writeFileSync(
      csv,
      'area,counterpart,flow,period,value,note\nARM,RUS,exports,2024,5,"=HYPERLINK(""x"")"\n',
    );
    await attestJson(['new', at('formula.attest')]);
    await attestJson(['import', at('formula.attest'), csv]);
    const { stdout } = await attest(['figures', at('formula.attest'), '--csv']);
    expect(stdout).toContain(`"'=HYPERLINK(""x"")"`);
    const keys = Object.keys(shapes.figure.shape);
    const { stdout: none } = await attest(['figures', sample, '--csv', '--where', 'area = XXX']);
    expect(none).toBe(`${keys.join(',')}\n`);
  });

  test('search, audit and their shapes', async () => {
    const found = shapes.searchAnswer.parse(await attestJson(['search', sample, 'Armenia']));
    expect(found.results.length).toBeGreaterThan(0);
    expect(shapes.searchAnswer.parse(await attestJson(['search', sample, 'zzz" OR ( *'])).results).toEqual(
      [],
    );
    shapes.auditAnswer.parse(await attestJson(['audit', sample]));
  });

  test('a pack: folder and zip are one pack, verify, diff, issue', async () => {
    const exported = packShapes.exportAnswer.parse(await attestJson(['export', sample, '--out', at('pack')]));
    const zipped = packShapes.exportAnswer.parse(
      await attestJson(['export', sample, '--out', at('pack.zip')]),
    );
    expect(zipped.pack_id).toBe(exported.pack_id);
    expect(exported.untraced).toEqual([]);
    const manifest = packShapes.manifest.parse(JSON.parse(readFileSync(at('pack/manifest.json'), 'utf8')));
    expect(manifest).toMatchObject({ pack_id: exported.pack_id, version: 'v1' });
    expect(manifest.numbers).toHaveLength(exported.numbers);
    for (const out of ['pack', 'pack.zip']) {
      const verified = packShapes.verifyAnswer.parse(await attestJson(['verify', at(out)]));
      expect(verified).toMatchObject({ ok: true, pack_id: exported.pack_id });
      expect(verified.files.map(({ path }) => path)).toEqual(exported.files.map(({ path }) => path));
    }
    const same = packShapes.diffAnswer.parse(await attestJson(['diff', at('pack'), at('pack.zip')]));
    expect(same.same).toBe(true);

    await attestJson(['set', sample, '--cell', turnover, '--value', '12.9 bn', '--source', 'src1']);
    await attestJson(['export', sample, '--out', at('changed'), '--issue']);
    const diff = packShapes.diffAnswer.parse(await attestJson(['diff', at('pack'), at('changed')], 1));
    expect(diff.numbers.changed.map(({ before, after }) => [before.text, after.text])).toEqual([
      ['12.4 bn USD', '12.9 bn USD'],
    ]);
    const [newest] = shapes.historyAnswer.parse(await attestJson(['history', sample]));
    expect(newest?.label).toBe('Issued Two-page brief v1');
    await attestJson(['undo', sample, '2']);
    const back = packShapes.exportAnswer.parse(await attestJson(['export', sample, '--out', at('back')]));
    // What was tried and taken back leaves no mark: the same content is the same bytes.
    expect(back.pack_id).toBe(exported.pack_id);
  });

  test('a pack laid out in a file, with every format there is', async () => {
    const spec = {
      name: 'Armenia',
      version: 'v7',
      as_of: '2026-01-02',
      parts: [
        { kind: 'words', title: 'In short', paragraphs: [['It was ', { cell: turnover }, ' in 2024.']] },
        { kind: 'table', title: 'Turnover', where: 'area = ARM and flow = turnover' },
        { kind: 'drawing', type: 'bar', title: 'Exports', series: ['ser1'], periods: ['2023', '2024'] },
        { kind: 'quotes', title: 'The article', document: 'd1' },
      ],
    };
    writeFileSync(at('spec.json'), JSON.stringify(spec));
    const formats = 'html,csv,datapackage,annotations,references';
    const args = ['export', sample, '--pack', at('spec.json'), '--formats', formats, '--out', at('laid')];
    const answer = packShapes.exportAnswer.parse(await attestJson(args));
    const paths = answer.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['annotations.jsonld', 'datapackage.json', 'references.json']),
    );
    expect(answer.version).toBe('v7');
    expect(packShapes.verifyAnswer.parse(await attestJson(['verify', at('laid')])).ok).toBe(true);
    const json = (name: string): unknown => JSON.parse(readFileSync(join(at('laid'), name), 'utf8'));
    const { resources } = json('datapackage.json') as { resources: { path: string; hash: string }[] };
    for (const { path, hash } of resources)
      expect(hash).toBe(`sha256:${answer.files.find((file) => file.path === path)?.sha256}`);
    const { items } = json('annotations.jsonld') as { items: { target: { selector: object[] } }[] };
    expect(items.length).toBeGreaterThan(5);
    const references = json('references.json') as { id: string; type: string; title: string }[];
    expect(new Set(references.map(({ id }) => id)).size).toBe(references.length);
    expect(references.every(({ title }) => title !== '')).toBe(true);
  });

  test('a number typed by hand stops the export with its place; a reason lets it out, stamped', async () => {
    const parts = [{ kind: 'words', title: 'Typed', paragraphs: ['Trade was $63 billion.'] }];
    writeFileSync(at('typed.json'), JSON.stringify({ name: 'Typed', parts }));
    const args = ['export', sample, '--pack', at('typed.json'), '--out', at('typed'), '--json'];
    const stopped = await attestProcess(args);
    expect(stopped.code).toBe(1);
    const place = { part: 'note 1: Typed', place: 'paragraph 1', text: '$63 billion' };
    expect(packShapes.exportAnswer.parse(JSON.parse(stopped.stdout))).toMatchObject({
      pack_id: null,
      files: [],
      untraced: [place],
    });
    expect(shapes.errorLine.parse(JSON.parse(stopped.stderr)).error.code).toBe('pack/untraced');
    expect(existsSync(at('typed'))).toBe(false);
    const stamped = await attest([...args, '--stamp-untraced', 'a draft for the desk']);
    expect(stamped.code).toBe(0);
    expect(packShapes.exportAnswer.parse(JSON.parse(stamped.stdout)).untraced).toEqual([place]);
    expect(readFileSync(join(at('typed'), 'index.html'), 'utf8')).toContain('a draft for the desk');
    expect(packShapes.verifyAnswer.parse(await attestJson(['verify', at('typed')])).ok).toBe(true);
  });

  test('while the app holds it, reads work and writes name the holder', async () => {
    const holder = openStore(sample, { mode: 'write', holder: 'Attest' });
    const reads = [
      ['figures', sample, '--where', 'area = ARM'],
      ['history', sample],
      ['check', sample],
      ['search', sample, 'Armenia'],
      ['export', sample, '--out', at('while-held')],
      ['import', sample, figuresCsv, '--dry-run'],
      ['backup', sample, at('while-held.attest')],
    ];
    for (const args of reads) await attestJson(args);
    const writes = [
      ['set', sample, '--cell', 'ser1@2024', '--value', '5', '--source', 'src1'],
      ['undo', sample],
      ['import', sample, figuresCsv],
      ['export', sample, '--out', at('issued'), '--issue'],
      ['restore', sample, at('copy.attest')],
    ];
    const before = await stateOf(sample);
    for (const args of writes) {
      const { code, stdout, stderr } = await attestProcess([...args, '--json']);
      expect([args[0], code, stdout]).toEqual([args[0], 2, '']);
      const { error } = shapes.errorLine.parse(JSON.parse(stderr));
      expect(error.code).toBe('store/held');
      expect(error.message).toContain('open in Attest');
    }
    expect(await stateOf(sample)).toBe(before);
    expect(existsSync(at('issued'))).toBe(false);
    holder.close();
    expect(readdirSync(folder.path).filter((name) => name.startsWith('sample.attest'))).toEqual([
      'sample.attest',
    ]);
  });
});

test('a damaged workspace is salvaged into a new one, and what is lost is said', async () => {
  await attestJson(['sample', at('torn.attest')]);
  const bytes = readFileSync(at('torn.attest'));
  for (const page of [20, 40]) bytes.fill(0, page * 4096 - 4096, page * 4096);
  writeFileSync(at('torn.attest'), bytes);
  shapes.checkAnswer.parse(await attestJson(['check', at('torn.attest')], 1));
  const args = ['salvage', at('torn.attest'), at('salvaged.attest')];
  const report = shapes.salvageAnswer.parse(await attestJson(args));
  expect([report.ok, report.problems]).toEqual([true, []]);
  expect(report.tables.find(({ table }) => table === 'assertion')?.rows).toBeGreaterThan(400);
  expect(await stateOf(at('salvaged.attest'))).toBe(report.state_sha256);
  expect(readFileSync(at('torn.attest')).equals(bytes)).toBe(true);
  shapes.figuresAnswer.parse(await attestJson(['figures', at('salvaged.attest')]));
  const { code, stderr } = await attest([...args, '--json']);
  expect([code, shapes.errorLine.parse(JSON.parse(stderr)).error.code]).toEqual([2, 'store/exists']);
});

test('a workspace without a pack says so, and a template needs something to print', async () => {
  createStore(at('empty.attest'), 'test').close();
  for (const [pack, code] of [
    [[], 'pack/unknown'],
    [['--pack', 'brief'], 'pack/empty'],
  ] as const) {
    const { code: exit, stderr } = await attest([
      'export',
      at('empty.attest'),
      '--out',
      at('none'),
      ...pack,
      '--json',
    ]);
    expect([exit, shapes.errorLine.parse(JSON.parse(stderr)).error.code]).toEqual([2, code]);
  }
});

test('help names every command; one explains itself', async () => {
  const { stdout } = await attest(['--help']);
  const names = Array.from(stdout.matchAll(/^ {2}([a-z]+) /gm), ([, name]) => name ?? '');
  expect(names).toEqual(Object.keys(COMMANDS));
  for (const args of [
    ['export', '--help'],
    ['export', '-h'],
    ['help', 'export'],
  ]) {
    const one = await attestProcess(args);
    expect([one.code, one.stderr]).toEqual([0, '']);
    for (const option of Object.keys(COMMANDS.export.options)) expect(one.stdout).toContain(`--${option}`);
  }
});
