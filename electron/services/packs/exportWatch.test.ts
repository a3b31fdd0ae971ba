import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtraFormat } from '#shared/domain/packs/packFormats.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { exportPack } from './exportPack.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
}, 120_000);
afterAll(() => workspace.remove());

const EXTRAS: readonly ExtraFormat[] = ['docx', 'xlsx', 'references'];
const files = (): string[] => readdirSync(dirname(workspace.context.store.path)).sort();

/** Exports, and is stopped when it comes to a part. */
async function exported(out: string, stopAt: string | null): Promise<readonly string[]> {
  const parts: string[] = [];
  await exportPack(workspace.context, {
    pack: null,
    out: join(dirname(workspace.context.store.path), out),
    extras: EXTRAS,
    watch: { onPart: (part) => parts.push(part), isStopped: () => parts.at(-1) === stopAt },
  });
  return parts;
}

test('each part is told before it is made', async () => {
  expect(await exported('told.zip', null)).toEqual(['html', ...EXTRAS]);
});

test.each(['zip', 'folder'])('an export to a %s that is stopped leaves no file', async (kind) => {
  const before = files();
  const out = kind === 'zip' ? 'stopped.zip' : 'stopped';
  await expect(exported(out, 'xlsx')).rejects.toMatchObject({ code: 'pack/stopped' });
  expect(files()).toEqual(before);
});
