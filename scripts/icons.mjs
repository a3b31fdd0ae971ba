import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronPath, electronSwitches } from './runtime.mjs';
import { withDisplay } from './setup/display.mjs';
import { root } from './setup/places.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { runScript } from './setup/setupProblem.mjs';

/** `node scripts/icons.mjs`: draws resources/icons/*.png from attest.svg; run it after changing the drawing. */
await runScript(async () => {
  await prepareApp();
  const drawing = join(root, 'scripts', 'icons');
  const [program, args] = withDisplay(electronPath(), [...electronSwitches(), drawing]);
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'ignore'] });
  return status ?? 1;
});
