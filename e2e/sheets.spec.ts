import { violationsIn } from './host/axe.ts';
import { focusCell, gridCell, gridRow } from './host/grid.ts';
import { expect, test } from './host/test.ts';

test('a figure is corrected in the long sheet, refused where it makes no sense, commented on in the wide one, and undone', async ({
  attest,
}) => {
  const { window } = attest;
  await window.getByRole('tab', { name: 'Long', exact: true }).click();
  const sheet = window.getByRole('region', { name: 'Long' });
  await sheet.getByRole('searchbox', { name: 'Find rows' }).fill('moldova russia exports 2024');
  await expect(sheet.getByRole('status')).toHaveText(/^\d rows?$/);
  expect(await violationsIn(window, '.sheets')).toEqual([]);
  const note = sheet.locator('[row-index="0"] [col-id="value"]');
  const first = await note.textContent();
  await note.dblclick();
  const editor = sheet.locator('[row-index="0"] [col-id="value"] input');
  await editor.fill('1,23 x');
  await editor.press('Enter');
  await expect(sheet.getByRole('alert')).toContainText('Nothing was written.');
  await expect(note).toHaveText(first ?? '');
  await note.dblclick();
  await editor.fill('1.5 bn');
  await editor.press('Enter');
  await expect(note).toHaveText('1,500,000,000');
  await expect(sheet.getByRole('alert')).toBeHidden();
  await window.keyboard.press('Control+z');
  await expect(note).toHaveText(first ?? '');

  await window.getByRole('tab', { name: 'Wide', exact: true }).click();
  const row = gridRow(window, 'Armenia', 'Russia', 'exports');
  await focusCell(row, '2021');
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('textbox', { name: 'Comment on this cell' }).fill('Payments, not customs.');
  await inspector.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(gridCell(row, '2021').getByRole('img', { name: '1 comment' })).toBeVisible();
  await expect(gridCell(row, '2021')).toHaveClass(/is-fresh/);
  await expect(inspector.getByText('Payments, not customs.').first()).toBeVisible();
  await gridCell(row, '2021').click();
  await window.keyboard.press('Control+z');
  await expect(gridCell(row, '2021').getByRole('img', { name: '1 comment' })).toBeHidden();
});
