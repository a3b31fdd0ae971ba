import { statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reader } from './build/entries.mjs';
import { isFresh } from './build/freshness.mjs';
import { beginsWithHeap } from './build/heapTrial.mjs';
import { checkoutCache, root, toolNode } from './setup/places.mjs';

/**
 * The command line in a checkout: `npm run -s attest -- read FILE --json`. Stdout and the exit code are the
 * command's own; what set-up and build have to say goes to stderr.
 *
 * A plain text is read by a process that begins with the heap a build has kept (electron/cli/reader.ts). While that is as
 * new as its sources nothing else is loaded or looked at, set-up included: it was made by a checkout that was set up, and a
 * change of the lockfile makes it old.
 */
const words = process.argv.slice(2);

if (isForReader() && isFresh(reader) && hasReader()) await startReader();
else await start();

/** Options for Node would not be the ones the heap was made with; what the reader has handed on it does not get back. */
function isForReader() {
  const [command, ...rest] = words;
  if (process.env.NODE_OPTIONS || process.env.ATTEST_HANDED_ON) return false;
  return command === 'number' || (command === 'read' && rest.some((word) => /\.txt$/i.test(word)));
}

/** Where Node could make none the file is empty; one that this Node does not take is as good as none. */
function hasReader() {
  const blob = join(root, reader.output);
  if (!statSync(blob, { throwIfNoEntry: false })?.size) return false;
  const words = [fileURLToPath(import.meta.url), 'number', '1'];
  const record = join(checkoutCache, 'build', 'reader.tried');
  return beginsWithHeap({ node: toolNode(), blob, words, record });
}

async function startReader() {
  startFromCallersFolder();
  const node = toolNode();
  const args = ['--snapshot-blob', join(root, reader.output), fileURLToPath(import.meta.url), ...words];
  // In this process's place where the system can do that, so that there are not two of them.
  if (process.execve && process.platform !== 'win32') process.execve(node, [node, ...args], process.env);
  const { spawnSync } = await import('node:child_process');
  process.exitCode = spawnSync(node, args, { stdio: 'inherit' }).status ?? 1;
}

async function start() {
  const [{ buildIfStale }, { prepareTools }, { runScript }, { canLoadPrebuilt, hasCompiledSqlite }] =
    await Promise.all([
      import('./build/build.mjs'),
      import('./setup/prepare.mjs'),
      import('./setup/setupProblem.mjs'),
      import('./setup/sqliteBinary.mjs'),
    ]);
  await runScript(async () => {
    await prepareTools();
    if (isForReader()) {
      buildIfStale({ only: 'reader' });
      if (hasReader()) return startReader();
    }
    buildIfStale({ only: 'cli' });
    const cli = join(root, 'dist', 'cli.js');
    startFromCallersFolder();
    if (canLoadPrebuilt() || hasCompiledSqlite()) {
      process.argv[1] = cli;
      const compileCache = join(checkoutCache, 'compile-cache');
      nodeModule.enableCompileCache?.(compileCache);
      // Worker threads do not inherit the call, but the variable.
      process.env.NODE_COMPILE_CACHE ??= compileCache;
      await import(pathToFileURL(cli).href);
      return;
    }
    const { spawnSync } = await import('node:child_process');
    const { status } = spawnSync(toolNode(), [cli, ...words], { stdio: 'inherit' });
    return status ?? 1;
  });
}

/** npm starts scripts in the repository's folder; the files named are relative to where the caller stands. */
function startFromCallersFolder() {
  const { INIT_CWD: from, npm_lifecycle_event: event } = process.env;
  if (from && event === 'attest') process.chdir(from);
}
