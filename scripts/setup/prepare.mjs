import { hasDisplay } from './display.mjs';
import { ensureElectron } from './electronRuntime.mjs';
import { ensureNodeModules } from './nodeModules.mjs';
import { toolNode } from './places.mjs';
import { SetupProblem } from './setupProblem.mjs';
import { canLoadPrebuilt, ensureCompiledSqlite } from './sqliteBinary.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

/** What the code is written for; older ones fail in ways that do not name the cause. */
const OLDEST_NODE = { major: 20, minor: 18 };

/**
 * What every command needs: the packages. Milliseconds when they are there.
 */
export async function prepareTools() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
    throw new SetupProblem(
      `Node ${process.versions.node} is too old.`,
      `Install Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer.`,
    );
  }
  await ensureNodeModules();
  if (toolNode() === process.execPath && !canLoadPrebuilt()) {
    throw new SetupProblem(
      `Node ${process.versions.node} cannot load SQLite here.`,
      'Install Node 22.14 or newer.',
    );
  }
}

/**
 * What opening the window (or packaging it) needs on top: Electron, the libraries it wants, and a SQLite binary
 * that it can load.
 * @param {{ onlyOfficial?: boolean }} [options]
 * @returns {Promise<import('./electronRuntime.mjs').Runtime>}
 */
export async function prepareApp(options = {}) {
  await prepareTools();
  await ensureSystemPackages(hasDisplay() ? ['app'] : ['app', 'display'], 'open a window');
  const runtime = await ensureElectron(options);
  if (runtime.kind === 'fallback') await ensureCompiledSqlite();
  return runtime;
}
