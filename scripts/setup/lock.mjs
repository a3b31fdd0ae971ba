import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './progress.mjs';

/** A lock whose owner's process number is not yet readable is only taken over after this long. */
const UNREADABLE_LOCK_MS = 10_000;

/**
 * Runs `work` while holding a lock folder, so that two set-ups on one machine take turns. A lock left by a
 * process that no longer runs is taken over. Not for network file systems shared by several machines.
 * @template T
 * @param {string} path the lock folder, created and removed here
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  while (!tryTake(path)) {
    if (isAbandoned(path)) {
      breakLock(path);
      continue;
    }
    if (!told) say('Another set-up is running; waiting for it …');
    told = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function tryTake(path) {
  try {
    mkdirSync(path);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(path, 'owner'), String(process.pid));
  return true;
}

/** @returns {boolean} */
function isAbandoned(path) {
  const owner = ownerOf(path);
  if (owner !== null) return !isRunning(owner);
  try {
    // Taken a moment ago, or its owner died before it could sign: the age decides.
    return Date.now() - statSync(path).mtimeMs > UNREADABLE_LOCK_MS;
  } catch {
    return false;
  }
}

/**
 * The rename is atomic, so of several waiters one moves the abandoned lock away. A waiter that was slow and moved
 * a fresh lock instead puts it back.
 */
function breakLock(path) {
  const aside = `${path}.abandoned-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const owner = ownerOf(aside);
  if (owner !== null && isRunning(owner)) renameSync(aside, path);
  else rmSync(aside, { recursive: true, force: true });
}

function ownerOf(path) {
  try {
    const owner = Number(readFileSync(join(path, 'owner'), 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
