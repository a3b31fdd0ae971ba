import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { _electron } from '@playwright/test';
import Database from 'better-sqlite3';
import { inTurns, percentile } from '../scripts/bench/measure.mjs';
import { electronPath, electronSwitches } from '../scripts/runtime.mjs';
import { hasDisplay } from '../scripts/setup/display.mjs';
import { root } from '../scripts/setup/places.mjs';

export const title = 'One edit: its durable commit against a raw one, and the way from the key to the screen';

const COMMITS = 400;
/** As many as the sample has, about. */
const CELLS = 600;
const EDITS = 30;
const FRAME_MS = 1000 / 60;
const PAINT_GOAL_MS = 50;

/** @returns {Promise<import('../scripts/bench.mjs').Row[]>} */
export async function run() {
  if (!hasDisplay()) throw new Error('The edit benchmark needs a display: run it under `xvfb-run -a`.');
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  try {
    return [...(await commits(folder)), await paints(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/**
 * An edit of a cell of the sample: its text is read, an assertion is written and chosen, every row recorded as it was. The
 * anchor commits one changed row with four indexes and its history row, as durable (WAL, synchronous FULL), on the same
 * disk, in turns with ours.
 */
async function commits(folder) {
  const [{ createSampleWorkspace }, { assertFigure }, { findCell }, { formatId }] = await Promise.all(
    ['workspaces/sample.ts', 'figures/figureEdits.ts', 'figures/findCell.ts', 'ids.ts'].map(
      (name) => import(pathToFileURL(join(root, 'electron', 'services', name)).href),
    ),
  );
  const session = {
    holder: 'bench',
    actor: 'bench',
    now: () => new Date().toISOString(),
    ingestWorkerUrl: pathToFileURL(join(root, 'electron', 'ingest', 'ingestWorker.ts')),
  };
  const store = await createSampleWorkspace(join(folder, 'sample.attest'), session);
  const raw = rawCommits(join(folder, 'raw.sqlite'));
  try {
    const context = { ...session, store };
    const { id } = store.db.prepare('SELECT id FROM source LIMIT 1').get();
    const sourceId = formatId('source', id);
    const cell = findCell(context, 'area = ARM and counterpart = RUS and flow = exports and period = 2024');
    let edit = 0;
    const { ours, anchor } = await inTurns(
      COMMITS,
      () => timed(() => assertFigure(context, { cell, text: `${4 + ++edit / 1000} bn`, sourceId })),
      () => timed(() => raw.commit(edit)),
    );
    const row = (percent) => ({
      what: `durable edit, p${percent}`,
      ours: percentile(ours, percent),
      anchor: percentile(anchor, percent),
      unit: 'ms',
      goal: percent === 50 ? 2 : null,
    });
    return [row(50), row(95)];
  } finally {
    raw.close();
    store.close();
  }
}

function rawCommits(path) {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`
    CREATE TABLE cell (id INTEGER PRIMARY KEY, area TEXT, period TEXT, value TEXT, source INTEGER) STRICT;
    CREATE TABLE history (id INTEGER PRIMARY KEY, cell INTEGER, before TEXT, after TEXT, at TEXT) STRICT;
    CREATE INDEX by_area ON cell(area, period); CREATE INDEX by_period ON cell(period);
    CREATE INDEX by_value ON cell(value); CREATE INDEX by_source ON cell(source);
    WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ${CELLS})
    INSERT INTO cell (area, period, value, source)
      SELECT 'A' || value % 15, value % 30, value, value % 99 FROM n;`);
  const change = db.prepare('UPDATE cell SET value = ? WHERE id = ?');
  const keep = db.prepare('INSERT INTO history (cell, before, after, at) VALUES (?, ?, ?, ?)');
  const commit = db.transaction((edit) => {
    const cell = (edit % CELLS) + 1;
    change.run(String(edit), cell);
    keep.run(cell, String(edit), String(edit + 1), '2026-01-01T00:00:00Z');
  });
  return { commit, close: () => db.close() };
}

/**
 * From the key to the frame that shows the other value: an edit of a cell of the sample is taken back and done again in the
 * real window, each time a commit as durable as the edit itself.
 */
async function paints(folder) {
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronSwitches(), '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`, root],
  });
  try {
    const window = await electron.firstWindow();
    const exports = window.locator('.figures-grid [role=row]', {
      has: window.locator('[col-id=flow]', { hasText: /^exports$/ }),
    });
    const cell = exports.locator('[col-id^="20"]').first();
    await cell.click();
    await window.keyboard.type('4.4 bn');
    const editor = window.getByRole('dialog', { name: /^Set / });
    await editor.getByRole('option', { name: "Analyst's estimate" }).click();
    await editor.getByRole('button', { name: 'Set value' }).click();
    await editor.waitFor({ state: 'hidden' });
    await cell.evaluate(watchPaints);
    const took = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      for (const key of ['Control+z', 'Control+y']) {
        await window.keyboard.press(key);
        took.push(await window.evaluate('painted'));
      }
    }
    return {
      what: 'key to paint, p95',
      ours: percentile(took, 95),
      anchor: FRAME_MS,
      unit: 'ms',
      goal: PAINT_GOAL_MS / FRAME_MS,
      note: `p50 ${percentile(took, 50).toFixed(0)} ms; the anchor is one frame, the goal ${PAINT_GOAL_MS} ms`,
    };
  } finally {
    await electron.close();
  }
}

/**
 * Runs in the window: every Ctrl+Z or Ctrl+Y leaves a promise in `painted`, of the milliseconds until the frame after the
 * cell's text has changed.
 */
function watchPaints(cell) {
  /** @type {any} The window's own globals, which this project's other scripts do not have. */
  const page = globalThis;
  const start = ({ key }) => {
    if (key !== 'z' && key !== 'y') return;
    const pressedMs = performance.now();
    const before = cell.textContent;
    page.painted = new Promise((resolve) => {
      const seen = () => {
        if (cell.textContent === before) return page.requestAnimationFrame(seen);
        page.requestAnimationFrame(() => resolve(performance.now() - pressedMs));
      };
      page.requestAnimationFrame(seen);
    });
  };
  page.addEventListener('keydown', start, { capture: true });
}

function timed(work) {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}
