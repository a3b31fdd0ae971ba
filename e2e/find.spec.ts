import type { Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { gridCell, gridRow } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const saved = (window: Page): Promise<void> =>
  expect(window.locator('.status-bar')).toContainText('All changes saved');

test('a place is found, walked to and replaced by a dry run, and every sheet lists what it has', async ({
  shared,
}) => {
  const { window } = shared;
  const exports = gridRow(window, 'Armenia', 'Russia', 'exports');
  await gridCell(exports, '2018').click();
  await expect(gridCell(exports, '2018')).toBeFocused();
  await window.keyboard.press('Control+f');
  const bar = window.getByRole('search', { name: 'Find in the sheets' });
  const box = bar.getByRole('searchbox', { name: 'Find in the sheet' });
  await expect(box).toBeFocused();
  await box.fill('kyrgyzstan');
  const status = bar.locator('.find-status');
  await expect(status).toHaveText(/^\d+ of 6$/);
  const here = window.locator('.figures-grid .is-found-here');
  await expect(here).toHaveText('Kyrgyzstan');
  await box.press('Enter');
  await box.press('Escape');
  await expect(bar).toBeHidden();
  const focused = window.locator('.figures-grid .ag-cell-focus');
  await expect(focused).toHaveText('Kyrgyzstan');
  await window.keyboard.press('F3');
  await expect(box).toHaveValue('kyrgyzstan');
  await expect(here).toHaveText('Kyrgyzstan');

  // By what is written, as a part of a cell; then by what it is worth.
  await box.fill('nowhere at all');
  await expect(status).toHaveText('Not here');
  await bar.getByRole('button', { name: 'By value' }).click();
  await expect(bar.getByRole('alert')).toContainText('“nowhere at all” is no number');
  await box.fill('>200bn');
  await expect(status).toHaveText(/^\d+ of \d+$/);
  await expect(here).toContainText('bn');
  expect(await violationsIn(window, '.find-bar')).toEqual([]);
  await bar.getByRole('button', { name: 'By value' }).click();

  await window.getByRole('tab', { name: 'Sources', exact: true }).click();
  await box.fill('customs');
  await expect(status).toHaveText(/^1 of \d+$/);
  await box.press('Control+h');
  const by = bar.getByRole('textbox', { name: 'Replace with' });
  await by.fill('Zollamt');
  await bar.getByRole('button', { name: /^Replace all \d+…$/ }).click();
  const dialog = window.locator('dialog.paste-dialog');
  await expect(dialog).toContainText('“customs” becomes “Zollamt”. Nothing is written yet.');
  expect(await violationsIn(window, '.paste-dialog')).toEqual([]);
  await dialog.getByRole('button', { name: /^Replace \d+ cells$/ }).click();
  await expect(dialog).toBeHidden();
  await saved(window);
  await expect(status).toHaveText('Not here');
  await box.fill('zollamt');
  await expect(status).toHaveText(/^1 of \d+$/);

  await box.press('Control+Enter');
  const list = bar.getByRole('region', { name: 'Found in all sheets' });
  const place = list.getByRole('button', { name: /Zollamt/ }).first();
  await expect(list.locator('summary', { hasText: 'Long' })).toBeVisible();
  await expect(list.getByRole('button', { name: 'Stop' })).toBeHidden();
  await expect(place).toBeVisible();
  await place.click();
  await expect(window.locator('.sheet-grid .ag-cell-focus')).toContainText('Zollamt');
  await bar.getByRole('button', { name: 'Close' }).click();
  await expect(bar).toBeHidden();
  await expect(window.locator('.sheet-grid .ag-cell-focus')).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(
    window.getByText('Undone: Replace "customs" with "Zollamt"', { exact: false }).first(),
  ).toBeVisible();
});
