import { expect, test } from './host/test.ts';

/** The words of a match that its button to link lies over. */
function coveredByButton(item: Element): string {
  const button = item.querySelector('.match-link')?.getBoundingClientRect();
  if (button === undefined) return 'no button';
  const texts = document.createTreeWalker(item.querySelector('.row') ?? item, NodeFilter.SHOW_TEXT);
  const covered: string[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const range = document.createRange();
    range.selectNode(text);
    const isUnder = [...range.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        right > button.left && left < button.right && bottom > button.top && top < button.bottom,
    );
    if (isUnder) covered.push(text.textContent ?? '');
  }
  return covered.join(' ');
}

test.describe('looking a number up in the figures', () => {
  test('the article’s China pair turns out to be China–Russia; Enter shows the cell, L links the number', async ({
    shared,
  }) => {
    const { window } = shared;
    const article = window.getByRole('article').first();
    await article.getByRole('button', { name: '$244 billion' }).click();
    await window.keyboard.press('f');

    const results = window.getByRole('region', { name: 'What comes to it' });
    const first = results.getByRole('listitem').first();
    await expect(first).toContainText('China – Russia, turnover, 2020 → 2024');
    await expect(first).toContainText('107.76 bn USD');
    await expect(first).toContainText('0.10% off');
    await expect(window.getByRole('textbox', { name: 'From period' })).toHaveValue('2020');
    await expect(first.getByRole('button').first()).toBeFocused();
    expect(await first.evaluate(coveredByButton)).toBe('');

    await window.keyboard.press('l');
    await expect(
      window.getByText(/^Link "\$244 billion" to China – Russia, turnover, 2024/).first(),
    ).toBeVisible();

    await first.getByRole('button').first().focus();
    await window.keyboard.press('Enter');
    const inspector = window.getByRole('region', { name: 'Cell', exact: true });
    await expect(inspector).toContainText('China – Russia, turnover, 2024');

    // Asked for anew, the panel forgets the article's number.
    await window.keyboard.press('Control+Shift+f');
    await expect(window.getByRole('textbox', { name: 'Number', exact: true })).toHaveValue('');
  });

  test('a typed number is found among the members’ sums, with what is missing named', async ({ shared }) => {
    const { window } = shared;
    await window.getByRole('article').first().waitFor();
    await window.keyboard.press('Control+Shift+f');
    const number = window.getByRole('textbox', { name: 'Number', exact: true });
    await expect(number).toBeFocused();
    await number.fill('873 billion yuan');
    await window.keyboard.press('Enter');
    const results = window.getByRole('region', { name: 'What comes to it' });
    await expect(results.getByRole('listitem').first()).toContainText('Former Soviet republics – China');

    await number.fill('the region');
    await number.press('Enter');
    await expect(window.getByText(/^This cannot be looked up/)).toBeVisible();
  });
});
