import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { expect, test } from './host/test.ts';

/** A command of the palette, by its name. */
async function runByName(window: Page, name: string): Promise<void> {
  await window.keyboard.press('Control+Shift+P');
  await expect(window.getByRole('dialog').locator('input')).toBeFocused();
  await window.keyboard.type(name);
  await expect(window.getByRole('dialog').getByRole('option').first()).toContainText(name);
  await window.keyboard.press('Enter');
}

/** Draws a chart that is asked for in words. */
async function drawInWords(window: Page, words: string, reading: string | RegExp): Promise<void> {
  await runByName(window, 'New chart in words');
  const dialog = window.getByRole('dialog', { name: 'New chart in words' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await window.keyboard.type(words);
  await expect(dialog.getByRole('region', { name: 'How it is read' })).toContainText(reading);
  await expect(dialog.getByRole('button', { name: 'Draw it' })).toBeEnabled();
  expect(await violationsIn(window, '.chart-words')).toEqual([]);
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Presses Tab until something has the focus. */
async function tabTo(window: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error('Sixty times Tab did not reach it.');
}

test.describe('by keyboard alone', () => {
  test.slow();

  test('slopes, both sides of one trade, the divergence view and the re-export scenario; axe finds no fault', async ({
    attest: { window },
  }) => {
    await expect(window.locator('.ag-row').first()).toBeVisible();
    await drawInWords(
      window,
      'Russia’s turnover with each republic, 2020 and 2024',
      'Drawn as slopes, which the years suggest: 2020 and 2024.',
    );
    const slopes = window.getByRole('article', { name: /^Turnover with Russia: .*2020 and 2024$/ });
    const dollars = slopes.getByRole('button', { name: 'USD only' });
    await tabTo(window, dollars);
    await window.keyboard.press('Enter');
    const plot = slopes.getByRole('application', { name: /Chart of .* lines over 2 periods/ });
    await tabTo(window, plot);
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('End');
    // What a screen reader is told: the live region of the accessibility tree, not only text somewhere on screen.
    await expect(slopes.getByRole('status')).toMatchAriaSnapshot(
      '- status: "/Armenia – Russia, turnover, 2024: [0-9.]+ bn USD.*, mirror.* Source: .+/"',
    );
    await window.keyboard.press('ArrowDown');
    await expect(slopes.getByRole('status')).toContainText(
      /^Azerbaijan – Russia, turnover, 2024: .* Source: /,
    );
    expect(await violationsIn(window, '.chart-panel')).toEqual([]);
    await window.keyboard.press('Control+s');
    await expect(slopes.getByText('Not saved yet')).toBeHidden();

    await drawInWords(window, 'China-Kyrgyzstan 2024, both sides', 'Drawn as both sides’ statistics');
    const sides = window.getByRole('article', {
      name: /^Kyrgyzstan – China: turnover|^Turnover with China: Kyrgyzstan/,
    });
    await expect(
      sides.getByText(/Shaded, 2024: 5\.30 bn USD .* against 22\.7 bn USD .*transit/),
    ).toBeVisible();
    await tabTo(window, sides.getByRole('application'));
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('End');
    await expect(sides.getByRole('status')).toContainText(/2024: 5\.30 bn USD/);
    await window.keyboard.press('ArrowDown');
    await expect(sides.getByRole('status')).toContainText(/2024: 22\.7 bn USD.*mirror/);
    expect(await violationsIn(window, '.chart-panel')).toEqual([]);

    await runByName(window, 'Trade against politics');
    const divergence = window.getByRole('article', { name: 'Trade against politics' });
    await tabTo(window, divergence.getByRole('application'));
    await window.keyboard.press('ArrowRight');
    await expect(divergence.getByRole('status')).toMatchAriaSnapshot(
      '- status: "/Armenia: trade \\\\+\\\\d+%.*net signal -6.*More trade, further from Moscow/"',
    );
    await expect(divergence.getByRole('region', { name: 'Evidence: Armenia' })).toBeVisible();
    expect(await violationsIn(window, '.divergence')).toEqual([]);

    await runByName(window, 'Political events');
    const events = window.getByRole('region', { name: 'Political events' });
    await expect(events).toBeVisible();
    expect(await violationsIn(window, '.signals')).toEqual([]);

    await runByName(window, 'Show library');
    const title = 'The war ends, sanctions ease, re-exports end';
    await tabTo(
      window,
      window.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: title }),
    );
    await window.keyboard.press('Enter');
    const scenario = window.getByRole('article', { name: title });
    await expect(scenario.getByRole('region', { name: 'Result' })).toContainText('708 mn to 3.54 bn USD');
    await expect(scenario).toContainText(
      '80 percent is of Armenia’s exports to Russia, 2023; turnover 2024 has another base.',
    );
    await tabTo(window, scenario.getByRole('slider', { name: 'Armenia’s re-exports end, to' }));
    expect(await violationsIn(window, '.scenario-panel')).toEqual([]);
  });
});
