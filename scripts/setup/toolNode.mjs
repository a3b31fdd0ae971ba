import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root, toolNode } from './places.mjs';

/**
 * Goes on in this process when it is the tooling's Node, else runs the same script again on that Node: on a bare
 * clone npm starts the first script with the system's older one.
 * @param {string} script the caller's `import.meta.url`
 * @param {() => Promise<number | void>} work
 * @returns {Promise<number | void>} the exit code
 */
export async function onToolNode(script, work) {
  if (realpathSync(toolNode()) === realpathSync(process.execPath)) return work();
  const { status } = spawnSync(toolNode(), [fileURLToPath(script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}
