import { type BuildOptions, build } from 'esbuild';
import { root } from '../../setup/places.mjs';

/** The packages, as they are imported, whose code is read with an entry and not only once something asks for it. */
export async function packagesAtStart(entry: string, options: BuildOptions): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const [packages, seen] = [new Set<string>(), new Set([entry])];
  for (const path of seen)
    for (const { path: to, kind, external } of metafile.inputs[path]?.imports ?? []) {
      if (kind === 'dynamic-import') continue;
      if (external === true) packages.add(to);
      else seen.add(to);
    }
  return packages;
}
