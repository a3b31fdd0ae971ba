import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { get } from './host/bridge.ts';
import { expect, test } from './host/test.ts';

test('a table of an article and one on the clipboard are imported, with what other sources state otherwise; F6 leads round the window', async ({
  shared: { app, window },
}) => {
  await window.getByRole('button', { name: 'Add article' }).click();
  const adding = window.getByRole('dialog', { name: 'Add an article' });
  await adding
    .getByRole('textbox')
    .fill(
      'Harbour digest\n\nExports in million USD.\n\n| Country | Partner | Flow | 2022 | 2023 |\n|---|---|---|---|---|\n| Armenia | Iran | exports | 12.5 | 13.5 |\n| Georgia | Iran | exports | 1.5 | 2.5 |\n',
    );
  await adding.getByRole('button', { name: 'Preview' }).click();
  await adding.getByRole('button', { name: 'Add to workspace' }).click();
  await window.getByRole('button', { name: 'Import its figures…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Import figures' });
  await expect(dialog.getByLabel('source for all rows')).toHaveValue('Harbour digest');
  await expect(dialog.getByRole('table', { name: 'First rows as they are read' })).toContainText(
    'Armenia – Iran, exports, 202212.5 million USD.12,500,000 USD',
  );
  await dialog.getByRole('button', { name: 'Import 4 figures' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.locator('.status-bar')).toContainText('All changes saved');

  await app.evaluate(({ clipboard }) =>
    clipboard.writeText(
      'Country\tPartner\tFlow\tPeriod\tValue\tUnit\nArmenia\tIran\texports\t2022\t14.5\tmillion USD\nArmenia\tIran\texports\t2024\t15\tmillion USD',
    ),
  );
  const cell = window.locator('.figures-grid [row-index="0"] [col-id="2018"]');
  await cell.click();
  await window.keyboard.press('Control+Shift+V');
  await dialog.getByText('Contradicts what is here: 1').click();
  await expect(dialog.getByRole('table', { name: 'Contradicts what is here' })).toContainText(
    'Armenia – Iran, exports, 202214,500,000 USD12,500,000 USDHarbour digest',
  );
  await dialog.getByRole('button', { name: 'Import 2 figures' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.locator('.status-bar')).toContainText('All changes saved');

  await cell.click();
  await window.keyboard.press('F6');
  await expect(window.locator('.figures-grid :focus')).toHaveCount(0);
  await window.keyboard.press('Shift+F6');
  await expect(cell).toBeFocused();
});

test('a dropped file of many rows is written beside the work, and stopping it leaves nothing', async ({
  shared: { window },
  folder,
}) => {
  const path = join(folder, 'monthly.csv');
  const rows = Array.from(
    { length: 300_000 },
    (_, row) => `ARM,RUS,exports,P${row % 5000},${1900 + (row % 100)},${row},USD,R-${row}`,
  );
  writeFileSync(path, `area,counterpart,flow,product,period,value,unit,id\n${rows.join('\n')}\n`);
  const bar = window.locator('.status-bar');
  await expect(bar).toContainText('All changes saved');
  const before = await get(window, 'workspace.info', {});
  // A page cannot make a file with a path: it is chosen in a field, as a person would, and dropped from there.
  await window.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.id = 'dropped-file';
    document.body.append(field);
  });
  await window.locator('#dropped-file').setInputFiles(path);
  await window.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#dropped-file');
    const data = new DataTransfer();
    for (const file of field?.files ?? []) data.items.add(file);
    field?.remove();
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  const dialog = window.getByRole('dialog', { name: 'Import figures' });
  await dialog.getByRole('button', { name: 'Import 300,000 figures' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Work on meanwhile' }).click();
  await expect(dialog).toBeHidden();
  await expect(bar).toContainText('Importing monthly.csv…');
  // The workspace answers while it is written to, and shows what was there before.
  expect((await get(window, 'workspace.info', {})).assertions).toBe(before.assertions);
  await bar.getByRole('button', { name: 'Stop the import' }).click();
  await expect(window.locator('.toast')).toContainText('The import was stopped; nothing of it was written.');
  await expect(bar).toContainText('All changes saved');
  expect(await get(window, 'workspace.info', {})).toEqual(before);
});
