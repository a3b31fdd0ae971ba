import type { Locator, Page } from '@playwright/test';
import { focusCell, gridCell, gridRow, typeEstimate } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const grid = (window: Page): Locator => window.locator('.figures-grid');
const focused = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const cell = document.activeElement?.closest('.ag-cell');
    return `${cell?.closest('[row-index]')?.getAttribute('row-index')} ${cell?.getAttribute('col-id')}`;
  });
const stats = (window: Page): Locator => window.locator('.status-bar');

test('Home and End move along the row and, with Ctrl, to the corners; with Shift they stretch the selection', async ({
  shared,
}) => {
  const { window } = shared;
  const row = gridRow(window, 'Armenia', 'Russia', 'exports');
  const at = await row.getAttribute('row-index');
  await gridCell(row, '2019').click();
  const goes = async (keys: string, to: string): Promise<void> => {
    await window.keyboard.press(keys);
    await expect.poll(() => focused(window)).toBe(to);
  };
  await goes('End', `${at} 2024`);
  await goes('Home', `${at} 2018`);
  await goes('Home', `${at} areaName`);
  await goes('Home', `${at} 2018`);
  await goes('Control+End', '94 2024');
  await goes('Control+Home', '0 2018');

  await gridCell(row, '2019').click();
  await window.keyboard.press('Shift+End');
  await expect(stats(window)).toContainText('Count 6');
  await window.keyboard.press('Shift+Home');
  await expect(stats(window)).toContainText('Count 2');
  await window.keyboard.press('Control+Shift+Home');
  await expect(grid(window).locator('[row-index="0"] .is-in-range')).toHaveCount(2);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Shift+PageDown');
  await expect(grid(window).locator('.is-in-range').nth(9)).toBeVisible();
});

test('of the rows out of sight only a few are drawn, for the wheel', async ({ shared }) => {
  const { window } = shared;
  await gridCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2019').click();
  await window.keyboard.press('Control+End');
  await expect.poll(() => focused(window)).toBe('94 2024');
  const outOfSight = (): Promise<number> =>
    grid(window).evaluate((element) => {
      const top = element.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? 0;
      const rows = [...element.querySelectorAll('.ag-row')].map((row) => row.getBoundingClientRect());
      return rows.filter((row) => row.bottom <= top).length;
    });
  await expect.poll(outOfSight).toBeLessThan(7);
});

test('any character begins a value, Enter keeps it and goes down, Tab goes right, as in a spreadsheet', async ({
  attest,
}) => {
  const { window } = attest;
  const row = gridRow(window, 'Azerbaijan', 'China', 'exports');
  await focusCell(row, '2019');
  await typeEstimate(window, '10 mn');
  const editor = window.getByRole('dialog', { name: /^Set / });
  for (const [typed, flow] of [
    ['~11 mn', 'exports'],
    ['about 12 mn', 'imports'],
  ] as const) {
    await window.keyboard.type(typed);
    await expect(editor.getByRole('textbox', { name: 'Value, as you would write it' })).toHaveValue(typed);
    await window.keyboard.press('Enter');
    await expect(editor).toBeHidden();
    await expect(gridCell(gridRow(window, 'Azerbaijan', 'China', flow), '2019')).toContainText(
      /\d\d/u.exec(typed)?.[0] ?? '',
    );
  }
  await expect(gridCell(gridRow(window, 'Azerbaijan', 'China', 'turnover'), '2019')).toBeFocused();
  await window.keyboard.press('ArrowUp');
  await window.keyboard.type('13 mn');
  await window.keyboard.press('Tab');
  await expect(editor).toBeHidden();
  const imports = gridRow(window, 'Azerbaijan', 'China', 'imports');
  await expect(gridCell(imports, '2019')).toContainText('13');
  await expect(gridCell(imports, '2020')).toBeFocused();
});

test('Escape leads from the inspector back to the cell it was asked about', async ({ shared }) => {
  const { window } = shared;
  const cell = await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2019');
  for (const keys of ['Alt+u', 'Shift+F2']) {
    await window.keyboard.press(keys);
    await expect(cell).not.toBeFocused();
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.closest('.inspector') !== null))
      .toBe(true);
    await window.keyboard.press('Escape');
    await expect(cell).toBeFocused();
  }
});

test('the sheet of keys opens at its top and finds a key by what it does', async ({ shared }) => {
  const { window } = shared;
  await window.locator('.figures-grid .ag-row').first().waitFor();
  await window.keyboard.press('F1');
  const sheet = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const find = sheet.getByRole('searchbox');
  await expect(find).toBeFocused();
  await expect(sheet.locator('th').first()).toBeInViewport();
  await find.fill('fill down');
  await expect(sheet.locator('kbd')).toHaveText(['Ctrl+D']);
  await find.fill('no such key');
  await expect(sheet.getByText('No key says or does this.')).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('a drag beyond the grid’s edge goes on selecting, and the grid scrolls with it', async ({ shared }) => {
  const { window } = shared;
  const box = await gridCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2019').boundingBox();
  const edge = await grid(window).boundingBox();
  if (box === null || edge === null) throw new Error('The grid is not in sight.');
  await window.mouse.move(box.x + 40, box.y + 10);
  await window.mouse.down();
  await window.mouse.move(box.x + 40, box.y + 60, { steps: 4 });
  await window.mouse.move(box.x + 40, edge.y + edge.height + 8, { steps: 4 });
  await expect(grid(window).locator('[row-index="60"] [col-id="2019"]')).toHaveClass(/is-in-range/);
  await window.mouse.up();
  await expect(stats(window)).toContainText(/Count [4-9]\d/u);
});

test('Ctrl+Page Down and Ctrl+Page Up walk the sheets, the keyboard in their cells', async ({ shared }) => {
  const { window } = shared;
  const cell = await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2019');
  for (const name of ['Pivot', 'Long']) {
    await window.keyboard.press('Control+PageDown');
    await expect(window.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => focused(window)).toMatch(/^\d+ \w/u);
  }
  for (let sheets = 0; sheets < 2; sheets++) await window.keyboard.press('Control+PageUp');
  await expect(cell).toBeFocused();
});

test('in the other sheets Home and End stay in the row', async ({ shared }) => {
  const { window } = shared;
  await window.getByRole('tab', { name: 'Long', exact: true }).click();
  const rows = window.locator('.sheet-grid');
  await rows.locator('[row-index="3"] .sheet-cell').nth(1).click();
  await window.keyboard.press('End');
  await expect.poll(() => focused(window)).toMatch(/^3 /u);
  await window.keyboard.press('Control+Home');
  await expect.poll(() => focused(window)).toMatch(/^0 /u);
});

test('in a narrow window a whole column of figures stands beside the names, which are wide again in a wide one', async ({
  shared,
}) => {
  const { app, window } = shared;
  const resize = (width: number): Promise<void> =>
    app.evaluate(({ BrowserWindow }, size) => {
      for (const each of BrowserWindow.getAllWindows()) each.setContentSize(size, 760);
    }, width);
  const first = grid(window).locator('[row-index="0"]');
  const widthOf = async (column: string): Promise<number> =>
    (await first.locator(`[col-id="${column}"]`).boundingBox())?.width ?? 0;
  await resize(1000);
  await expect.poll(() => widthOf('areaName')).toBeLessThan(100);
  await expect
    .poll(async () => {
      const figure = await gridCell(first, '2018').boundingBox();
      const pane = await grid(window).boundingBox();
      return figure !== null && pane !== null && figure.x + figure.width <= pane.x + pane.width;
    })
    .toBe(true);
  await resize(1600);
  await expect.poll(() => widthOf('areaName')).toBe(128);
});
