import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './host/test.ts';

const TITLE = 'Harbour ledger for the autumn';
const ARTICLE = `${TITLE}

By Nadia Orlov
2026-01-15

The harbour moved 5m in the autumn, and berth fees rose to 40,000 som. On 03/04/2025 the quay was shut.

Grain earned $63 billion in 2024 (Riddle, December 17, 2025), five times more than oil.
`;

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(window: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function addArticle(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Add article' }).waitFor();
  await window.keyboard.press('Control+o');
  const dialog = window.getByRole('dialog', { name: 'Add an article' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await window.keyboard.insertText(ARTICLE);
  await tabTo(window, dialog.getByRole('button', { name: 'Preview' }));
  await window.keyboard.press('Enter');
  await tabTo(window, dialog.getByRole('button', { name: 'Add to workspace' }));
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

const dockOf = (window: Page): Locator => window.getByRole('region', { name: 'The number you are at' });
const isAt = (window: Page, words: string): Promise<void> =>
  expect(dockOf(window).locator('q')).toHaveText(words);
const openOnes = (window: Page): Locator => window.getByRole('button', { name: /^Questions/ });
const undoIs = (window: Page, label: string): Promise<void> =>
  expect(window.getByRole('button', { name: `Undo: ${label}` })).toBeVisible();

const LABELS = [
  'Accept "5m" as 5,000,000',
  'Dismiss "40,000 som": Not about trade',
  'Read "03/04/2025" as 2025-04-03',
  'Accept "five times more" as 6 times',
] as const;
const QUESTIONS = ['5m', '40,000 som', '03/04/2025', 'five times more'] as const;

test('a whole article is triaged without a mouse; each step goes back and forth, and stands after a restart', async ({
  launch,
}) => {
  // Two starts and some sixty keys, each answered by the workspace.
  test.slow();
  const { app, window } = await launch();
  await addArticle(window);
  const article = window.getByRole('article', { name: TITLE });
  await expect(article).toBeVisible();
  const accounted = window.getByText('All numbers accounted for').filter({ visible: true });
  await expect(openOnes(window)).toHaveText('Questions 4');
  await expect(accounted).toBeHidden();

  await window.keyboard.press('j');
  await isAt(window, QUESTIONS[0]);
  await expect(dockOf(window).getByRole('list', { name: 'Ways to read it' })).toContainText('5,000,000');
  await window.keyboard.press('1');

  await isAt(window, QUESTIONS[1]);
  await undoIs(window, LABELS[0]);
  await window.keyboard.press('x');
  await expect(dockOf(window).getByRole('radio').first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');

  await isAt(window, QUESTIONS[2]);
  await undoIs(window, LABELS[1]);
  await window.keyboard.press('e');
  await expect(dockOf(window).getByRole('textbox', { name: 'Period' })).toBeFocused();
  await expect(dockOf(window).getByRole('textbox', { name: 'Value' })).toHaveValue('');
  await expect(dockOf(window).getByRole('alert')).toHaveCount(0);
  await window.keyboard.type('some day');
  await expect(dockOf(window).getByRole('alert')).toContainText('is no period');
  await window.keyboard.press('Control+a');
  await window.keyboard.type('3 April 2025');
  await expect(dockOf(window).locator('output')).toHaveText('Will be read as 2025-04-03 day');
  await window.keyboard.press('Enter');

  // Accepting settles no question: it asks which reading is meant.
  await isAt(window, QUESTIONS[3]);
  await undoIs(window, LABELS[2]);
  await window.keyboard.press('a');
  await undoIs(window, LABELS[2]);
  await window.keyboard.press('2');
  await undoIs(window, LABELS[3]);
  await expect(accounted).toBeVisible();
  await expect(openOnes(window)).toHaveText('Questions 0');

  for (const at of [3, 2, 1, 0] as const) {
    await window.keyboard.press('u');
    await isAt(window, QUESTIONS[at]);
    await expect(openOnes(window)).toHaveText(`Questions ${4 - at}`);
  }
  for (const label of LABELS) {
    await window.keyboard.press('Control+y');
    await undoIs(window, label);
  }
  await expect(accounted).toBeVisible();
  await app.close();

  const again = (await launch()).window;
  const entry = again.getByRole('button', { name: new RegExp(TITLE) });
  await expect(entry).toContainText('done');
  await tabTo(again, entry);
  await again.keyboard.press('Enter');
  await expect(again.getByText('All numbers accounted for').filter({ visible: true })).toBeVisible();
  const number = again.getByRole('article', { name: TITLE }).getByRole('button', { name: '40,000 som' });
  await again.keyboard.press('o');
  await again.keyboard.press('j');
  await isAt(again, '2026-01-15');
  await tabTo(again, number);
  await expect(again.locator('.mention-card')).toContainText('Not about trade');
  await again.keyboard.press('Enter');
  const decision = again.getByRole('region', { name: 'Decision' });
  await expect(decision).toContainText('dismissed');
  await expect(decision).toContainText('40,000 KGS or 40,000 UZS');
});

test('every number can be confirmed, typed anew, linked, taken back and looked at by its key', async ({
  shared,
}) => {
  const { window } = shared;
  await addArticle(window);
  const article = window.getByRole('article', { name: TITLE });
  const money = article.getByRole('button', { name: '$63 billion' });
  await expect(money).toBeVisible();
  await window.keyboard.press('j');
  await isAt(window, '5m');
  await tabTo(window, money);
  await expect(window.locator('.mention-card')).toContainText('62,500,000,000 to 63,500,000,000');
  await window.keyboard.press('Enter');
  await isAt(window, '$63 billion');
  await expect(window.locator('.mention-card')).toBeHidden();
  const reading = window.getByRole('region', { name: 'Number in the article' });
  await expect(reading).toContainText('63,000,000,000 USD');

  await window.keyboard.press('l');
  await expect(window.getByRole('region', { name: 'Link to figures' })).toContainText(
    'Linking “$63 billion”',
  );
  await expect(window.getByRole('combobox', { name: 'Search cells to link' })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('region', { name: 'Link to figures' })).toBeHidden();

  await window.keyboard.press('e');
  const value = dockOf(window).getByRole('textbox', { name: 'Value' });
  await expect(value).toBeFocused();
  await tabTo(window, dockOf(window).getByRole('textbox', { name: 'Said of' }));
  await window.keyboard.type('Armenia');
  await window.keyboard.press('Enter');
  await undoIs(window, 'Read "$63 billion" as 63,000,000,000 USD, 2024');
  await isAt(window, 'five times more');

  await window.keyboard.press('o');
  await window.keyboard.press('k');
  await window.keyboard.press('k');
  await isAt(window, '$63 billion');
  await window.keyboard.press('Enter');
  await expect(reading).toContainText('Armenia');
  await expect(reading).toContainText('62,500,000,000 to 63,500,000,000');
  await window.keyboard.press('Backspace');
  await undoIs(window, 'Take back the decision on "$63 billion"');
  await expect(window.getByRole('region', { name: 'Decision' })).toBeHidden();
  await expect(window.getByRole('button', { name: /^All/ })).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.press('a');
  await undoIs(window, 'Accept "$63 billion" as 63,000,000,000 USD, 2024');
  await isAt(window, '2024');
  await window.keyboard.press('k');
  await isAt(window, '$63 billion');
  await expect(dockOf(window)).toContainText('accepted');
});

test('a table keeps its shape with its cells as numbers, furniture comes back with a press, citations stand beside the text', async ({
  shared,
  folder,
}) => {
  const { app, window } = shared;
  const file = `${folder}/ports.html`;
  writeFileSync(
    file,
    `<html><head><title>Freight by port</title></head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>
    <article><h1>Freight by port</h1><p>By Nadia Orlov, January 15, 2026</p>
    <p>Ferries carried 1.2 million tonnes in 2024, the harbour office wrote in the autumn (Riddle, December 17, 2025).</p>
    <table><tr><th>Port</th><th>2024</th></tr><tr><td>Easthaven</td><td>1,234</td></tr><tr><td>Westhaven</td><td>n/a</td></tr></table>
    <p>The rest went by rail, which was slower than it had been in other years (Riddle, December 17, 2025).</p></article></body></html>`,
  );
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await window.getByRole('button', { name: 'Add article' }).click();
  await window.getByRole('button', { name: 'Choose file…' }).click();
  await window.getByRole('button', { name: 'Add to workspace' }).click();
  const article = window.getByRole('article', { name: 'Freight by port' });
  await expect(article.getByRole('row').nth(1).getByRole('cell')).toHaveText(['Easthaven', '1,234']);
  await article.getByRole('cell').getByRole('button', { name: '1,234' }).press('Enter');
  await expect(dockOf(window)).toContainText('table 1 r2 c2');
  await expect(dockOf(window)).toContainText('1,234 number');

  await window.getByRole('button', { name: /^Show dropped/ }).click();
  await expect(article.getByText('dropped by rule: html nav')).toBeVisible();

  await window.getByRole('button', { name: /^Citations/ }).click();
  const list = window.getByRole('complementary', { name: 'Citations' });
  await expect(list).toContainText('1 source in 2 references');
  await list.getByRole('button', { name: /Riddle/ }).click();
  await window.getByRole('button', { name: 'Show the source' }).click();
  await expect(window.getByRole('region', { name: 'Source' })).toContainText(
    'Cited by an article, with its date.',
  );

  await window.getByRole('button', { name: /^\d+ sources$/ }).click();
  const sources = window.getByRole('region', { name: 'Sources' });
  await sources.getByRole('searchbox').fill('Riddle');
  await expect(sources.getByRole('row')).toHaveCount(2);
  await expect(sources.getByRole('row').last()).toContainText('cited piece');
});
