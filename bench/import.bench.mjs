import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inTurns, median } from '../scripts/bench/measure.mjs';
import { root, toolNode } from '../scripts/setup/places.mjs';

export const title = 'Import: a CSV of assertions, against the sqlite3 shell';

const ROWS = 200_000;
const ROUNDS = 3;

const header = [
  'id,reporter_iso3,reporter,partner_iso3,partner,flow,year,value_usd,value_as_stated,unit_as_stated',
  'source_name,source_title,source_url,source_date,note',
].join(',');

const republics = [
  ['ARM', 'Armenia'],
  ['AZE', 'Azerbaijan'],
  ['BLR', 'Belarus'],
  ['GEO', 'Georgia'],
  ['KAZ', 'Kazakhstan'],
  ['KGZ', 'Kyrgyzstan'],
  ['MDA', 'Moldova'],
  ['TJK', 'Tajikistan'],
  ['UZB', 'Uzbekistan'],
];

/**
 * Both read the same file from process start to process end: Attest with its validation, provenance, indexes and
 * history, the shell's `.import` with none of them.
 * @returns {Promise<import('../scripts/bench.mjs').Row[]>}
 */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  try {
    const csv = join(folder, 'trade.csv');
    await pipeline(assertions, createWriteStream(csv));
    const { ours, anchor } = await inTurns(
      ROUNDS,
      () => importIntoAttest(folder, csv),
      () => importIntoShell(folder, csv),
    );
    const seconds = { ours: median(ours), anchor: median(anchor) };
    const note = `${(ROWS / seconds.ours).toFixed(0)} rows/s against ${(ROWS / seconds.anchor).toFixed(0)}`;
    return [{ what: `import of ${ROWS} rows`, ...seconds, unit: 's', goal: 3, note }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same bytes on every run; every value differs from its neighbours. */
function* assertions() {
  yield `${header}\n`;
  for (let row = 0; row < ROWS; row += 1) {
    const [iso3, name] = republics[row % republics.length] ?? [];
    const value = 1_000_000 + ((row * 7919) % 1_000_003) * 13;
    const year = 1900 + (Math.floor(row / republics.length) % 125);
    const stated = `${(value / 1000).toFixed(1)},thousand USD`;
    const source = `Office ${row % 97},"Table ${row % 97}, annual trade",https://example.org/${row % 97},2025-02-25`;
    yield `B-${row},${iso3},${name},RUS,Russia,republic_exports,${year},${value},${stated},${source},side=national\n`;
  }
}

function importIntoAttest(folder, csv) {
  const workspace = join(folder, 'bench.attest');
  rmSync(workspace, { force: true });
  const attest = (args) =>
    execFileSync(toolNode(), [join(root, 'dist', 'cli.js'), ...args, '--json'], { stdio: 'ignore' });
  attest(['new', workspace]);
  return seconds(() => attest(['import', workspace, csv]));
}

function importIntoShell(folder, csv) {
  const database = join(folder, 'bench.sqlite');
  rmSync(database, { force: true });
  return seconds(() =>
    execFileSync('sqlite3', [database, '.mode csv', `.import "${csv}" trade`], { stdio: 'ignore' }),
  );
}

function seconds(work) {
  const startedMs = performance.now();
  work();
  return (performance.now() - startedMs) / 1000;
}
