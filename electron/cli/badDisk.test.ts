/** A disk that is full or may only be read: exit 2 and one line of JSON, and no half of a file is left on it. */
import { existsSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from './testing/refusals.ts';
import { attest, attestJson, buildCli, root, temporaryFolder } from './testing/runAttest.ts';
import { errorLine } from './testing/shapes.ts';
import { mountSmallDisk } from './testing/smallDisk.ts';

const folder = temporaryFolder();
const shared = (name: string): string => join(folder.path, name);
const sample = shared('sample.attest');
// Mounted here, so that it goes again also where nothing of this file could run.
const disk = mountSmallDisk(shared('disk'), 1024);
if (disk === null) console.warn('SKIPPED: no small disk can be mounted here.');
const figuresCsv = join(root, 'resources', 'sample', 'figures.csv');

beforeAll(async () => {
  buildCli();
  await attestJson(['sample', sample]);
}, 120_000);
afterAll(() => {
  disk?.remove();
  folder.remove();
});

test.skipIf(disk === null)(
  'a disk that fills up: nothing half-written stays, what was there is whole',
  async () => {
    const at = (name: string): string => join(shared('disk'), name);
    await attestJson(['new', at('a.attest')]);
    const { bavail, bsize } = statfsSync(shared('disk'));
    writeFileSync(at('ballast'), Buffer.alloc(bavail * bsize - 60_000));
    const before = filesIn(shared('disk'));
    for (const [args, codes] of [
      [
        ['sample', at('b.attest')],
        ['store/diskFull', 'store/disk'],
      ],
      [
        ['import', at('a.attest'), figuresCsv],
        ['store/diskFull', 'store/disk'],
      ],
      [
        ['backup', sample, at('c.attest')],
        ['store/diskFull', 'store/disk'],
      ],
      [
        ['restore', at('d.attest'), sample],
        ['store/diskFull', 'store/disk'],
      ],
      [['export', sample, '--out', at('deep/pack')], ['pack/not-written']],
      [['export', sample, '--out', at('pack.zip')], ['pack/not-written']],
    ] as const) {
      const { code, stdout, stderr } = await attest([...args, '--json']);
      expect([args[0], code, stdout]).toEqual([args[0], 2, '']);
      expect([args[0], errorLine.parse(JSON.parse(stderr)).error.code]).toEqual([
        args[0],
        expect.toBeOneOf([...codes]),
      ]);
      expect(Object.keys(filesIn(shared('disk')))).toEqual(Object.keys(before));
    }
    expect(await attestJson(['check', at('a.attest')])).toMatchObject({ ok: true });
    expect(await attestJson(['figures', at('a.attest')])).toEqual([]);
    // Not even the name of who writes fits.
    const rest = statfsSync(shared('disk'));
    writeFileSync(at('ballast2'), Buffer.alloc(rest.bavail * rest.bsize));
    const { code, stderr } = await attest(['import', at('a.attest'), figuresCsv, '--json']);
    expect([code, errorLine.parse(JSON.parse(stderr)).error.code]).toEqual([2, 'store/diskFull']);
    expect(existsSync(at('a.attest-holder'))).toBe(false);
  },
);

test.skipIf(disk === null)('a disk that cannot be written: reads work, writes say so', async () => {
  disk?.makeReadOnly();
  const workspace = join(shared('disk'), 'a.attest');
  expect(await attestJson(['check', workspace])).toMatchObject({ ok: true });
  for (const args of [
    ['import', workspace, figuresCsv],
    ['undo', workspace],
    ['new', join(shared('disk'), 'b.attest')],
    ['export', sample, '--out', join(shared('disk'), 'pack')],
  ]) {
    const { code, stdout, stderr } = await attest([...args, '--json']);
    expect([args[0], code, stdout]).toEqual([args[0], 2, '']);
    expect(errorLine.parse(JSON.parse(stderr)).error.code).toMatch(
      /^(store\/(folder|readOnly)|pack\/not-written)$/,
    );
  }
});
