import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { expect, test } from './host/test.ts';

const openFromLibrary = async (window: Page, name: RegExp): Promise<Locator> => {
  await window.getByRole('navigation', { name: 'Library' }).getByRole('button', { name }).click();
  return window.getByRole('article', { name });
};

test.describe('charts of the sample beside its first', () => {
  test('slopes, both sides’ statistics and the divergence view are walked by keyboard and pass axe', async ({
    attest,
  }, testInfo) => {
    const { window } = attest;
    const shoot = async (what: Locator, name: string): Promise<void> => {
      await what.screenshot({ path: testInfo.outputPath(`${name}.png`) });
    };
    const slopes = await openFromLibrary(window, /turnover with each republic/);
    await expect(slopes.locator('.chart-canvas svg')).toBeVisible();
    await slopes.getByRole('application').focus();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('End');
    await expect(slopes.getByRole('status')).toContainText(
      /Armenia – Russia, turnover, 2024: .*mirror.*Source: /,
    );
    await shoot(slopes, 'slopes');
    expect(await violationsIn(window, '.chart-panel')).toEqual([]);

    const sides = await openFromLibrary(window, /both sides of the same trade/);
    await expect(
      sides.getByText(/Shaded, 2024: 5\.30 bn USD .* against 22\.7 bn USD .*transit/),
    ).toBeVisible();
    await shoot(sides, 'both-sides');

    await window.keyboard.press('Control+Shift+P');
    await window.keyboard.type('Trade against politics');
    await window.keyboard.press('Enter');
    const divergence = window.getByRole('article', { name: 'Trade against politics' });
    await divergence.getByRole('application').focus();
    await window.keyboard.press('ArrowRight');
    await expect(divergence.getByRole('status')).toContainText(/Armenia: trade \+\d+%.*net signal -6/);
    await expect(divergence.getByRole('region', { name: 'Evidence: Armenia' })).toBeVisible();
    await shoot(divergence, 'divergence');
    expect(await violationsIn(window, '.divergence')).toEqual([]);
  });
});
