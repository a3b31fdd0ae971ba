import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { checkoutCache, inModules, root } from './places.mjs';
import { step } from './progress.mjs';
import { runCommand } from './runCommand.mjs';
import { SetupProblem } from './setupProblem.mjs';

const lockfile = join(root, 'package-lock.json');
const stampFile = inModules('.attest-stamp');

/** Neither Playwright's browsers nor Electron's archive: the first is not used, the second has its own step. */
const environment = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };

/** Makes `node_modules` what `package-lock.json` says; a few milliseconds when it already is. */
export async function ensureNodeModules() {
  if (isInstalled()) return;
  await withLock(join(checkoutCache, 'node_modules.lock'), async () => {
    if (isInstalled()) return;
    await step('Installing the packages of package-lock.json (npm ci, about a minute)', npmCi);
    writeStamp();
  });
}

function isInstalled() {
  const wanted = lockfileHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return true;
  if (!matchesLockfile()) return false;
  writeStamp();
  return true;
}

/** A `node_modules` made by `npm install` carries no stamp of ours, but npm's own record of what it put there. */
function matchesLockfile() {
  const installed = readPackages(inModules('.package-lock.json'));
  if (installed === null) return false;
  return Object.entries(readPackages(lockfile) ?? {}).every(([path, entry]) => {
    if (path === '' || (entry.optional && installed[path] === undefined)) return true;
    return installed[path]?.version === entry.version;
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

async function npmCi() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const { ok, output, log } = await runCommand(npm, args, { env: environment, logName: 'npm-ci' });
  if (ok) return;
  const code = /npm error code (\S+)/.exec(output)?.[1] ?? 'unknown';
  throw new SetupProblem(`npm ci failed (${code}; log: ${log}).`, adviceFor(code));
}

function adviceFor(code) {
  if (/^(ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET|FETCH_ERROR)/.test(code)) {
    return 'The package registry cannot be reached: check the network and proxy, then run the command again.';
  }
  if (code === 'EINTEGRITY')
    return 'A downloaded package is not the pinned one: run `npm cache clean --force` and the command again.';
  if (code === 'EUSAGE')
    return 'package.json and package-lock.json disagree: run `npm install` and commit the lockfile.';
  return 'Read the log, then run the command again.';
}

function writeStamp() {
  writeFileSync(stampFile, lockfileHash());
}

function lockfileHash() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}
