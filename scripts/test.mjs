import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkoutCache, root, toolNode } from './setup/places.mjs';
import { prepareApp, prepareTools } from './setup/prepare.mjs';
import { seconds } from './setup/progress.mjs';
import { runScript, SetupProblem } from './setup/setupProblem.mjs';
import { onToolNode } from './setup/toolNode.mjs';
import { checks } from './test/checks.mjs';
import { countsLine, settleCounts } from './test/counts.mjs';

/** A log is read without a terminal: no colours in it. */
const plainOutput = { NO_COLOR: '1', FORCE_COLOR: '0' };

/**
 * `npm test`: sets the machine up, then every check in order. A failing check does not stop the others; the last
 * line is `N passed, N failed`. `npm test -- --only unit,rules` runs some of them.
 */
await runScript(async () => {
  await prepareTools();
  return onToolNode(import.meta.url, runChecks);
});

async function runChecks() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const only = values.only?.split(',');
  const reports = join(checkoutCache, 'reports');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const rows = [await runSetup()];
  for (const check of checks.filter(({ name }) => only === undefined || only.includes(name))) {
    rows.push(runCheck(check, join(reports, `${check.name}.json`)));
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('\n── summary');
  for (const { name, counts, time } of rows) {
    console.log(
      `${counts.failed > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${time.padStart(8)}   ${countsLine(counts)}`,
    );
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  console.log(countsLine(total));
  return total.failed > 0 ? 1 : 0;
}

async function runSetup() {
  const startedMs = Date.now();
  console.log('── set-up');
  try {
    const { version, kind } = await prepareApp();
    console.log(`Electron ${version} (${kind}), Node ${process.versions.node}`);
    return { name: 'set-up', counts: settleCounts(true, null), time: seconds(startedMs) };
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    console.log(`${error.message} ${error.fix}`);
    return { name: 'set-up', counts: settleCounts(false, null), time: seconds(startedMs) };
  }
}

/**
 * @param {import('./test/checks.mjs').Check} check
 * @param {string} report the file it may write its counts to
 */
function runCheck({ name, args, env, counts }, report) {
  const startedMs = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(toolNode(), args(report), {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : plainOutput), ...env?.(report) },
    // Everything on stdout: a log that mixes two streams can end with a line of the other one.
    stdio: ['ignore', 1, 1],
  });
  return {
    name,
    counts: settleCounts(status === 0, counts ? () => counts(report) : null),
    time: seconds(startedMs),
  };
}
