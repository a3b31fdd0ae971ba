import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build/build.mjs';
import { hasDisplay, SCREEN } from './setup/display.mjs';
import { inModules, root, toolNode } from './setup/places.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { runScript } from './setup/setupProblem.mjs';

/** `npm run test:e2e -- [playwright's options]`: Playwright on the real app, under Xvfb where there is no display. */
await runScript(async () => {
  await prepareApp();
  buildIfStale();
  const playwright = [
    inModules('@playwright', 'test', 'cli.js'),
    'test',
    '--config=.config/playwright.config.ts',
  ];
  const isBlind = !hasDisplay();
  if (isBlind) process.stderr.write('No display: running under Xvfb.\n');
  const { status } = spawnSync(toolNode(), [...playwright, ...process.argv.slice(2)], {
    cwd: root,
    // e2e/host/display.ts opens a screen of this size for each worker.
    env: isBlind ? { ...process.env, ATTEST_SCREEN: SCREEN } : process.env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status ?? 1;
});
