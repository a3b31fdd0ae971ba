import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { focusCell, gridCell, gridRow, typeEstimate } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const CELL = 'Armenia – Russia, turnover, 2024';
const CHART = 'Russia’s trade turnover with five neighbours, 2018–2024';
const NOTE = 'What the figures say';
const PACK = 'Two-page brief';

const dock = (window: Page): Locator => window.getByRole('region', { name: 'What it changed' });
const entry = (window: Page): Locator =>
  window.locator('.status-bar').getByRole('button', { name: /^(touches|What it changed)/ });
/** A row of the list by its kind and what it names. */
const row = (window: Page, kind: string, what: string): Locator =>
  dock(window)
    .getByRole('row')
    .filter({ has: window.getByRole('cell', { name: kind, exact: true }) })
    .filter({ has: window.getByRole('button', { name: what, exact: true }) });
const sides = (line: Locator): Locator => line.getByRole('cell').nth(2).or(line.getByRole('cell').nth(3));

test('an edited figure is followed into the chart, the note and the pack, before and after, and each opens', async ({
  shared,
}) => {
  const { window } = shared;
  await expect(entry(window)).toBeHidden();
  const turnover = gridRow(window, 'Armenia', 'Russia', 'turnover');
  await focusCell(turnover, '2024');
  await typeEstimate(window, '9.9 bn');
  await expect(gridCell(turnover, '2024')).toBeFocused();
  await expect(dock(window)).toBeHidden();
  await expect(entry(window)).toHaveText(/^touches \d+ things$/);

  await window.keyboard.press('Alt+i');
  await expect(dock(window)).toBeFocused();
  await expect(dock(window)).toContainText(`Set ${CELL} to 9.9 bn`);
  for (const [kind, what] of [
    ['Figure', CELL],
    ['Chart', `${CHART}: ${CELL.replace(', turnover, 2024', '')}, turnover, 2024`],
    ['Note', `${NOTE}: ${CELL}`],
    ['Pack', `${PACK}: ${CELL}`],
  ] as const)
    await expect(sides(row(window, kind, what))).toHaveText(['12.4 bn USD', '9.9 bn USD']);
  await expect(row(window, 'Link', '“$125 billion”, body ¶ 1')).toBeVisible();
  // Of a link over several cells the one that differs is told.
  await expect(sides(row(window, 'Link', '“quintupled between 2020 and 2024”, body ¶ 3'))).toHaveText([
    `${CELL}: 12.4 bn USD; 1 other as it was`,
    `${CELL}: 9.9 bn USD; 1 other as it was`,
  ]);
  expect(await violationsIn(window, '.impact-dock')).toEqual([]);

  await dock(window)
    .getByRole('button', { name: `${NOTE}: ${CELL}` })
    .click();
  await expect(window.getByRole('tab', { name: NOTE })).toBeVisible();
  await dock(window).getByRole('button', { name: '“$125 billion”, body ¶ 1' }).click();
  await expect(
    window.getByRole('article').first().locator('[data-mention]').getByText('$125 billion', { exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');

  await window
    .locator('.status-bar')
    .getByRole('button', { name: /^Undo: Set/ })
    .click();
  await expect(dock(window)).toContainText(`Undo: Set ${CELL} to 9.9 bn`);
  await expect(sides(row(window, 'Figure', CELL))).toHaveText(['9.9 bn USD', '12.4 bn USD']);
  await dock(window).focus();
  await window.keyboard.press('Escape');
  await expect(dock(window)).toBeHidden();
});

test('the history says of each operation what it changed', async ({ shared }) => {
  const { window } = shared;
  await window.getByRole('tab', { name: 'History' }).click();
  const link = window.locator('.history li').filter({ hasText: 'Link "quintupled between 2020 and 2024"' });
  await link.getByRole('button', { name: 'What it changed' }).click();
  await expect(dock(window)).toBeFocused();
  await expect(row(window, 'Link', '“quintupled between 2020 and 2024”, body ¶ 3')).toContainText(
    'not there',
  );
  await window
    .locator('.history li')
    .filter({ hasText: `Add note "${NOTE}"` })
    .getByRole('button', { name: 'What it changed' })
    .click();
  await expect(row(window, 'Note', `${NOTE}: ${CELL}`)).toContainText('not there');
  await expect(dock(window)).not.toContainText('quintupled');
});
