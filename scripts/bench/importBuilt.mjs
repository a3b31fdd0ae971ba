import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { patternsInBundles } from '../build/patterns/plugins.mjs';
import { checkoutCache, root } from '../setup/places.mjs';

/**
 * A source file's exports as they are shipped: bundled, with the patterns as the build writes them.
 * @param {string} source from the top folder
 * @param {string} name of the bundle
 */
export async function importBuilt(source, name) {
  const { build } = await import('esbuild');
  const folder = join(checkoutCache, 'bench');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.18',
    format: 'esm',
    plugins: [patternsInBundles()],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
