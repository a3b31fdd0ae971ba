/**
 * One writer a workspace: the holder's name stands in a file beside it (`NAME.attest-holder`) while it is open for
 * writing. A holder that died without cleaning up (kill -9, power) is told by its process being gone or being another
 * one under the same number, so a stale file never blocks.
 */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { Problem } from '#shared/lib/problem.ts';
import { diskFull } from './sqliteProblem.ts';

type Holder = {
  readonly pid: number;
  readonly host: string;
  readonly name: string;
  readonly started: string;
};

export const holderPath = (workspace: string): string => `${workspace}-holder`;

/** Takes the workspace for writing; answers with the release. Throws `store/held` naming who has it. */
export function takeWorkspace(workspace: string, name: string): () => void {
  const path = holderPath(workspace);
  const mine: Holder = { pid: process.pid, host: hostname(), name, started: startOf(process.pid) };
  for (let attempt = 0; ; attempt++) {
    try {
      writeNew(path, JSON.stringify(mine));
      return () => rmSync(path, { force: true });
    } catch (cause) {
      if (!isExisting(cause)) throw asProblem(cause, workspace);
      const holder = readHolder(path);
      if (holder !== null && isAlive(holder)) throw held(holder, workspace);
      if (attempt > 3) throw asProblem(cause, workspace);
      rmSync(path, { force: true });
    }
  }
}

/** Writes a file that was not there, or leaves none. */
function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeSync(file, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Throws `store/held` where somebody has the workspace; takes and writes nothing. */
export function assertFree(workspace: string): void {
  const holder = readHolder(holderPath(workspace));
  if (holder !== null && isAlive(holder)) throw held(holder, workspace);
}

const held = (holder: Holder, where: string): Problem =>
  new Problem('store/held', {
    message: `The workspace is open in ${holder.name} (process ${holder.pid} on ${holder.host}).`,
    where,
    fix: 'Close it there first, or read it: commands that only read work meanwhile.',
  });

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const started = startOf(holder.pid);
  return started === '' || holder.started === '' || started === holder.started;
}

/** When a process began, in clock ticks since boot, where the system tells (Linux); else "". */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const isExisting = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

function asProblem(cause: unknown, where: string): Problem {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(where, cause);
  if (code === 'ENOENT') {
    const fix = 'Check the path: the folder must be there before the workspace.';
    return new Problem('store/folder', { message: 'There is no such folder.', where, fix }, cause);
  }
  return new Problem(
    'store/folder',
    {
      message: `The workspace's folder cannot be written to (${code}).`,
      where,
      fix: 'Choose a folder you may write to, or open a copy of the workspace elsewhere.',
    },
    cause,
  );
}
