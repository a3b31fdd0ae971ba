import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { checkoutCache, root, toolNode } from '../setup/places.mjs';
import { say, seconds } from '../setup/progress.mjs';
import { SetupProblem } from '../setup/setupProblem.mjs';
import { selectEntries } from './entries.mjs';
import { isFresh } from './freshness.mjs';

/**
 * Builds what is asked for. Everything it says goes to stderr.
 * @param {{ only?: string, ifStale?: boolean }} options `ifStale` skips what is still right (a few milliseconds)
 */
export async function buildAll({ only, ifStale = false }) {
  const wanted = selectEntries(only).filter((entry) => {
    if (existsSync(join(root, entry.source))) return true;
    say(`Not built: ${entry.name} (${entry.source} does not exist).`);
    return false;
  });
  const isDue = (entry) => !ifStale || !isFresh(entry);
  if (!wanted.some(isDue)) return;
  await withLock(join(checkoutCache, 'build.lock'), async () => {
    const { buildEntry } = await import('./bundle.mjs');
    for (const entry of wanted.filter(isDue)) {
      const startedMs = Date.now();
      await buildEntry(entry).catch((error) => {
        // The bundlers' messages say where; a stack through their own code says nothing more.
        throw new SetupProblem(
          `Building ${entry.output} failed: ${error.message}`,
          'Mend the source and run it again.',
        );
      });
      say(`Built ${entry.output} in ${seconds(startedMs)}`);
    }
  });
}

/**
 * The same for callers that may run on an older Node than the build tools want: stale entries are built in a child
 * on the tooling's Node, with everything it prints on stderr.
 * @param {{ only?: string }} options
 */
export function buildIfStale({ only = 'programs' } = {}) {
  const isDue = (entry) => existsSync(join(root, entry.source)) && !isFresh(entry);
  if (!selectEntries(only).some(isDue)) return;
  const args = [join(root, 'scripts', 'build.mjs'), '--if-stale', '--only', only];
  const { status } = spawnSync(toolNode(), args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new SetupProblem('The build failed.', 'What is wrong stands above.');
}
