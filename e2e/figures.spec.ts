import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { focusCell, gridCell, gridRow, seriesShown } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** What a paste would give: the clipboard as the system has it. */
const clipboard = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const box = document.createElement('textarea');
    document.body.append(box);
    box.focus();
    document.execCommand('paste');
    const { value } = box;
    box.remove();
    return value;
  });

test('a selection is stretched, counted and copied as a table; what is not money of one kind is not added', async ({
  shared,
}) => {
  const { window } = shared;
  const exports = gridRow(window, 'Armenia', 'Russia', 'exports');
  const imports = gridRow(window, 'Armenia', 'Russia', 'imports');
  const stats = window.locator('.status-bar');
  await gridCell(exports, '2018').click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowRight');
  await expect(stats).toContainText(
    'Count 4 · Sum 4.45 bn USD · Mean 1.11 bn USD · Min 666 mn USD · Max 1.64 bn USD',
  );
  await expect(gridCell(imports, '2019')).toHaveClass(/is-in-range/);
  await window.keyboard.press('Control+c');
  await expect(window.getByText('4 cells copied')).toBeVisible();
  const table = (await clipboard(window)).split('\n').map((line) => line.split('\t'));
  expect(table).toHaveLength(2);
  expect(table[0]?.[0]).toBe('666126100');

  await gridCell(exports, '2018').click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+Shift+C');
  await expect(window.getByText('2 cells copied')).toBeVisible();
  expect((await clipboard(window)).split('\n')[0]).toBe('Area\tWith\tFlow\tProduct\tUnit\t2018');

  await gridCell(exports, '2018').click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(gridCell(imports, '2018')).toBeFocused();
  await expect(stats).not.toContainText('Count');

  // A second range is added with Ctrl, a whole column by its heading; neither sorts.
  await gridCell(exports, '2018').click();
  await gridCell(imports, '2019').click({ modifiers: ['Control'] });
  await expect(stats).toContainText('Count 2 · Sum 2.31 bn USD');
  const heading = window.getByRole('columnheader', { name: '2018' });
  await heading.click({ modifiers: ['Control'] });
  await expect(gridCell(exports, '2018')).toHaveClass(/is-in-range/);
  await expect(gridCell(imports, '2018')).toHaveClass(/is-in-range/);
  await expect(gridCell(imports, '2019')).toHaveClass(/is-in-range/);
  await expect(stats).not.toContainText('Count 2 ·');
  await expect(heading).toHaveAttribute('aria-sort', 'none');

  const china = gridRow(window, 'Armenia', 'China', 'turnover');
  await focusCell(china, '2023');
  await window.keyboard.press('Shift+ArrowRight');
  await expect(stats).toContainText('Sum 1.38 bn USD · Sum 12.9 bn CNY');

  // However narrow the window and long the last step's name, the end of the line stays in sight.
  await shared.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700),
  );
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThanOrEqual(1000);
  await expect(stats.getByText(/contradicted/)).toBeInViewport({ ratio: 1 });
});

test('a pointer that rests on a cell is told its whole value and whose it is, until a key or a click', async ({
  shared: { window },
}) => {
  const row = gridRow(window, 'Armenia', 'China', 'imports');
  const told = window.locator('.figures-grid .grid-tooltip');
  await row.locator('[col-id="2018"]').hover();
  await expect(told).toContainText('382,820,600 USD');
  await expect(told).toContainText('reported by Armenia');
  await window.keyboard.press('Shift');
  await expect(told).toBeHidden();
  await row.locator('[col-id="counterpartName"]').hover();
  await expect(told).toHaveText('China');
  await row.locator('[col-id="counterpartName"]').click();
  await expect(told).toBeHidden();
});

test('one value fills a selection in one step', async ({ shared }) => {
  const { window } = shared;
  const row = gridRow(window, 'Azerbaijan', 'China', 'exports');
  await gridCell(row, '2018').click();
  await window.keyboard.press('Shift+ArrowRight');
  await expect(gridCell(row, '2019')).toHaveClass(/is-in-range/);
  await window.keyboard.type('5 mn');
  const editor = window.getByRole('dialog', {
    name: 'Set Azerbaijan – China, exports, 2018 and 1 other cell',
  });
  await editor.getByRole('option', { name: "Analyst's estimate" }).click();
  await editor.getByRole('button', { name: 'Set 2 cells' }).click();
  await expect(gridCell(row, '2018')).toContainText('5mn');
  await expect(gridCell(row, '2019')).toContainText('5mn');
  await window
    .locator('.status-bar')
    .getByRole('button', { name: /^Undo: Set Azerbaijan/ })
    .click();
  await expect(gridCell(row, '2018')).toHaveText('');
  await expect(gridCell(row, '2019')).toHaveText('');
});

test('columns are pinned, hidden and added, the sort is kept, and all of it is there after a restart', async ({
  launch,
}) => {
  const first = await launch();
  await first.window.getByRole('columnheader', { name: '2019' }).click();
  const top = first.window.locator('.figures-grid [row-index="0"] [col-id="areaName"]');
  await expect(top).toHaveText('China');
  await first.window.getByRole('button', { name: 'Columns' }).click();
  const menu = first.window.getByRole('dialog', { name: 'Columns' });
  await menu.getByRole('checkbox', { name: '2019: Pinned' }).check();
  await menu.getByRole('checkbox', { name: 'With: Shown' }).uncheck();
  await menu.getByRole('checkbox', { name: 'Product: Shown' }).check();
  await menu.getByRole('textbox', { name: 'Add a period' }).fill('25');
  await menu.getByRole('button', { name: 'Add' }).click();
  await expect(menu.getByRole('alert')).toHaveText('Write a period like 2025.');
  await menu.getByRole('textbox', { name: 'Add a period' }).fill('2025');
  await menu.getByRole('button', { name: 'Add' }).click();
  await expect(menu).toBeHidden();
  await expect(first.window.getByRole('columnheader', { name: 'Product' })).toBeVisible();
  const saved = (): Promise<string> =>
    first.window.evaluate(async () => {
      const { attest } = globalThis as unknown as {
        attest: { call: (name: string, args: object) => Promise<string> };
      };
      return await attest.call('layout.load', {});
    });
  await expect.poll(saved).toContain('"2025"');
  await first.app.close();

  const { window } = await launch();
  await expect(window.locator('.figures-grid [row-index="0"] [col-id="areaName"]')).toHaveText('China');
  await expect(window.getByRole('columnheader', { name: 'Product' })).toBeVisible();
  await expect(window.getByRole('columnheader', { name: 'With', exact: true })).toBeHidden();
  await window.getByRole('button', { name: 'Columns' }).click();
  const again = window.getByRole('dialog', { name: 'Columns' });
  await expect(again.getByRole('checkbox', { name: '2019: Pinned' })).toBeChecked();
  await expect(again.getByRole('checkbox', { name: '2025: Shown' })).toBeChecked();
  await again.getByRole('button', { name: 'Standard columns' }).click();
  await expect(window.getByRole('columnheader', { name: 'With', exact: true })).toBeVisible();
  await expect(window.getByRole('columnheader', { name: 'Product' })).toBeHidden();
});

test('a row for a group gets its total, names what is missing, and undo takes the row away', async ({
  shared,
}) => {
  const { window } = shared;
  await expect(seriesShown(window)).toHaveText('93 series in USD');
  await window.getByRole('button', { name: 'Add row…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add a row' });
  await dialog.getByRole('combobox', { name: 'Area or group' }).fill('Atlantis');
  await dialog.getByRole('combobox', { name: 'With' }).fill('Russia');
  await dialog.getByRole('button', { name: 'Add row' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No area or group is called “Atlantis”.');
  await dialog.getByRole('combobox', { name: 'Area or group' }).fill('Central Asia');
  await dialog.getByRole('button', { name: 'Add row' }).click();
  await expect(dialog).toBeHidden();
  const row = gridRow(window, 'Central Asia', 'Russia', 'exports');
  await expect(gridCell(row, '2024')).toBeFocused();
  await expect(
    gridCell(row, '2024').getByRole('img', { name: /^derived: sum of [1-5] of 5 members$/ }),
  ).toBeVisible();
  await expect(window.getByRole('complementary', { name: 'Inspector' })).toContainText('Made of');
  await window
    .locator('.status-bar')
    .getByRole('button', { name: /^Undo: Add row Central Asia/ })
    .click();
  await expect(row).toBeHidden();
});

test('rows of other pages, products and frequencies are reached from a link and a switch', async ({
  launch,
  folder,
}) => {
  const file = `${folder}/Many.attest`;
  const lines = [
    'id,area,counterpart,flow,product,period,measure,value,unit,currency,reporter,valuation,status,bound,source,note',
  ];
  for (let product = 100; product < 460; product++)
    lines.push(
      `P${product},GEO,RUS,exports,0${product},2023,trade_value,${product},million USD,USD,GEO,FOB,A,exact,S1,`,
    );
  lines.push('Q1,GEO,RUS,exports,TOTAL,2023-Q1,trade_value,7,million USD,USD,GEO,FOB,A,exact,S1,');
  writeFileSync(`${folder}/many.csv`, `${lines.join('\n')}\n`);
  for (const args of [
    ['new', file],
    ['import', file, `${folder}/many.csv`],
  ])
    execFileSync(process.execPath, [cli, ...args]);

  const { window } = await launch({ workspace: file });
  await expect(seriesShown(window)).toHaveText('360 series in USD');
  await expect(window.getByRole('columnheader', { name: 'Product' })).toBeVisible();
  await window.getByRole('button', { name: 'Add article' }).click();
  const adding = window.getByRole('dialog', { name: 'Add an article' });
  await adding
    .getByRole('textbox')
    .fill('Harbour report\n\nGeorgia sold goods for 440 million dollars to Russia in 2023.');
  await adding.getByRole('button', { name: 'Preview' }).click();
  await adding.getByRole('button', { name: 'Add to workspace' }).click();
  await window.getByRole('article').getByText('440 million dollars', { exact: true }).click();
  await window.keyboard.press('l');
  const bar = window.getByRole('region', { name: 'Link to figures' });
  await bar.getByRole('combobox', { name: 'Search cells to link' }).click();
  await bar.getByRole('option', { name: /^Georgia – Russia, exports, 0440, 2023/ }).click();
  const far = window.locator('.figures-grid [role="row"]', {
    has: window.getByText('0440', { exact: true }),
  });
  await expect(gridCell(far, '2023')).toBeInViewport();
  await expect(gridCell(far, '2023')).toHaveClass(/is-picked/);
  await bar.getByRole('button', { name: 'Link to 1 cell' }).click();

  await window.getByRole('combobox', { name: 'Frequency' }).selectOption({ label: 'Quarters (1)' });
  await expect(seriesShown(window)).toHaveText('1 series in USD');
  await expect(window.getByRole('columnheader', { name: '2023-Q1' })).toBeVisible();
  const linked = window.getByRole('region', { name: 'Linked cells' });
  await linked.getByRole('button', { name: /^Georgia – Russia, exports, 0440, 2023/ }).click();
  await expect(gridCell(far, '2023')).toBeFocused();
  await expect(window.getByRole('combobox', { name: 'Frequency' })).toHaveValue('A');
});
