import { readFileSync } from 'node:fs';
import { violationsIn } from './host/axe.ts';
import { answerDialogs } from './host/bridge.ts';
import { focusCell, gridCell, gridRow } from './host/grid.ts';
import { expect, test } from './host/test.ts';

test('a figure is corrected in the long sheet, refused where it makes no sense, commented on in the wide one, and undone', async ({
  shared,
}) => {
  const { window } = shared;
  await window.getByRole('tab', { name: 'Long', exact: true }).click();
  const sheet = window.getByRole('region', { name: 'Long' });
  await sheet.getByRole('searchbox', { name: 'Find rows' }).fill('moldova russia exports 2024');
  await expect(sheet.getByRole('status')).toHaveText(/^\d rows?$/);
  expect(await violationsIn(window, '.sheets')).toEqual([]);
  const note = sheet.locator('[row-index="0"] [col-id="value"]');
  const first = await note.textContent();
  await note.dblclick();
  const editor = sheet.locator('[row-index="0"] [col-id="value"] input');
  await editor.fill('1,23 x');
  await editor.press('Enter');
  await expect(sheet.getByRole('alert')).toContainText('Nothing was written.');
  await expect(note).toHaveText(first ?? '');
  await note.dblclick();
  await editor.fill('1.5 bn');
  await editor.press('Enter');
  await expect(note).toHaveText('1,500,000,000');
  await expect(sheet.getByRole('alert')).toBeHidden();
  await window.keyboard.press('Control+z');
  await expect(note).toHaveText(first ?? '');

  await window.getByRole('tab', { name: 'Wide', exact: true }).click();
  const row = gridRow(window, 'Armenia', 'Russia', 'exports');
  await focusCell(row, '2021');
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('textbox', { name: 'Comment on this cell' }).fill('Payments, not customs.');
  await inspector.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(gridCell(row, '2021').getByRole('img', { name: '1 comment' })).toBeVisible();
  await expect(gridCell(row, '2021')).toHaveClass(/is-fresh/);
  await expect(inspector.getByText('Payments, not customs.').first()).toBeVisible();
  await gridCell(row, '2021').click();
  await window.keyboard.press('Control+z');
  await expect(gridCell(row, '2021').getByRole('img', { name: '1 comment' })).toBeHidden();
});

test('a field of a source and of a fixed list is commented on by key, marked in its sheet, and taken back', async ({
  shared,
}) => {
  const { window } = shared;
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  for (const [sheet, column, title] of [
    ['Sources', 'title', 'Title'],
    ['Areas', 'name', 'Name'],
  ] as const) {
    await window.getByRole('tab', { name: sheet, exact: true }).click();
    const field = window.getByRole('region', { name: sheet }).locator(`[row-index="0"] [col-id="${column}"]`);
    await expect(field).toHaveText(/./);
    await field.click();
    await window.keyboard.press('Shift+F2');
    const box = inspector.getByRole('textbox', { name: `Comment on ${title}` });
    await expect(box).toBeFocused();
    await window.keyboard.type('Ask for the newer one.');
    await window.keyboard.press('Control+Enter');
    await expect(field).toHaveClass(/is-commented/);
    const said = inspector.getByRole('paragraph').filter({ hasText: 'Ask for the newer one.' });
    await expect(said).toBeVisible();
    expect(await violationsIn(window, '.sheets')).toEqual([]);
    await field.click();
    await window.keyboard.press('Control+z');
    await expect(field).not.toHaveClass(/is-commented/);
  }
});

test('the figures are grouped with subtotals that name who is missing, closed by key, and every place opens its cells', async ({
  shared,
  folder,
}) => {
  const { window } = shared;
  await window.getByRole('tab', { name: 'Pivot', exact: true }).click();
  const sheet = window.getByRole('region', { name: 'Pivot' });
  await sheet.getByRole('searchbox', { name: 'Filter the series' }).fill('russia exports');
  await sheet.getByRole('searchbox', { name: 'Filter the series' }).press('Enter');
  await sheet.getByRole('combobox', { name: 'Rows, level 1' }).selectOption('group');
  await sheet.getByRole('combobox', { name: 'Rows, level 2' }).selectOption('area');
  await sheet.getByRole('combobox', { name: 'Group' }).selectOption('eaeu');
  await sheet.getByRole('combobox', { name: 'Columns' }).selectOption('counterpart');
  await sheet.getByRole('combobox', { name: 'Period' }).selectOption('2024');
  const closing = sheet.getByRole('button', { name: 'Close Eurasian Economic Union' });
  await expect(closing).toBeVisible();
  expect(await violationsIn(window, '.sheets')).toEqual([]);
  const place = sheet.locator('[row-index="1"] [col-id="RUS"]');
  await expect(place.getByRole('img', { name: 'Without Kazakhstan' })).toBeVisible();
  await place.click();
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('button', { name: /^Belarus – Russia, exports, 2024/ })).toBeVisible();
  await window.keyboard.press('-');
  await expect(sheet.getByRole('button', { name: 'Open Eurasian Economic Union' })).toBeVisible();
  await window.keyboard.press('+');
  await expect(closing).toBeVisible();
  // A block is selected, counted and copied as in every other sheet; a sum beside its parts is not added to them.
  const status = window.locator('.status-bar');
  await sheet.locator('[row-index="2"] [col-id="RUS"]').click();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(status).toContainText(/Count 2 · Sum [\d.]+ bn USD · Mean/);
  await window.keyboard.press('Control+Shift+C');
  await expect(window.getByText('2 cells copied')).toBeVisible();
  expect(await shared.app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(
    /^Group, Area\tRussia\n {2}Armenia\t[\d.]+\n {2}Belarus\t[\d.]+$/,
  );
  await window.keyboard.press('Shift+ArrowUp');
  await window.keyboard.press('Shift+ArrowUp');
  await expect(status).toContainText(/Count 2 \(1 derived\) · [\d.]+ bn to [\d.]+ bn USD/);
  await window.keyboard.press('Delete');
  await expect(window.getByText('A pivot is changed in the cells it is made of')).toBeVisible();
  await answerDialogs(shared.app, `${folder}/pivot.csv`);
  await window.getByRole('button', { name: 'Export sheet…' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Choose a place…' }).click();
  await expect(window.getByText(/rows? written to pivot\.csv/)).toBeVisible();
  expect(readFileSync(`${folder}/pivot.csv`, 'utf8')).toContain('Eurasian Economic Union,total,Russia,');
  // What is selected goes out by itself: from the menu under the mouse, by key, from the application's menu.
  await sheet.locator('[row-index="2"] [col-id="RUS"]').click();
  await window.keyboard.press('Shift+ArrowDown');
  await sheet.locator('[row-index="3"] [col-id="RUS"]').click({ button: 'right' });
  const menu = window.getByRole('menu', { name: 'Selection' });
  await expect(menu.getByRole('menuitem', { name: 'Copy Ctrl+C' })).toBeFocused();
  await expect(menu.getByRole('menuitem', { name: /^Cut/ })).toBeHidden();
  await window.keyboard.press('Enter');
  await expect(window.getByText('2 cells copied')).toBeVisible();
  await sheet.locator('[row-index="3"] [col-id="RUS"]').click({ button: 'right' });
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  const exporting = window.getByRole('dialog', { name: 'Export: Pivot' });
  await expect(exporting.getByRole('radio', { name: 'Only the 2 selected cells' })).toBeChecked();
  await expect(exporting.getByRole('radio', { name: /^SDMX/ })).toBeHidden();
  await answerDialogs(shared.app, `${folder}/places.csv`);
  await exporting.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(window.getByText('2 rows written to places.csv')).toBeVisible();
  expect(readFileSync(`${folder}/places.csv`, 'utf8').split('\n').slice(1, 3)).toEqual([
    expect.stringMatching(/^Eurasian Economic Union,Armenia,Russia,\d/),
    expect.stringMatching(/^Eurasian Economic Union,Belarus,Russia,\d/),
  ]);
  await sheet.locator('[row-index="2"] [col-id="RUS"]').dblclick();
  await expect(window.getByRole('tab', { name: 'Wide', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const cell = window.getByRole('grid', { name: 'Figures grid' }).locator('.ag-cell-focus');
  await expect(cell).toBeVisible();
  await window.keyboard.press('Shift+ArrowLeft');
  await window.keyboard.press('Control+Shift+X');
  const wide = window.getByRole('dialog', { name: 'Export: Wide' });
  await expect(wide.getByRole('radio', { name: 'Only the 2 selected cells' })).toBeChecked();
  await wide.getByRole('radio', { name: /^Every statement/ }).check();
  await wide.getByRole('radio', { name: /^SDMX/ }).check();
  await answerDialogs(shared.app, `${folder}/cells.sdmx.csv`);
  await wide.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(window.getByText(/figures written to cells\.sdmx\.csv/)).toBeVisible();
  const [head = '', ...lines] = readFileSync(`${folder}/cells.sdmx.csv`, 'utf8').trim().split('\n');
  const time = head.split(',').indexOf('TIME_PERIOD');
  expect(new Set(lines.map((line) => line.split(',').slice(4, 7).join(' '))).size).toBe(1);
  expect(new Set(lines.map((line) => line.split(',')[time])).size).toBe(2);
});
