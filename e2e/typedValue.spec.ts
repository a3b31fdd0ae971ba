import { get } from './host/bridge.ts';
import { focusCell, gridCell, gridRow, typeEstimate } from './host/grid.ts';
import { expect, test } from './host/test.ts';

type Watched = { readonly seen: string[]; readonly cells: Set<string> };
type Watching = {
  watched: Watched;
  readonly attest: { readonly subscribe: (listener: (event: { readonly name: string }) => void) => void };
};

test('a typed value stands in its cell before main tells of it, an undo too, and a step draws only what it changed', async ({
  attest,
}) => {
  const { window } = attest;
  const cell = await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2024');
  await typeEstimate(window, '4.4 bn');
  await expect(cell).toContainText('4.4');
  await expect(
    window.getByRole('button', { name: /^Undo: Set Armenia – Russia, exports, 2024/ }),
  ).toBeVisible();

  await cell.evaluate((element) => {
    const page = globalThis as unknown as Watching;
    page.watched = { seen: [], cells: new Set() };
    const { seen, cells } = page.watched;
    page.attest.subscribe(({ name }) => void seen.push(name));
    new MutationObserver(() => seen.push(element.textContent ?? '')).observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const grid = element.closest('.figures-grid');
    if (grid === null) throw new Error('The cell stands in no grid.');
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const holder = target instanceof Element ? target : target.parentElement;
        const drawn = holder?.closest('.ag-cell');
        if (drawn != null)
          cells.add(`${drawn.closest('[row-id]')?.getAttribute('row-id')} ${drawn.getAttribute('col-id')}`);
      }
    }).observe(grid, { subtree: true, childList: true, characterData: true });
  });
  await window.keyboard.type('5.5 bn');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(cell).toContainText('5.5');
  await expect(cell).not.toHaveClass(/is-typed/);
  await expect(gridCell(gridRow(window, 'Armenia', 'Russia', 'imports'), '2024')).toBeFocused();
  const typed = await window.evaluate(() => (globalThis as unknown as Watching).watched.seen);
  expect(typed[0]).toContain('5.5');
  expect(typed).toContain('workspace.changed');

  await window.evaluate(() => {
    const { seen, cells } = (globalThis as unknown as Watching).watched;
    seen.length = 0;
    cells.clear();
  });
  await window.keyboard.press('Control+z');
  await expect(cell).toContainText('4.4');
  await expect
    .poll(() => window.evaluate(() => (globalThis as unknown as Watching).watched.seen))
    .toContain('workspace.changed');
  const undone = await window.evaluate(() => (globalThis as unknown as Watching).watched.seen);
  expect(undone[0]).toContain('4.4');
  // Its page was read anew as well by now, and said the same of every other cell.
  await window.waitForTimeout(1500);
  const drawn = await window.evaluate(() => [...(globalThis as unknown as Watching).watched.cells]);
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.length).toBeLessThanOrEqual(6);
  // Keys that follow each other before the store has written anything each find their own step.
  for (const key of ['Control+y', 'Control+z', 'Control+z', 'Control+y', 'Control+y'])
    await window.keyboard.press(key);
  await expect(cell).toContainText('5.5');
  await window.waitForTimeout(1500);
  await expect(cell).toContainText('5.5');
});

test('a typed value the store refuses gives way to what the cell showed, and comes back with the reason', async ({
  attest,
}) => {
  const { window } = attest;
  const cell = await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2024');
  const before = await cell.innerText();
  await typeEstimate(window, '4.4 bn');
  await expect(cell).toContainText('4.4');
  await window.keyboard.press('Control+z');
  await expect(cell).toHaveText(before, { useInnerText: true });

  await window.keyboard.type('7.7 bn');
  const editor = window.getByRole('dialog', { name: /^Set / });
  await expect(editor.getByText("Analyst's estimate")).toBeVisible();
  // The source that is chosen in the editor goes away meanwhile.
  const [source] = await get(window, 'source.list', { text: "Analyst's estimate" });
  await get(window, 'sheet.remove', { sheet: 'sources', rowIds: [source?.id ?? ''] });
  await window.keyboard.press('Enter');
  await expect(editor.getByRole('alert')).toContainText('There is no source');
  await expect(editor.getByRole('textbox', { name: 'Value, as you would write it' })).toHaveValue('7.7 bn');
  await expect(cell).toHaveText(before, { useInnerText: true });
  // With another source the same text is written after all.
  await editor.getByRole('button', { name: 'Change' }).click();
  await editor.locator('.source-picker').getByRole('option').nth(1).click();
  await editor.getByRole('button', { name: 'Set value' }).click();
  await expect(editor).toBeHidden();
  await expect(cell).toContainText('7.7');
  await expect(cell).toBeFocused();
});
