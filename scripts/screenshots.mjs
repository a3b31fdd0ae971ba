import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronPath, electronSwitches } from './runtime.mjs';
import { hasDisplay } from './setup/display.mjs';
import { root } from './setup/places.mjs';
import { runScript, SetupProblem } from './setup/setupProblem.mjs';

/**
 * `node scripts/screenshots.mjs`: README's picture of the reader beside the grid, and those of charts, signals and scenarios
 * under docs/images, light and dark, of the sample in a new profile. Needs a built app and a display of 1600 x 1000 (`xvfb-run -a -s "-screen 0 1600x1000x24"`).
 */
const SIZE = { width: 1300, height: 860 };
const FRONT_SIZE = { width: 1600, height: 933 };

/** Each view: how it is reached, what of it is shot. */
const VIEWS = [
  { name: 'slopes', entry: /turnover with each republic/, shot: '.chart-panel' },
  { name: 'both-sides', entry: /both sides of the same trade/, shot: '.chart-panel' },
  { name: 'divergence', command: 'Trade against politics', shot: '.divergence' },
  { name: 'events', command: 'Political events', shot: '.signals' },
  { name: 'scenario-range', entry: /re-exports end$/, shot: '.scenario-panel' },
];
const KINDS = [
  { kind: 'tornado', name: 'changes' },
  { kind: 'scatter', name: 'points' },
  { kind: 'waterfall', name: 'steps' },
];
const WORDS = 'Compare Russia’s turnover with each republic, 2020 and 2024';
const MAP = 'Russia’s turnover with each republic 2024 as a map';

await runScript(async () => {
  if (!hasDisplay()) throw new SetupProblem('There is no display.', 'Run it under `xvfb-run -a`.');
  const profile = mkdtempSync(join(tmpdir(), 'attest-screenshots-'));
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronSwitches(), '--disable-gpu', `--user-data-dir=${profile}`, root],
    env: { ...process.env, ATTEST_TEST: '1' },
  });
  try {
    const window = await app.firstWindow();
    const resize = (size) =>
      app.evaluate(({ BrowserWindow }, { width, height }) => {
        for (const each of BrowserWindow.getAllWindows()) each.setContentSize(width, height);
      }, size);
    await resize(FRONT_SIZE);
    await window.locator('.ag-row').first().waitFor();
    const tour = window.getByRole('button', { name: 'Leave the tour' });
    if (await tour.isVisible()) await tour.click();
    await front(window);
    await addRate(window);
    await resize(SIZE);
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source;
      }, theme);
      await window.emulateMedia({ colorScheme: theme });
      for (const view of VIEWS) {
        await open(window, view);
        await shoot(window, window.locator(view.shot).locator('visible=true').first(), view.name, theme);
        await widened(window).click();
      }
      await kinds(window, theme);
      await inWords(window, theme);
      await conversion(window, theme);
      await map(window, theme);
    }
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return 0;
});

/** @param {import('@playwright/test').Page} window */
async function open(window, view) {
  if (view.entry !== undefined) {
    const library = window.getByRole('navigation', { name: 'Library' });
    await library.getByRole('button', { name: view.entry }).click();
  } else {
    await window.keyboard.press('Control+Shift+P');
    await window.getByRole('dialog').locator('input').fill(view.command);
    await window.getByRole('dialog').getByRole('option', { name: view.command }).first().click();
  }
  const shown = window.locator(view.shot).locator('visible=true').first();
  await shown.waitFor();
  await widened(window).click();
  const plot = shown.getByRole('application');
  if ((await plot.count()) === 0) return;
  await plot.focus();
  await window.keyboard.press('ArrowRight');
}

/** The article at its amounts, and the cell that the first of them is linked to. */
async function front(window) {
  const amount = window.getByRole('article').first().getByText('$63 billion', { exact: true });
  await amount.scrollIntoViewIfNeeded();
  await amount.click();
  await window.keyboard.press('Enter');
  const links = window.locator('.inspector').getByRole('region', { name: 'Linked cells' });
  await links.getByRole('button', { name: /turnover, 2020/ }).click();
  await window.locator('.inspector').getByText('Made of').waitFor();
  await window.mouse.move(0, 0);
  await window.screenshot({ path: join(root, 'docs', 'images', 'reader-and-grid.png') });
}

/** The dialog that reads a chart in words. */
async function inWords(window, theme) {
  await window.getByRole('button', { name: 'New chart', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'New chart in words' });
  await dialog.getByRole('textbox').fill(WORDS);
  await dialog.getByText('Drawn as slopes').waitFor();
  await shoot(window, dialog, 'chart-in-words', theme);
  await window.keyboard.press('Escape');
}

/** The sample's slopes as other kinds, not saved. */
async function kinds(window, theme) {
  await open(window, { entry: /turnover with each republic/, shot: '.chart-panel' });
  const panel = window.locator('.chart-panel').locator('visible=true').first();
  for (const { kind, name } of KINDS) {
    await panel.getByRole('combobox', { name: 'Kind' }).selectOption(kind);
    await panel.getByRole('application').focus();
    await window.keyboard.press('ArrowRight');
    await panel.evaluate((element) => {
      for (const each of element.querySelectorAll('.chart-design')) each.scrollTop = 0;
    });
    await shoot(window, panel, name, theme);
  }
  await panel.getByRole('button', { name: 'Discard changes' }).click();
  await widened(window).click();
}

/** Rows of two units, the rate they could be turned into one at, and the ways out. */
async function conversion(window, theme) {
  await window.getByRole('button', { name: 'New chart', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'New chart in words' });
  await dialog.getByRole('textbox').fill(WORDS);
  await dialog.getByText('Drawn as slopes').waitFor();
  await dialog.getByRole('button', { name: 'Draw it' }).click();
  const panel = window.locator('.chart-panel').locator('visible=true').first();
  const convert = panel.getByRole('button', { name: 'Convert to USD' });
  await convert.waitFor();
  await widened(window).click();
  await shoot(window, panel, 'conversion', theme);
  await convert.click();
  await panel.getByText('Converted at').waitFor();
  await shoot(window, panel, 'converted', theme);
  await widened(window).click();
  await panel.getByRole('button', { name: 'Discard changes' }).click();
}

/** A rate of the kind that a chart of two units is converted at. */
async function addRate(window) {
  await window.evaluate(async () => {
    const { call } = /** @type {any} */ (globalThis).attest;
    // A reply comes as text.
    const source = JSON.parse(
      await call('sheet.add', {
        sheet: 'sources',
        values: { title: 'Reference rates', publisher: 'Central bank' },
      }),
    );
    await call('sheet.add', {
      sheet: 'rates',
      values: { from_unit: 'EUR', to_unit: 'USD', period: '2020', value: '1.14', source: source.value.rowId },
    });
  });
}

/** A map, drawn from words. */
async function map(window, theme) {
  await window.getByRole('button', { name: 'New chart', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'New chart in words' });
  await dialog.getByRole('textbox').fill(MAP);
  await dialog.getByText('Drawn as').waitFor();
  await dialog.getByRole('button', { name: 'Draw it' }).click();
  const panel = window.locator('.chart-panel').locator('visible=true').first();
  await panel.getByText('Natural Earth').waitFor();
  await widened(window).click();
  await shoot(window, panel, 'map', theme);
  await widened(window).click();
}

/** What gives the pane that views open in the whole window, and takes it away again. */
function widened(window) {
  return window.locator('[data-layout-path="/ts1/button/max"]');
}

/** The part of it that is on the screen: a pane may scroll. */
async function shoot(window, what, name, theme) {
  // Whatever the last click showed beside the pointer is gone before the picture is taken.
  await window.mouse.move(0, 0);
  const box = await what.boundingBox();
  const bottom = await window.locator('.status-bar').boundingBox();
  const height = Math.min(box.height, bottom.y - box.y);
  await window.screenshot({
    path: join(root, 'docs', 'images', `${name}${theme === 'dark' ? '-dark' : ''}.png`),
    clip: { x: box.x, y: box.y, width: box.width, height },
  });
}
