import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { STANDARD_PREFERENCES } from '#shared/ipc/preferenceShapes.ts';
import { openSettingsFile, withRecent } from './settingsFile.ts';
import { placeOnScreens } from './windowPlace.ts';
import { withWorkspaceEnding, workspaceArgument, workspaceName } from './workspacePath.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was written is there at the next start, and nothing else is left behind', () => {
  const path = join(folder, 'new', 'settings.json');
  const settings = openSettingsFile(path);
  expect(settings.read()).toEqual({
    recent: [],
    layout: null,
    window: null,
    preferences: STANDARD_PREFERENCES,
    notedKeys: [],
  });
  settings.update({ recent: ['a.attest'] });
  settings.update({ layout: { panes: [1, 'two'] } });
  expect(openSettingsFile(path).read()).toEqual({
    recent: ['a.attest'],
    layout: { panes: [1, 'two'] },
    window: null,
    preferences: STANDARD_PREFERENCES,
    notedKeys: [],
  });
  expect(readdirSync(join(folder, 'new'))).toEqual(['settings.json']);
});

test.each([
  ['{"recent":', { recent: [], layout: null }],
  ['[]', { recent: [], layout: null }],
  [
    '{"recent":["a"],"preferences":{"currency":"dollars"},"window":{"x":"left"},"layout":{"a":1}}',
    { recent: ['a'], layout: { a: 1 } },
  ],
])('a damaged file %s costs only its damaged parts', (text, expected) => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, text);
  expect(openSettingsFile(path).read()).toEqual({
    ...expected,
    window: null,
    preferences: STANDARD_PREFERENCES,
    notedKeys: [],
  });
});

test('a workspace stands once in the recent list, the latest first', () => {
  expect(withRecent(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
  expect(
    withRecent(
      Array.from({ length: 30 }, (_, n) => `${n}`),
      'x',
    ),
  ).toHaveLength(12);
});

test('a command line names a workspace by its ending, wherever it stands', () => {
  expect(workspaceArgument(['electron', '.', '--flag', 'b/My work.ATTEST'], folder)).toBe(
    join(folder, 'b', 'My work.ATTEST'),
  );
  expect(workspaceArgument(['electron', '.', '--log=x.attest'], folder)).toBeNull();
  expect(workspaceName(join(folder, 'Trade 2024.v2.attest'))).toBe('Trade 2024.v2');
  expect(withWorkspaceEnding('a')).toBe('a.attest');
  expect(withWorkspaceEnding('a.attest')).toBe('a.attest');
});

test('a window whose screen is gone opens at a first window’s size on the one there is', () => {
  const screens = [{ x: 0, y: 0, width: 1280, height: 800 }];
  const here = { x: 100, y: 50, width: 900, height: 700, isMaximized: false };
  expect(placeOnScreens(here, screens).bounds).toEqual({ x: 100, y: 50, width: 900, height: 700 });
  for (const gone of [{ x: 1900 }, { x: -850 }, { y: -40 }, { y: 790 }])
    expect(placeOnScreens({ ...here, ...gone }, screens).bounds).toEqual({ width: 1280, height: 800 });
  expect(placeOnScreens({ ...here, isMaximized: true }, screens).isMaximized).toBe(true);
  expect(placeOnScreens(null, screens)).toEqual({ bounds: { width: 1280, height: 800 }, isMaximized: false });
});
