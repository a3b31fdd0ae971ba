import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { answerDialogs, get } from './host/bridge.ts';
import { focusCell, gridRow, typeEstimate } from './host/grid.ts';
import type { LaunchedAttest } from './host/launchAttest.ts';
import { expect, test } from './host/test.ts';

async function openSettings(window: Page) {
  await expect(window.locator('.status-bar')).toContainText('All changes saved');
  await window.keyboard.press('Control+,');
  const dialog = window.getByRole('dialog', { name: 'Settings' });
  await expect(dialog.getByRole('textbox', { name: /^Name of the analyst/ })).toBeFocused();
  return dialog;
}

test('a first run offers a tour of five steps that covers nothing and is not offered twice', async ({
  launch,
}) => {
  const first = await launch();
  const tour = first.window.getByRole('region', { name: 'Tour of Attest' });
  await expect(tour).toContainText('1 of 5');
  await tour.getByRole('button', { name: 'Next' }).click();
  await expect(tour).toContainText('2 of 5');
  // What a step speaks of is framed, here the first cell in conflict, and can be pressed through the frame.
  const frame = await first.window.locator('.tour-pointer').boundingBox();
  const cell = first.window
    .locator('.figures-grid .ag-cell', { has: first.window.getByLabel(/^in conflict/) })
    .first();
  expect(frame).toEqual(await cell.boundingBox());
  await cell.click();
  await expect(cell).toBeFocused();
  // The button is still under the pointer: its word must stay readable there.
  expect(await violationsIn(first.window, '.tour-bar')).toEqual([]);
  await tour.getByRole('button', { name: 'Back' }).click();
  for (let step = 1; step < 5; step++) await tour.getByRole('button', { name: 'Next' }).click();
  await expect(tour).toContainText('5 of 5');
  expect(await violationsIn(first.window, '.tour-bar')).toEqual([]);
  await tour.getByRole('button', { name: 'Done' }).click();
  await expect(tour).toBeHidden();
  const stored = (): Promise<unknown> => get(first.window, 'layout.load', {});
  await expect.poll(stored).toMatchObject({ tour: 'seen' });
  await first.app.close();

  const { window } = await launch();
  await expect(window.locator('.status-bar')).toContainText('All changes saved');
  await expect(window.getByRole('region', { name: 'Tour of Attest' })).toBeHidden();
  await window.keyboard.press('Control+Shift+P');
  await window.keyboard.type('Take the tour');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Tour of Attest' })).toContainText('1 of 5');
});

test('the tour of the sample ends where another workspace is opened', async ({ attest, folder }) => {
  const { app, window } = attest;
  const tour = window.getByRole('region', { name: 'Tour of Attest' });
  await expect(tour).toContainText('1 of 5');
  await answerDialogs(app, join(folder, 'mine.attest'));
  await get(window, 'workspace.newDialog', {});
  await expect(window.getByText('No figures yet. Add a row')).toBeVisible();
  await expect(tour).toBeHidden();
});

test('the history names the analyst from the moment the name is set, and after a restart', async ({
  launch,
}) => {
  const first = await launch();
  const dialog = await openSettings(first.window);
  expect(await violationsIn(first.window, '.settings')).toEqual([]);
  await first.window.keyboard.type('R. Analyst');
  await dialog.getByRole('textbox', { name: /^Currency of typed figures/ }).fill('e');
  await expect(dialog.getByText('A currency is three letters')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: /^Currency of typed figures/ }).fill('eur');
  await first.window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const cell = await focusCell(gridRow(first.window, 'Armenia', 'Russia', 'exports'), '2024');
  await typeEstimate(first.window, '4.4 bn');
  await expect(cell).toContainText('4.4');
  const actors = async (window: Page): Promise<string | undefined> =>
    (await get(window, 'history.list', { offset: 0, limit: 1 })).entries[0]?.actor;
  expect(await actors(first.window)).toBe('R. Analyst');
  await first.app.close();

  const { window } = await launch();
  await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2024');
  await window.keyboard.press('Control+z');
  await expect(window.getByText(/^Undone: Set Armenia/).first()).toBeVisible();
  expect(await actors(window)).toBe('R. Analyst');
  const again = await openSettings(window);
  await expect(again.getByRole('textbox', { name: /^Name of the analyst/ })).toHaveValue('R. Analyst');
  await expect(again.getByRole('textbox', { name: /^Currency of typed figures/ })).toHaveValue('EUR');
});

test('dark is dark at once and at the next start', async ({ launch }) => {
  // Asked of the main process: Playwright shows every page its own colour scheme.
  const isDark = ({ app }: LaunchedAttest): Promise<boolean> =>
    app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
  const first = await launch();
  const dialog = await openSettings(first.window);
  await dialog.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => isDark(first)).toBe(true);
  await first.app.close();
  expect(await isDark(await launch())).toBe(true);
});
