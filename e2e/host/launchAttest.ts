import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const top = fileURLToPath(new URL('../..', import.meta.url));

export type LaunchOptions = {
  /** Electron's profile of this run; the app keeps settings and the sample workspace in it. */
  readonly userData: string;
  /** A workspace file to open, as a double click would. */
  readonly workspace?: string;
  readonly env?: Readonly<Record<string, string>>;
};

export type LaunchedAttest = {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** What the main process printed so far, both streams. */
  readonly output: () => string;
};

/**
 * Starts the real app, nothing replaced, and waits for its first window. The only difference from a user's start is
 * the profile, `ATTEST_TEST=1`, and no GPU.
 */
export async function launchAttest(options: LaunchOptions): Promise<LaunchedAttest> {
  const switches = ['--disable-gpu', `--user-data-dir=${options.userData}`];
  // Chromium's sandbox cannot work for root; an ordinary user's test runs inside it.
  if (process.getuid?.() === 0) switches.unshift('--no-sandbox');
  const app = await _electron.launch({
    executablePath: checkoutElectron(),
    args: [...switches, top, ...(options.workspace === undefined ? [] : [options.workspace])],
    env: { ...definedEnvironment(), ATTEST_TEST: '1', ...options.env },
  });
  const printed: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  }
  const output = (): string => printed.join('');
  try {
    return { app, window: await app.firstWindow(), output };
  } catch (error) {
    // Nobody else knows of this process yet, so it is ended here.
    await app.close();
    throw new Error(`The app opened no window. Its main process printed:\n${output()}`, { cause: error });
  }
}

/** A folder for one run, and its removal. */
export async function temporaryFolder(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'attest-e2e-'));
  // Chromium may still be writing its caches for a moment after its process said goodbye.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

export function checkoutElectron(): string {
  const file = join(top, '.cache', 'runtime.json');
  if (!existsSync(file)) throw new Error('No Electron for this checkout yet: run `npm run setup`.');
  const runtime = JSON.parse(readFileSync(file, 'utf8')) as { readonly electron: string };
  return runtime.electron;
}

/** This process's environment, fit to start the app with. */
export function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const environment = Object.fromEntries(entries);
  // Left over from a run as plain Node, it would turn the app into a bare interpreter.
  delete environment['ELECTRON_RUN_AS_NODE'];
  return environment;
}
