import { expect, type Locator, type Page } from '@playwright/test';

/** A row of the figures by what stands in its first columns. */
export const gridRow = (window: Page, area: string, counterpart: string, flow: string): Locator => {
  const named = (column: string, text: string): Locator =>
    window.locator(`[col-id="${column}"]`, { hasText: new RegExp(`^${text}$`) });
  return window
    .locator('.figures-grid [role="row"]')
    .filter({ has: named('areaName', area) })
    .filter({ has: named('counterpartName', counterpart) })
    .filter({ has: named('flow', flow) });
};

/** The box that says which figures are shown. */
export const filterOf = (window: Page): Locator =>
  window.getByRole('searchbox', { name: 'Show figures where' });

/** How many series the filters leave, as the bar of the figures tells it. */
export const seriesShown = (window: Page): Locator => window.locator('.figures-bar').getByRole('status');

/** One cell of a row; columns far to the right exist only once they were scrolled to (`focusCell`). */
export const gridCell = (row: Locator, period: string): Locator => row.locator(`[col-id="${period}"]`);

/** Puts the focus on a cell with the keyboard, as in a spreadsheet: to the row's end, then back. */
export async function focusCell(row: Locator, period: string): Promise<Locator> {
  const window = row.page();
  await row.locator('[col-id="areaName"]').click();
  await window.keyboard.press('End');
  const at = (): Promise<string | null> =>
    window.evaluate(() => document.activeElement?.getAttribute('col-id') ?? null);
  await expect.poll(at).toMatch(/^\d{4}/);
  for (let left = 0; left < 60 && (await at()) !== period; left++) await window.keyboard.press('ArrowLeft');
  await expect(gridCell(row, period)).toBeFocused();
  return gridCell(row, period);
}

/** Types a value into the focused cell, with the analyst's own estimate as its source. */
export async function typeEstimate(window: Page, value: string): Promise<void> {
  await window.keyboard.type(value);
  const editor = window.getByRole('dialog', { name: /^Set / });
  await expect(editor.getByRole('textbox', { name: 'Value, as you would write it' })).toHaveValue(value);
  await window.keyboard.press('Enter');
  await expect(editor.getByRole('alert')).toHaveText('Where does it come from? Choose or add a source.');
  await editor.getByRole('option', { name: "Analyst's estimate" }).click();
  await editor.getByRole('button', { name: 'Set value' }).click();
  await expect(editor).toBeHidden();
}

/** Opens a sheet that has no tab of its own, from the list of more sheets. */
export async function openFurtherSheet(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: /more ▾$/ }).click();
  await window
    .getByRole('dialog', { name: 'More sheets' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}
