import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build/build.mjs';
import { electronPath, electronSwitches } from './runtime.mjs';
import { hasDisplay } from './setup/display.mjs';
import { root } from './setup/places.mjs';
import { prepareApp, prepareTools } from './setup/prepare.mjs';
import { runScript } from './setup/setupProblem.mjs';
import { headlessTour } from './start/headlessTour.mjs';

/**
 * `npm start [-- WORKSPACE]`: sets up, builds what is stale and opens the window; without a display it does the
 * main job headless, which needs no Electron.
 */
await runScript(async () => {
  if (!hasDisplay()) {
    await prepareTools();
    buildIfStale({ only: 'cli' });
    for (const line of headlessTour()) console.log(line);
    return 0;
  }
  await prepareApp();
  buildIfStale();
  const args = [...electronSwitches(), root, ...process.argv.slice(2)];
  const { status } = spawnSync(electronPath(), args, { stdio: 'inherit' });
  return status ?? 1;
});
