/** The page of a pack as its reader has it: from disk, without a network and without Attest, checking itself. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { openPage } from './host/openPage.ts';
import { expect, test } from './host/test.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const attest = (...args: string[]): void => void execFileSync(process.execPath, [cli, ...args, '--json']);

/** The sample's pack as a folder and as a zip. */
function exportSample(folder: string): { readonly pack: string; readonly zip: string } {
  attest('sample', `${folder}/sample.attest`);
  for (const out of ['pack', 'pack.zip'])
    attest('export', `${folder}/sample.attest`, '--out', `${folder}/${out}`);
  return { pack: `${folder}/pack`, zip: `${folder}/pack.zip` };
}

async function withPage(path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { app, page } = await openPage(path);
  try {
    await work(page);
  } finally {
    await app.close();
  }
}

const result = (page: Page) => page.locator('#verify-result');
const bad = (page: Page) => result(page).locator('.bad');

/** Drops files from the system on the page's Verify, folders too. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const zone = page.locator('#verify');
  await zone.scrollIntoViewIfNeeded();
  const box = await zone.boundingBox();
  if (box === null) throw new Error('Verify is not to be seen.');
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 20 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
}

test('opens from disk with the network off; a number opens its paragraph, cell, sources and history', async ({
  folder,
}) => {
  const { pack } = exportSample(folder);
  const { app, page, asked } = await openPage(`${pack}/index.html`);
  await page.locator('button.num', { hasText: '12.4 bn USD' }).first().click();
  const panel = page.locator('#panel');
  await expect(panel.getByRole('heading', { name: /12\.4 bn USD/ })).toBeVisible();
  for (const part of ['Value', 'Paragraph', 'Cell', 'Computation', 'Stated values', 'History'])
    await expect(panel.getByText(part, { exact: true })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsIn(page, 'html')).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: 'Check this page' }).click();
  await expect(result(page)).toContainText('All 48 numbers of this page follow from the values it holds.');
  expect(await asked()).toEqual([]);
  await app.close();
});

test('finds one changed digit in whatever it shows', async ({ folder }) => {
  const { pack } = exportSample(folder);
  const page = readFileSync(`${pack}/index.html`, 'utf8');
  const changes: readonly (readonly [string, RegExp, string])[] = [
    ['a printed number', />12\.4 bn USD<\/button>/, '>12.9 bn USD</button>'],
    ['the words around', /bn USD<\/button> in 2024: the article/, 'bn USD</button> in 2023: the article'],
    ['a value in a trace', /(<dt>Value<\/dt><dd>\d)\d/, '$19'],
    ["a source's address", /(class="url">https?:\/\/[^<]*)\d([^<\d]*<)/, '$1x$2'],
    ["a chart's drawing", /(<path d="M[\d.]+ )(\d)/, '$19'],
    ["a column's name", /<th scope="col">2018<\/th>/, '<th scope="col">2019</th>'],
    ['the content id', /(Content id <code>)\w/, '$1x'],
  ];
  for (const [name, pattern, replacement] of changes) {
    const changed = page.replace(pattern, replacement);
    expect([name, changed === page]).toEqual([name, false]);
    writeFileSync(`${folder}/changed.html`, changed);
    await withPage(`${folder}/changed.html`, async (shown) => {
      await shown.getByRole('button', { name: 'Check this page' }).click();
      await expect(bad(shown).first(), name).toBeVisible();
    });
  }
});

test('checks the zip and the folder, picked or dropped, and names what was changed', async ({ folder }) => {
  const { pack, zip } = exportSample(folder);
  cpSync(pack, `${folder}/other`, { recursive: true });
  const figures = readFileSync(`${pack}/data/figures.csv`, 'utf8');
  writeFileSync(`${folder}/other/data/figures.csv`, figures.replace(/,(\d)(\d{8,}),/, ',9$2,'));
  const cut = readFileSync(zip).subarray(0, 50_000);
  writeFileSync(`${folder}/cut.zip`, cut);

  await withPage(`${pack}/index.html`, async (page) => {
    const sound = result(page).getByText(/^Verified: \d+ files and 48 numbers\./);
    await page.locator('#verify-zip').setInputFiles(zip);
    await expect(sound).toBeVisible();
    await page.locator('#verify-folder').setInputFiles(`${folder}/other`);
    await expect(bad(page).first()).toHaveText('This pack is not as it was exported.');
    await expect(result(page)).toContainText('data/figures.csv: changed');
    await page.locator('#verify-folder').setInputFiles(pack);
    await expect(sound).toBeVisible();
    await page.locator('#verify-zip').setInputFiles(`${folder}/cut.zip`);
    await expect(bad(page)).toHaveText(/no zip|cut short/);

    await drop(page, [zip]);
    await expect(sound).toBeVisible();
    await drop(page, [`${folder}/other`]);
    await expect(result(page)).toContainText('data/figures.csv: changed');
    await drop(page, [pack]);
    await expect(sound).toBeVisible();
    await expect(page.locator('#verify')).not.toHaveClass(/over/);
  });
});
