import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether a Node begins with a heap that was kept for it. A process that is replaced by one that refuses its heap has no way
 * back, so each heap is tried once with each Node, and what came of it is written down.
 * @param {object} asked
 * @param {string} asked.node the program
 * @param {string} asked.blob the heap
 * @param {readonly string[]} asked.words what the heap's program answers with exit code 0
 * @param {string} asked.record file that remembers the last trial
 * @returns {boolean}
 */
export function beginsWithHeap({ node, blob, words, record }) {
  const tried = [node, blob].map(stateOf).join('\n');
  const known = read(record);
  if (known === `${tried}\n${BEGINS}`) return true;
  if (known === `${tried}\n${REFUSES}`) return false;
  const { status } = spawnSync(node, ['--snapshot-blob', blob, ...words], { stdio: 'ignore' });
  remember(record, `${tried}\n${status === 0 ? BEGINS : REFUSES}`);
  return status === 0;
}

const BEGINS = 'begins';
const REFUSES = 'refuses';

/** @param {string} path */
function stateOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return `${path}:${found?.mtimeMs}:${found?.size}`;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Renamed into place, so that a checkout copied by hard links keeps a record of its own. Where nothing can be written the
 * heap is tried again the next time.
 * @param {string} file
 * @param {string} text
 */
function remember(file, text) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const arriving = `${file}.${process.pid}`;
    writeFileSync(arriving, text);
    renameSync(arriving, file);
  } catch {
    return;
  }
}
