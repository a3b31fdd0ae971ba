import type { Page } from '@playwright/test';
import { focusCell, gridRow } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const isFocusInside = (window: Page): Promise<boolean> =>
  window.evaluate(() => document.activeElement?.closest('dialog') instanceof HTMLElement);

test('a dialog keeps focus, pointer and keys until it is left, and gives the focus back', async ({
  shared,
}) => {
  const { window } = shared;
  const cell = await focusCell(gridRow(window, 'Armenia', 'Russia', 'exports'), '2024');
  await window.keyboard.press('Control+,');
  const dialog = window.getByRole('dialog', { name: 'Settings' });
  await expect(dialog.getByRole('textbox').first()).toBeFocused();

  // A modal of the platform's own would have every element behind it styled anew, now and when it goes.
  expect(await window.evaluate(() => document.querySelector(':modal'))).toBeNull();

  // Once round it and back, past both ends.
  const stops = await dialog.locator('button:enabled, input:enabled, select:enabled').count();
  for (const key of ['Tab', 'Shift+Tab'])
    for (let step = 0; step < stops + 2; step++) {
      await window.keyboard.press(key);
      expect(await isFocusInside(window)).toBe(true);
    }

  // What is behind takes neither the pointer nor the focus, and a key that nobody inside holds still means the dialog.
  const there = await cell.boundingBox();
  const at = { x: (there?.x ?? 0) + 5, y: (there?.y ?? 0) + 5 };
  expect(await window.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, at)).toBe('DIALOG');
  await window.mouse.click(at.x, at.y);
  await expect(dialog).toBeVisible();
  await cell.evaluate((element) => (element as HTMLElement).focus());
  expect(await isFocusInside(window)).toBe(true);
  await window.evaluate(() => (document.activeElement as HTMLElement).blur());
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cell).toBeFocused();
});
