import { readFileSync, writeFileSync } from 'node:fs';
import { answerDialogs } from './host/bridge.ts';
import { byButton, chooseFile } from './host/importDialog.ts';
import { expect, test } from './host/test.ts';

test('a sheet goes out, is shown in its folder, is corrected elsewhere and comes back field by field as one step', async ({
  shared: { app, window },
  folder,
}) => {
  const path = `${folder}/sources.csv`;
  const size = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize());
  await window.getByRole('tab', { name: 'Wide', exact: true }).click();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 360));
  await expect.poll(() => window.evaluate(() => innerHeight)).toBeLessThan(500);
  await window.getByRole('button', { name: 'Export sheet…' }).click();
  const wide = window.getByRole('dialog', { name: 'Export: Wide' });
  // However low the window is, what the dialog is for stays in sight.
  expect(await wide.evaluate((dialog) => dialog.scrollHeight > dialog.clientHeight)).toBe(true);
  await expect(wide.getByRole('button', { name: 'Choose a place…' })).toBeInViewport({ ratio: 1 });
  const foot = await wide.getByRole('button', { name: 'Choose a place…' }).boundingBox();
  const box = await wide.boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  await window.keyboard.press('Escape');
  await app.evaluate(
    ({ BrowserWindow }, [width = 1280, height = 800]) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size ?? [],
  );
  await window.getByRole('tab', { name: 'Sources', exact: true }).click();
  await window.getByRole('button', { name: 'Export sheet…' }).click();
  const exporting = window.getByRole('dialog', { name: 'Export: Sources' });
  await answerDialogs(app, path);
  await exporting.getByRole('button', { name: 'Choose a place…' }).click();
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (shown) => {
      (globalThis as { shown?: string }).shown = shown;
    };
  });
  await window.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => app.evaluate(() => (globalThis as { shown?: string }).shown)).toBe(path);

  const [head = '', first = '', ...more] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const note = head.split(',').indexOf('note');
  expect(note).toBe(10);
  const added = 'Harbour digest 2026,Port office,,2026,report,B,,,,,,0';
  const wrong = 'Harbour digest 2027,Port office,,soon,report,,,,,,,0';
  writeFileSync(path, `${[head, first, ...more.slice(1), added, wrong].join('\n')}\n`);
  const dialog = await chooseFile(window, byButton);
  await expect(dialog.getByText('sources.csv is an export of the sheet Sources.')).toBeVisible();
  await expect(
    dialog.getByText(/^1 row added, 0 changed, \d+ unchanged\. 1 row cannot be written whole/),
  ).toBeVisible();
  await expect(dialog.getByText('"soon" is no date.').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(dialog).toBeHidden();
  const sheet = window.getByRole('region', { name: 'Sources' });
  await sheet.getByRole('searchbox', { name: 'Find rows' }).fill('harbour digest');
  await expect(sheet.getByRole('status')).toHaveText('1 row');
  await sheet.locator('[row-index="0"] [col-id="title"]').click();
  await window.keyboard.press('Control+z');
  await expect(sheet.getByRole('status')).toHaveText('0 rows');
});

test('an export of the claims says what it is and what to import instead', async ({
  shared: { app, window },
  folder,
}) => {
  const path = `${folder}/claims.xlsx`;
  await window.keyboard.press('Control+Shift+P');
  await window.keyboard.type('Sheet: Claims');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Claims' })).toBeVisible();
  await window.getByRole('button', { name: 'Export sheet…' }).click();
  await window
    .getByRole('dialog')
    .getByRole('radio', { name: /^Excel/ })
    .check();
  await answerDialogs(app, path);
  await window.getByRole('dialog').getByRole('button', { name: 'Choose a place…' }).click();
  await expect(window.getByText(/rows written to claims\.xlsx/)).toBeVisible();
  const dialog = await chooseFile(window, byButton);
  await expect(dialog.getByText('This is an export of the sheet Claims')).toBeVisible();
  await expect(dialog.getByText('Add the articles: their claims come with them.')).toBeVisible();
});
