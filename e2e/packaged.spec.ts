import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { get } from './host/bridge.ts';
import { focusCell, gridRow, typeEstimate } from './host/grid.ts';
import { definedEnvironment } from './host/launchAttest.ts';
import { launchPackaged } from './host/launchPackaged.ts';
import { expect, test } from './host/test.ts';

const top = fileURLToPath(new URL('..', import.meta.url));
const unpacked = join(top, '.cache', 'package', 'packed', 'linux-unpacked');
const executable = join(unpacked, 'attest-desktop');
/** Staging, packing and the fuses of an Electron take half a minute on two busy cores. */
const PACKING_MS = 240_000;

const TITLE = 'Harbour trade report';
const ARTICLE = `${TITLE}\n\nTrade grew from 12 billion dollars in 2023 to 14.5 billion dollars in 2024.`;

/** The command line inside the package: Electron's own Node over the asar, as the installed \`attest\` runs it. */
function packagedCommand(...args: string[]): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync(
    executable,
    [join(unpacked, 'resources', 'app.asar', 'dist', 'cli.js'), ...args],
    { env: { ...definedEnvironment(), ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' },
  );
  return { status, stdout };
}

test.describe('the packaged app', () => {
  test.skip(process.platform !== 'linux', 'packed for Linux here');

  test.beforeAll(() => {
    test.setTimeout(PACKING_MS);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(top, 'scripts', 'package.mjs'), '--for-tests'],
      { cwd: top, encoding: 'utf8' },
    );
    expect(status, `${stdout}\n${stderr}`).toBe(0);
  });

  test('runs from its archive: an article is taken in, a figure edited, a pack exported and verified', async ({
    folder,
  }) => {
    test.setTimeout(120_000);
    expect(existsSync(join(unpacked, 'resources', 'app.asar'))).toBe(true);
    expect(existsSync(join(unpacked, 'resources', 'app'))).toBe(false);
    const profile = join(folder, 'profile');
    mkdirSync(profile);

    const first = await launchPackaged(executable, profile);
    const { window } = first;
    try {
      const row = gridRow(window, 'Armenia', 'Russia', 'exports');
      await expect(row).toBeVisible({ timeout: 30_000 });
      expect((await get(window, 'workspace.info', {})).name).toBe('Sample');
      await window.getByRole('button', { name: 'Add article' }).click();
      const dialog = window.getByRole('dialog', { name: 'Add an article' });
      await dialog.getByRole('textbox').fill(ARTICLE);
      await dialog.getByRole('button', { name: 'Preview' }).click();
      await dialog.getByRole('button', { name: 'Add to workspace' }).click();
      await expect(window.getByRole('article', { name: TITLE })).toBeVisible();

      const cell = await focusCell(row, '2024');
      await typeEstimate(window, '4.4 bn');
      await expect(cell).toContainText('4.4');
    } finally {
      await first.close();
    }

    // Its fuses keep a test from answering the system's save dialog, so its own command line exports.
    const workspace = join(profile, 'Sample.attest');
    const history = packagedCommand('history', workspace, '--json');
    expect(history.stdout).toContain('Set Armenia – Russia, exports, 2024 to 4.4 bn');
    expect(history.stdout).toContain(TITLE);
    const out = join(folder, 'pack.zip');
    expect(packagedCommand('export', workspace, '--out', out, '--json').status).toBe(0);
    const verified = packagedCommand('verify', out, '--json');
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, numbers: { failed: [] } });

    const again = await launchPackaged(executable, profile);
    try {
      const { rows } = await get(again.window, 'figures.page', {
        where: 'area = ARM and counterpart = RUS and flow = exports',
        sort: null,
        frequency: 'A',
        offset: 0,
        limit: 10,
      });
      expect(rows[0]?.cells['2024']).toMatchObject({ value: '4400000000', currency: 'USD' });
    } finally {
      await again.close();
    }
  });
});
