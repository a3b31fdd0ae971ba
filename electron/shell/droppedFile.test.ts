import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPathTokens } from '../ipc/pathTokens.ts';
import { droppedFile } from './droppedFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-drop-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['trade.CSV', 'figures', 'figureFile'],
  ['trade.xlsx', 'figures', 'figureFile'],
  ['report.pdf', 'article', 'article'],
] as const)('%s is dropped as %s, under a token of that purpose', (name, kind, purpose) => {
  const path = join(folder, name);
  writeFileSync(path, 'x');
  const tokens = createPathTokens();
  const dropped = droppedFile(path, tokens);
  expect(dropped).toMatchObject({ what: 'file', event: { kind, name } });
  if (dropped?.what === 'file') expect(tokens.redeem(purpose, dropped.event.file)).toBe(path);
});

test('a workspace is opened; a folder, a name without a file and what is no path are nothing', () => {
  const path = join(folder, 'a.attest');
  writeFileSync(path, 'x');
  const tokens = createPathTokens();
  expect(droppedFile(path, tokens)).toEqual({ what: 'workspace', path });
  for (const other of [folder, join(folder, 'none.csv'), '', 7, null])
    expect(droppedFile(other, tokens)).toBeNull();
});
