import { violationsIn } from './host/axe.ts';
import { filterOf, focusCell, gridCell, gridRow, openFurtherSheet } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const NAME = 'Armenia’s turnover with Russia, 2020 = 100';

test('a calculated row leads from the grid to its expression, into a chart and from there into a pack', async ({
  shared,
}) => {
  const { window } = shared;
  const filter = filterOf(window);
  await filter.fill('measure = calculated');
  await filter.press('Enter');
  await expect(window.getByText('and 2 calculated')).toBeVisible();
  const row = window.locator('.figures-grid .ag-row').filter({ hasText: NAME });
  await expect(row).toBeVisible();

  // What cannot be typed leads to where it is written.
  await expect(await focusCell(row, '2024')).toContainText('535.4');
  const said = window.getByRole('region', { name: `calculated series "${NAME}"` });
  await expect(said).toContainText('index(turnover of ARM with RUS, 2020)');
  await window.keyboard.press('F2');
  await expect(window.locator('.sheet-grid [col-id="expression"].ag-cell-focus')).toHaveText(
    'index(turnover of ARM with RUS, 2020)',
  );
  await window.getByRole('tab', { name: 'Wide', exact: true }).click();
  await expect(row).toBeVisible();
  expect(await violationsIn(window, '.figures')).toEqual([]);

  await row.getByRole('checkbox').check();
  await window.getByRole('button', { name: 'Chart selected rows' }).click();
  const chart = window.getByRole('article', { name: NAME });
  await expect(chart.getByText(/calculated as index\(turnover of ARM with RUS, 2020\)/)).toBeVisible();
  await expect(chart.getByText(/^Source: ./)).toBeVisible();
  await chart.getByRole('application').focus();
  await window.keyboard.press('Control+ArrowRight');
  await window.keyboard.press('Space');
  await expect(said).toBeVisible();
  await chart.getByRole('button', { name: 'Save chart' }).click();
  await expect(chart.getByText('Not saved yet')).toBeHidden();

  await window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'Two-page brief', exact: true })
    .click();
  const design = window.getByRole('article', { name: 'Two-page brief' });
  await design.getByRole('combobox', { name: 'Add a part' }).selectOption({ label: NAME });
  const page = window.frameLocator('.pack-preview iframe');
  await expect(page.getByRole('button', { name: '535.4 (index)' })).toBeVisible();
});

test('a column is written in words, computed for every row, told, counted, drawn and filtered, and leads back to its words', async ({
  shared,
}) => {
  const { window } = shared;
  await openFurtherSheet(window, 'Calculated');
  await window.getByRole('button', { name: 'Add series or column…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add a calculated series or column' });
  await dialog.getByLabel('Name').fill('Since 2020');
  await dialog.getByLabel('Expression').fill('growth(this, since 2020)');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('a column has to say its period');
  await dialog.getByLabel('Expression').fill('growth(this, since 2020) in 2024');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(window.locator('.sheet-grid .ag-cell-focus')).toHaveText('Since 2020');

  await window.getByRole('tab', { name: 'Wide', exact: true }).click();
  const row = gridRow(window, 'Armenia', 'Russia', 'exports');
  await gridCell(row, '2018').click();
  await window.keyboard.press('Control+ArrowRight');
  const cell = row.locator('.ag-cell-focus');
  await expect(cell).toContainText('%');
  const told = window.getByRole('complementary', { name: 'Inspector' });
  await expect(told).toContainText('exports of Armenia to Russia, 2024 against 2020');
  expect(await violationsIn(window, '.figures')).toEqual([]);

  await window.keyboard.press('Shift+ArrowDown');
  await expect(window.locator('.status-bar')).toContainText(/Count 2 \(2 derived\) · [\d.]+ to [\d.]+%/);
  await window.getByRole('button', { name: 'Chart selected rows' }).click();
  const chart = window.getByRole('article', { name: 'Since 2020: Armenia – Russia: exports and imports' });
  await expect(chart.getByText(/calculated as growth\(this, since 2020\) in 2024/)).toBeVisible();
  await expect(chart.getByText(/^Source: ./)).toBeVisible();
  const filter = window.getByRole('textbox', { name: 'Filter Since 2020' });
  await filter.fill('>500%');
  await filter.press('Enter');
  await expect(gridRow(window, 'Tajikistan', 'Russia', 'exports')).toBeVisible();
  await expect(gridRow(window, 'Tajikistan', 'Russia', 'imports')).toBeHidden();
  await window.getByRole('button', { name: 'Since 2020: >500%' }).click();

  await gridCell(row, '2024').click();
  await window.keyboard.press('ArrowRight');
  await expect(cell).toContainText('%');
  await window.keyboard.press('Enter');
  await expect(window.locator('.sheet-grid [col-id="expression"].ag-cell-focus')).toHaveText(
    'growth(this, since 2020) in 2024',
  );
});
