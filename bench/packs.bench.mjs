import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from '../scripts/bench/measure.mjs';
import { root } from '../scripts/setup/places.mjs';

export const title =
  'The full dossier of the sample written and verified, against a command that only opens the workspace';

const PACK = 'full dossier';
const ALL = 'html,csv,pdf,docx,pptx,xlsx,datapackage,annotations,references';
const ROUNDS = 5;
/** What the project asks, in milliseconds. */
const GOALS = { all: 10_000, page: 1000, verify: 1000 };

/**
 * Each row is a process of its own, as somebody at a prompt waits for it.
 * @returns {Promise<import('../scripts/bench.mjs').Row[]>}
 */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  const workspace = join(folder, 'sample.attest');
  const attest = (/** @type {string[]} */ ...args) => {
    const startedMs = performance.now();
    execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return performance.now() - startedMs;
  };
  const rounds = (/** @type {(round: number) => number} */ once) =>
    median(Array.from({ length: ROUNDS }, (_, round) => once(round)));
  try {
    attest('sample', workspace);
    const pack = (/** @type {string} */ kind, /** @type {number} */ round) => join(folder, `${kind}${round}`);
    const write = (/** @type {string} */ kind, /** @type {string} */ formats) =>
      rounds((round) =>
        attest('export', workspace, '--pack', PACK, '--formats', formats, '--out', pack(kind, round)),
      );
    const anchor = rounds(() => attest('history', workspace, '--json'));
    const row = (/** @type {string} */ what, /** @type {number} */ ours, /** @type {number} */ goalMs) => ({
      what,
      ours,
      anchor,
      unit: 'ms',
      goal: null,
      note: `asked: ${goalMs} ms, ${ours <= goalMs ? 'kept' : 'not kept'}`,
    });
    return [
      row('full dossier in every format', write('all', ALL), GOALS.all),
      row('its page and tables alone', write('page', 'html,csv'), GOALS.page),
      row(
        'verify it, every format',
        rounds((round) => attest('verify', pack('all', round))),
        GOALS.verify,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
