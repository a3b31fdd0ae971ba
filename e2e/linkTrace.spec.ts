import type { Locator, Page } from '@playwright/test';
import { filterOf, focusCell, gridCell, gridRow } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const article = (window: Page): Locator => window.getByRole('article').first();
/** A number of the article; one that is linked carries a mark in front of its words. */
const number = (window: Page, words: string): Locator =>
  article(window).locator('[data-mention]').getByText(words, { exact: true });
const inspector = (window: Page): Locator => window.getByRole('complementary', { name: 'Inspector' });
const linkBar = (window: Page): Locator => window.getByRole('region', { name: 'Link to figures' });
const passages = (window: Page): Locator =>
  inspector(window).getByRole('region', { name: 'Linked passages' });
const linkedCells = (window: Page): Locator =>
  inspector(window).getByRole('region', { name: 'Linked cells' });
const group = (window: Page): Locator => gridRow(window, 'Former Soviet republics', 'Russia', 'turnover');

test('from a cell to its paragraph and back, in two actions or one', async ({ shared }) => {
  const { window } = shared;
  const china = gridRow(window, 'China', 'Russia', 'turnover');
  await focusCell(china, '2024');
  await passages(window).getByRole('button', { name: '“$244 billion”' }).click();
  await expect(number(window, '$244 billion')).toHaveAttribute('aria-pressed', 'true');
  await expect(number(window, '$244 billion')).toBeInViewport();

  await linkedCells(window).getByRole('button', { name: 'China – Russia, turnover, 2024' }).click();
  await expect(gridCell(china, '2024')).toBeFocused();

  await gridCell(china, '2024')
    .getByRole('button', { name: /^1 linked passage\. Go to the paragraph/ })
    .click();
  await expect(number(window, '$244 billion')).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.press('Control+g');
  await expect(gridCell(china, '2024')).toBeFocused();
  await window.keyboard.press('Control+g');
  await expect(number(window, '$244 billion')).toHaveAttribute('aria-pressed', 'true');
});

test('from a paragraph to a cell that a filter hides: the filter is taken off, and it is said', async ({
  shared,
}) => {
  const { window } = shared;
  const filter = filterOf(window);
  await filter.fill('estonia exports');
  await filter.press('Enter');
  await expect(window.getByText('2 series in USD')).toBeVisible();
  await number(window, '$63 billion').click();
  await linkedCells(window)
    .getByRole('button', { name: 'Former Soviet republics – Russia, turnover, 2020' })
    .click();
  await expect(gridCell(group(window), '2020')).toBeFocused();
  await expect(filter).toHaveValue('');
  await expect(window.getByText('The filter hid that row; it was taken off.')).toBeVisible();
  await expect(inspector(window).getByText(/^sum of 1[0-4] of 14 members$/)).toBeVisible();
});

test('a number is linked to picked cells, to a searched group sum, changed, unlinked, and all of it undone', async ({
  shared,
}) => {
  const { window } = shared;
  await number(window, 'nearly double').click();
  await window.keyboard.press('l');
  await expect(linkBar(window)).toContainText('Linking “nearly double”');
  const armenia = gridRow(window, 'Armenia', 'Russia', 'turnover');
  await gridCell(armenia, '2018').click();
  await gridCell(armenia, '2019').click();
  await expect(linkBar(window).getByRole('button', { name: /^Take out/ })).toHaveCount(2);
  await gridCell(armenia, '2019').click();
  await expect(linkBar(window).getByRole('button', { name: /^Take out/ })).toHaveCount(1);

  const search = linkBar(window).getByRole('combobox', { name: 'Search cells to link' });
  await search.fill('former soviet russia turnover 2024');
  await linkBar(window)
    .getByRole('option', { name: /^Former Soviet republics – Russia, turnover, 2024/ })
    .click();
  await expect(gridCell(group(window), '2024')).toBeInViewport();
  await linkBar(window).getByRole('button', { name: 'Link to 2 cells' }).click();
  await expect(linkBar(window)).toBeHidden();
  const sum = linkedCells(window).getByRole('button', { name: /^Former Soviet republics/ });
  const first = linkedCells(window).getByRole('button', { name: 'Armenia – Russia, turnover, 2018' });
  await expect(sum).toBeVisible();
  await expect(first).toBeVisible();

  await linkedCells(window).getByRole('button', { name: 'Change cells' }).click();
  await linkBar(window).getByRole('button', { name: 'Take out Armenia – Russia, turnover, 2018' }).click();
  await linkBar(window).getByRole('button', { name: 'Keep these cells' }).click();
  await expect(first).toBeHidden();
  await expect(sum).toBeVisible();

  await linkedCells(window).getByRole('button', { name: 'Remove link' }).click();
  await expect(linkedCells(window)).toContainText('Not linked to any cell.');
  const undo = window
    .locator('.status-bar')
    .getByRole('button', { name: /^Undo: (Unlink|Link) "nearly double"/ });
  await undo.click();
  await expect(sum).toBeVisible();
  await expect(first).toBeHidden();
  await undo.click();
  await expect(first).toBeVisible();
  await undo.click();
  await expect(linkedCells(window)).toContainText('Not linked to any cell.');
});

test('selected words are linked to a range of cells, with the keyboard in the grid', async ({ shared }) => {
  const { window } = shared;
  const words = article(window).locator('[data-block]', { hasText: 'lost political' }).first();
  await words.evaluate((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('lost political') ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + 'lost political'.length);
    }
  });
  await words.dispatchEvent('pointerup');
  await expect(inspector(window)).toContainText('lost political');
  await window.keyboard.press('l');
  await expect(linkBar(window)).toContainText('Linking “lost political”');
  await gridCell(gridRow(window, 'Armenia', 'China', 'exports'), '2018').click();
  await linkBar(window)
    .getByRole('button', { name: /^Take out/ })
    .click();
  await gridRow(window, 'Armenia', 'China', 'exports').locator('[col-id="2018"]').focus();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press(' ');
  await linkBar(window).getByRole('button', { name: 'Link to 4 cells' }).click();
  await expect(linkedCells(window).getByRole('listitem')).toHaveCount(4);
});

test('a number is linked by keys alone: its cells are offered, Enter takes one, Ctrl+Enter links', async ({
  shared,
}) => {
  const { window } = shared;
  await number(window, '$244 billion').focus();
  await window.keyboard.press('Enter');
  await window.keyboard.press('l');
  const bar = linkBar(window);
  await expect(bar.getByRole('combobox', { name: 'Search cells to link' })).toBeFocused();
  await window.keyboard.type('china russia turnover 2024');
  await expect(bar.getByRole('option', { name: /^China – Russia, turnover, 2024/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(bar.getByRole('button', { name: 'Link to 1 cell' })).toBeEnabled();
  await window.keyboard.press('Control+Enter');
  await expect(bar).toBeHidden();
  await expect(
    window.getByText(/^Link "\$244 billion" to China – Russia, turnover, 2024/).first(),
  ).toBeVisible();
});
