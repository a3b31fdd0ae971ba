import { openFurtherSheet } from './host/grid.ts';
import { expect, test } from './host/test.ts';

test('both sides of a flow and the gap are in one look in a narrow pane, and exact to who asks', async ({
  shared,
}) => {
  const { window } = shared;
  await openFurtherSheet(window, 'Mirror');
  const sheet = window.getByRole('region', { name: 'Mirror' });
  await sheet.getByRole('searchbox', { name: 'Find rows' }).fill('armenia russia 2022');
  const exporter = sheet.getByRole('textbox', { name: 'Filter Exporter', exact: true });
  await exporter.fill('armenia');
  await exporter.press('Enter');
  await expect(sheet.getByRole('status')).toHaveText('1 row');
  const row = sheet.locator('[row-index="0"]');
  await expect(row.locator('[col-id="exporter_says"]')).toHaveText('2.46 bn');
  await expect(row.locator('[col-id="importer_says"]')).toHaveText('2.04 bn');
  const gap = row.locator('[col-id="gap"]');
  await expect(gap).toHaveText('−427 mn');
  await expect(row.locator('[col-id="gap_percent"]')).toHaveText('−17.3');
  const [pane, percent] = [
    await sheet.boundingBox(),
    await row.locator('[col-id="gap_percent"]').boundingBox(),
  ];
  expect(pane).not.toBeNull();
  expect((percent?.x ?? Infinity) + (percent?.width ?? 0)).toBeLessThanOrEqual(
    (pane?.x ?? 0) + (pane?.width ?? 0) + 1,
  );
  await gap.click();
  await expect(window.getByRole('region', { name: 'Armenia to Russia, 2022' })).toContainText(
    '−427,013,706.079929',
  );

  // The factor is stated here with its source, and the gap says what it leaves.
  await sheet.getByRole('button', { name: 'Add factor…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add a rate' });
  await expect(dialog.getByLabel('One', { exact: true })).toHaveValue('FOB');
  await expect(dialog.getByLabel('In', { exact: true })).toHaveValue('CIF');
  await dialog.getByLabel('Is worth').fill('1.06');
  await dialog.getByLabel('Source').fill('src1');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  const told = window.getByRole('region', { name: 'History', exact: true });
  await expect(told).toContainText('Add FOB in CIF, always');

  // A pair has a factor of its own; whether exports hold re-exports is answered in the row, and undone.
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('button', { name: 'Factor for this pair…' }).click();
  await expect(dialog.getByLabel('One', { exact: true })).toHaveValue('FOB Armenia to Russia');
  await dialog.getByLabel('Is worth').fill('1.1');
  await dialog.getByLabel('Source').fill('src1');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(told).toContainText('Add FOB ARM to RUS in CIF, always');
  const answer = row.locator('[col-id="re_exports"]');
  await gap.click();
  for (let step = 0; step < 20 && !(await answer.isVisible()); step++)
    await window.keyboard.press('ArrowRight');
  await answer.click();
  await window.keyboard.press('Enter');
  await window.getByRole('option', { name: 'inside' }).click();
  await expect(answer).toHaveText('inside');
  await expect(row.locator('[col-id="gap_with"]')).toHaveText('−427 mn');
  await expect(told).toContainText(/Set Armenia’s re-exports in .+ to "inside"/);
  await window.keyboard.press('Control+z');
  await expect(answer).toHaveText('');
});
