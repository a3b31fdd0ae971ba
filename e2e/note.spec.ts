import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { chooseMenu, get } from './host/bridge.ts';
import { expect, test } from './host/test.ts';

const ARMENIA = 'Armenia – Russia, turnover, 2024';

const page = (window: Page): Locator => window.getByRole('textbox', { name: 'Text of the note' });
const saved = (window: Page): Promise<void> =>
  expect(window.locator('.note-foot').getByText('Saved', { exact: true })).toBeVisible();
/** The words of a note as the store holds them, chips as their references. */
const stored = async (window: Page, noteId: string): Promise<string> =>
  JSON.stringify((await get(window, 'note.get', { noteId })).body);

async function openSampleNote(window: Page): Promise<Locator> {
  await window.getByRole('button', { name: 'What the figures say', exact: true }).click();
  await expect(page(window)).toContainText('quintupled');
  return page(window);
}

/** Puts the caret behind the last word. */
async function toEnd(window: Page): Promise<void> {
  await page(window).click();
  await window.keyboard.press('Control+End');
}

test('a number put in with # is live: it follows the figure, undo and a restart', async ({ launch }) => {
  const first = await launch();
  const { window } = first;
  await window.getByRole('button', { name: 'New note' }).click();
  await expect(window.getByRole('textbox', { name: 'Title of the note' })).toBeFocused();
  await window.keyboard.type('Armenia in short');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Trade came to #armenia russia turnover 2024');
  // While words are looked for, "…, as a multiple of …" may stand before it.
  const found = window.getByRole('option', { name: new RegExp(`^${ARMENIA}(?!,)`) });
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
  await window.keyboard.type(' in all.');
  const chip = page(window).getByRole('button', { name: new RegExp(`, ${ARMENIA}$`) });
  await expect(chip).toBeVisible();
  await expect(window.getByText('Every number is traced')).toBeVisible();
  await saved(window);
  await expect(window.getByRole('navigation').getByText('Armenia in short')).toBeVisible();

  const [view] = await get(window, 'chip.find', { text: 'armenia russia turnover 2024', limit: 1 });
  const [seriesId = '', period = ''] = view?.ref.split('@') ?? [];
  const before = (await chip.textContent()) ?? '';
  const cell = { seriesId, period };
  await get(window, 'figure.assert', { cell, text: '77.7 bn USD', sourceId: 'src1', note: '' });
  // What it was when it was put in stands beside it, struck through.
  await expect(chip).toHaveText(`${before}77.7 bn USD`);
  await window.getByRole('button', { name: /^Undo: Set/ }).click();
  await expect(chip).toHaveText(before);
  await get(window, 'history.redo', {});
  await expect(chip).toHaveText(`${before}77.7 bn USD`);
  await first.app.close();

  const { window: again } = await launch();
  await again.getByRole('button', { name: 'Armenia in short' }).click();
  await expect(page(again)).toHaveText(`Trade came to ${before}77.7 bn USD in all.`);
});

test('Enter on a chip shows its cell; a quoted number leads to its paragraph', async ({ shared }) => {
  const { window } = shared;
  await openSampleNote(window);
  await toEnd(window);
  await window.keyboard.type(' The digest says #63 billion');
  await expect(window.getByRole('option').filter({ hasText: '$63 billion' }).first()).toBeVisible();
  const quoted = window.getByRole('option').filter({ hasText: 'body ¶ 1' }).first();
  while ((await quoted.getAttribute('aria-selected')) !== 'true') await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Tab');
  const chip = page(window).getByRole('button', { name: /^\$63 billion, / });
  await expect(chip).toHaveText('$63 billion');
  await window.keyboard.press('ArrowLeft');
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByText('63,000,000,000 USD').first()).toBeVisible();
  await expect(window.getByRole('tooltip')).toContainText('body ¶ 1');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('article').first()).toBeVisible();

  await openSampleNote(window);
  await page(window)
    .getByRole('button', { name: new RegExp(ARMENIA) })
    .click();
  await window.keyboard.press('Enter');
  await expect(inspector.getByRole('heading', { name: ARMENIA })).toBeVisible();
});

test('a copied chip stays a chip, and the selected cell is put in from anywhere', async ({ shared }) => {
  const { window } = shared;
  const text = await openSampleNote(window);
  const last = text.locator('p').last();
  await expect(last.getByRole('button')).toHaveCount(1);
  await last.getByRole('button').click();
  await window.keyboard.press('Control+c');
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' Again: ');
  await window.keyboard.press('Control+v');
  await expect(last.getByRole('button')).toHaveCount(2);
  const [first, second] = await last.getByRole('button').allTextContents();
  expect(second).toBe(first);
  await window.getByRole('navigation', { name: 'Library' }).getByRole('heading', { name: 'Notes' }).click();
  await window.keyboard.press('Control+Shift+E');
  await expect(last.getByRole('button')).toHaveCount(3);
  await expect(window.getByText('Every number is traced')).toBeVisible();
});

test('note, picker and list can be used by everybody', async ({ shared }) => {
  const { window } = shared;
  await openSampleNote(window);
  await toEnd(window);
  await window.keyboard.type(' Up 42 percent, #armenia');
  await expect(window.getByRole('listbox').getByRole('option').first()).toBeVisible();
  expect(await violationsIn(window, '.note')).toEqual([]);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: '1 untraced number' }).click();
  await window.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsIn(window, '.note')).toEqual([]);
});

test('numbers typed by hand are underlined, walked with F8, and linked', async ({ shared }) => {
  const { window } = shared;
  await openSampleNote(window);
  await expect(window.getByText('Every number is traced')).toBeVisible();
  await toEnd(window);
  await window.keyboard.press('Enter');
  await window.keyboard.type('Since 2020 it rose by 42 percent, to 63 billion; see Article 5 of the G7.');
  const untraced = page(window).locator('.untraced');
  await expect(untraced).toHaveText(['42 percent', '63 billion']);
  const selected = (): Promise<string> => window.evaluate(() => String(globalThis.getSelection()));
  await window.keyboard.press('F8');
  expect(await selected()).toBe('42 percent');
  await window.keyboard.press('F8');
  expect(await selected()).toBe('63 billion');
  await window.keyboard.press('Shift+F8');
  expect(await selected()).toBe('42 percent');

  await window.getByRole('button', { name: '2 untraced numbers' }).click();
  const list = window.getByRole('region', { name: 'Untraced numbers' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByText('paragraph 5').first()).toBeVisible();
  await list.getByRole('button', { name: 'Link… 63 billion' }).click();
  await expect(window.getByRole('option').filter({ hasText: '$63 billion' }).first()).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(untraced).toHaveText(['42 percent', '63 billion']);
  await window.keyboard.press('Control+.');
  await window.getByRole('option').filter({ hasText: '$63 billion' }).first().click();
  await expect(untraced).toHaveText(['42 percent']);
  await expect(window.getByRole('button', { name: '1 untraced number' })).toBeVisible();
});

test('the workspace undoes and redoes a note, also its deletion; the text box undoes its own words', async ({
  shared,
}) => {
  const { window, app } = shared;
  const text = await openSampleNote(window);
  await toEnd(window);
  await window.keyboard.type(' One more thought.');
  await saved(window);
  expect(await stored(window, 'n1')).toContain('One more thought.');
  await window.getByRole('button', { name: 'Undo: Edit note "What the figures say"' }).first().click();
  await expect(text).not.toContainText('One more thought.');
  await get(window, 'history.redo', {});
  await expect(text).toContainText('One more thought.');

  await toEnd(window);
  await window.keyboard.type(' And another.');
  await window.keyboard.press('Control+z');
  await expect(text).not.toContainText('And another.');
  await expect(text).toContainText('One more thought.');
  await chooseMenu(app, 'edit.redo');
  await expect(text).toContainText('And another.');
  await saved(window);

  await window.getByRole('button', { name: 'Delete' }).click();
  await expect(window.getByText(/^This note is not in the workspace/)).toBeVisible();
  await get(window, 'history.undo', {});
  await expect(window.getByText(/^This note is not in the workspace/)).toBeHidden();
  await expect(text).toContainText('And another.');
});

test('words typed right before the app quits or its window closes are there the next time', async ({
  launch,
}) => {
  const first = await launch();
  await openSampleNote(first.window);
  await toEnd(first.window);
  await first.window.keyboard.type(' Last words.');
  await first.app.close();

  const second = await launch();
  expect(await stored(second.window, 'n1')).toContain('Last words.');
  await openSampleNote(second.window);
  await toEnd(second.window);
  await second.window.keyboard.type(' Really.');
  const ended = second.app.waitForEvent('close');
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;

  const { window } = await launch();
  expect(await stored(window, 'n1')).toContain('Last words. Really.');
});

test('what is pasted becomes plain structure: no images, nothing that runs, tables stay tables', async ({
  shared,
}) => {
  const { window } = shared;
  const asked: string[] = [];
  window.on('request', (request) => asked.push(request.url()));
  const text = await openSampleNote(window);
  await toEnd(window);
  await window.keyboard.press('Enter');
  await text.evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'plain');
    clipboardData.setData(
      'text/html',
      `<h2>Pasted heading</h2><p style="color:red">Some <b>bold</b> <a href="https://example.org/">words</a> <a href="javascript:document.title='ran'">bad</a>
        <img src="https://example.org/x.png" onerror="document.title='ran'"><script>document.title='ran'</script></p>
        <ul><li>point</li></ul><table><tr><td>63</td><td>125</td></tr></table>
        <span data-chip="ser1@2024">forged 9</span>`,
    );
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(text.getByRole('heading', { name: 'Pasted heading' })).toBeVisible();
  await expect(text.locator('strong')).toHaveText('bold');
  await expect(text.locator('li')).toHaveText('point');
  await expect(text).toContainText('words');
  await expect(text.locator('a')).toHaveAttribute('href', 'https://example.org/');
  await expect(text.locator('td')).toHaveText(['63', '125']);
  await expect(text.locator('img[src], script, [style*="red"]')).toHaveCount(0);
  await expect(text.locator('.untraced')).toHaveText(['63', '125', '9']);
  expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
  await expect(window).toHaveTitle(/Attest/);
});

test('growth is computed in the note, and printed with the decimals that were chosen', async ({ shared }) => {
  const { window } = shared;
  const text = await openSampleNote(window);
  await toEnd(window);
  await window.keyboard.type(' Up #growth armenia russia turnover 2020 2024');
  await expect(window.getByRole('listbox').getByRole('option').first()).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await window.keyboard.press('Enter');
  const chip = text.getByRole('button', { name: /%, Change from Armenia/ });
  await expect(chip).toHaveText(/^\d+\.\d%$/);
  await chip.click();
  await window.getByRole('combobox', { name: 'Unit of the number' }).selectOption('Fixed decimals');
  await window.getByRole('combobox', { name: 'Decimals of the number' }).selectOption('3 decimals');
  await expect(chip).toHaveText(/^\d+\.\d{3}%$/);
  await saved(window);
  await expect(window.getByText('Every number is traced')).toBeVisible();
  expect(await violationsIn(window, '.note')).toEqual([]);
});
