/** Runs the command line for tests: as outside scripts do, or many commands in one process. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBundles, root } from '../../testing/buildBundles.ts';

export { root };

export type Answer = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
export type RunOptions = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };

/** Builds dist/cli.js and the workers beside it where they are stale. */
export const buildCli = (): void => buildBundles('cli');

type HostAnswer = Answer & { readonly id: number };

let host: ChildProcess | null = null;
let asked = 0;

/**
 * Runs one command in a process that stays for the next one. For tests of what a command answers; whatever the process
 * itself has to do with (streams, exit code, kill) is asked of `attestProcess`.
 */
export function attest(args: readonly string[], options: RunOptions = {}): Promise<Answer> {
  if (options.env !== undefined) return attestProcess(args, options);
  buildCli();
  const child = host ?? startHost();
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      child.off('message', onMessage);
      child.off('exit', onExit);
      end();
    };
    const onMessage = (message: unknown): void => {
      const { id: answered, ...answer } = message as HostAnswer;
      if (answered === id) settle(() => resolve(answer));
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void =>
      settle(() => reject(new Error(`The command host ended (${signal ?? code}) during ${args.join(' ')}`)));
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send({ id, args, cwd: options.cwd ?? root });
  });
}

function startHost(): ChildProcess {
  const child = fork(join(root, 'electron', 'cli', 'testing', 'commandHost.ts'), { cwd: root });
  child.setMaxListeners(1000);
  child.on('exit', () => {
    if (host === child) host = null;
  });
  host = child;
  return child;
}

/** Runs the built command line as outside scripts do: a child process, its exit code, and both streams. */
export function attestProcess(args: readonly string[], options: RunOptions = {}): Promise<Answer> {
  buildCli();
  const cli = join(root, 'dist', 'cli.js');
  const settings = {
    cwd: options.cwd,
    // Compiled once for all runs, as `npm run attest` does.
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, '.cache', 'compile-cache'),
      ...options.env,
    },
    maxBuffer: 256 * 1024 * 1024,
    timeout: 60_000,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], settings, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ code, stdout, stderr });
    });
  });
}

/** The JSON value of a run that must end with `code`. Throws with both streams otherwise. */
export async function attestJson(args: readonly string[], code = 0): Promise<unknown> {
  const answer = await attest([...args, '--json']);
  if (answer.code !== code) {
    throw new Error(`attest ${args.join(' ')} ended with ${answer.code}: ${answer.stderr}${answer.stdout}`);
  }
  return JSON.parse(answer.stdout);
}

/** A folder for one test file, and its removal. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'attest-cli-'));
  return {
    path,
    remove: () => {
      // The next file of the same worker must not ask one that is about to end.
      const ending = host;
      host = null;
      ending?.kill();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
