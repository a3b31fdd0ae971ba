import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from './progress.mjs';
import { runCommand } from './runCommand.mjs';
import { SetupProblem } from './setupProblem.mjs';

/**
 * What a bare Linux machine may lack. `library` is a soname the loader must know, `program` a command on PATH,
 * `font` a folder of fonts; `packages` are Debian's names for it, newest Debian first.
 * @typedef {{ library?: string, program?: string, font?: string, packages: readonly string[] }} Need
 * @satisfies {Record<string, readonly Need[]>}
 */
const needs = {
  app: [
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
    { library: 'libnss3.so', packages: ['libnss3'] },
    { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
    { library: 'libgbm.so.1', packages: ['libgbm1'] },
    { library: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
    { library: 'libXss.so.1', packages: ['libxss1'] },
    { library: 'libXtst.so.6', packages: ['libxtst6'] },
    { font: '/usr/share/fonts', packages: ['fonts-liberation'] },
  ],
  display: [
    { program: 'xvfb-run', packages: ['xvfb'] },
    { program: 'xauth', packages: ['xauth'] },
  ],
  compiler: [
    { program: 'g++', packages: ['g++'] },
    { program: 'make', packages: ['make'] },
    { program: 'python3', packages: ['python3'] },
  ],
  packager: [
    { program: 'dpkg-deb', packages: ['dpkg'] },
    { program: 'fakeroot', packages: ['fakeroot'] },
  ],
  bench: [{ program: 'sqlite3', packages: ['sqlite3'] }],
};

/** @typedef {keyof typeof needs} NeedGroup */

/**
 * @param {readonly NeedGroup[]} groups
 * @returns {{ what: string, packages: readonly string[] }[]} what this machine lacks; always empty off Linux
 */
function missingSystemPackages(groups) {
  if (process.platform !== 'linux') return [];
  const wanted = groups.flatMap((group) => /** @type {readonly Need[]} */ (needs[group]));
  const known = wanted.some((need) => need.library) ? knownLibraries() : '';
  return wanted
    .filter((need) => !isPresent(need, known))
    .map((need) => ({ what: need.library ?? need.program ?? 'a font', packages: need.packages }));
}

/**
 * Installs what is missing when this is root on a Debian machine; otherwise refuses with the exact names.
 * @param {readonly NeedGroup[]} groups
 * @param {string} purpose completes "… needed to", e.g. `open the window`
 */
export async function ensureSystemPackages(groups, purpose) {
  const missing = missingSystemPackages(groups);
  if (missing.length === 0) return;
  const named = missing.map(({ what }) => what).join(', ');
  const canInstall = process.getuid?.() === 0 && findProgram('apt-get');
  if (!canInstall) {
    const install = `sudo apt-get install ${missing.map(({ packages }) => packages.at(-1)).join(' ')}`;
    throw new SetupProblem(
      `This machine lacks what is needed to ${purpose}: ${named}.`,
      `On Debian or Ubuntu: ${install}; then run the command again.`,
    );
  }
  await step(`Installing system packages to ${purpose} (${named})`, async () => {
    await aptGet(['update'], named);
    await aptGet(
      ['install', '--no-install-recommends', ...missing.map(({ packages }) => pickPackage(packages))],
      named,
    );
  });
  const still = missingSystemPackages(groups);
  if (still.length > 0) {
    throw new SetupProblem(
      `Installing succeeded, but still missing: ${still.map(({ what }) => what).join(', ')}.`,
      'Install them by hand and run the command again.',
    );
  }
}

/**
 * @param {string} name
 * @returns {boolean} whether PATH has a program of that name
 */
export function findProgram(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, name)));
}

function isPresent(need, known) {
  if (need.library) return known.includes(`\t${need.library} `);
  if (need.program) return findProgram(need.program);
  return hasFont(need.font);
}

function hasFont(folder) {
  try {
    return readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc|pfb)$/.test(String(file)));
  } catch {
    return false;
  }
}

function knownLibraries() {
  for (const program of ['/sbin/ldconfig', 'ldconfig']) {
    const { status, stdout } = spawnSync(program, ['-p'], { encoding: 'utf8' });
    if (status === 0) return stdout;
  }
  return '';
}

function pickPackage(candidates) {
  const exists = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
  return candidates.find(exists) ?? candidates[candidates.length - 1];
}

async function aptGet(args, named) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { ok, output, log } = await runCommand('apt-get', ['-y', '-q', ...args], {
    env,
    logName: `apt-get-${args[0]}`,
  });
  if (ok) return;
  const reason = /^E: .*/m.exec(output)?.[0].slice(3) ?? 'no reason given';
  throw new SetupProblem(
    `apt-get ${args[0]} failed while installing ${named} (${reason}).`,
    `Check the network and Debian's package sources (log: ${log}), then run the command again.`,
  );
}
