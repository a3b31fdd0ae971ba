/** Runs the built command line as outside scripts do: a child process, its exit code, and both streams. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export type Answer = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
export type RunOptions = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };

let isBuilt = false;

/** Builds dist/cli.js where it is stale; once per test file, and one test file at a time. */
export function buildCli(): void {
  if (isBuilt) return;
  const args = [join(root, 'scripts', 'build.mjs'), '--if-stale', '--only', 'cli'];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  isBuilt = true;
}

/** Every test may run several at once; none waits for longer than a minute. */
export function attest(args: readonly string[], options: RunOptions = {}): Promise<Answer> {
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
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
