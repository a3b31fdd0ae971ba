import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup/places.mjs';
import { say } from '../setup/progress.mjs';
import { recordBuild } from './freshness.mjs';
import { patternsInBundles } from './patterns/plugins.mjs';

/**
 * Bundles a program into one file, runs it on this Node and keeps the heap it leaves (Node's user-land start-up
 * snapshot). Where Node cannot make one the output is an empty file, and whoever starts programs takes the ordinary one.
 * @param {import('./entries.mjs').Entry} entry
 */
export async function buildSnapshot({ leftOut = [], ...entry }) {
  const missing = leftOut.find((path) => !existsSync(join(root, path)));
  if (missing) throw new Error(`${missing}, which a snapshot leaves out, does not exist`);
  const { build } = await import('esbuild');
  const output = join(root, entry.output);
  const program = `${output}.${process.pid}.cjs`;
  const arriving = `${output}.${process.pid}`;
  mkdirSync(dirname(output), { recursive: true });
  try {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [entry.source],
      outfile: program,
      bundle: true,
      metafile: true,
      platform: 'node',
      target: 'node20.18',
      format: 'cjs',
      // The text of the program stays in its heap.
      minifyWhitespace: true,
      charset: 'utf8',
      external: leftOut.map((path) => `./${path}`),
      // What sources look for beside them lies beside dist/cli.js.
      banner: {
        js: `const __attestUrl = require('node:url').pathToFileURL(${JSON.stringify(join(root, 'dist', 'cli.js'))}).href;`,
      },
      define: { 'import.meta.url': '__attestUrl' },
      plugins: [patternsInBundles({ isKept: true })],
      legalComments: 'none',
      logLevel: 'warning',
    });
    const args = ['--snapshot-blob', arriving, '--build-snapshot', program];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0 || !existsSync(arriving)) {
      say(`No snapshot of ${entry.source}: ${stderr.trim() || `Node ended with ${status}`}`);
      writeFileSync(arriving, '');
    }
    renameSync(arriving, output);
    recordBuild(entry, Object.keys(metafile.inputs));
  } finally {
    rmSync(program, { force: true });
    rmSync(arriving, { force: true });
  }
}
