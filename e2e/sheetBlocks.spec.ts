import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import type { LaunchedAttest } from './host/launchAttest.ts';
import { expect, test } from './host/test.ts';

const putOnClipboard = ({ app }: LaunchedAttest, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, written) => clipboard.writeText(written), text);
const onClipboard = ({ app }: LaunchedAttest): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());
const dryRun = (window: Page): Locator => window.locator('dialog.paste-dialog');
const stats = (window: Page): Locator => window.locator('.status-bar');

async function openSheet(window: Page, name: string): Promise<Locator> {
  await window.getByRole('tab', { name, exact: true }).click();
  const sheet = window.getByRole('region', { name, exact: true });
  await expect(sheet.locator('[row-index="0"] .sheet-cell').first()).toHaveText(/./);
  return sheet;
}
const field = (sheet: Locator, row: number, column: string): Locator =>
  sheet.locator(`[row-index="${row}"] [col-id="${column}"]`);

test('a block is pasted into the sources: what is refused is named, the rest is one step back and forth', async ({
  shared,
}) => {
  const { window } = shared;
  const sheet = await openSheet(window, 'Sources');
  const [author, issued] = [field(sheet, 1, 'author'), field(sheet, 1, 'issued')];
  const before = [await author.textContent(), await issued.textContent()];
  await putOnClipboard(shared, 'Ana Petrosyan\t2025-02\nBoris Lee\tsoon');
  await author.click();
  await window.keyboard.press('Control+v');
  const dialog = dryRun(window);
  await expect(dialog.getByRole('heading', { name: 'Paste 4 fields' })).toBeVisible();
  const wrong = dialog.getByRole('row', { name: /^Published: .*soon/ });
  await expect(wrong).toContainText('refused: "soon" is no date.');
  await expect(dialog.getByRole('button', { name: 'Refused 1' })).toBeEnabled();
  expect(await violationsIn(window, '.paste-dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Write 3 fields' }).click();
  await expect(dialog).toBeHidden();
  await expect(author).toHaveText('Ana Petrosyan');
  await expect(issued).toHaveText('2025-02');
  await expect(field(sheet, 2, 'author')).toHaveText('Boris Lee');
  await expect(author).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(author).toHaveText(before[0] ?? '');
  await expect(issued).toHaveText(before[1] ?? '');
  await window.keyboard.press('Control+y');
  await expect(author).toHaveText('Ana Petrosyan');

  // Copied, and pasted as a new row by its headings.
  await author.click();
  await window.keyboard.press('Shift+ArrowRight');
  await expect(stats(window)).toContainText('Count 2');
  await window.keyboard.press('Control+c');
  await expect.poll(() => onClipboard(shared)).toBe('Ana Petrosyan\t2025-02');
  const rows = await sheet.getByRole('status').textContent();
  await putOnClipboard(shared, 'Published\tTitle\n2026\tTrade in 2026\n2027\tTrade in 2027');
  await window.keyboard.press('Control+Shift+V');
  await expect(dialog.getByRole('row', { name: /^Title: New row 2 / })).toContainText('Trade in 2027');
  await dialog.getByRole('button', { name: 'Write 4 fields' }).click();
  await expect(dialog).toBeHidden();
  await expect(sheet.getByRole('status')).toHaveText(`${Number.parseInt(rows ?? '', 10) + 2} rows`);

  // Emptied: a title stays, and says why.
  await field(sheet, 1, 'title').click();
  await window.keyboard.press('Shift+End');
  await window.keyboard.press('Delete');
  await expect(sheet.getByRole('alert')).toContainText('Title: A source needs a title.');
  await expect(stats(window)).toContainText('Undo: Empty ');
});

test('figures of the long sheet are filled down as it is filtered, and columns that follow from others stay', async ({
  shared,
}) => {
  const { window } = shared;
  const sheet = await openSheet(window, 'Long');
  const counted = sheet.getByRole('status');
  await expect(counted).toHaveText(/^\d+ rows$/);
  const all = (await counted.textContent()) ?? '';
  await sheet.getByRole('searchbox', { name: 'Find rows' }).fill('armenia russia exports');
  // Until the rows that fit are there, what is typed would meet a row that goes.
  await expect(counted).not.toHaveText(all);
  await expect(counted).toHaveText(/^\d+ rows$/);
  const note = field(sheet, 0, 'note');
  await field(sheet, 0, 'period').click();
  await window.keyboard.press('End');
  await expect(field(sheet, 0, 'measure')).toBeFocused();
  await note.click();
  await window.keyboard.type('Customs');
  await window.keyboard.press('Enter');
  await expect(note).toHaveText('Customs');
  const [third, fourth] = [field(sheet, 2, 'note'), field(sheet, 3, 'note')];
  const before = [(await third.textContent()) ?? '', (await fourth.textContent()) ?? ''] as const;
  await note.click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+d');
  const dialog = dryRun(window);
  await expect(dialog.getByRole('heading', { name: 'Fill 2 fields' })).toBeVisible();
  await expect(dialog).toContainText('only the rows it shows are written');
  await dialog.getByRole('button', { name: 'Write 2 fields' }).click();
  await expect(dialog).toBeHidden();
  await expect(third).toHaveText('Customs');
  await expect(fourth).toHaveText(before[1]);
  await window.keyboard.press('Control+z');
  await expect(third).toHaveText(before[0]);
  await window.keyboard.press('Control+y');
  await expect(third).toHaveText('Customs');

  // "As stated" stands left of the note, and follows from the value.
  await putOnClipboard(shared, 'my words\tand a note');
  await note.click();
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('Control+v');
  await expect(dialog).toContainText('1 field stays as they are. This column is not for editing');
  await dialog.getByRole('button', { name: 'Write 1 field' }).click();
  await expect(note).toHaveText('and a note');
});

test('rates go on as a series by the handle, a block longer than the sheet adds rows, and one value fills many', async ({
  shared,
}) => {
  const { window } = shared;
  await openSheet(window, 'Sources');
  await window.keyboard.press('Control+Shift+P');
  await window.getByPlaceholder('Type a command').fill('Sheet: Rates');
  await window.keyboard.press('Enter');
  const sheet = window.getByRole('region', { name: 'Rates', exact: true });
  await expect(sheet.getByRole('status')).toHaveText(/row/);
  const estimate = "Analyst's estimate";
  await sheet.getByRole('button', { name: 'Add rate…' }).click();
  const add = window.getByRole('dialog', { name: 'Add a rate' });
  for (const [label, text] of [
    ['One', 'ZZZ'],
    ['In', 'AMD'],
    ['When', '2020'],
    ['Is worth', '480'],
    ['Source', estimate],
  ] as const)
    await add.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);
  await add.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(add).toBeHidden();
  await sheet.getByRole('searchbox', { name: 'Find rows' }).fill('zzz');
  await expect(sheet.getByRole('status')).toHaveText('1 row');
  await putOnClipboard(
    shared,
    [
      ['ZZZ', 'AMD', '2020', '481', estimate],
      ['ZZZ', 'AMD', '2021', '482.5', estimate],
      ['ZZZ', 'AMD', '2022', 'many', estimate],
      ['ZZZ', 'AMD', '2023', '500', estimate],
    ]
      .map((line) => line.join('\t'))
      .join('\n'),
  );
  await field(sheet, 0, 'from_unit').click();
  await window.keyboard.press('Control+v');
  const dialog = dryRun(window);
  await expect(dialog).toContainText('3 rows of the block find no row below.');
  await dialog.getByRole('checkbox', { name: 'Add 3 new rows for what is left' }).check();
  await expect(dialog.getByRole('row', { name: /^Is worth: New row 2 / })).toContainText(
    'refused: "many" is no rate.',
  );
  await dialog.getByRole('button', { name: 'Write 11 fields' }).click();
  await expect(dialog).toBeHidden();
  await expect(sheet.getByRole('status')).toHaveText('3 rows');
  await expect(field(sheet, 0, 'value')).toHaveText('481');

  // 2020 and 2021 go on: 2022 takes the place of 2023.
  await field(sheet, 0, 'period').click();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(field(sheet, 1, 'period')).toHaveClass(/is-fill-corner/);
  const [corner, below] = [
    await field(sheet, 1, 'period').boundingBox(),
    await field(sheet, 2, 'period').boundingBox(),
  ];
  if (corner === null || below === null) throw new Error('the cells are not there');
  await window.mouse.move(corner.x + corner.width - 3, corner.y + corner.height - 3);
  await window.mouse.down();
  await window.mouse.move(below.x + below.width / 2, below.y + below.height / 2, { steps: 4 });
  await window.mouse.up();
  await expect(dialog.getByRole('heading', { name: 'Fill 1 field' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Write 1 field' }).click();
  await expect(field(sheet, 2, 'period')).toHaveText('2022');

  // One text, kept with Ctrl+Enter, fills all that is selected.
  await field(sheet, 0, 'note').click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.type('central bank');
  await window.keyboard.press('Control+Enter');
  await dialog.getByRole('button', { name: 'Write 3 fields' }).click();
  await expect(dialog).toBeHidden();
  await expect(field(sheet, 2, 'note')).toHaveText('central bank');
  await window.keyboard.press('Control+z');
  await expect(field(sheet, 2, 'note')).toHaveText('');
  await window.keyboard.press('Control+z');
  await expect(field(sheet, 2, 'period')).toHaveText('2023');
  await window.keyboard.press('Control+z');
  await expect(sheet.getByRole('status')).toHaveText('1 row');
});

test('Ctrl+arrows go to the edge of what is filled, with Shift they stretch to it, and the store says what it comes to', async ({
  shared,
}) => {
  const { window } = shared;
  const sheet = await openSheet(window, 'Long');
  const status = sheet.getByRole('status');
  await expect(status).toHaveText(/^\d{3} rows$/);
  await sheet.getByRole('searchbox', { name: 'Find rows' }).fill('armenia russia exports');
  await expect(status).toHaveText(/^\d{1,2} rows$/);
  const rows = Number.parseInt((await status.textContent()) ?? '', 10);
  const at = (): Promise<string | null | undefined> =>
    window.evaluate(() => document.activeElement?.closest('[row-index]')?.getAttribute('row-index'));
  await field(sheet, 0, 'value').click();
  await window.keyboard.press('Control+ArrowDown');
  await expect.poll(at).toBe(String(rows - 1));
  await window.keyboard.press('Control+ArrowUp');
  await expect.poll(at).toBe('0');
  await window.keyboard.press('Control+Shift+ArrowDown');
  await expect(stats(window)).toContainText(/Count \d+ · Sum .* USD · Mean .* · Min .* · Max /);
  await expect(stats(window)).toContainText(`Count ${rows}`);
});
