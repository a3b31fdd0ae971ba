import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { inTurns, median } from '../scripts/bench/measure.mjs';
import { electronPath, electronSwitches } from '../scripts/runtime.mjs';
import { hasDisplay } from '../scripts/setup/display.mjs';
import { root } from '../scripts/setup/places.mjs';

export const title = 'Start: launch to the sample grid, against a bare window';

const ROUNDS = 7;

/** @returns {Promise<import('../scripts/bench.mjs').Row[]>} */
export async function run() {
  if (!hasDisplay()) throw new Error('The start benchmark needs a display: run it under `xvfb-run -a`.');
  const profile = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  try {
    const attest = () => msUntil('[role=gridcell]', root, join(profile, 'attest'));
    const bare = () => msUntil('#ready', join(root, 'bench', 'bareWindow'), join(profile, 'bare'));
    // The first start makes the sample workspace and fills the disk cache; people start the app more than once.
    await attest();
    await bare();
    const { ours, anchor } = await inTurns(ROUNDS, attest, bare);
    return [
      { what: 'start to sample grid', ours: median(ours), anchor: median(anchor), unit: 'ms', goal: 2 },
    ];
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function msUntil(selector, app, userData) {
  const startedMs = performance.now();
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronSwitches(), '--disable-gpu', `--user-data-dir=${userData}`, app],
  });
  try {
    const window = await electron.firstWindow();
    await window.locator(selector).first().waitFor();
    return performance.now() - startedMs;
  } finally {
    await electron.close();
  }
}
