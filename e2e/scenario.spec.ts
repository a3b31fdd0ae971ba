import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { expect, test } from './host/test.ts';

const TITLE = 'The war ends, sanctions ease, re-exports end';
const SLOWLY = 'Re-exports end slowly, part of the trade turns to China';

/** The window has opened its workspace: the grid, which comes last, has rows. */
const settled = (window: Page): Promise<void> => expect(window.locator('.ag-row').first()).toBeVisible();

async function openScenario(window: Page, title: string): Promise<Locator> {
  await settled(window);
  await window.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: title }).click();
  const panel = window.getByRole('article', { name: title });
  await expect(panel.getByRole('region', { name: 'Result' })).toBeVisible();
  return panel;
}

const resultRow = (panel: Locator, label: string): Locator =>
  panel.getByRole('region', { name: 'Result' }).getByRole('row').filter({ hasText: label }).first();

test.describe('the sample’s scenario', () => {
  test('gives Armenia’s exports as a range, refuses its turnover in place, and names whose share nobody knows', async ({
    shared: { window },
  }) => {
    const panel = await openScenario(window, TITLE);
    await expect(resultRow(panel, 'Armenia – Russia, exports, 2023')).toContainText('708 mn to 3.54 bn USD');
    const refused = panel.getByRole('listitem').filter({ hasText: 'Turnover falls by the same share' });
    await expect(refused).toContainText(
      '80 percent is of Armenia’s exports to Russia, 2023; turnover 2024 has another base.',
    );
    const unknown = panel.getByRole('listitem').filter({ hasText: 'The other republics’ re-exports end' });
    await expect(unknown).toContainText(/No number is known for .*Belarus.*Kyrgyzstan.*Uzbekistan/);
    expect(await violationsIn(window, '.scenario-panel')).toEqual([]);
  });

  test('leads from an assumption to its paragraph and from a row to its cell', async ({
    shared: { window },
  }) => {
    const panel = await openScenario(window, TITLE);
    await panel.getByRole('button', { name: '“as much as 80 percent”, body ¶ 3' }).first().click();
    const inspector = window.getByRole('complementary');
    await expect(inspector.or(window.locator('.inspector')).first()).toContainText('as much as 80 percent');
    await openScenario(window, TITLE);
    await panel.getByRole('button', { name: 'Armenia – Russia, exports, 2023' }).click();
    await expect(window.locator('.inspector')).toContainText('Armenia – Russia, exports, 2023');
  });

  test('stands beside the other one on one scale', async ({ shared: { window } }) => {
    const panel = await openScenario(window, SLOWLY);
    await panel.getByLabel('Compare with').selectOption({ label: TITLE });
    const both = panel.getByRole('region', { name: 'Side by side' });
    await expect(both.getByRole('row').filter({ hasText: 'Armenia – Russia, exports, 2024' })).toContainText(
      /1\.05 to 2\.85 bn USD.*632 mn to 3\.16 bn USD/,
    );
    expect(await violationsIn(window, '.scenario-panel')).toEqual([]);
  });
});

test.describe('by keyboard alone', () => {
  test('a slider moves the result while it moves and is one step of the history', async ({
    shared: { window },
  }) => {
    const panel = await openScenario(window, TITLE);
    const row = resultRow(panel, 'Armenia – Russia, exports, 2023');
    const slider = panel.getByRole('slider', { name: 'Armenia’s re-exports end, to' });
    await slider.focus();
    await window.keyboard.down('ArrowLeft');
    // The key is still down: nothing is written, and the result is there.
    await expect(row).toContainText('743 mn to 3.54 bn USD');
    // Half a window has the result far below; what the sliders make of the cell stands beside them.
    const reach = panel.getByRole('group', { name: 'What it comes to' }).first();
    await expect(reach).toContainText('3.54 bn → 743 mn to 3.54 bn USD');
    await expect(reach).toBeInViewport({ ratio: 1 });
    await expect(slider).toBeInViewport({ ratio: 1 });
    const undo = window.getByRole('button', {
      name: `Undo: Change "Armenia’s re-exports end" in scenario "${TITLE}"`,
    });
    await expect(undo).toBeHidden();
    await window.keyboard.up('ArrowLeft');
    await undo.click();
    await expect(row).toContainText('708 mn to 3.54 bn USD');
  });

  test('assumptions are moved, edited, removed and added', async ({ shared: { window } }) => {
    test.slow();
    const panel = await openScenario(window, SLOWLY);
    const list = panel.getByRole('region', { name: 'Assumptions, in the order they are combined' });
    const items = list.getByRole('listitem');
    await items.nth(2).focus();
    await window.keyboard.press('Alt+ArrowUp');
    await window.keyboard.press('Alt+ArrowUp');
    // The card that is moved keeps the keyboard.
    await expect(items.first()).toBeFocused();
    await expect(list.getByRole('listitem').first()).toContainText('Nothing before this assumption changes');
    await window.keyboard.press('Control+z');
    await expect(items.nth(1)).toContainText('Part of it turns to China');

    await items.nth(1).focus();
    await window.keyboard.press('Enter');
    const dialog = window.getByRole('dialog', { name: 'Edit assumption' });
    await dialog.getByLabel('to %').fill('120');
    await window.keyboard.press('Enter');
    await expect(dialog).toContainText('What comes back is between 0 and 100 percent of what was lost.');
    await dialog.getByLabel('to %').fill('20');
    await window.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(items.nth(1)).toContainText('0 to 20 percent');

    await items.nth(1).focus();
    await window.keyboard.press('Delete');
    await expect(items).toHaveCount(2);

    await window.keyboard.press('Control+Shift+P');
    await window.keyboard.type('Add an assumption');
    await window.keyboard.press('Enter');
    const added = window.getByRole('dialog', { name: 'New assumption' });
    await added.getByLabel('What is assumed').fill('Demand falls');
    await added.getByLabel('Kind').selectOption({ label: 'growth' });
    expect(await violationsIn(window, '.assumption-dialog')).toEqual([]);
    await added.getByLabel('from %').fill('-10');
    await added.getByLabel('to %').fill('0');
    await window.keyboard.press('Enter');
    await expect(items.nth(2)).toContainText('−10 to 0 percent');
  });
});

test('a new scenario is made, says that nothing is assumed, and is removed and brought back', async ({
  shared: { window },
}) => {
  await settled(window);
  await window.getByRole('button', { name: 'New scenario' }).click();
  const panel = window.getByRole('article', { name: 'Untitled scenario' });
  await expect(panel.getByText('No assumption yet')).toBeVisible();
  await panel.getByRole('button', { name: 'Remove scenario' }).click();
  await expect(window.getByText('This scenario is not in the workspace now')).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(panel.getByText('No assumption yet')).toBeVisible();
});

test('lies over a chart of the figures, each of its marks with its range and the paragraph it rests on', async ({
  shared: { window },
}) => {
  await settled(window);
  await window.getByRole('button', { name: 'New chart…', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'New chart in words' });
  await dialog.getByRole('textbox').fill('exports of Armenia and Georgia to Russia since 2019');
  await dialog.getByRole('button', { name: 'Draw it' }).click();
  const chart = window.getByRole('article', { name: /^Exports to Russia: Armenia and Georgia/ });
  await chart.getByRole('button', { name: 'Design' }).click();
  await chart.getByRole('combobox', { name: 'With a scenario' }).selectOption({ label: TITLE });
  await expect(chart.getByText(`“${TITLE}” lies over the figures and changes none`)).toBeVisible();
  await chart.getByRole('application').focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('End');
  await window.keyboard.press('ArrowDown');
  await expect(chart.locator('.chart-foot').getByRole('status')).toContainText(
    /2024: 1\.90? bn USD, between 632\.4 mn USD and 3\.162 bn USD, scenario\. Source: .* Paragraph: Digest.*body ¶ 3\./,
  );
  // Earlier cells, which the scenario leaves alone, are no places of its line.
  await window.keyboard.press('Home');
  await expect(chart.locator('.chart-foot').getByRole('status')).toContainText(/2023: .* scenario\./);
  expect(await violationsIn(window, '.chart-panel')).toEqual([]);
});
