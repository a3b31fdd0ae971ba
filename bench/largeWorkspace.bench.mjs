import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { median } from '../scripts/bench/measure.mjs';
import { root } from '../scripts/setup/places.mjs';
import { writeMonthlyExports } from './workspaces/monthlyExports.mjs';

export const title = 'P6, P14 Pages, filters, sorts and pivots of 1.14 million values, against raw reads';

const ROUNDS = 15;
const PAGE = 200;
const BUILD_GOAL_MS = 500;

/**
 * A page is set against the same rows read by a raw query that knows where they begin; an order, against SQLite sorting or
 * filtering the values alone; a pivot, against a GROUP BY over a covering index.
 * @returns {Promise<import('../scripts/bench.mjs').Row[]>}
 */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  const module = (path) => import(pathToFileURL(join(root, path)).href);
  const [{ createWorkspace }, { figuresPage }, { sheetPage }, { pivotPage }] = await Promise.all(
    [
      'electron/services/workspaces/workspaceFiles.ts',
      'electron/services/figures/page/figuresPage.ts',
      'electron/services/sheets/sheetRows.ts',
      'electron/services/pivot/pivot.ts',
    ].map(module),
  );
  const store = createWorkspace(join(folder, 'large.attest'), 'bench', 'bench', '2026-01-01T00:00:00Z');
  try {
    const { db } = store;
    writeMonthlyExports(db);
    const context = { store };
    const wide = (more) =>
      figuresPage(context, { where: '', sort: null, frequency: 'M', offset: 0, limit: PAGE, ...more });
    const long = (more) =>
      sheetPage(context, {
        sheet: 'long',
        find: '',
        filters: {},
        sort: null,
        offset: 0,
        limit: PAGE,
        ...more,
      });
    const view = { where: '', frequency: 'M', group: null, at: null, sort: null, isOpen: false, turned: [] };
    const pivot = (rows) => pivotPage(context, { ...view, rows, columns: 'period', offset: 0, limit: 100 });
    const all = (sql, ...values) => db.prepare(sql).all(...values);

    const natural = timed(() => wide({}));
    const { total } = long({});
    const offsets = Array.from({ length: ROUNDS }, (_, round) => Math.floor((total / ROUNDS) * round));
    const pages = {
      wide: offsets.map((offset) => timed(() => wide({ offset: Math.floor(offset / 12) }))),
      long: offsets.map((offset) => timed(() => long({ offset }))),
      raw: offsets.map((offset) =>
        timed(() => all('SELECT * FROM assertion WHERE id > ? ORDER BY id LIMIT ?', offset, PAGE)),
      ),
    };
    const sorted = timed(() => wide({ sort: { column: '2022-03', descending: true } }));
    const filtered = timed(() => wide({ where: 'value > 1000000' }));
    const longSorted = timed(() => long({ sort: { column: 'value', descending: true } }));
    const bare = {
      month: timed(() =>
        all("SELECT series_id FROM assertion WHERE period = '2022-03' ORDER BY value_real DESC"),
      ),
      filter: timed(() => all('SELECT DISTINCT series_id FROM assertion WHERE value_real > 1000000')),
      sort: timed(() => all('SELECT id FROM assertion ORDER BY value_real DESC')),
    };
    const first = timed(() => pivot(['group']));
    const again = timed(() => pivot(['area']));
    db.exec('CREATE TEMP TABLE sums AS SELECT area, period, value_real AS value FROM figure');
    db.exec('CREATE INDEX temp.sums_by ON sums(area, period, value)');
    const grouped = timed(() => all('SELECT area, period, sum(value) FROM sums GROUP BY area, period'));

    const row = (what, ours, anchor, goal, note = '') => ({ what, ours, anchor, unit: 'ms', goal, note });
    const built = (ms) => `${ms <= BUILD_GOAL_MS ? 'within' : 'over'} ${BUILD_GOAL_MS} ms`;
    const raw = median(pages.raw);
    return [
      row('page of the long sheet', median(pages.long), raw, 3, `${PAGE} rows at any offset`),
      row('page of the wide sheet', median(pages.wide), raw, null, `${PAGE} series of 35 months`),
      row('first page, order by name', natural, bare.sort, null, built(natural)),
      row('first page, sorted by a month', sorted, bare.month, null, built(sorted)),
      row('first page, filtered by value', filtered, bare.filter, null, built(filtered)),
      row('long sheet sorted by value', longSorted, bare.sort, null, built(longSorted)),
      row('pivot of groups by month, first', first, grouped, null, 'values read, 13 groups'),
      row('pivot of areas by month, after', again, grouped, 1.2, 'decimals, with what is missing'),
    ];
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(work) {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}
