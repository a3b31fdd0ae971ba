import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, get } from './host/bridge.ts';
import { filterOf, gridCell, gridRow, seriesShown } from './host/grid.ts';
import { byButton, byCommand, chooseFile } from './host/importDialog.ts';
import { expect, test } from './host/test.ts';

test('a file of figures is asked about, previewed and imported as one step', async ({ shared, folder }) => {
  const { app, window } = shared;
  const path = join(folder, 'ausfuhr.csv');
  writeFileSync(
    path,
    'Land;Jahr;Ausfuhr (Mio. USD)\nDeutschland;2023;1.234\nFrankreich;2023;2.500\nNirgendwo;2023;3.000\n',
  );
  await answerDialogs(app, path);
  await expect(window.locator('.status-bar')).toContainText('All changes saved');
  const dialog = await chooseFile(window, byCommand);
  await expect(dialog.getByRole('alert')).toContainText('can be read in two ways');
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await dialog.getByLabel('Decimal mark').selectOption(',');
  await dialog.getByLabel('With for all rows').fill('RUS');
  await dialog.getByLabel('With for all rows').blur();
  await expect(dialog.getByRole('table', { name: 'First rows as they are read' })).toContainText(
    'Germany – Russia, exports, 20231.234 Mio. USD1,234,000,000 USD',
  );
  await expect(dialog.getByText('1 row cannot be read')).toBeVisible();
  await window.screenshot({ path: test.info().outputPath('import.png') });
  await dialog.getByRole('button', { name: 'Import 2 figures' }).click();
  await expect(dialog).toBeHidden();
  const { entries } = await get(window, 'history.list', { offset: 0, limit: 1 });
  expect(entries[0]?.label).toBe('Import 2 figures from ausfuhr.csv');
  // What it wrote is in sight, and can be looked at alone.
  await expect(gridCell(gridRow(window, 'Germany', 'Russia', 'exports'), '2023')).toBeFocused();
  const toast = window.locator('.toast', { hasText: 'Import 2 figures from ausfuhr.csv' });
  await toast.getByRole('button', { name: 'Show only these figures' }).click();
  const shown = seriesShown(window);
  await expect(shown).toHaveText('2 series in USD');
  await expect(gridRow(window, 'France', 'Russia', 'exports')).toBeVisible();
  await window.screenshot({ path: test.info().outputPath('only-these.png') });
  await window.getByRole('button', { name: 'Of one import', exact: true }).click();
  await expect(shown).toHaveText('95 series in USD');

  // The file of the next delivery begins with what was decided.
  await answerDialogs(app, path);
  await expect(window.locator('.status-bar')).toContainText('All changes saved');
  await window.keyboard.press('Control+Shift+P');
  await window.keyboard.type('Import figures');
  await window.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(
    dialog.getByText('Read as you decided for ausfuhr.csv: With RUS, decimal comma.'),
  ).toBeVisible();
  await expect(dialog.getByLabel('Decimal mark')).toHaveValue(',');
  await expect(dialog.getByText('2 already here')).toBeVisible();
  await expect(dialog.getByText('All its figures are here already')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await window.screenshot({ path: test.info().outputPath('remembered.png') });
  await dialog.getByRole('button', { name: 'Start over' }).click();
  await expect(dialog.getByRole('alert')).toContainText('can be read in two ways');

  // What the inspector shows may go with an undo, which it says calmly.
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const find = window.locator('.figures-bar').getByRole('searchbox');
  await find.fill('germany');
  await find.press('Enter');
  await gridCell(gridRow(window, 'Germany', 'Russia', 'exports'), '2023').click();
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByText('SHA-256 of the file', { exact: false })).toBeVisible();
  await get(window, 'history.undo', {});
  await expect(inspector.getByText('It is no longer there', { exact: false })).toBeVisible();
});

test('a file that names no unit is told it for all its rows; its figures stand in the empty grid at once', async ({
  attest,
  folder,
}) => {
  const { app, window } = attest;
  await answerDialogs(app, join(folder, 'mine.attest'));
  await get(window, 'workspace.newDialog', {});
  await expect(window.getByText('No figures yet. Add a row')).toBeVisible();
  const path = join(folder, 'partners.csv');
  writeFileSync(path, 'Country;Partner;Flow;2016;2023\nMoldova;Romania;Exports;1 236,5;1 409,2\n');
  await answerDialogs(app, path);
  const dialog = await chooseFile(window, byButton);
  await expect(dialog.getByText('Nothing names a unit or a currency')).toBeVisible();
  await dialog.getByLabel('unit for all rows').fill('million USD');
  await dialog.getByLabel('unit for all rows').blur();
  await expect(dialog.getByRole('table', { name: 'First rows as they are read' })).toContainText(
    'Moldova – Romania, exports, 20161 236,5 million USD1,236,500,000 USD',
  );
  await dialog.getByRole('button', { name: 'Import 2 figures' }).click();
  await expect(gridCell(gridRow(window, 'Moldova', 'Romania', 'exports'), '2016')).toBeFocused();
  await expect(window.getByText('No figures yet. Add a row')).toBeHidden();
  // The empty grid had offered 2023 alone: the year before it comes in front of it.
  const place = async (year: string): Promise<number> =>
    Number(await window.getByRole('columnheader', { name: year, exact: true }).getAttribute('aria-colindex'));
  expect(await place('2016')).toBeLessThan(await place('2023'));

  // What the import says of itself stands as long as the import does.
  const toast = window.locator('.toast', { hasText: 'Import 2 figures from partners.csv' });
  await expect(toast.getByRole('button', { name: 'Show only these figures' })).toBeVisible();
  await window
    .locator('.status-bar')
    .getByRole('button', { name: /^Undo: Import 2 figures/ })
    .click();
  await expect(window.locator('.toast', { hasText: 'Undone: Import 2 figures' })).toBeVisible();
  await expect(toast.getByRole('button', { name: 'Show only these figures' })).toBeHidden();
});

test('years that come before those in sight leave them where they stand, and so do years that go', async ({
  shared: { app, window },
  folder,
}) => {
  const path = join(folder, 'long.csv');
  const years = [2018, ...Array.from({ length: 60 }, (_, year) => 1950 + year)];
  writeFileSync(
    path,
    `Country,Partner,Flow,Period,Value (USD)\n${years.map((year) => `Moldova,Iran,exports,${year},${year * 1000}`).join('\n')}\n`,
  );
  const header = (year: string) => window.getByRole('columnheader', { name: year, exact: true });
  const before = await header('2018').boundingBox();
  await answerDialogs(app, path);
  await expect(window.locator('.status-bar')).toContainText('All changes saved');
  const dialog = await chooseFile(window, byCommand);
  await dialog.getByRole('button', { name: 'Import 61 figures' }).click();
  await expect(gridCell(gridRow(window, 'Moldova', 'Iran', 'exports'), '2018')).toBeFocused();
  await expect(header('2009')).toBeAttached();
  expect((await header('2018').boundingBox())?.x).toBe(before?.x);
  await get(window, 'history.undo', {});
  await expect(header('2009')).not.toBeAttached();
  expect((await header('2018').boundingBox())?.x).toBe(before?.x);
});

test('rows that a column tells apart are asked about, and those that are chosen are read', async ({
  shared,
  folder,
}) => {
  const { app, window } = shared;
  const path = join(folder, 'modes.csv');
  writeFileSync(
    path,
    'Country,Partner,Flow,Year,Mode of transport,Value (USD)\nArmenia,Russia,exports,2022,Road,5\nArmenia,Russia,exports,2022,Air,6\nArmenia,Russia,exports,2022,Total,11\nArmenia,Russia,exports,2023,Total,12\n',
  );
  await answerDialogs(app, path);
  const dialog = await chooseFile(window, byButton);
  const rows = dialog.getByLabel('Rows of “Mode of transport”');
  await expect(rows).toHaveValue('');
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await rows.selectOption('Total');
  await expect(dialog.getByRole('table', { name: 'First rows as they are read' })).toContainText('11 USD');
  await expect(dialog.getByRole('button', { name: 'Import 2 figures' })).toBeEnabled();
  await rows.selectOption('– choose –');
  await rows.selectOption('all of them, as statements of one cell');
  await dialog.getByRole('button', { name: 'Import 4 figures' }).click();
  await expect(dialog).toBeHidden();
});

test('a name that is not known is told what it means, and the source of all rows is named', async ({
  shared: { app, window },
  folder,
}) => {
  const path = join(folder, 'partners.csv');
  writeFileSync(
    path,
    'Country,Partner,Flow,Year,Value (USD)\nMoldova,Everybody else,exports,2022,5\nMoldova,Everybody else,exports,2023,6\nMoldova,Romania,exports,2023,7\n',
  );
  await answerDialogs(app, path);
  const filter = filterOf(window);
  await filter.fill('armenia china');
  await filter.press('Enter');
  await expect(seriesShown(window)).toHaveText('3 series in USD');
  const dialog = await chooseFile(window, byButton);
  const names = dialog.getByRole('table', { name: 'Names that are not known' });
  await expect(names).toContainText('Everybody elseWith2');
  await names.getByLabel('What “Everybody else” means').fill('World');
  await names.getByLabel('What “Everybody else” means').blur();
  const source = dialog.getByLabel('Source for all rows');
  await expect(source).toHaveAttribute('placeholder', 'partners.csv');
  await source.fill('Statistica Moldovei');
  await source.blur();
  await expect(dialog.getByRole('table', { name: 'First rows as they are read' })).toContainText(
    'Moldova – World, exports, 2022',
  );
  await window.screenshot({ path: test.info().outputPath('names.png') });
  await dialog.getByRole('button', { name: 'Import 3 figures' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('complementary', { name: 'Inspector' })).toContainText('Statistica Moldovei');
  // The filter that hid the new figure was taken off, and that is said once.
  await expect(window.locator('.toast', { hasText: 'The filter hid that row' })).toHaveCount(1);
});

test('several rows of Comtrade without their total are chosen among by the column that tells them apart', async ({
  shared: { app, window },
  folder,
}) => {
  const row = (partner2Code: number, primaryValue: number) => ({
    reporterCode: 268,
    partnerCode: 792,
    flowCode: 'X',
    period: 2021,
    cmdCode: 'TOTAL',
    partner2Code,
    motCode: 0,
    customsCode: 'C00',
    primaryValue,
  });
  const path = join(folder, 'comtrade.json');
  writeFileSync(path, JSON.stringify({ data: [row(156, 3), row(643, 4)] }));
  await answerDialogs(app, path);
  const dialog = await chooseFile(window, byButton);
  await expect(dialog.getByRole('alert')).toContainText('none is marked as their total');
  await dialog.getByLabel('Rows of “partner2Code”').selectOption('643 (Russia)');
  await expect(dialog.getByLabel('Source for all rows')).toHaveValue('UN Comtrade');
  await dialog.getByRole('button', { name: 'Import 1 figure' }).click();
  await expect(dialog).toBeHidden();
});

test('Roman numbers that may be months or quarters are asked about, and read as they were decided', async ({
  shared,
  folder,
}) => {
  const { app, window } = shared;
  const path = join(folder, 'vyvoz.csv');
  writeFileSync(
    path,
    'area,counterpart,flow,period,value,unit,source\nARM,RUS,exports,2023-I,700,million USD,Armstat\nARM,RUS,exports,2023-II,800,million USD,Armstat\n',
  );
  await answerDialogs(app, path);
  await expect(window.locator('.status-bar')).toContainText('All changes saved');
  const dialog = await chooseFile(window, byCommand);
  const decision = dialog.getByLabel('Roman numbers');
  await expect(decision).toHaveValue('');
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await decision.selectOption('quarters');
  const rows = dialog.getByRole('table', { name: 'First rows as they are read' });
  await expect(rows).toContainText('2023-Q2');
  await dialog.getByRole('button', { name: 'Import 2 figures' }).click();
  await expect(dialog).toBeHidden();
});
