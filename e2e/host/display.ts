import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Where `-displayfd` writes: the first descriptor after the three every program has. */
const DISPLAY_FD = 3;

export type Display = {
  /** As `DISPLAY` names it: `:3`. */
  readonly name: string;
  /** Ends the server and waits until its process is gone. */
  readonly close: () => Promise<void>;
};

/**
 * A virtual display of the caller's own, of the size in ATTEST_SCREEN; null without it, where a real one is there. Windows on one display take the focus from
 * each other, so tests that run side by side must not share it. The X server picks a free number by itself.
 */
export async function openDisplay(): Promise<Display | null> {
  const screen = process.env['ATTEST_SCREEN'];
  if (screen === undefined) return null;
  const server = spawn(
    'Xvfb',
    ['-displayfd', String(DISPLAY_FD), '-nolisten', 'tcp', '-screen', '0', screen],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    server.kill('SIGTERM');
    await gone;
  };
  return { name: `:${await displayNumber(server)}`, close };
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const printed: string[] = [];
    server.stderr?.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Xvfb gave no display. It printed:\n${printed.join('')}`)));
    createInterface({ input: server.stdio[DISPLAY_FD] as Readable }).once('line', resolve);
  });
}
