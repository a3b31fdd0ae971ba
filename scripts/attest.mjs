import { spawnSync } from 'node:child_process';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build/build.mjs';
import { checkoutCache, root, toolNode } from './setup/places.mjs';
import { prepareTools } from './setup/prepare.mjs';
import { runScript } from './setup/setupProblem.mjs';
import { canLoadPrebuilt, hasCompiledSqlite } from './setup/sqliteBinary.mjs';

/**
 * The command line in a checkout: `npm run -s attest -- read FILE --json`. Stdout and the exit code are the
 * command's own; what set-up and build have to say goes to stderr.
 */
await runScript(async () => {
  await prepareTools();
  buildIfStale({ only: 'cli' });
  const cli = join(root, 'dist', 'cli.js');
  if (canLoadPrebuilt() || hasCompiledSqlite()) {
    process.argv[1] = cli;
    startFromCallersFolder();
    const compileCache = join(checkoutCache, 'compile-cache');
    nodeModule.enableCompileCache?.(compileCache);
    // Worker threads do not inherit the call, but the variable.
    process.env.NODE_COMPILE_CACHE ??= compileCache;
    await import(pathToFileURL(cli).href);
    return;
  }
  startFromCallersFolder();
  const { status } = spawnSync(toolNode(), [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
  return status ?? 1;
});

/** npm starts scripts in the repository's folder; the files named are relative to where the caller stands. */
function startFromCallersFolder() {
  const { INIT_CWD: from, npm_lifecycle_event: event } = process.env;
  if (from && event === 'attest') process.chdir(from);
}
