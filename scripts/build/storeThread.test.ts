import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { root } from '../setup/places.mjs';
import { patternsInBundles } from './patterns/plugins.mjs';

/** Packages that are loaded with an entry, and not only once something asks for them. */
async function loadedWith(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [patternsInBundles()],
    logLevel: 'error',
  });
  const [packages, seen] = [new Set<string>(), new Set([entry])];
  for (const path of seen)
    for (const { path: to, kind, external } of metafile.inputs[path]?.imports ?? []) {
      if (kind === 'dynamic-import') continue;
      if (external !== true) seen.add(to);
      else if (!to.startsWith('node:')) packages.add(to);
    }
  return [...packages].sort();
}

it('a thread of the store holds no parser of foreign formats and no writer of files until one is asked for', async () => {
  expect(await loadedWith('electron/worker/storeWorker.ts')).toEqual(['better-sqlite3', 'big.js', 'zod']);
});
