import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { get } from './host/bridge.ts';
import { gridRow } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const YEARS = 60;
const LAST = String(1960 + YEARS - 1);

/** A workspace of monthly exports of two countries. */
function manyMonths(folder: string): string {
  const workspace = join(folder, 'months.attest');
  const file = join(folder, 'months.csv');
  const lines = ['ARM', 'KAZ'].flatMap((area, at) =>
    Array.from({ length: YEARS * 12 }, (_, month) => {
      const period = `${1960 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      return `${area},RUS,exports,${period},${(at + 1) * 1_000_000_000 + month * 10_000_000}`;
    }),
  );
  writeFileSync(file, ['Area,Partner,Flow,Period,Value (USD)', ...lines].join('\n'));
  execFileSync(process.execPath, [cli, 'new', workspace]);
  execFileSync(process.execPath, [cli, 'import', workspace, file]);
  return workspace;
}

test('of very many periods a row comes with the cells in sight; the others come when they do, are counted and edited', async ({
  folder,
  launch,
}) => {
  const { window } = await launch({ workspace: manyMonths(folder) });
  const row = gridRow(window, 'Armenia', 'Russia', 'exports');
  await expect(row.locator('[col-id="1960-01"]')).toContainText('1bn');
  const { rows, periods } = await get(window, 'figures.page', {
    where: '',
    sort: null,
    frequency: 'M',
    cells: 'first',
    offset: 0,
    limit: 10,
  });
  expect(periods).toHaveLength(YEARS * 12);
  expect(rows.map(({ cells }) => Object.keys(cells).length)).toEqual([120, 120]);

  await row.locator('[col-id="1960-01"]').click();
  await window.keyboard.press('Control+ArrowRight');
  const last = row.locator(`[col-id="${LAST}-12"]`);
  await expect(last).toContainText('8.19');
  await expect(last).not.toHaveClass(/is-waiting/);
  await window.keyboard.press('Shift+ArrowLeft');
  await expect(window.getByRole('contentinfo')).toContainText('16.4 bn');

  // The first column is out of sight and of the rows' cells by now: the selection of the whole row counts it too.
  await window.keyboard.press('Shift+Space');
  await expect(window.getByRole('contentinfo')).toContainText(`${YEARS * 12}`);
  await last.click();
  await window.keyboard.type('9.9 bn');
  const editor = window.getByRole('dialog', { name: /^Set / });
  await editor.getByRole('option', { name: "Analyst's estimate" }).click();
  await editor.getByRole('button', { name: 'Set value' }).click();
  await expect(last).toContainText('9.9');
  await window.keyboard.press('Control+z');
  await expect(last).toContainText('8.19');
});
