import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { median } from '../scripts/bench/measure.mjs';
import { root } from '../scripts/setup/places.mjs';
import { writeMonthlyExports } from './workspaces/monthlyExports.mjs';

export const title = 'Reverse lookup over 1.14 million cells, against an indexed point query';

const ROUNDS = 15;
/** What a person waits for without noticing. */
const GOAL_MS = 100;

/** @type {readonly (readonly [what: string, request: object])[]} */
const QUESTIONS = [
  ['an amount', { text: '€12.4 million' }],
  ['an amount at a month', { text: '€12.4 million', toPeriod: '2021-07' }],
  ['an amount at a year', { text: '€1.24 billion', toPeriod: '2021' }],
  ['a pair', { text: 'from €1.2 million in 2020 to €2.4 million in 2021' }],
  ['a factor between two years', { text: '5.4 times', fromPeriod: '2020', toPeriod: '2021' }],
  ['a difference between two years', { text: '€3.2 million', fromPeriod: '2020', toPeriod: '2021' }],
  ['a percentage at a month', { text: '41 percent', toPeriod: '2021-07' }],
  ['a percentage, no period', { text: '41 percent' }],
];

/**
 * The index is laid out once (its time is a row by itself); each question is then asked several times. The anchor is
 * what SQLite needs to find one value in an index of the same million values.
 * @returns {Promise<import('../scripts/bench.mjs').Row[]>}
 */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  // The product's own sources: the tooling's Node runs them as they are.
  const [{ lookUp }, { createWorkspace }] = await Promise.all(
    ['lookup/lookup.ts', 'workspaces/workspaceFiles.ts'].map(
      (name) => import(pathToFileURL(join(root, 'electron', 'services', name)).href),
    ),
  );
  const store = createWorkspace(join(folder, 'lookup.attest'), 'bench', 'bench', '2026-01-01T00:00:00Z');
  try {
    const cells = writeMonthlyExports(store.db);
    const context = {
      store,
      actor: 'bench',
      now: () => '2026-01-01T00:00:00Z',
      ingestWorkerUrl: import.meta.url,
    };
    const ask = (request) => lookUp(context, { limit: 10, ...request });
    const table = timed(() => store.db.prepare('SELECT count(*), sum(value_real) FROM assertion').get());
    const before = process.memoryUsage().rss;
    const first = timed(() => ask({ text: '€12.4 million' }));
    const grown = (process.memoryUsage().rss - before) / 2 ** 20;
    store.db.exec('CREATE INDEX bench_value ON assertion(value_real)');
    const point = store.db.prepare('SELECT id FROM assertion WHERE value_real BETWEEN ? AND ? LIMIT 10');
    const anchor = median(rounds(() => point.all(12_400_000, 12_400_100)));
    const rows = QUESTIONS.map(([what, request]) => {
      const ours = median(rounds(() => ask(request)));
      const note = `${ours <= GOAL_MS ? 'within' : 'over'} ${GOAL_MS} ms`;
      return { what: `lookup: ${what}`, ours, anchor, unit: 'ms', goal: null, note };
    });
    const note = `${cells} cells, once per opened workspace; ${grown.toFixed(0)} MB`;
    return [
      { what: 'lookup: laying out the index', ours: first, anchor: table, unit: 'ms', goal: null, note },
      ...rows,
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

const rounds = (work) => Array.from({ length: ROUNDS }, () => timed(work));
