import { violationsIn } from './host/axe.ts';
import { filterOf, gridCell, gridRow, seriesShown } from './host/grid.ts';
import { expect, test } from './host/test.ts';

test('the filter takes words and conditions, says what it does not know, and works with quick filters', async ({
  shared,
}) => {
  const { window } = shared;
  const filter = filterOf(window);
  await expect(seriesShown(window)).toHaveText('93 series in USD');
  expect(await violationsIn(window, '.figures')).toEqual([]);
  await gridRow(window, 'Armenia', 'Russia', 'exports').locator('[col-id="areaName"]').click();
  await window.keyboard.press('/');
  await expect(filter).toBeFocused();
  await filter.fill('armenia russia 2024');
  await filter.press('Enter');
  await expect(seriesShown(window)).toHaveText('3 series in USD');
  await filter.fill('armenai');
  await filter.press('Enter');
  await expect(window.getByRole('alert')).toContainText(
    '“armenai” is no area, flow, period or state. Did you mean armenia?',
  );
  await expect(seriesShown(window)).toHaveText('3 series in USD');
  await filter.fill('russia turnover 2024 >200bn');
  await filter.press('Enter');
  await expect(seriesShown(window)).toHaveText('1 series in USD');
  await expect(gridRow(window, 'China', 'Russia', 'turnover')).toBeVisible();
  await filter.fill('~stan conflict');
  await filter.press('Enter');
  await expect(gridRow(window, 'Kazakhstan', 'Russia', 'exports')).toBeVisible();
  await expect(gridRow(window, 'China', 'Russia', 'turnover')).toBeHidden();
  await filter.fill('value > 200bn and period >= 2020');
  await filter.press('Enter');
  await expect(gridRow(window, 'China', 'Russia', 'turnover')).toBeVisible();
  await filter.fill('');
  await window.getByRole('button', { name: 'turnover', exact: true }).click();
  await window.getByRole('button', { name: 'with Russia' }).click();
  await expect(gridRow(window, 'Former Soviet republics', 'Russia', 'turnover')).toBeVisible();
  await expect(gridRow(window, 'Armenia', 'Russia', 'exports')).toBeHidden();
  await window.getByRole('button', { name: '¶ Linked' }).click();
  await expect(gridRow(window, 'Armenia', 'Russia', 'turnover')).toBeVisible();
  await expect(gridRow(window, 'Latvia', 'Russia', 'turnover')).toBeHidden();
  await window.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(seriesShown(window)).toHaveText('93 series in USD');
});

test('the filter row under the headings narrows by column, says at its place what is wrong, and is reached by key', async ({
  shared,
}) => {
  const { window } = shared;
  await expect(seriesShown(window)).toHaveText('93 series in USD');
  const area = window.getByRole('textbox', { name: 'Filter Area' });
  await area.fill('~stan');
  await area.press('Enter');
  await expect(gridRow(window, 'Kazakhstan', 'Russia', 'turnover')).toBeVisible();
  await expect(gridRow(window, 'Armenia', 'Russia', 'exports')).toBeHidden();
  const cell = gridCell(gridRow(window, 'Kazakhstan', 'Russia', 'turnover'), '2019');
  await cell.click();
  await window.keyboard.press('Control+Shift+L');
  const year = window.getByRole('textbox', { name: 'Filter 2019' });
  await expect(year).toBeFocused();
  await window.keyboard.type('>lots');
  await window.keyboard.press('Enter');
  const problem = window.getByRole('alert').filter({ hasText: '“lots” is no number' });
  await expect(problem).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(problem).toBeHidden();
  await expect(year).toHaveValue('');
  await window.keyboard.type('>5bn');
  await expect(year).toHaveValue('>5bn');
  await window.keyboard.press('ArrowDown');
  await expect(year).not.toBeFocused();
  await expect(gridRow(window, 'Tajikistan', 'Russia', 'turnover')).toBeHidden();
  await expect(gridRow(window, 'Kazakhstan', 'Russia', 'turnover')).toBeVisible();
  expect(await violationsIn(window, '.figures')).toEqual([]);
  await window.getByRole('button', { name: '2019: >5bn' }).click();
  await expect(gridRow(window, 'Tajikistan', 'Russia', 'turnover')).toBeVisible();
  await window.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(area).toHaveValue('');
  await expect(seriesShown(window)).toHaveText('93 series in USD');
});
