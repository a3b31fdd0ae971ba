import { once } from 'node:events';
import { get } from './host/bridge.ts';
import { focusCell, gridCell, gridRow, typeEstimate } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const CELL = 'Armenia – Russia, exports, 2024';

test('a figure edited in the grid outlives a killed process; undo and redo are right after it', async ({
  launch,
}) => {
  const first = await launch();
  const row = gridRow(first.window, 'Armenia', 'Russia', 'exports');
  const cell = await focusCell(row, '2024');
  const before = await cell.innerText();
  await typeEstimate(first.window, '4.4 bn');
  await expect(cell).toContainText('4.4');
  await expect(cell).toBeFocused();
  const label = `Set ${CELL} to 4.4 bn`;
  await expect(first.window.getByRole('button', { name: `Undo: ${label}` })).toBeVisible();

  const main = first.app.process();
  const gone = once(main, 'exit');
  main.kill('SIGKILL');
  await gone;

  const { window } = await launch();
  const again = await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2024');
  await expect(again).toContainText('4.4');
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('region', { name: 'History of this cell' })).toContainText(label);
  await expect(
    inspector.getByRole('region', { name: 'Assertions' }).getByText("Analyst's estimate"),
  ).toBeVisible();

  await window.keyboard.press('Control+z');
  await expect(again).toHaveText(before, { useInnerText: true });
  await expect(window.getByText(`Undone: ${label}`).first()).toBeVisible();
  await window.keyboard.press('Control+y');
  await expect(again).toContainText('4.4');
  await window.getByRole('tab', { name: 'History' }).click();
  const history = window.locator('.history li');
  await expect(history.filter({ hasText: label })).toHaveCount(3);
});

test('another assertion is chosen, and the choice is one step of the history', async ({ shared }) => {
  const { window } = shared;
  const cell = await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2018');
  await expect(cell).toContainText('666');
  await expect(
    cell.getByRole('img', { name: /^in conflict: stated from 610 mn USD to 666 mn USD$/ }),
  ).toBeVisible();
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByText(/^Shown by rule: own statistics in dollars/)).toBeVisible();
  await inspector.getByRole('radio', { name: /^610 mn USD/ }).click();
  await expect(cell).toContainText('610');
  await expect(inspector.getByText(/^Shown by rule: chosen by the analyst/)).toBeVisible();
  const turnover = gridCell(gridRow(window, 'Armenia', 'Russia', 'turnover'), '2018');
  await expect(
    turnover.getByRole('img', { name: /^derived: exports \+ imports, reported by Armenia$/ }),
  ).toBeVisible();
  await window.getByRole('button', { name: /^Undo: Choose 609/ }).click();
  await expect(cell).toContainText('666');
});

test('what is typed is read before it is written, and an unclear value is not guessed', async ({
  shared,
}) => {
  const { window } = shared;
  await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2018');
  const assertions = (): Promise<number> => get(window, 'workspace.info', {}).then((info) => info.assertions);
  const before = await assertions();
  await window.keyboard.press('F2');
  const editor = window.getByRole('dialog', { name: 'Set Armenia – Russia, exports, 2018' });
  const value = editor.getByRole('textbox', { name: 'Value, as you would write it' });
  const reading = editor.getByRole('status');
  const set = editor.getByRole('button', { name: 'Set value' });
  for (const [typed, said] of [
    ['80 percent', 'read in percent, and this cell holds money'],
    ['12,4 bn', 'no figure that can be stored'],
    ['3-4 bn', 'not one value'],
  ] as const) {
    await value.fill(typed);
    await expect(reading).toContainText(said);
    await expect(set).toBeDisabled();
  }
  await value.fill('over €12.4 bn');
  await expect(reading).toContainText('>12,400,000,000 EUR');
  await expect(reading).toContainText('12,350,000,000 to 12,450,000,000');
  await window.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  expect(await assertions()).toBe(before);
});

test('F2 begins with what the cell shows: corrected, it stays one assertion; with another source it stands beside', async ({
  shared,
}) => {
  const { window } = shared;
  const cell = await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2018');
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  const listed = inspector.getByRole('region', { name: 'Assertions' }).getByRole('radio');
  const before = await listed.count();
  const editor = window.getByRole('dialog', { name: 'Set Armenia – Russia, exports, 2018' });
  const value = editor.getByRole('textbox', { name: 'Value, as you would write it' });
  await window.keyboard.press('F2');
  await expect(value).toHaveValue(/^666/);
  await expect(editor.getByText('Corrects what this source states.')).toBeVisible();
  // It is selected: typing takes its place.
  await window.keyboard.type('670.5 mn');
  await window.screenshot({ path: test.info().outputPath('correct.png') });
  await window.keyboard.press('Enter');
  await expect(editor).toBeHidden();
  await expect(cell).toContainText('671');
  await expect(window.getByRole('button', { name: /^Undo: / })).toContainText('670.5 mn');
  await cell.click();
  await expect(listed).toHaveCount(before);
  await window.keyboard.press('F2');
  await expect(value).toHaveValue('670.5 mn USD');
  await window.keyboard.press('Enter');
  await expect(editor).toBeHidden();
  await cell.click();
  await window.keyboard.press('F2');
  await editor.getByRole('button', { name: 'Change' }).click();
  await editor.getByRole('option', { name: "Analyst's estimate" }).click();
  await value.fill('650 mn');
  await editor.getByRole('button', { name: 'Set value' }).click();
  await expect(listed).toHaveCount(before + 1);
});

test('a new source is written down where it is asked for, and cites the value', async ({ shared }) => {
  const { window } = shared;
  const cell = await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2018');
  await window.keyboard.type('700 mn');
  const editor = window.getByRole('dialog', { name: /^Set / });
  await editor.getByRole('option', { name: 'New source…' }).click();
  const form = editor.getByRole('group', { name: 'New source' });
  await expect(form.getByLabel('Title')).toBeFocused();
  await form.getByRole('button', { name: 'Save source' }).click();
  await expect(form.getByRole('alert')).toContainText('A source needs a title.');
  await form.getByLabel('Title').fill('Yearbook of trade');
  await form.getByLabel('Publisher').fill('Harbour Office');
  await form.getByLabel('Published').fill('2025-02');
  await form.getByRole('button', { name: 'Save source' }).click();
  await expect(editor.getByText('Harbour Office, Yearbook of trade, 2025-02')).toBeVisible();
  await editor.getByRole('button', { name: 'Set value' }).click();
  await expect(cell).toContainText('700');
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('button', { name: 'Harbour Office, Yearbook of trade, 2025-02' }).click();
  await inspector.getByRole('button', { name: 'Edit source…' }).click();
  await inspector.getByLabel('Title').fill('Yearbook of trade, 3rd edition');
  await inspector.getByRole('button', { name: 'Save source' }).click();
  await expect(inspector.getByText('Yearbook of trade, 3rd edition')).toBeVisible();
  await expect(window.getByRole('button', { name: /^Undo: Edit source/ })).toBeVisible();
});
