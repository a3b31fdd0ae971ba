import { violationsIn } from './host/axe.ts';
import { expect, test } from './host/test.ts';

test('by keyboard alone a suggested event is opened, scored by the analyst and by nobody else, and counts', async ({
  shared: { window },
}) => {
  await expect(window.locator('.ag-row').first()).toBeVisible();
  await window.keyboard.press('Control+Shift+P');
  await window.keyboard.type('Political events');
  await window.keyboard.press('Enter');
  const panel = window.getByRole('region', { name: 'Political events' });
  const score = panel.getByRole('button', { name: 'Score: Moldova, 2022-05-03: Chatham House' });
  await score.focus();
  await window.keyboard.press('Enter');

  const form = panel.getByRole('form', { name: 'Add event' });
  // The form stands above the list; what nobody scores silently has the keyboard and is in sight.
  await expect(form.getByRole('combobox', { name: 'Direction' })).toBeFocused();
  await expect(form).toBeInViewport({ ratio: 1 });
  await expect(form.getByRole('combobox', { name: 'Strength' })).toHaveValue('');
  await expect(form.getByRole('button', { name: 'Save event' })).toBeDisabled();
  await window.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(score).toBeFocused();

  await window.keyboard.press('Enter');
  // Choose…, toward, away.
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Tab');
  await window.keyboard.type('2');
  expect(await violationsIn(window, '.signals')).toEqual([]);
  await window.keyboard.press('Tab');
  await window.keyboard.type('B2');
  await window.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(score).toBeHidden();
  await expect(
    panel.getByRole('row', { name: /^2022-05-03 Moldova .* away from Moscow Strength 2 Grade B2/ }),
  ).toBeVisible();

  await window.keyboard.press('Control+Shift+P');
  await window.keyboard.type('Trade against politics');
  await window.keyboard.press('Enter');
  const plot = window.getByRole('article', { name: 'Trade against politics' }).getByRole('application');
  await plot.focus();
  await window.keyboard.press('End');
  for (let pressed = 0; pressed < 20; pressed++) {
    const told = window.locator('.divergence').getByRole('status');
    if (/^Moldova/.test((await told.textContent()) ?? '')) break;
    await window.keyboard.press('ArrowLeft');
  }
  await expect(window.locator('.divergence').getByRole('status')).toContainText(
    /^Moldova: trade .*net signal [-−]2.*Less trade, further from Moscow/,
  );
});
