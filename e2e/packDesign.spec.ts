import { copyFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { answerDialogs, get } from './host/bridge.ts';
import { expect, test } from './host/test.ts';

const partNames = (window: Page): Promise<string[]> =>
  window.locator('.pack-outline-part .two-lines').allInnerTexts();

async function openDesign(window: Page): Promise<Locator> {
  await window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'Two-page brief', exact: true })
    .click();
  const design = window.getByRole('article', { name: 'Two-page brief' });
  await expect(design.getByRole('region', { name: 'Outline' })).toBeVisible();
  return design;
}

test('parts are moved, taken out and added by keys; the page follows, and each is one step of the history', async ({
  shared,
}) => {
  const { window } = shared;
  const design = await openDesign(window);
  const first = await partNames(window);
  expect(first.length).toBeGreaterThan(1);
  const page = window.frameLocator('.pack-preview iframe');
  await expect(page.locator('h1').first()).toBeVisible();

  await design.locator('.pack-outline-part').first().focus();
  await window.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => partNames(window)).toEqual([first[1], first[0], ...first.slice(2)]);
  await expect(design.locator('.pack-outline-part').nth(1)).toBeFocused();
  await expect(window.getByRole('button', { name: 'Undo: Reorder pack "Two-page brief"' })).toBeVisible();

  await window.keyboard.press('Delete');
  await expect.poll(() => partNames(window)).toEqual([first[1], ...first.slice(2)]);
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect.poll(() => partNames(window)).toEqual(first);

  await design.getByRole('combobox', { name: 'Add a part' }).selectOption({ label: 'Method and thresholds' });
  await expect.poll(() => partNames(window)).toEqual([...first, 'Method and thresholds']);
  await expect(page.getByText('Method and thresholds').first()).toBeVisible();
  expect(await violationsIn(window, '.pack-design')).toEqual([]);
});

test('handling marks and a house style stand on the page; a review names who said it, and a change makes it a draft again', async ({
  shared,
  folder,
}) => {
  const { app, window } = shared;
  const design = await openDesign(window);
  const page = window.frameLocator('.pack-preview iframe');
  await design.getByRole('combobox', { name: 'TLP' }).selectOption('AMBER');
  await expect(page.getByText('TLP:AMBER').first()).toBeVisible();
  await design.getByRole('combobox', { name: /^Review/ }).selectOption('Signed off');
  await expect(design.getByText(/^by /)).toBeVisible();
  await expect(
    window.getByRole('button', { name: 'Undo: Call pack "Two-page brief" signed off' }),
  ).toBeVisible();
  await design.getByRole('textbox', { name: 'Title on the pack' }).fill('A title of ours');
  await window.keyboard.press('Enter');
  await expect(design.getByRole('combobox', { name: /^Review/ })).toHaveValue('draft');
  await expect(page.getByText('A title of ours').first()).toBeVisible();
  await expect(page.getByText('DRAFT').first()).toBeVisible();

  copyFileSync(fileURLToPath(new URL('../resources/icons/64x64.png', import.meta.url)), `${folder}/logo.png`);
  const logo = { file: 'logo.png', alt: 'Ministry of Trade' };
  const style = (accent: string) =>
    writeFileSync(
      `${folder}/house.json`,
      JSON.stringify({ format: 'attest-style/1', name: 'Ministry of Trade', colours: { accent }, logo }),
    );
  await answerDialogs(app, `${folder}/house.json`);
  const choose = design.getByRole('button', { name: 'Choose a style file…' });
  style('#ffcc00');
  await choose.click();
  await expect(design.getByText('has a contrast of 1.5 to 1 on white')).toBeVisible();
  style('#8a1c3b');
  await choose.click();
  await expect(page.getByRole('img', { name: 'Ministry of Trade' })).toBeVisible();
  await expect(
    window.getByRole('button', {
      name: 'Undo: Set pack "Two-page brief" in the style of Ministry of Trade',
    }),
  ).toBeVisible();
});

test('a new pack starts from a template, and the preview runs no script', async ({ shared }) => {
  const { window } = shared;
  await window.getByRole('button', { name: 'New pack…', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'New pack' });
  await dialog.getByRole('button', { name: /^Full dossier/ }).click();
  await expect(dialog).toBeHidden();
  const frame = window.locator('.pack-preview iframe');
  await expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');
  await expect(window.frameLocator('.pack-preview iframe').getByText('Provenance').first()).toBeVisible();
  expect(await frame.evaluate((element) => (element as HTMLIFrameElement).srcdoc.includes('<script'))).toBe(
    false,
  );
  const { packs } = await get(window, 'library.list', {});
  expect(packs).toHaveLength(2);
});
