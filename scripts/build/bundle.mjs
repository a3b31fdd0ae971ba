import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { checkoutCache, root } from '../setup/places.mjs';
import { fingerprint, recordBuild, rendererInputs } from './freshness.mjs';
import { patternsInBundles } from './patterns/plugins.mjs';
import { buildSnapshot } from './snapshot.mjs';

/** CommonJS packages inside an ESM bundle still ask for these three; the names avoid clashes with their own. */
const esmBanner = [
  "import { createRequire as __attestCreateRequire } from 'node:module';",
  "import { fileURLToPath as __attestFileUrlToPath } from 'node:url';",
  'const require = __attestCreateRequire(import.meta.url);',
  'const __attestFilename = __attestFileUrlToPath(import.meta.url);',
  "const __attestDirname = __attestFileUrlToPath(new URL('.', import.meta.url));",
].join('\n');

/**
 * Builds one entry and notes what went into it. Outputs are renamed into place, so a program that starts meanwhile
 * sees the old bundle or the new one, never half of one.
 * @param {import('./entries.mjs').Entry} entry
 */
export async function buildEntry(entry) {
  if (entry.format === 'vite') await buildRenderer(entry);
  else if (entry.format === 'snapshot') await buildSnapshot(entry);
  else await buildBundle(entry);
}

async function buildBundle(entry) {
  const { build } = await import('esbuild');
  const isEsm = entry.format === 'esm';
  const { name } = parse(entry.output);
  const result = await build({
    absWorkingDir: root,
    entryPoints: { [name]: entry.source },
    outdir: dirname(entry.output),
    ...(entry.format === 'cjs' ? { outExtension: { '.js': '.cjs' } } : {}),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20.18',
    format: entry.format,
    external: ['electron', 'better-sqlite3'],
    plugins: [patternsInBundles()],
    // Lines and names; the sources themselves lie in the checkout.
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    // V8 keeps a program's text as long as the program, in every thread that runs it.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
    ...(isEsm
      ? {
          banner: { js: esmBanner },
          define: { __filename: '__attestFilename', __dirname: '__attestDirname' },
          mainFields: ['module', 'main'],
          // What is imported when it is needed lies in files of its own, which a start need not read.
          splitting: true,
          chunkNames: `${name}-[hash]`,
        }
      : {}),
  });
  const dist = join(root, dirname(entry.output));
  mkdirSync(dist, { recursive: true });
  // The entry last and maps before their files: whoever finds a bundle finds all it needs.
  const entryFile = join(root, entry.output);
  const last = (path) => (path === entryFile ? 2 : path.endsWith('.map') ? 0 : 1);
  for (const file of result.outputFiles.toSorted((a, b) => last(a.path) - last(b.path))) {
    const arriving = join(dirname(file.path), `.${basename(file.path)}.${process.pid}`);
    writeFileSync(arriving, file.contents);
    renameSync(arriving, file.path);
  }
  const current = new Set(result.outputFiles.map(({ path }) => basename(path)));
  const isOwnChunk = (file) => file.startsWith(`${name}-`);
  for (const file of readdirSync(dist)) if (isOwnChunk(file) && !current.has(file)) rmSync(join(dist, file));
  recordBuild(entry, Object.keys(result.metafile.inputs));
}

async function buildRenderer(entry) {
  const { build } = await import('vite');
  const inputs = rendererInputs();
  const before = fingerprint(inputs);
  const arriving = join(checkoutCache, `renderer-${process.pid}`);
  const target = dirname(join(root, entry.output));
  const aside = `${arriving}-old`;
  try {
    const configFile = join(root, '.config', 'vite.config.ts');
    await build({ configFile, logLevel: 'warn', build: { outDir: arriving, emptyOutDir: true } });
    mkdirSync(dirname(target), { recursive: true });
    try {
      renameSync(target, aside);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    renameSync(arriving, target);
    recordBuild(entry, inputs, before);
  } finally {
    rmSync(arriving, { recursive: true, force: true });
    rmSync(aside, { recursive: true, force: true });
  }
}
