import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../scripts/setup/places.mjs';
import { makeLargeWorkspace } from './windows/largeWorkspace.mjs';
import { launchWindow } from './windows/launchWindow.mjs';

export const title =
  'P20 Memory: the sample idle, 1.14 million values open, after 10,000 operations, against a bare window';

/** Longer than a heap rests before it is swept (`REST_MS`), and what its sweep takes. */
const SETTLE_MS = 10_000;
const OPERATIONS = 10_000;
const [SAMPLE_GOAL_MB, LARGE_GOAL_MB, GROWTH_GOAL] = [150, 400, 1.1];

/** @returns {Promise<import('../scripts/bench.mjs').Row[]>} */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  try {
    const large = join(folder, 'large.attest');
    await makeLargeWorkspace(large);
    const bare = await measured(join(root, 'bench', 'bareWindow'), join(folder, 'bare'), [], (window) =>
      window.locator('#ready').waitFor(),
    );
    const sample = await measured(root, join(folder, 'sample'), [], (window) =>
      window.locator('[role=gridcell]').first().waitFor(),
    );
    const open = await measured(root, join(folder, 'large'), [large], async (window) => {
      await window.getByRole('tab', { name: 'Long', exact: true }).click();
      await window.getByText(/^1,140,000 rows$/).waitFor();
    });
    const worked = await growth(join(folder, 'worked'));
    const row = (what, ours, goalMb) => ({
      what,
      ours,
      anchor: bare,
      unit: 'MB',
      goal: (bare + goalMb) / bare,
      note: `${(ours - bare).toFixed(0)} MB above it; the goal is ${goalMb}`,
    });
    return [
      row('memory, sample idle', sample, SAMPLE_GOAL_MB),
      row('memory, 1.14 M values open', open, LARGE_GOAL_MB),
      {
        what: `memory after ${OPERATIONS} operations`,
        ours: worked.after,
        anchor: worked.before,
        unit: 'MB',
        goal: GROWTH_GOAL,
        note: 'the anchor is the same window before them',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Megabytes of all processes of an app once it has shown what is waited for and stood idle. */
async function measured(app, profile, files, shown) {
  const electron = await launchWindow(app, profile, files);
  try {
    await shown(await electron.firstWindow());
    return await settledMb(electron);
  } finally {
    await electron.close();
  }
}

/** Before and after operations on the sample, each followed by the window as any other. */
async function growth(profile) {
  const electron = await launchWindow(root, profile);
  try {
    const window = await electron.firstWindow();
    await window.locator('[role=gridcell]').first().waitFor();
    // The first hundreds fill caches that every session has.
    await window.evaluate(work, { from: 0, to: 500 });
    const before = await settledMb(electron);
    await window.evaluate(work, { from: 500, to: 500 + OPERATIONS });
    return { before, after: await settledMb(electron) };
  } finally {
    await electron.close();
  }
}

/** Runs in the window: notes on one figure, each an operation of its own. */
async function work({ from, to }) {
  /** @type {any} The window's own globals, which this project's other scripts do not have. */
  const { attest } = globalThis;
  for (let step = from; step < to; step += 1) {
    const edit = { sheet: 'long', rowId: 'a1', column: 'note', text: `Note ${step}` };
    const reply = JSON.parse(await attest.call('sheet.set', edit));
    if (!reply.ok) throw new Error(reply.error.message);
  }
}

/** @param {import('@playwright/test').ElectronApplication} electron */
async function settledMb(electron) {
  await wait(SETTLE_MS);
  const processes = await electron.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, memory }) => ({ pid, kb: memory.workingSetSize })),
  );
  return processes.reduce((total, { pid, kb }) => total + (sharedOutKb(pid) ?? kb), 0) / 1024;
}

/** On Linux what a process holds, with pages that several share divided between them; null elsewhere. */
function sharedOutKb(pid) {
  try {
    const [, kb] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return kb === undefined ? null : Number(kb);
  } catch {
    return null;
  }
}
