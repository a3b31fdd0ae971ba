/** What is built, for tests that run it as it is shipped. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const built = new Set<string>();

/** Builds what is stale; once per test file, and one test file at a time. `only` as `npm run build -- --only` takes it. */
export function buildBundles(only: 'cli' | 'reader' | 'rowThread' | 'storeWorker'): void {
  if (built.has(only)) return;
  const args = [join(root, 'scripts', 'build.mjs'), '--if-stale', '--only', only];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  built.add(only);
}
