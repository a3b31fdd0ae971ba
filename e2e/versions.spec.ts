import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { get } from './host/bridge.ts';
import { expect, test } from './host/test.ts';

const TITLE = 'Harbour ledger for the autumn';
const FIRST = `${TITLE}

The harbour earned $63 billion in 2024, the review said. Fees rose to 40 percent of that.

Grain went east in 5 ships. Timber stayed where it was.

Coal came in 12 barges. Salt came by rail.

Wool went out in 12 barges. Tar went by road.
`;
const SECOND = FIRST.replace('$63', '$64')
  .replace('Grain went', 'Rain fell on the quay for most of the month, it added.\n\nIn the end, grain went')
  .replace(' Fees rose to 40 percent of that.', '');

const QUOTES = ['$63 billion', '40 percent', '5 ships'] as const;

const dialogOf = (window: Page): Locator => window.getByRole('dialog', { name: 'Add an article' });
const panel = (window: Page): Locator => window.getByRole('region', { name: 'Two versions side by side' });
const queue = (window: Page): Locator => panel(window).getByRole('region', { name: 'Links to settle' });
const dock = (window: Page): Locator => panel(window).getByRole('region', { name: 'The link you are at' });
const library = (window: Page): Locator => window.getByRole('navigation', { name: 'Library' });
const bar = (window: Page): Locator =>
  window.getByRole('region', { name: 'Versions of this article' }).filter({ visible: true });

/** Pastes an article into the dialog and looks at what would be added. */
async function preview(window: Page, article: string): Promise<void> {
  await window.getByRole('button', { name: 'Add article' }).click();
  await dialogOf(window).getByRole('textbox').fill(article);
  await dialogOf(window).getByRole('button', { name: 'Preview' }).click();
  await expect(dialogOf(window).getByLabel('Add as')).toBeVisible();
}

/** Adds the first version with a link over each of the quotes. */
async function addFirst(window: Page): Promise<string> {
  await preview(window, FIRST);
  await expect(dialogOf(window).getByRole('note')).toBeHidden();
  await dialogOf(window).getByRole('button', { name: 'Add to workspace' }).click();
  await expect(window.getByRole('article', { name: TITLE })).toBeVisible();
  const { documents } = await get(window, 'library.list', {});
  const first = documents.at(-1)?.id ?? '';
  const { blocks } = await get(window, 'document.get', { documentId: first });
  const { rows } = await get(window, 'figures.page', {
    where: 'area=ARM AND counterpart=RUS AND flow=exports',
    frequency: 'A',
    sort: null,
    offset: 0,
    limit: 1,
  });
  const seriesId = rows[0]?.seriesId ?? '';
  for (const quote of QUOTES) {
    const block = blocks.find(({ text }) => text.includes(quote));
    const start = (block?.start ?? 0) + (block?.text.indexOf(quote) ?? 0);
    const cells = [{ seriesId, period: '2024' }];
    await get(window, 'link.create', { documentId: first, start, end: start + quote.length, cells });
  }
  return first;
}

async function addSecond(window: Page, article: string): Promise<string> {
  await preview(window, article);
  await dialogOf(window).getByRole('button', { name: 'Add as version 2' }).click();
  await dialogOf(window).getByRole('button', { name: 'Add as new version' }).click();
  await expect(dialogOf(window)).toBeHidden();
  const { documents } = await get(window, 'library.list', {});
  return documents.at(-1)?.id ?? '';
}

test('a changed article is proposed as a new version, never made one by itself, and stands with the old one', async ({
  shared,
}) => {
  const { window } = shared;
  const first = await addFirst(window);
  const barges = window
    .getByRole('article', { name: TITLE })
    .filter({ visible: true })
    .getByText('12 barges');
  await barges.first().click();
  await window.keyboard.press('a');
  await expect(window.locator('.status-bar')).toContainText('Undo: Accept "12 barges"');
  await preview(window, SECOND);
  const likely = dialogOf(window).getByRole('note');
  await expect(likely).toContainText(`This looks like a newer version of “${TITLE}”.`);
  await expect(dialogOf(window).getByLabel('Add as')).toHaveValue('');
  await likely.getByRole('button', { name: 'Add as version 2' }).click();
  await expect(dialogOf(window).getByLabel('Add as').locator('option:checked')).toHaveText(
    `Version 2 of “${TITLE}”`,
  );
  expect(await violationsIn(window, 'dialog')).toEqual([]);
  await dialogOf(window).getByRole('button', { name: 'Add as new version' }).click();
  await expect(dialogOf(window)).toBeHidden();

  await expect(bar(window)).toContainText('Version 2, the newest.');
  await expect(bar(window)).toContainText('2 links to settle');
  // What was accepted in a paragraph that stands unchanged is accepted here too; its like in another paragraph is not.
  const { documents } = await get(window, 'library.list', {});
  const decided = async (documentId: string) =>
    (await get(window, 'document.get', { documentId })).mentions
      .filter(({ text }) => text === '12 barges')
      .map(({ decision }) => decision?.state ?? null);
  expect(await decided(first)).toEqual(['accepted', null]);
  expect(await decided(documents.at(-1)?.id ?? '')).toEqual(['accepted', null]);
  const article = window.getByRole('article', { name: TITLE }).filter({ visible: true });
  await expect(article.locator('.linked')).toHaveText(['5 ships']);

  await expect(
    library(window).getByRole('button', { name: new RegExp(`^${TITLE} Version 2`) }),
  ).toBeVisible();
  await library(window)
    .getByRole('list', { name: `Older versions of ${TITLE}` })
    .getByRole('button')
    .click();
  await expect(bar(window)).toContainText('Version 1. There is a newer one.');
  await expect(article.locator('.linked')).toHaveText([...QUOTES]);
  // The claims of the older version are listed under its own name, and the newer one's can be chosen.
  await window.keyboard.press('Alt+c');
  const listed = window
    .getByRole('region', { name: 'Claims of the article' })
    .getByRole('combobox', { name: 'Article' });
  await expect(listed.locator('option:checked')).toHaveText(`v1 ${TITLE}`);
  await listed.selectOption(`v2 ${TITLE}`);
  await expect(listed.locator('option:checked')).toHaveText(`v2 ${TITLE}`);
  await expect(listed.locator('option')).toHaveCount(2);
  await bar(window).getByRole('button', { name: 'Open the newest version' }).click();
  await expect(bar(window)).toContainText('Version 2, the newest.');
});

test('what does not stand by itself is settled with the keyboard, each step undone and done again, and stays so', async ({
  launch,
}) => {
  // Two starts, and each key answered by the workspace.
  test.slow();
  const { app, window } = await launch();
  await addFirst(window);
  const second = await addSecond(window, SECOND);
  await bar(window).getByRole('button', { name: 'Compare versions' }).click();
  await expect(panel(window)).toBeFocused();
  await expect(queue(window).getByRole('status')).toHaveText('2 links left to settle');
  const waiting = queue(window).locator('ol').first().getByRole('button');
  await expect(waiting).toHaveText(['“$63 billion”≠ changed', '“40 percent”∅ gone']);
  const texts = panel(window).getByRole('region', { name: 'Texts side by side' });
  await expect(texts.locator('del')).toContainText(['63']);
  await expect(texts.locator('ins')).toContainText(['64']);
  expect(await violationsIn(window, '.versions')).toEqual([]);

  await expect(dock(window)).toContainText('$63 billion');
  await expect(dock(window).getByRole('button', { name: 'Place here A' })).toBeVisible();
  await window.keyboard.press('j');
  await expect(dock(window)).toContainText('No words of the new version answer to it.');
  await window.keyboard.press('k');
  await window.keyboard.press('Enter');
  await expect(texts.locator('.is-linked').first()).toBeInViewport();
  await window.keyboard.press('a');
  await expect(queue(window).getByRole('status')).toHaveText('1 link left to settle');
  await expect(waiting).toHaveText(['“40 percent”∅ gone']);
  const quotes = (): Promise<string[]> =>
    get(window, 'document.get', { documentId: second }).then(({ links }) => links.map(({ quote }) => quote));
  expect(await quotes()).toEqual(['$64 billion', '5 ships']);

  await expect(dock(window)).toContainText('No words of the new version answer to it.');
  await window.keyboard.press('p');
  const words = panel(window).getByLabel('Words in the new version');
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('40 percent');
  await words.fill('12 barges');
  await expect(panel(window).getByRole('button', { name: /^Place at “12 barges”/ })).toHaveCount(2);
  await words.fill('came in 12 barges');
  await window.keyboard.press('Enter');
  await expect(queue(window).getByRole('status')).toHaveText('✓ Every link stands.');
  expect(await quotes()).toEqual(['$64 billion', '5 ships', 'came in 12 barges']);

  await window.keyboard.press('Control+z');
  await expect(queue(window).getByRole('status')).toHaveText('1 link left to settle');
  await panel(window).focus();
  await expect(dock(window)).toContainText('No words of the new version answer to it.');
  await window.keyboard.press('x');
  await expect(queue(window).getByRole('status')).toHaveText('✓ Every link stands.');
  await queue(window).getByText('3 links stand').click();
  await expect(queue(window).getByRole('button', { name: /40 percent/ })).toContainText(
    'left on the older version',
  );
  await expect(bar(window)).toContainText('Every link stands.');
  await app.close();

  const again = await launch();
  await library(again.window)
    .getByRole('button', { name: new RegExp(`^${TITLE} Version 2`) })
    .click();
  await bar(again.window).getByRole('button', { name: 'Compare versions' }).click();
  const status = queue(again.window).getByRole('status');
  await expect(status).toHaveText('✓ Every link stands.');
  await again.window.keyboard.press('Control+z');
  await expect(status).toHaveText('1 link left to settle');
  await again.window.keyboard.press('Control+z');
  await expect(status).toHaveText('2 links left to settle');
});

test('of several places one is chosen by its number, and the cell then leads to the newest version', async ({
  shared,
}) => {
  const { window } = shared;
  const first = await addFirst(window);
  const [title, paragraph, ...rest] = FIRST.split('\n\n');
  const second = await addSecond(window, [title, paragraph, paragraph, ...rest].join('\n\n'));
  await bar(window).getByRole('button', { name: 'Compare versions' }).click();
  const waiting = queue(window).locator('ol').first().getByRole('button');
  await expect(waiting).toHaveText(['“$63 billion”? several places', '“40 percent”? several places']);
  await expect(dock(window).getByRole('listitem')).toHaveCount(2);
  await window.keyboard.press('2');
  await expect(waiting).toHaveText(['“40 percent”? several places']);

  const passages = async (): Promise<(readonly [string, string, string])[]> => {
    const [link] = (await get(window, 'document.get', { documentId: first })).links;
    const cell = link?.targets[0]?.cell ?? { seriesId: '', period: '' };
    const { links } = await get(window, 'cell.get', { cell });
    return links.map(({ quote, documentId, locator }) => [quote, documentId, locator] as const);
  };
  expect(await passages()).toEqual([
    ['$63 billion', second, 'body ¶ 2'],
    ['40 percent', first, 'body ¶ 1'],
    ['5 ships', second, 'body ¶ 3'],
  ]);
  await dock(window).getByRole('button', { name: 'Armenia – Russia, exports, 2024' }).click();
  await window.keyboard.press('Control+g');
  await expect(bar(window)).toContainText('Version 2, the newest.');
  const linked = window.locator(`[data-reader="${second}"] [data-block] .linked`);
  await expect(linked).toHaveText(['$63 billion', '5 ships']);
  await expect(linked.first()).toHaveAttribute('aria-pressed', 'true');
});

test('in a window of 1000 px nothing of two versions, of their links or of the library is cut off', async ({
  shared,
}) => {
  const { app, window } = shared;
  await addFirst(window);
  await addSecond(window, SECOND);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700));
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThanOrEqual(1000);
  await bar(window).getByRole('button', { name: 'Compare versions' }).click();
  await expect(dock(window)).toContainText('it said “$63 billion” and now says “$64 billion”');
  const sideways = (place: Locator): Promise<number> =>
    place.evaluate((element) => {
      const frame = element.closest('.panel') ?? element;
      return Math.max(frame.scrollWidth - frame.clientWidth, element.scrollWidth - element.clientWidth);
    });
  for (const place of [dock(window), queue(window), panel(window), library(window)])
    expect(await sideways(place)).toBe(0);
  // The titles to choose among, over the claims, have no more room than there is.
  await window.keyboard.press('Alt+c');
  const claims = window.getByRole('region', { name: 'Claims of the article' });
  await expect(claims.getByRole('combobox', { name: 'Article' })).toBeVisible();
  expect(await sideways(claims)).toBe(0);
});

test('links are carried to another document one by one, each accepted or skipped', async ({ shared }) => {
  const { app, window } = shared;
  const first = await addFirst(window);
  await preview(
    window,
    'A digest of the quay\n\nIn 2024 the quay took in $63 billion. It charged 40 percent.\n',
  );
  await dialogOf(window).getByRole('button', { name: 'Add to workspace' }).click();
  await expect(window.getByRole('article', { name: 'A digest of the quay' })).toBeVisible();
  const { documents } = await get(window, 'library.list', {});
  const digest = documents.at(-1)?.id ?? '';

  await window.keyboard.press('Control+Shift+P');
  await window.getByPlaceholder('Type a command').fill('carry links');
  await window.keyboard.press('Enter');
  const carry = window.getByRole('region', { name: 'Carry links over to another document' });
  // The digest on screen has no links: it is what they are carried to, and where from is asked.
  await expect(carry.getByLabel('To')).toHaveValue(digest);
  await expect(carry.getByLabel('From')).toBeFocused();
  await carry.getByLabel('From').selectOption(first);
  const offered = carry.getByRole('region', { name: 'Links that could be carried over' });
  await expect(offered.getByRole('status')).toHaveText('2 links to decide');
  await expect(offered.getByText('1 link with no such number there')).toBeVisible();
  const at = offered.getByRole('region', { name: 'The link to carry over' });
  await expect(at.getByRole('list').getByRole('button')).toContainText(['same number · same period']);
  expect(await violationsIn(window, '.carry')).toEqual([]);
  const [wide, narrow] = await at
    .getByRole('list')
    .getByRole('button')
    .first()
    .evaluate((button) =>
      [button, button.querySelector('.passage')].map((one) => one?.getBoundingClientRect().width),
    );
  expect(narrow).toBeGreaterThan(0.8 * (wide ?? 0));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700));
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThanOrEqual(1000);
  await expect(at.getByRole('button', { name: 'Skip X' })).toBeInViewport({ ratio: 1 });
  const links = (): Promise<string[]> =>
    get(window, 'document.get', { documentId: digest }).then((view) => view.links.map(({ quote }) => quote));
  expect(await links()).toEqual([]);

  await offered.focus();
  await window.keyboard.press('j');
  await expect(at).toContainText('40 percent');
  await window.keyboard.press('x');
  await expect(offered.getByRole('status')).toHaveText('1 link to decide');
  await expect(at).toContainText('$63 billion');
  await window.keyboard.press('Enter');
  await expect(offered.getByRole('status')).not.toHaveText('1 link to decide');
  expect(await links()).toEqual(['$63 billion']);
  await window.keyboard.press('Control+z');
  await expect(offered.getByRole('status')).toHaveText('1 link to decide');
  expect(await links()).toEqual([]);
});
