import type { Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { get } from './host/bridge.ts';
import { expect, test } from './host/test.ts';

const text = (window: Page) => window.getByRole('textbox', { name: 'Text of the note' });
const inspector = (window: Page) => window.getByRole('complementary', { name: 'Inspector' });
const used = (window: Page) => inspector(window).getByRole('region', { name: 'Where used' });

test('a note says what changed since it was read, how likely its words are, and where its numbers come from', async ({
  shared,
}) => {
  const { window } = shared;
  await window.getByRole('button', { name: 'What the figures say', exact: true }).click();
  await expect(text(window)).toContainText('quintupled');
  const chip = text(window).getByRole('button', { name: /Armenia – Russia, turnover, 2024$/ });
  const before = (await chip.textContent()) ?? '';
  const [found] = await get(window, 'chip.find', { text: 'armenia russia turnover 2024', limit: 1 });
  const [seriesId = '', period = ''] = found?.ref.split('@') ?? [];
  await get(window, 'figure.assert', {
    cell: { seriesId, period },
    text: '77.7 bn USD',
    sourceId: 'src1',
    note: '',
  });
  await expect(chip.locator('del')).toHaveText(before);
  await expect(chip).toContainText('77.7 bn USD');
  await window.getByRole('button', { name: '1 number changed since read' }).click();
  await expect(text(window).locator('.chip.chosen del')).toHaveText(before);

  // In two actions: the number, its cell; and from there back to the paragraph of the note and the part of the pack.
  await window.keyboard.press('Alt+s');
  await expect(inspector(window)).toBeFocused();
  await expect(inspector(window).getByText('Armenia – Russia, turnover, 2024').first()).toBeVisible();
  await expect(used(window).getByRole('button', { name: /part \d+: What the figures say/ })).toBeVisible();
  await used(window).getByRole('button', { name: 'What the figures say paragraph 1' }).click();
  await expect(text(window)).toBeFocused();

  await window.getByRole('button', { name: 'Mark as read' }).click();
  await expect(chip.locator('del')).toHaveCount(0);
  await expect(chip).toHaveText('77.7 bn USD');

  await text(window).click();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('It is likely to last. We say with high confidence that it is unlikely to end.');
  await window.keyboard.press('Alt+3');
  await expect(text(window).locator('.likely').first()).toHaveAttribute('data-band', '55–80%');
  await expect(text(window).locator('.likely.doubtful')).toHaveText(['high confidence', 'unlikely']);
  await window.keyboard.press('Alt+o');
  const side = window.getByRole('complementary', { name: 'Beside the note' });
  await expect(side.getByRole('region', { name: 'Wordings to weigh' }).getByRole('listitem')).toHaveCount(2);
  await expect(side.getByText('1 judgement', { exact: true })).toBeVisible();
  await expect(
    side.getByRole('region', { name: 'Referred to by' }).getByText('1 part of a pack'),
  ).toBeVisible();
  expect(await violationsIn(window, '.note')).toEqual([]);

  await text(window).click();
  await window.keyboard.press('Control+f');
  await window.getByRole('searchbox', { name: 'Find in this note' }).fill('russia');
  await expect(window.getByRole('search').getByRole('status')).toHaveText(/^\d of 3$/);
  await expect(text(window).locator('.found.here')).toHaveText(/russia/i);
  await window.keyboard.press('Escape');
  await expect(text(window).locator('.found')).toHaveCount(0);
});

test('a number of a pack’s page shows its cell in the inspector', async ({ shared }) => {
  const { window } = shared;
  await window
    .getByRole('navigation')
    .getByRole('button', { name: /^Two-page brief/ })
    .first()
    .click();
  const page = window.frameLocator('.pack-preview iframe');
  await page
    .getByRole('button', { name: /^12\.4 bn USD/ })
    .first()
    .click();
  await expect(inspector(window).getByText('Armenia – Russia, turnover, 2024').first()).toBeVisible();
  await expect(used(window).getByText(/parts? of (a pack|packs)/)).toBeVisible();
});
