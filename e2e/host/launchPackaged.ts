import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { definedEnvironment } from './launchAttest.ts';

/** An installed app on a slow machine still announces itself well within this. */
const START_MS = 30_000;

export type LaunchedPackage = {
  readonly browser: Browser;
  readonly window: Page;
  /** Ends the app and waits until its process is gone. */
  readonly close: () => Promise<void>;
};

/**
 * Starts a packaged Attest. Its fuses refuse `--inspect`, so Playwright cannot reach the main process as in
 * `launchAttest`; the window is driven through Chromium's own debugging port.
 */
export async function launchPackaged(executable: string, userData: string): Promise<LaunchedPackage> {
  const switches = ['--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${userData}`];
  if (process.getuid?.() === 0) switches.unshift('--no-sandbox');
  const child = spawn(executable, switches, {
    env: { ...definedEnvironment(), ATTEST_TEST: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child.stderr, gone));
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('The packaged app has no browser context.');
    const window = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: START_MS }));
    const close = async (): Promise<void> => {
      child.kill('SIGTERM');
      await gone;
      await browser.close();
    };
    return { browser, window, close };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function debuggingAddress(stderr: NodeJS.ReadableStream, gone: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const printed: string[] = [];
    const fail = (why: string): void => reject(new Error(`${why}\n${printed.join('\n')}`));
    const timer = setTimeout(() => fail(`No window within ${START_MS / 1000} s.`), START_MS);
    void gone.then(() => {
      clearTimeout(timer);
      fail('The packaged app ended before it opened a window.');
    });
    createInterface({ input: stderr }).on('line', (line) => {
      printed.push(line);
      const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
