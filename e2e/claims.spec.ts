import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { focusCell, gridRow } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const tab = (window: Page): Locator => window.getByRole('region', { name: 'Claims of the article' });
const detail = (window: Page): Locator => tab(window).getByRole('region', { name: 'The claim' });
const claims = (window: Page): Locator => tab(window).locator('[data-entry]');
/** The audit, and what an edit changed, are computed in the store's worker, one after the other. */
const COMPUTED = { timeout: 45_000 };
const status = (window: Page): Locator => window.locator('.status-bar');

/** The first words of the article under a mark that is drawn over its text, and whether somebody sees them. */
const wordsMarked = (window: Page, mark: string): Promise<{ words: string; isInView: boolean } | null> =>
  window.evaluate((name) => {
    const [range] = CSS.highlights.get(name) ?? [];
    if (!(range instanceof Range)) return null;
    const at = range.getBoundingClientRect();
    const article = range.startContainer.parentElement?.closest('article')?.getBoundingClientRect();
    const isInView = article !== undefined && at.top >= article.top && at.bottom <= article.bottom;
    return { words: range.toString(), isInView };
  }, mark);

test('the contradicted count opens its claims; keys walk them, and each opens where its words stand', async ({
  shared,
}) => {
  const { window } = shared;
  const count = status(window).getByRole('button', { name: /claims contradicted$/ });
  await expect(count).toHaveText('✗ 9 claims contradicted', COMPUTED);
  await count.click();
  await expect(tab(window)).toBeFocused();
  await expect(tab(window).getByRole('button', { name: /9 contradicted/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(detail(window)).toContainText('nearly doubled');

  const said = claims(window).filter({ hasText: 'slightly faster than' }).first();
  while ((await said.getAttribute('aria-current')) !== 'true') await window.keyboard.press('j');
  // Tab goes on from the list to what is done with the claim, past the lines of the others.
  await expect(said).toBeFocused();
  await window.keyboard.press('Tab');
  await expect(detail(window).getByRole('button', { name: /^Confirm operands/ })).toBeFocused();
  await window.keyboard.press('Shift+Tab');
  // The article beside the list follows, without a press: the words of the claim and of each of its operands.
  expect(await wordsMarked(window, 'claim-words')).toEqual({ words: 'slightly faster than', isInView: true });
  const drawn = detail(window).getByRole('img');
  await expect(drawn).toHaveAccessibleName(
    '“slightly faster than” allows 0 to 5 points. Computed: 25 to 30.9 points. No part of it satisfies the wording.',
  );
  await expect(detail(window).getByRole('row', { name: /^other to/ })).toContainText('125 bn USD');
  expect(await violationsIn(window, '.claims')).toEqual([]);

  await window.keyboard.press('Enter');
  const article = window.getByRole('article').first();
  await expect
    .poll(() => wordsMarked(window, 'chosen-words'))
    .toEqual({ words: 'slightly faster than', isInView: true });
  await window.keyboard.press('5');
  await expect(article.locator('[data-mention]').getByText('$125 billion', { exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('claims are narrowed by form, area, basis and words, and a cell opens in the grid', async ({
  shared,
}) => {
  const { window } = shared;
  await window.getByRole('article').first().waitFor();
  await window.keyboard.press('Alt+c');
  // What a reader should know is not lost among all that the figures lack.
  const part = (name: string): Locator => tab(window).getByRole('region', { name });
  await expect(part('What the figures lack')).toContainText('cannot be checked', COMPUTED);
  await expect(part('What a reader should know')).toContainText('“seven others” announces 7');
  await expect(part('What a reader should know')).not.toContainText('cannot be checked');
  await tab(window).getByLabel('Area').selectOption({ label: 'Armenia' });
  await tab(window).getByLabel('Form').selectOption({ label: 'ratio' });
  await tab(window).getByLabel('Against').selectOption({ label: 'the figures' });
  const quintupled = claims(window).filter({ hasText: 'quintupled' });
  await expect(quintupled).toHaveCount(1);
  await window.keyboard.press('/');
  await expect(tab(window).getByRole('searchbox', { name: 'Wording' })).toBeFocused();
  await window.keyboard.type('quint');
  await window.keyboard.press('Escape');
  await expect(tab(window)).toBeFocused();
  await expect(claims(window)).toHaveCount(1);
  await expect(detail(window)).toContainText('5.44 to 5.75');
  await expect(detail(window).getByRole('img')).toHaveAccessibleName(/All of it satisfies the wording\.$/);

  await window.keyboard.press('Home');
  await expect.poll(() => wordsMarked(window, 'claim-words')).toMatchObject({ words: 'quintupled' });
  await window.keyboard.press('g');
  await expect(window.getByRole('region', { name: 'Cell', exact: true })).toContainText('Armenia – Russia');
  // The list is behind the grid now, and marks nothing.
  await expect.poll(() => wordsMarked(window, 'claim-words')).toBeNull();

  await window.locator('.flexlayout__tab_button').filter({ hasText: 'Claims' }).click();
  await tab(window).getByRole('button', { name: 'Show all' }).click();
  await expect(claims(window)).not.toHaveCount(1);
});

test('a paragraph carries the worst verdict of its claims; a number names those it is part of', async ({
  shared,
}) => {
  const { window } = shared;
  const article = window.getByRole('article').first();
  await article
    .getByRole('button', { name: /“\$63 billion”: contradicted, as \d of \d+ claims here/ })
    .click();
  await expect(detail(window)).toContainText('14 areas – Russia');
  // The cells of a sum have the width of the claim, each amount at the end of its line.
  await detail(window).getByText('27 cells').click();
  const line = detail(window).getByRole('button', { name: /^Armenia – Russia, exports, 2020/ });
  await expect(line).toBeVisible();
  expect(await line.evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThan(30);
  await article.locator('[data-mention]').getByText('$125 billion', { exact: true }).click();
  const inspector = window.locator('.inspector').getByRole('region', { name: 'Claims' });
  await inspector.getByRole('button', { name: /nearly double\b/ }).click();
  await expect(detail(window)).toContainText('1.96 to 2.01');
});

test('what a wording allows is changed beside the verdict it decides, undone, and reset in the list of all', async ({
  shared,
}) => {
  test.slow();
  const { window } = shared;
  await window.getByRole('article').first().waitFor();
  await window.keyboard.press('Alt+c');
  await claims(window).filter({ hasText: 'moderate' }).filter({ hasText: 'Georgia' }).first().click();
  await expect(detail(window)).toContainText('✗ contradicted');
  await detail(window).getByText('What “moderate change” allows').click();
  await detail(window).getByLabel('moderate change, to').fill('95');
  await window.keyboard.press('Enter');
  await expect(detail(window)).toContainText('✓ holds', COMPUTED);
  await expect(detail(window).getByLabel('moderate change, to')).toBeFocused();
  await expect(status(window)).toContainText('8 claims contradicted', COMPUTED);
  await status(window).getByRole('button', { name: 'Undo: Set wording "moderate" to 5 to 95' }).click();
  await expect(detail(window)).toContainText('✗ contradicted', COMPUTED);

  await tab(window).getByRole('button', { name: 'Wordings…' }).click();
  const all = window.getByRole('region', { name: 'What wordings allow' });
  await expect(all.getByRole('status')).toHaveText('all at the standard', COMPUTED);
  await all.getByLabel('nearly doubled, from').fill('one and a half');
  await all.getByRole('button', { name: 'Set nearly doubled', exact: true }).click();
  await expect(all.getByRole('alert')).toContainText('Write plain numbers');
  await all.getByLabel('nearly doubled, from').fill('1.5');
  await all.getByRole('button', { name: 'Set nearly doubled', exact: true }).click();
  await expect(all.getByRole('status')).toHaveText('1 changed', COMPUTED);
  expect(await violationsIn(window, '.thresholds')).toEqual([]);
  await all.getByRole('button', { name: 'Reset nearly doubled' }).focus();
  await window.keyboard.press('Enter');
  await expect(all.getByRole('status')).toHaveText('all at the standard', COMPUTED);
  await expect(all.getByLabel('nearly doubled, from')).toBeFocused();
  await expect(all.getByLabel('nearly doubled, from')).toHaveValue('1.75');
});

/** A number of the article, by its words. */
const number = (window: Page, quote: string): Locator =>
  window.getByRole('article').first().locator('[data-mention]').getByText(quote, { exact: true });

/** Opens the claims of the first article from the keyboard. */
async function openTab(window: Page): Promise<void> {
  await window.getByRole('article').first().waitFor();
  await window.keyboard.press('Alt+c');
  await expect(claims(window).first()).toBeVisible(COMPUTED);
}

test('operands are confirmed, and replaced by what is selected', async ({ shared }) => {
  test.slow();
  const { window } = shared;
  await openTab(window);
  await claims(window)
    .filter({ has: window.getByText('nearly double', { exact: true }) })
    .first()
    .click();
  await window.keyboard.press('a');
  await expect(detail(window)).toContainText('operands confirmed', COMPUTED);
  // What is confirmed is not asked again; what was said can be taken back.
  await expect(detail(window).getByRole('button', { name: /^Confirm operands/ })).toBeHidden();
  await expect(detail(window).getByRole('button', { name: /^Take back/ })).toBeVisible();
  await number(window, '$107.8 billion').click();
  await detail(window).getByRole('button', { name: 'Use selection: from' }).focus();
  await window.keyboard.press('Enter');
  await expect(detail(window)).toContainText('✗ contradicted', COMPUTED);
  await expect(tab(window)).toBeFocused();
  await expect(detail(window).getByRole('row', { name: /^from/ })).toContainText('$107.8 billion');
  await detail(window)
    .getByRole('button', { name: /^Take back/ })
    .focus();
  await window.keyboard.press('Enter');
  await expect(detail(window)).toContainText('operands proposed by Attest', COMPUTED);
  await expect(tab(window)).toBeFocused();
});

test('a claim is dismissed with a reason, and taken back', async ({ shared }) => {
  test.slow();
  const { window } = shared;
  await openTab(window);
  await claims(window).filter({ hasText: 'seven others' }).first().click();
  await window.keyboard.press('x');
  await detail(window).getByLabel('Why it does not count').fill('Armenia is the seventh');
  await window.keyboard.press('Enter');
  await expect(detail(window)).toContainText('∅ dismissed by', COMPUTED);
  await expect(detail(window)).toContainText('Armenia is the seventh');
  await expect(tab(window)).toBeFocused();
  await window.keyboard.press('Backspace');
  await expect(detail(window)).toContainText('✗ contradicted', COMPUTED);
});

test('a dismissed claim that is listed no more leaves the keyboard with the list', async ({ shared }) => {
  test.slow();
  const { window } = shared;
  await openTab(window);
  await tab(window).locator('.verdict-filter').filter({ hasText: 'contradicted' }).click();
  // A finding goes with the claim it rests on.
  await claims(window)
    .filter({ hasText: 'seven others' })
    .filter({ hasText: /error|warning/ })
    .first()
    .click();
  await window.keyboard.press('x');
  await detail(window).getByLabel('Why it does not count').fill('Armenia is the seventh');
  await window.keyboard.press('Enter');
  await expect(claims(window).filter({ hasText: 'seven others' })).toHaveCount(0, COMPUTED);
  await expect(tab(window).getByLabel('Why it does not count')).toBeHidden();
  await expect(tab(window)).toBeFocused();
});

test('in a narrow inspector nothing lies over a claim’s words, and nothing scrolls sideways', async ({
  shared,
}) => {
  const { app, window } = shared;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700));
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThanOrEqual(1000);
  await number(window, '$107.8 billion').click();
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  const row = inspector.locator('.claim-row').filter({ hasText: 'contradicted' }).first();
  await expect(row).toBeVisible(COMPUTED);
  const overlaps = await row.evaluate((element) => {
    const chip = element.querySelector('.verdict-chip')?.getBoundingClientRect();
    const words = [...(element.querySelector('q')?.getClientRects() ?? [])];
    return words.some(
      ({ bottom, right, top }) => chip && right > chip.left && bottom > chip.top && top < chip.bottom,
    );
  });
  expect(overlaps).toBe(false);
  await window.keyboard.press('Alt+c');
  // What narrows the list leaves most of a small pane to it and to the claim.
  const [bar, whole] = await Promise.all(
    [tab(window).locator('.claims-bar'), tab(window)].map((part) => part.boundingBox()),
  );
  expect(bar?.height).toBeLessThan((whole?.height ?? 0) / 3);
  const sideways = await inspector.evaluate(({ parentElement }) =>
    parentElement === null ? null : parentElement.scrollWidth - parentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});

test('a claim is made by hand from words and numbers that are selected', async ({ shared }) => {
  test.slow();
  const { window } = shared;
  await openTab(window);
  await number(window, 'nearly double').click();
  await tab(window)
    .getByRole('button', { name: /^Add a claim/ })
    .click();
  const form = window.getByRole('form', { name: 'A claim by hand' });
  await expect(form).toContainText('nearly double');
  await number(window, '$107.8 billion').click();
  await form.getByRole('button', { name: 'Take selection: from' }).click();
  await number(window, '$244 billion').click();
  await form.getByRole('button', { name: 'Take selection: to' }).click();
  await form.getByLabel('Held to').selectOption({ label: 'more than doubled' });
  expect(await violationsIn(window, '.add-claim')).toEqual([]);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(detail(window)).toContainText('✎ added by', COMPUTED);
  await expect(detail(window)).toContainText('2.26');
  await expect(status(window).getByRole('button', { name: /^Undo: Add the claim/ })).toBeVisible(COMPUTED);
});

test('a cell tells what each article says of it, under its title', async ({ launch }) => {
  test.slow();
  // A process of its own: an article that is taken back is told to the page that comes after.
  const { window } = await launch();
  await window.getByRole('article').first().waitFor();
  await window.getByRole('button', { name: 'Add article' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add an article' });
  await dialog
    .getByRole('textbox')
    .fill('Minsk counts its exports\n\nTrade between Belarus and Russia came to $71 billion in 2024.\n');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByRole('button', { name: 'Add to workspace' }).click();
  await expect(dialog).toBeHidden();
  await focusCell(gridRow(window, 'Belarus', 'Russia', 'turnover'), '2024');
  const said = window.getByRole('region', { name: 'What articles say of it' });
  await expect(said.getByRole('heading', { level: 4 })).toHaveText(
    ['Digest: Moscow Trades More With Its Old Neighbours and Counts for Less', 'Minsk counts its exports'],
    COMPUTED,
  );
  const own = said.locator('.statements').last().getByRole('button');
  await expect(own).toContainText(['$71 billion says 70.5 to 71.5 bn USD']);
  expect(await violationsIn(window, '.statements')).toEqual([]);
  await own.first().click();
  await expect(detail(window)).toContainText('$71 billion', COMPUTED);
});
