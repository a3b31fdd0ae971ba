import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { beginsWithHeap } from './heapTrial.mjs';

const folder = mkdtempSync(join(tmpdir(), 'heap-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const asked = { node: process.execPath, words: [at('program.cjs')], record: at('tried') };

/** A heap whose program writes a file each time it runs. */
function keepHeap(blob: string): void {
  writeFileSync(
    at('program.cjs'),
    `const { startupSnapshot } = require('node:v8');
     startupSnapshot.setDeserializeMainFunction(() => require('node:fs').appendFileSync(${JSON.stringify(at('ran'))}, 'x'));`,
  );
  const args = ['--snapshot-blob', blob, '--build-snapshot', at('program.cjs')];
  expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({ status: 0 });
}

it('a heap that this Node has kept is tried once', () => {
  const blob = at('kept.blob');
  keepHeap(blob);
  expect([1, 2, 3].map(() => beginsWithHeap({ ...asked, blob }))).toEqual([true, true, true]);
  expect(readFileSync(at('ran'), 'utf8')).toBe('x');
});

it('a heap that Node refuses is not begun with, until it is another one', () => {
  const blob = at('torn.blob');
  keepHeap(blob);
  const whole = readFileSync(blob);
  writeFileSync(blob, whole.subarray(0, 1_000));
  expect([1, 2].map(() => beginsWithHeap({ ...asked, blob }))).toEqual([false, false]);
  writeFileSync(blob, whole);
  expect(beginsWithHeap({ ...asked, blob })).toBe(true);
});

it('where the trial cannot be written down it is made each time', () => {
  const blob = at('kept.blob');
  const record = join(at('program.cjs'), 'tried');
  expect([1, 2].map(() => beginsWithHeap({ ...asked, blob, record }))).toEqual([true, true]);
});
