import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/setup/places.mjs';
import { bundledStaticGrid } from './staticGrid/bundle.mjs';
import { makeLargeWorkspace } from './windows/largeWorkspace.mjs';
import { launchWindow } from './windows/launchWindow.mjs';

export const title = 'P7 Fast scrolling over 1.14 million rows, against the same grid over static rows';

const SECONDS = 60;
/** Some 20 rows a frame. */
const PIXELS_A_FRAME = 600;
/** A rate of 0.9 of the anchor's, as times of a frame. */
const FRAME_GOAL = 1 / 0.9;
const BLANK_GOAL_MS = 100;
const ROWS = 1_140_000;

/** @returns {Promise<import('../scripts/bench.mjs').Row[]>} */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  try {
    const large = join(folder, 'large.attest');
    await makeLargeWorkspace(large);
    const attest = await launchWindow(root, join(folder, 'attest'), [large]);
    const ours = await scrolled(attest, '.sheet-grid', async (window) => {
      await window.getByRole('tab', { name: 'Long', exact: true }).click();
      await window.getByText(/^1,140,000 rows$/).waitFor();
    });
    const shown = { columns: await longColumns(), rows: ROWS, width: ours.width, height: ours.height };
    const script = await bundledStaticGrid();
    const anchor = await scrolled(
      await launchWindow(join(root, 'bench', 'staticGrid'), join(folder, 'static')),
      '#grid',
      async (window) => {
        await window.evaluate(script);
        await window.evaluate((grid) => /** @type {any} */ (globalThis).showStaticGrid(grid), shown);
      },
    );
    return [
      {
        what: `frame while scrolling ${SECONDS} s`,
        ours: ours.frameMs,
        anchor: anchor.frameMs,
        unit: 'ms',
        goal: FRAME_GOAL,
        note: `${(1000 / ours.frameMs).toFixed(0)} against ${(1000 / anchor.frameMs).toFixed(0)} frames/s`,
      },
      {
        what: 'longest a row stood blank',
        ours: ours.blankMs,
        anchor: BLANK_GOAL_MS,
        unit: 'ms',
        goal: 1,
        note: `the anchor is the goal; static rows ${anchor.blankMs.toFixed(0)} ms`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The columns of the long sheet, as wide as they are at first. */
async function longColumns() {
  const module = (path) => import(pathToFileURL(join(root, path)).href);
  const [{ longSheet }, { columnWidth }] = await Promise.all(
    ['electron/services/sheets/longSheet.ts', 'renderer/features/sheets/sheetText.ts'].map(module),
  );
  return longSheet.columns.map(({ key }) => ({ field: key, width: columnWidth(key) }));
}

/**
 * @param {import('@playwright/test').ElectronApplication} electron
 * @param {string} grid the grid that is scrolled
 * @param {(window: import('@playwright/test').Page) => Promise<void>} prepare
 */
async function scrolled(electron, grid, prepare = async () => undefined) {
  try {
    const window = await electron.firstWindow();
    await prepare(window);
    await window.locator(`${grid} .ag-row[row-index="3"] .ag-cell`).first().waitFor();
    return await window.evaluate(scroll, { grid, seconds: SECONDS, pixels: PIXELS_A_FRAME });
  } finally {
    await electron.close();
  }
}

/** Runs in the window: scrolls by so much a frame, and watches the rows that are in sight. */
function scroll({ grid, seconds, pixels }) {
  /** @type {any} The window's own globals, which this project's other scripts do not have. */
  const page = globalThis;
  const { width, height } = page.document.querySelector(grid).getBoundingClientRect();
  let viewport = page.document.querySelector(`${grid} .ag-row`);
  while (viewport.scrollHeight < viewport.clientHeight + pixels) viewport = viewport.parentElement;
  const isBlank = () => {
    const { top, bottom } = viewport.getBoundingClientRect();
    let inSight = 0;
    for (const row of viewport.querySelectorAll('.ag-row')) {
      const place = row.getBoundingClientRect();
      if (place.bottom <= top || place.top >= bottom) continue;
      inSight++;
      if (row.textContent.trim() === '') return true;
    }
    return inSight === 0;
  };
  // Kept by the page, so that it is not swept away while it waits for frames.
  page.scrolled = new Promise((resolve) => {
    const startedMs = performance.now();
    let [frames, blankMs, blankSince] = [0, 0, Number.NaN];
    const step = (atMs) => {
      frames++;
      if (isBlank()) {
        if (Number.isNaN(blankSince)) blankSince = atMs;
        blankMs = Math.max(blankMs, atMs - blankSince);
      } else blankSince = Number.NaN;
      if (atMs - startedMs >= seconds * 1000)
        return resolve({ frameMs: (performance.now() - startedMs) / frames, blankMs, width, height });
      viewport.scrollTop += pixels;
      page.requestAnimationFrame(step);
    };
    page.requestAnimationFrame(step);
  });
  return page.scrolled;
}
