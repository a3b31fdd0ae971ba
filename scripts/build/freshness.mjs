import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { checkoutCache, root, toolNode } from '../setup/places.mjs';

/**
 * Whether a build is still right is decided by the sizes and modification times of the files that went into it,
 * written down when it was made. Checking costs a stat per source file; nothing is read but the record. Every run of the
 * command line begins with it: what this module imports is little.
 */

/** A change of these changes every build. */
const shared = [
  'package.json',
  'package-lock.json',
  'scripts/build/bundle.mjs',
  'scripts/build/entries.mjs',
  'scripts/build/patterns/bothCases.mjs',
  'scripts/build/patterns/builtPatterns.mjs',
  'scripts/build/patterns/letterRanges.mjs',
  'scripts/build/patterns/madePattern.mjs',
  'scripts/build/patterns/plugins.mjs',
  'scripts/build/snapshot.mjs',
];
const rendererTrees = ['renderer', 'shared', '.config/vite.config.ts'];

/**
 * @param {import('./entries.mjs').Entry} entry
 * @returns {boolean} whether its output is there and nothing it was made from has changed
 */
export function isFresh(entry) {
  const file = recordFile(entry);
  if (!existsSync(join(root, entry.output)) || !existsSync(file)) return false;
  const record = JSON.parse(readFileSync(file, 'utf8'));
  if (entry.format === 'snapshot' && !isForThisNode(record)) return false;
  const inputs = entry.format === 'vite' ? rendererInputs() : record.inputs;
  return record.fingerprint === fingerprint(inputs);
}

/** A snapshot is of one Node alone. The one in node_modules changes with the lockfile, any other without notice. */
const isForThisNode = ({ node }) => toolNode() !== process.execPath || node === process.version;

/**
 * @param {import('./entries.mjs').Entry} entry
 * @param {readonly string[]} inputs paths relative to the repository; those below node_modules are left to the lockfile
 * @param {string} [before] the fingerprint taken before the build read its inputs, where they were known
 */
export function recordBuild(entry, inputs, before) {
  const own = inputs.filter((path) => !path.startsWith('node_modules/'));
  mkdirSync(join(checkoutCache, 'build'), { recursive: true });
  const record = {
    node: process.version,
    fingerprint: before ?? fingerprint(own),
    inputs: entry.format === 'vite' ? [] : own,
  };
  // Renamed into place: never half written, and a checkout copied by hard links keeps a record of its own.
  const arriving = `${recordFile(entry)}.${process.pid}`;
  writeFileSync(arriving, JSON.stringify(record));
  renameSync(arriving, recordFile(entry));
}

/** @returns {string[]} every file the renderer's build may read, tests apart */
export function rendererInputs() {
  return rendererTrees.flatMap(filesBelow).filter((path) => !/\.test\.tsx?$|tsconfig.*\.json$/.test(path));
}

/**
 * @param {readonly string[]} inputs
 * @returns {string} changes when one of the files is written, added or removed
 */
export function fingerprint(inputs) {
  return [...shared, ...inputs]
    .map((path) => {
      const found = statSync(`${root}/${path}`, { throwIfNoEntry: false });
      return `${path}:${found?.mtimeMs}:${found?.size}`;
    })
    .join('\n');
}

function filesBelow(path) {
  const full = join(root, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

function recordFile(entry) {
  return join(checkoutCache, 'build', `${entry.name}.json`);
}
