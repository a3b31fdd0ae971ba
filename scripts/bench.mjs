import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build/build.mjs';
import { root } from './setup/places.mjs';
import { prepareApp, prepareTools } from './setup/prepare.mjs';
import { say, step } from './setup/progress.mjs';
import { runScript } from './setup/setupProblem.mjs';
import { ensureSystemPackages } from './setup/systemPackages.mjs';
import { onToolNode } from './setup/toolNode.mjs';

/**
 * `npm run bench [-- --only NAME]`: every bench/NAME.bench.mjs in turn, one table, and the numbers as JSON. A bench
 * module exports `title` and `run()`, which answers rows; its anchor is measured in the same run.
 * @typedef {{ what: string, ours: number, anchor: number, unit: string, goal: number | null, note?: string }} Row
 *   `goal` is the largest good ratio of ours to anchor
 */
await runScript(async () => {
  await prepareTools();
  return onToolNode(import.meta.url, async () => {
    const { values } = parseArgs({ options: { only: { type: 'string' } } });
    const { version, kind } = await prepareApp();
    await ensureSystemPackages(['bench'], 'measure against the sqlite3 shell');
    buildIfStale();
    const names = readdirSync(join(root, 'bench'))
      .filter(
        (name) => name.endsWith('.bench.mjs') && (values.only === undefined || name.startsWith(values.only)),
      )
      .sort();
    /** @type {Row[]} */
    const rows = [];
    for (const name of names) {
      const bench = await import(pathToFileURL(join(root, 'bench', name)).href);
      rows.push(...(await step(bench.title, () => bench.run())));
    }
    printTable(rows);
    writeResults({ electron: `${version} (${kind})`, node: process.versions.node, rows });
  });
});

/** @param {readonly Row[]} rows */
function printTable(rows) {
  const shown = rows.map(({ what, ours, anchor, unit, goal, note }) => {
    const ratio = ours / anchor;
    const verdict = goal === null ? '' : ratio <= goal ? `within ${goal}` : `over ${goal}`;
    return [
      what,
      `${round(ours)} ${unit}`,
      `${round(anchor)} ${unit}`,
      `${ratio.toFixed(2)} x`,
      verdict,
      note ?? '',
    ];
  });
  const table = [['what', 'Attest', 'anchor', 'ratio', 'goal', ''], ...shown];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** @param {{ electron: string, node: string, rows: readonly Row[] }} results */
function writeResults(results) {
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryBytes: totalmem() };
  const file = join(folder, `${at.replace(/[:.]/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ at, machine, ...results }, null, 2)}\n`);
  say(`Results: ${file}`);
}

function round(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
