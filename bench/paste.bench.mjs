import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { median } from '../scripts/bench/measure.mjs';
import { root } from '../scripts/setup/places.mjs';

export const title = 'P8 Paste of 5,000 cells: dry run, one step, undo and redo, against bare inserts';

const ROUNDS = 5;
const ROWS = 100;
const PERIODS = Array.from({ length: 50 }, (_, at) => String(1975 + at));
const UNDO_GOAL_MS = 300;

/**
 * The anchor inserts as many rows into tables of the same columns and indexes, without history or checks, and deletes them
 * again one by one.
 * @returns {Promise<import('../scripts/bench.mjs').Row[]>}
 */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  const module = (path) => import(pathToFileURL(join(root, path)).href);
  const [{ createWorkspace }, { pasteFigures, previewPaste }, { addSeries }, { undo, redo }] =
    await Promise.all(
      [
        'electron/services/workspaces/workspaceFiles.ts',
        'electron/services/figures/edits/pasteFigures.ts',
        'electron/services/figures/edits/seriesEdits.ts',
        'electron/store/history.ts',
      ].map(module),
    );
  const at = '2026-01-01T00:00:00Z';
  const store = createWorkspace(join(folder, 'paste.attest'), 'bench', 'bench', at);
  try {
    const context = { store, actor: 'bench', now: () => at, ingestWorkerUrl: import.meta.url };
    const rows = Array.from({ length: ROWS }, (_, row) => seriesOf(addSeries, context, row));
    const texts = rows.map((_, row) => PERIODS.map((_period, column) => `${row},${column + 10} mn`));
    const reading = { decimal: 'comma', magnitude: '1', currency: 'USD', asText: false };
    const paste = { rows, periods: PERIODS, texts, reading, columns: {}, choices: {}, copied: null };
    const command = { paste, sourceId: 'src1', note: '', cut: [], verb: 'Paste' };
    /** @type {Record<'preview' | 'write' | 'undo' | 'redo' | 'insert' | 'remove', number[]>} */
    const times = { preview: [], write: [], undo: [], redo: [], insert: [], remove: [] };
    const anchor = bareTables(store.db, rows);
    for (let round = 0; round < ROUNDS; round += 1) {
      times.insert.push(timed(anchor.insert));
      times.remove.push(timed(anchor.remove));
      times.preview.push(timed(() => previewPaste(context, paste)));
      times.write.push(timed(() => pasteFigures(context, command)));
      times.undo.push(timed(() => undo(store, 'bench', at)));
      times.redo.push(timed(() => redo(store, 'bench', at)));
      undo(store, 'bench', at);
    }
    const row = (what, ours, bare, goal, note) => ({
      what: `${what} of ${ROWS * PERIODS.length} cells`,
      ours: median(times[ours]),
      anchor: median(times[bare]),
      unit: 'ms',
      goal,
      note,
    });
    const isQuick = median(times.undo) <= UNDO_GOAL_MS;
    return [
      row('paste: dry run', 'preview', 'insert', null, ''),
      row('paste: written', 'write', 'insert', null, 'read, checked, chosen, with history'),
      row('paste: undo', 'undo', 'remove', 2, `${isQuick ? 'within' : 'over'} ${UNDO_GOAL_MS} ms`),
      row('paste: redo', 'redo', 'insert', null, ''),
    ];
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function seriesOf(addSeries, context, row) {
  const product = `${String(row).padStart(4, '0')}`;
  return addSeries(context, { area: 'ARM', counterpart: 'RUS', flow: 'exports', product, frequency: 'A' })
    .value.seriesId;
}

/** Bare copies of the two tables that a paste writes. */
function bareTables(db, rows) {
  db.exec(`
    CREATE TABLE bare_assertion AS SELECT * FROM assertion WHERE 0;
    CREATE TABLE bare_choice AS SELECT * FROM choice WHERE 0;
    CREATE INDEX bare_by_cell ON bare_assertion(series_id, period);
    CREATE INDEX bare_by_source ON bare_assertion(source_id);
    CREATE UNIQUE INDEX bare_choice_by_cell ON bare_choice(series_id, period);
    CREATE INDEX bare_choice_by_assertion ON bare_choice(assertion_id);`);
  const state = db.prepare(`INSERT INTO bare_assertion (series_id, period, value, low, high, value_as_stated,
      unit_as_stated, currency, valuation, reporter, status, bound, source_id, note, external_id)
    VALUES (?, ?, ?, ?, ?, ?, '', 'USD', 'unknown', '', 'A', 'exact', 1, '', '')`);
  const choose = db.prepare(`INSERT INTO bare_choice (series_id, period, assertion_id, rule, actor, chosen_at)
    VALUES (?, ?, ?, 'entered by the analyst', 'bench', '2026-01-01T00:00:00Z')`);
  const removeChoice = db.prepare('DELETE FROM bare_choice WHERE rowid = ?');
  const removeAssertion = db.prepare('DELETE FROM bare_assertion WHERE rowid = ?');
  let written = [];
  return {
    insert: db.transaction(() => {
      for (const [series] of rows.entries()) {
        for (const period of PERIODS) {
          const value = `${period}0000`;
          const { lastInsertRowid: id } = state.run(series, period, value, value, value, `${period} mn`);
          written.push([id, choose.run(series, period, id).lastInsertRowid]);
        }
      }
    }),
    remove: db.transaction(() => {
      for (const [assertion, choice] of written) [removeChoice.run(choice), removeAssertion.run(assertion)];
      written = [];
    }),
  };
}

function timed(work) {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}
