import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs } from './host/bridge.ts';
import { byButton, chooseFile } from './host/importDialog.ts';
import { expect, test } from './host/test.ts';

test('what each column of values is, its decimal mark, the lines of the header and a profile are decided in the dialog', async ({
  shared: { app, window },
  folder,
}) => {
  const path = join(folder, 'two-columns.csv');
  writeFileSync(
    path,
    'Report of trade;made by hand;;;\n1;2;3;4;5\nLand;Partner;Jahr;Spalte A;Spalte B\nDeutschland;Russland;2022;1.234;7.5\nDeutschland;Russland;2023;1.500;8.25\nDeutschland;Unbekannt;2023;1.500;8.25\n',
  );
  await answerDialogs(app, path);
  const dialog = await chooseFile(window, byButton);
  await dialog.getByText(/^Columns are named in line/).click();
  await expect(dialog.getByRole('table', { name: 'First lines as they stand' })).toContainText('Spalte A');
  await dialog.getByLabel('First line of names').fill('3');
  await dialog.getByLabel('First line of names').press('Tab');
  await expect(dialog.getByText('Columns are named in line 3')).toBeVisible();
  await expect(dialog.getByLabel('Last line of names')).toBeFocused();
  const columns = dialog.getByRole('table', { name: 'Columns' });
  await columns.getByLabel('Taken for: Spalte A').selectOption('value');
  await columns.getByLabel('Taken for: Spalte B').selectOption('value');
  await columns.getByLabel('Flow: Spalte A').fill('exports');
  await columns.getByLabel('Flow: Spalte A').blur();
  await columns.getByLabel('Flow: Spalte B').fill('imports');
  await columns.getByLabel('Flow: Spalte B').blur();
  await columns.getByLabel('Unit: Spalte A').fill('thousand USD');
  await columns.getByLabel('Unit: Spalte A').blur();
  // Enter says it, and the focus stays where it was.
  await columns.getByLabel('Unit: Spalte B').fill('million USD');
  await columns.getByLabel('Unit: Spalte B').press('Enter');
  await expect(dialog.getByText('4 figures to add')).toBeVisible();
  await expect(columns.getByLabel('Unit: Spalte B')).toBeFocused();
  await columns.getByLabel('Decimals: Spalte A').selectOption(',');
  const rows = dialog.getByRole('table', { name: 'First rows as they are read' });
  await expect(rows).toContainText('Germany – Russia, exports, 20221.234 thousand USD1,234,000 USD');
  await expect(rows).toContainText('Germany – Russia, imports, 20227.5 million USD7,500,000 USD');
  await window.screenshot({ path: test.info().outputPath('by-column.png') });

  // One row names a partner nobody knows: it stops the rest only where that is asked for.
  const submit = dialog.getByRole('button', { name: 'Import 4 figures' });
  await expect(submit).toBeEnabled();
  await dialog.getByLabel('Import nothing unless every row can be read').check();
  await expect(submit).toBeDisabled();
  await expect(dialog.getByText('Nothing is imported: 1 row cannot be read')).toBeVisible();
  await dialog.getByLabel('Import nothing unless every row can be read').uncheck();

  // What it was read as before does not stand under what is wrong now.
  await dialog.getByLabel('Last line of names').fill('99');
  await dialog.getByLabel('Last line of names').press('Tab');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(rows).toBeHidden();
  await expect(dialog.getByText('4 figures to add')).toBeHidden();
  await dialog.getByLabel('Last line of names').fill('3');
  await dialog.getByLabel('Last line of names').press('Tab');
  await expect(submit).toBeEnabled();

  await dialog.getByRole('button', { name: 'Profiles' }).click();
  const menu = window.getByRole('dialog', { name: 'Profiles' });
  await menu.getByLabel('Name of this profile').fill('Two columns');
  await menu.getByRole('button', { name: 'Save' }).click();
  await menu.getByRole('button', { name: 'Rename “Two columns”' }).click();
  await menu.getByLabel('New name of “Two columns”').fill('By hand');
  await menu.getByLabel('New name of “Two columns”').press('Enter');
  await window.screenshot({ path: test.info().outputPath('profiles.png') });
  await window.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Another file' }).click();
  await answerDialogs(app, path);
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog.getByRole('button', { name: 'Profiles' }).click();
  await menu.getByRole('button', { name: 'By hand', exact: true }).click();
  await expect(rows).toContainText('Germany – Russia, exports, 20221.234 thousand USD1,234,000 USD');
  await dialog.getByRole('button', { name: 'Profiles' }).click();
  await menu.getByRole('button', { name: 'Delete “By hand”' }).click();
  await expect(menu.getByText('Nothing is kept yet.')).toBeVisible();
  await window.keyboard.press('Escape');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700));
  await window.emulateMedia({ colorScheme: 'dark' });
  await window.screenshot({ path: test.info().outputPath('narrow.png') });
  await submit.click();
  await expect(dialog).toBeHidden();
});

test('which of the numbers 1 and 2 is an import is asked, and nothing is imported before it is said', async ({
  shared: { app, window },
  folder,
}) => {
  const path = join(folder, 'numbered-flows-of-a-national-customs-service.csv');
  writeFileSync(
    path,
    'Country,Partner,Flow,Year,"Value, USD million"\nArmenia,Kyrgyzstan,1,2023,31.5\nArmenia,Kyrgyzstan,2,2023,12.25\n',
  );
  await answerDialogs(app, path);
  const dialog = await chooseFile(window, byButton);
  const choice = dialog.getByLabel('Numbers of flows');
  await expect(choice).toHaveValue('');
  await expect(dialog).toContainText('tells flows by numbers ("1")');
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await window.screenshot({ path: test.info().outputPath('asked.png') });
  await choice.selectOption('one_exports');
  const rows = dialog.getByRole('table', { name: 'First rows as they are read' });
  await expect(rows).toContainText('Armenia – Kyrgyzstan, exports, 2023');
  await expect(rows).toContainText('31,500,000 USD');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700));
  await window.emulateMedia({ colorScheme: 'dark' });
  await window.screenshot({ path: test.info().outputPath('answered.png') });
  await dialog.getByRole('button', { name: 'Import 2 figures' }).click();
  await expect(dialog).toBeHidden();
});

test('rows of totals are the world, or are left out, as the analyst says in the dialog', async ({
  shared: { app, window },
  folder,
}) => {
  const path = join(folder, 'totals.csv');
  writeFileSync(
    path,
    'Country;Partner;Flow;2022, mn USD;2023, mn USD\nArmenia;Total;exports;70,5;90,5\nArmenia;China;exports;1,5;2,5\n',
  );
  await answerDialogs(app, path);
  const dialog = await chooseFile(window, byButton);
  await expect(dialog.getByText(/2 figures to add.*1 row cannot be read/)).toBeVisible();
  const totals = dialog.getByLabel('1 row of “Total”');
  await totals.selectOption({ label: 'all countries: the world' });
  await expect(dialog.getByText('4 figures to add')).toBeVisible();
  await expect(dialog.getByText('1 row of totals ("Total") is read as the world\'s.')).toBeVisible();
  await window.screenshot({ path: test.info().outputPath('totals.png') });
  await totals.selectOption({ label: 'leave out: sums of the rows listed' });
  await expect(dialog.getByRole('button', { name: 'Import 2 figures' })).toBeEnabled();
  await expect(dialog.getByText(/cannot be read/)).toBeHidden();
});
