import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPackAt } from '../../export/readPack.ts';
import { undo } from '../../store/history.ts';
import { assertFigure } from '../figures/edits/figureEdits.ts';
import { findCell } from '../figures/findCell.ts';
import { getNote, saveNote } from '../notes/notes.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { exportPack } from './exportPack.ts';
import { corrigendum, issuedPacks, issuedVersions, openIssued, supersededPacks } from './issuedPacks.ts';

let workspace: TestWorkspace;
let folder: string;
let packId: string;
beforeAll(async () => {
  workspace = await sampleWorkspace();
  folder = dirname(workspace.context.store.path);
  const out = join(folder, 'v1.zip');
  ({ packId } = await exportPack(workspace.context, { pack: null, out, issue: true }));
}, 120_000);
afterAll(() => workspace.remove());

const reopen = (out: string, version = 'v1') =>
  openIssued(workspace.context, { pack: null, version, out: join(folder, out) });

test('an edit of a number it prints supersedes an issued pack; the corrigendum says what it should read', () => {
  expect(supersededPacks(workspace.context)).toEqual([]);
  const where = 'area = ARM and counterpart = RUS and flow = turnover and period = 2024';
  assertFigure(workspace.context, {
    cell: findCell(workspace.context, where),
    text: '13 bn',
    sourceId: 'src1',
  });
  const [superseded] = supersededPacks(workspace.context);
  expect(superseded).toMatchObject({ version: 'v1', hash: packId });
  expect(corrigendum(superseded!)).toMatch(/12\.4 bn USD \(n\d+\) should read 13\S* bn USD/);
  expect(issuedVersions(workspace.context, superseded!.packId)).toEqual([
    { version: 'v1', hash: packId, state: 'superseded', corrigendum: corrigendum(superseded!) },
  ]);
});

test('an edit of a sentence supersedes it too, and the corrigendum has both wordings', () => {
  const { context } = workspace;
  const before = getNote(context, 'n1');
  const longer = JSON.stringify(before.body).replace(
    /\]\}$/,
    ',{"type":"paragraph","content":[{"type":"text","text":"Transit is not counted."}]}]}',
  );
  saveNote(context, 'n1', before.title, JSON.parse(longer));
  const [superseded] = supersededPacks(context);
  expect(corrigendum(superseded!)).toContain(', added: “Transit is not counted.”');
  undo(context.store, 'Ana', at);
  expect(corrigendum(supersededPacks(context)[0]!)).not.toContain('Transit');
});

test('it re-opens byte for byte after that, as a zip and as a folder', async () => {
  await reopen('again.zip');
  expect(readFileSync(join(folder, 'again.zip')).equals(readFileSync(join(folder, 'v1.zip')))).toBe(true);
  await reopen('again');
  expect(await verifyPackAt(join(folder, 'again'))).toMatchObject({ ok: true, packId });
});

test('a version nobody issued is refused with those there are', async () => {
  await expect(reopen('x', 'v7')).rejects.toMatchObject({
    code: 'pack/notIssued',
    fix: expect.stringContaining('v1'),
  });
});

test('an issue that was undone is withdrawn: asking for it says why', async () => {
  undo(workspace.context.store, 'Ana', at);
  expect(supersededPacks(workspace.context)).toEqual([]);
  undo(workspace.context.store, 'Ana', at);
  expect(issuedPacks(workspace.context)).toEqual([]);
  expect(issuedVersions(workspace.context, 'p1')).toEqual([
    { version: 'v1', hash: null, state: 'withdrawn', corrigendum: null },
  ]);
  await expect(reopen('y')).rejects.toMatchObject({ code: 'pack/withdrawn' });
});
