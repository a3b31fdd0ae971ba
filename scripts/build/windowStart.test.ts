import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { root } from '../setup/places.mjs';

/** Packages whose code the window reads before it shows anything. */
async function readAtStart(entry: string): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'esm',
    packages: 'external',
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  const [packages, seen] = [new Set<string>(), new Set([entry])];
  for (const path of seen)
    for (const { path: to, kind, external } of metafile.inputs[path]?.imports ?? []) {
      if (kind === 'dynamic-import') continue;
      if (external === true) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to);
      else seen.add(to);
    }
  return packages;
}

it('a note opens its editor and a chart its library: the window starts with neither', async () => {
  const packages = await readAtStart('renderer/features/notes/register.tsx');
  for (const name of await readAtStart('renderer/features/charts/register.tsx')) packages.add(name);
  expect([...packages].sort()).toEqual(['@tanstack/react-query', 'big.js', 'react', 'zustand']);
});
