/** A program that is run for what it leaves on the disk; none of the processes it started outlives it. */
import { type ChildProcess, spawn } from 'node:child_process';

export type RunOptions = {
  readonly env: NodeJS.ProcessEnv;
  readonly mostMilliseconds: number;
  /** Ends it before it is done. */
  readonly signal?: AbortSignal | undefined;
};
export type Ended = {
  /** Null where it was ended. */
  readonly code: number | null;
  /** The last it said on stderr. */
  readonly said: string;
  readonly isTooLate: boolean;
};

/**
 * Rejects only where the program cannot be started. What it leaves running would keep its stderr open, and whoever waits
 * for that would wait for ever: a launcher that is ended does not end what it launched.
 */
export function runToEnd(command: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const { env, mostMilliseconds, signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: hasGroups });
    let said = '';
    let isTooLate = false;
    child.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString('utf8')}`.slice(-2000);
    });
    const end = (): void => endAll(child);
    const late = setTimeout(() => {
      isTooLate = true;
      end();
    }, mostMilliseconds);
    const settle = (): void => {
      clearTimeout(late);
      signal?.removeEventListener('abort', end);
    };
    signal?.addEventListener('abort', end);
    if (signal?.aborted === true) end();
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('exit', end);
    child.on('close', (code) => {
      settle();
      resolve({ code, said, isTooLate });
    });
  });
}

/** Windows has no process groups; there Electron is started without a launcher, and ends its own. */
const hasGroups = process.platform !== 'win32';

function endAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (hasGroups) process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  } catch {
    // All of them are gone already.
  }
}
