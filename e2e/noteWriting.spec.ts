import type { Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { get } from './host/bridge.ts';
import { expect, test } from './host/test.ts';

const page = (window: Page) => window.getByRole('textbox', { name: 'Text of the note' });
const picked = (window: Page) => window.getByRole('listbox').getByRole('option', { selected: true });

test('a source, a claim, a table, a footnote, a link and a judgement are written by keys, and reach the pack', async ({
  shared,
}) => {
  const { window } = shared;
  await window.getByRole('button', { name: 'What the figures say', exact: true }).click();
  const text = page(window);
  await expect(text).toContainText('quintupled');
  await text.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('It will last, says @armstat');
  await expect(picked(window)).toContainText(/Armstat|Statistical Committee/i);
  await window.keyboard.press('Enter');
  await expect(text.locator('.reference.source')).toHaveCount(1);
  await window.keyboard.type(' of [[nearly doubled');
  await expect(picked(window)).toContainText('claim “nearly doubled”');
  await window.keyboard.press('Enter');
  await expect(text.locator('.reference.claim')).toHaveCount(1);
  await window.keyboard.press('Alt+3');
  await expect(text.locator('p[data-stance="judgement"]')).toHaveCount(1);

  await window.keyboard.press('Control+Alt+f');
  await expect(text.locator('.footnote')).toHaveAttribute('data-n', '1');
  await window.keyboard.type('So said #armenia russia');
  const offered = window.getByRole('listbox').getByRole('option');
  await offered.nth(2).hover();
  await expect(offered.nth(2)).toHaveAttribute('aria-selected', 'true');
  // The rows of the next question come up under the pointer, which rests: the best of them is chosen.
  await window.keyboard.type(' turnover 2024');
  await expect(picked(window)).toContainText('Armenia – Russia, turnover, 2024');
  await expect(offered.first()).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
  await expect(text.locator('.footnote [data-chip]')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await window.keyboard.type(' as told at https://example.org/told now.');
  await expect(text.locator('a')).toHaveAttribute('href', 'https://example.org/told');

  await window.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(text.locator('th')).toHaveCount(3);
  for (const head of ['Year', 'Value', 'Source']) {
    await window.keyboard.type(head);
    await window.keyboard.press('Tab');
  }
  for (let cells = 0; cells < 6; cells++) await window.keyboard.press('Tab');
  await expect(text.locator('tr')).toHaveCount(4);
  await window.keyboard.type('last');
  await expect(text.locator('tr').last().locator('td').first()).toHaveText('last');
  expect(await violationsIn(window, '.note')).toEqual([]);
  await expect(window.locator('.note-foot').getByText('Saved', { exact: true })).toBeVisible();

  const { html } = await get(window, 'pack.preview', { packId: 'p1' });
  expect(html).toContain('<p class="stance judgement"><b>Judgement</b> It will last, says ');
  expect(html).toMatch(/claim “nearly doubled” \(\w+\)/);
  expect(html).toMatch(/<ol class="footnotes"><li id="foot-\d+-1" value="1">So said <button/);
  expect(html).toContain('<a href="https://example.org/told" rel="noreferrer">https://example.org/told</a>');
  expect(html).toMatch(/<th scope="col">Year<\/th>/);

  // Without its mark a footnote is gone, and comes back with it.
  await text.locator('.footnote-mark').click();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Backspace');
  await expect(text.locator('.footnote')).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(text.locator('.footnote')).toHaveAttribute('data-n', '1');

  // A mark that is cut and pasted brings its words along.
  await text.locator('p').first().click();
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+x');
  await expect(text.locator('.footnote')).toHaveCount(0);
  await window.keyboard.press('Control+v');
  await expect(text.locator('.footnote')).toContainText('So said');
});
