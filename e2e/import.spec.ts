import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, get } from './host/bridge.ts';
import { expect, test } from './host/test.ts';

test('a file of figures is asked about, previewed and imported as one step', async ({ attest, folder }) => {
  const { app, window } = attest;
  const path = join(folder, 'ausfuhr.csv');
  writeFileSync(
    path,
    'Land;Jahr;Ausfuhr (Mio. USD)\nDeutschland;2023;1.234\nFrankreich;2023;2.500\nNirgendwo;2023;3.000\n',
  );
  await answerDialogs(app, path);
  await expect(window.locator('.status-bar')).toContainText('All changes saved');
  await window.keyboard.press('Control+Shift+P');
  await window.keyboard.type('Import figures');
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Import figures' });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('can be read in two ways');
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await dialog.getByLabel('Decimal mark').selectOption(',');
  await dialog.getByLabel('counterpart for all rows').fill('RUS');
  await dialog.getByLabel('counterpart for all rows').blur();
  await expect(dialog.getByRole('table', { name: 'First rows as they are read' })).toContainText(
    '1234000000 USD',
  );
  await expect(dialog.getByText('1 row cannot be read')).toBeVisible();
  await window.screenshot({ path: test.info().outputPath('import.png') });
  await dialog.getByRole('button', { name: 'Import 2 figures' }).click();
  await expect(dialog).toBeHidden();
  const { entries } = await get(window, 'history.list', { offset: 0, limit: 1 });
  expect(entries[0]?.label).toBe('Import 2 figures from ausfuhr.csv');
});
