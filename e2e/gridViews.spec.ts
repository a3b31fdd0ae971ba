import type { Page } from '@playwright/test';
import { gridRow } from './host/grid.ts';
import { expect, test } from './host/test.ts';

/** Waits until what the window remembers has been written. */
async function remembered(window: Page, text: string): Promise<void> {
  const saved = (): Promise<string> =>
    window.evaluate(async () => {
      const { attest } = globalThis as unknown as {
        attest: { call: (name: string, args: object) => Promise<string> };
      };
      return await attest.call('layout.load', {});
    });
  await expect.poll(saved).toContain(text);
}

test('a refused edit waits while its row is filtered away; filters outlive a restart, and a saved view brings them back', async ({
  launch,
}) => {
  const first = await launch();
  const { window } = first;
  await window.getByRole('tab', { name: 'Long', exact: true }).click();
  const sheet = window.getByRole('region', { name: 'Long' });
  const area = sheet.getByRole('textbox', { name: 'Filter Area' });
  await area.fill('armenia');
  await area.press('Enter');
  const value = sheet.locator('[row-index="0"] [col-id="value"]');
  await expect(sheet.locator('[row-index="0"] [col-id="area"]')).toHaveText('Armenia');
  const before = (await value.textContent()) ?? '';
  await value.dblclick();
  await value.locator('input').fill('1,23 x');
  await area.click();
  const problem = sheet.getByRole('alert').filter({ hasText: 'Nothing was written.' });
  await expect(problem).toBeVisible();
  await area.fill('latvia');
  await area.press('Enter');
  await expect(sheet.locator('[row-index="0"] [col-id="area"]')).toHaveText('Latvia');
  await expect(sheet.getByText('You typed “1,23 x”.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Go on typing it' }).click();
  const editor = sheet.locator('.ag-cell-inline-editing input');
  await expect(editor).toHaveValue('1,23 x');
  await expect(area).toHaveValue('');
  await editor.fill('1.23 bn');
  await editor.press('Enter');
  await expect(problem).toBeHidden();
  await expect(sheet.getByText('1,230,000,000')).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(sheet.getByText(before, { exact: true }).first()).toBeVisible();

  await area.fill('georgia');
  await area.press('Enter');
  await expect(sheet.locator('[row-index="0"] [col-id="area"]')).toHaveText('Georgia');
  await window.getByRole('tab', { name: 'Wide', exact: true }).click();
  await window.getByRole('textbox', { name: 'Filter 2019' }).fill('>5bn');
  await window.getByRole('textbox', { name: 'Filter 2019' }).press('Enter');
  await expect(gridRow(window, 'Armenia', 'Russia', 'exports')).toBeHidden();
  await window.getByRole('button', { name: 'Views', exact: true }).click();
  const views = window.getByRole('dialog', { name: 'Views' });
  await views.getByRole('textbox', { name: 'Name of this view' }).fill('Large in 2019');
  await views.getByRole('button', { name: 'Save' }).click();
  await expect(views.getByRole('button', { name: 'Large in 2019', exact: true })).toBeVisible();
  await window.keyboard.press('Escape');
  await remembered(window, 'georgia');
  await remembered(window, '>5bn');
  await first.app.close();

  const again = (await launch()).window;
  await expect(again.getByRole('textbox', { name: 'Filter 2019' })).toHaveValue('>5bn');
  await expect(gridRow(again, 'Kazakhstan', 'Russia', 'turnover')).toBeVisible();
  await expect(gridRow(again, 'Armenia', 'Russia', 'exports')).toBeHidden();
  await again.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(gridRow(again, 'Armenia', 'Russia', 'exports')).toBeVisible();
  await again.getByRole('button', { name: 'Views', exact: true }).click();
  const menu = again.getByRole('dialog', { name: 'Views' });
  await menu.getByRole('button', { name: 'Rename “Large in 2019”' }).click();
  await menu.getByRole('textbox', { name: 'New name of “Large in 2019”' }).fill('Large');
  await again.keyboard.press('Enter');
  await menu.getByRole('button', { name: 'Large', exact: true }).click();
  await expect(again.getByRole('textbox', { name: 'Filter 2019' })).toHaveValue('>5bn');
  await expect(gridRow(again, 'Armenia', 'Russia', 'exports')).toBeHidden();
  await again.getByRole('tab', { name: 'Long', exact: true }).click();
  await expect(again.getByRole('textbox', { name: 'Filter Area' })).toHaveValue('georgia');
});
