import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './host/test.ts';

/** A row of the grid by what stands in its first columns. */
const gridRow = (window: Page, area: string, counterpart: string, flow: string): Locator =>
  window
    .locator('.ag-row')
    .filter({ has: window.locator('[col-id="areaName"]', { hasText: new RegExp(`^${area}$`) }) })
    .filter({
      has: window.locator('[col-id="counterpartName"]', { hasText: new RegExp(`^${counterpart}$`) }),
    })
    .filter({ has: window.locator('[col-id="flow"]', { hasText: new RegExp(`^${flow}$`) }) });

const chartRows = async (
  window: Page,
  rows: readonly (readonly [string, string, string])[],
): Promise<void> => {
  for (const row of rows)
    await gridRow(window, ...row)
      .getByRole('checkbox')
      .check();
  await window.getByRole('button', { name: 'Chart selected rows' }).click();
};

const both = [
  ['Armenia', 'Russia', 'exports'],
  ['Armenia', 'Russia', 'imports'],
] as const;
const TITLE = 'Armenia – Russia: exports and imports';

test.describe('a chart of selected rows', () => {
  test('says its sources, is saved as one operation, undone, redone, and there after a restart', async ({
    launch,
  }) => {
    const first = await launch();
    await chartRows(first.window, both);
    const chart = first.window.getByRole('article', { name: TITLE });
    await expect(chart.getByText('Not saved yet')).toBeVisible();
    await expect(chart.getByText(/^Source: .*Armstat/)).toBeVisible();
    await expect(chart.locator('.chart-canvas svg')).toBeVisible();
    await chart.getByRole('button', { name: 'Save chart' }).click();
    const listed = first.window
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: TITLE });
    await expect(listed).toBeVisible();
    await expect(chart.getByText('Not saved yet')).toBeHidden();

    await first.window.getByRole('button', { name: `Undo: Add chart "${TITLE}"` }).click();
    await expect(listed).toBeHidden();
    await expect(first.window.getByText('This chart is not in the workspace now')).toBeVisible();
    await first.window.keyboard.press('Control+y');
    await expect(listed).toBeVisible();
    await expect(chart.locator('.chart-canvas svg')).toBeVisible();
    await first.app.close();

    const second = await launch();
    const again = second.window.getByRole('article', { name: TITLE });
    await second.window
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: TITLE })
      .click();
    await expect(again.locator('.chart-canvas svg')).toBeVisible();
    await expect(again.getByText(/^Source: .*Armstat/)).toBeVisible();
  });

  test('is walked by keyboard; T shows the same numbers as a table; Enter goes to the cell', async ({
    shared,
  }) => {
    const { window } = shared;
    await chartRows(window, both);
    const chart = window.getByRole('article', { name: TITLE });
    const plot = chart.getByRole('application', { name: /Chart of 2 lines over 7 periods/ });
    await plot.focus();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('End');
    await window.keyboard.press('ArrowDown');
    const told = chart.getByRole('status');
    await expect(told).toContainText(/Armenia – Russia, imports, 2024: [\d.]+ bn USD.* Source: /);
    const value = /: ([\d.]+ bn) USD/.exec((await told.textContent()) ?? '')?.[1] ?? 'no value';

    await window.keyboard.press('t');
    const table = chart.getByRole('table', { name: `Table of ${TITLE}` });
    const focused = table.locator('button:focus');
    await expect(focused).toContainText(value);
    await expect(table.getByRole('columnheader')).toHaveCount(8);
    await window.keyboard.press('t');
    await expect(table).toBeHidden();

    await expect(plot).toBeFocused();
    await window.keyboard.press('Enter');
    const inspector = window.getByRole('complementary', { name: 'Inspector' });
    await expect(inspector.getByRole('heading', { name: /Armenia – Russia, imports, 2024/ })).toBeVisible();
    await expect(gridRow(window, ...both[1]).locator('[col-id="2024"]')).toBeFocused();
  });

  test('a click on a mark selects its cell', async ({ shared }) => {
    const { window } = shared;
    await chartRows(window, [both[0]]);
    const canvas = window.locator('.chart-canvas svg');
    await expect(canvas).toBeVisible();
    await canvas.locator('[data-mark="0/6"]').click();
    const inspector = window.getByRole('complementary', { name: 'Inspector' });
    await expect(inspector.getByRole('heading', { name: /Armenia – Russia, exports, 20\d\d/ })).toBeVisible();
  });

  test('its kind, periods and title are changed, discarded, and saved; the picture is written', async ({
    shared,
    folder,
  }) => {
    const { app, window } = shared;
    await window
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: /trade turnover with five neighbours/ })
      .click();
    const chart = window.getByRole('article', { name: /neighbours|Ends/ });
    await chart.getByRole('button', { name: 'Design' }).click();
    await chart.getByRole('combobox', { name: 'Kind' }).selectOption('Bars');
    await expect(chart.getByText('Changes not saved')).toBeVisible();
    await chart.getByRole('button', { name: 'Discard changes' }).click();
    await expect(chart.getByRole('combobox', { name: 'Kind' })).toHaveValue('line');
    const line = chart.getByText(/^Source: /);
    const source = chart.getByRole('checkbox', { name: /^Armstat/ });
    await expect(line).toContainText('Armstat');
    await source.uncheck();
    await expect(line).not.toContainText('Armstat');
    await source.check();
    await expect(line).toContainText('Armstat');
    await chart.getByRole('checkbox', { name: 'Only the two ends' }).check();
    await chart.getByRole('textbox', { name: 'Title' }).fill('Ends');
    await expect(chart.getByText('Only 2018 and 2024 are drawn, nothing between them.')).toBeVisible();
    // The words of a note may be emptied before others are typed.
    await chart.getByRole('button', { name: 'Add a note' }).click();
    const note = chart.getByRole('textbox', { name: 'Note', exact: true });
    await note.press('Control+a');
    await note.press('Backspace');
    await expect(note).toHaveValue('');
    await note.pressSequentially('Gas price');
    await expect(note).toHaveValue('Gas price');
    await window.keyboard.press('Control+s');
    await expect(
      window.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'Ends', exact: true }),
    ).toBeVisible();

    for (const name of ['ends.svg', 'ends.png']) {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, `${folder}/${name}`);
      await chart.getByRole('button', { name: 'Picture ▾' }).click();
      await chart.getByRole('button', { name: 'Save picture…' }).click();
      await expect(window.getByText(`Picture saved: ${name}`)).toBeVisible();
    }
    await chart.getByRole('button', { name: 'Picture ▾' }).click();
    await chart.getByRole('button', { name: 'Copy picture' }).click();
    await expect.poll(() => app.evaluate(copiedTypes)).toContain('image/png');
    expect(readFileSync(`${folder}/ends.svg`, 'utf8')).toContain('<title id="title">Ends</title>');
    expect(readFileSync(`${folder}/ends.png`).subarray(1, 4).toString()).toBe('PNG');
  });

  test('dollars and euros are not drawn on one axis until somebody says how', async ({ shared }) => {
    const { window } = shared;
    await chartRows(window, [['Estonia', 'Russia', 'turnover']]);
    const chart = window.getByRole('article', { name: 'Turnover with Russia: Estonia' });
    await expect(chart.getByText(/These rows are in .* One axis cannot hold both/)).toBeVisible();
    await expect(chart.locator('.chart-canvas')).toBeHidden();
    await chart.getByRole('button', { name: 'USD only' }).click();
    await expect(chart.locator('.chart-canvas svg')).toBeVisible();
    await expect(chart.getByText(/^In EUR and so not drawn: Estonia/)).toBeVisible();
  });
});

/** Runs in the main process; the clipboard of Electron 45 is the web's, before it named its formats. */
async function copiedTypes({
  clipboard,
}: Pick<typeof Electron.CrossProcessExports, 'clipboard'>): Promise<string[]> {
  if ('availableFormats' in clipboard)
    return (clipboard as unknown as { availableFormats: () => string[] }).availableFormats();
  return (await clipboard.read()).flatMap(({ types }) => [...types]);
}
