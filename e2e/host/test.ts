import { test as base, type TestInfo } from '@playwright/test';
import { openDisplay } from './display.ts';
import { type LaunchedAttest, type LaunchOptions, launchAttest, temporaryFolder } from './launchAttest.ts';
import { type StandingApp, startStandingApp } from './standingApp.ts';

type Fixtures = {
  /** A folder of this test's own: profile, workspaces, exports. Gone afterwards. */
  readonly folder: string;
  /** Starts the app on the test's own profile; more than once for restarts. Closed and traced afterwards. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<LaunchedAttest>;
  /** The app as a first-time user meets it. Its process may have served tests before; `launch` starts one. */
  readonly attest: LaunchedAttest;
};

type WorkerFixtures = {
  readonly display: undefined;
  /** The app behind `attest`, started for the worker's first test that asks for it. */
  readonly standing: () => Promise<StandingApp>;
};

/**
 * Playwright's `test` over the real app. A failing test leaves a picture of each window and what the main process
 * printed in `test-results/`; a second try (`--retries 1`, and in CI) leaves a trace too, which costs a fifth of the time.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
    async ({}, use) => {
      const display = await openDisplay();
      if (display !== null) process.env['DISPLAY'] = display.name;
      await use(undefined);
      await display?.close();
    },
    { scope: 'worker', auto: true },
  ],

  standing: [
    async ({ display: _ }, use) => {
      const { path, remove } = await temporaryFolder();
      const started: Promise<StandingApp>[] = [];
      await use(() => {
        started[0] ??= startStandingApp(path);
        return started[0];
      });
      for (const standing of started) await (await standing).close();
      await remove();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  folder: async ({}, use) => {
    const { path, remove } = await temporaryFolder();
    await use(path);
    await remove();
  },

  launch: async ({ folder }, use, testInfo) => {
    const launched: LaunchedAttest[] = [];
    await use(async (options = {}) => {
      const attest = await launchAttest({ userData: `${folder}/profile`, ...options });
      launched.push(attest);
      await beginTrace(attest, testInfo);
      return attest;
    });
    for (const [index, attest] of launched.entries()) {
      await keepEvidence(attest, index, testInfo);
      await attest.app.close();
    }
  },

  // The folder is asked for so that it outlives the workspaces that a test opened in it.
  attest: async ({ standing, folder: _ }, use, testInfo) => {
    const { attest, renew } = await standing();
    await beginTrace(attest, testInfo);
    await use(attest);
    await keepEvidence(attest, 0, testInfo);
    // After a failure Playwright ends the worker, and the app with it.
    if (!hasFailed(testInfo)) await renew();
  },
});

const isTraced = ({ retry }: TestInfo): boolean => retry > 0;
const hasFailed = ({ status, expectedStatus }: TestInfo): boolean => status !== expectedStatus;

async function beginTrace({ app }: LaunchedAttest, testInfo: TestInfo): Promise<void> {
  if (isTraced(testInfo)) await app.context().tracing.start({ screenshots: true, snapshots: true });
}

/** A window that is gone already has neither trace nor picture. */
async function keepEvidence(
  { app, window, output }: LaunchedAttest,
  index: number,
  testInfo: TestInfo,
): Promise<void> {
  const failed = hasFailed(testInfo);
  if (isTraced(testInfo)) {
    const trace = failed ? { path: testInfo.outputPath(`trace-${index}.zip`) } : {};
    await app
      .context()
      .tracing.stop(trace)
      .catch(() => undefined);
  }
  if (!failed) return;
  await window.screenshot({ path: testInfo.outputPath(`window-${index}.png`) }).catch(() => undefined);
  await testInfo.attach(`main process ${index}`, { body: output(), contentType: 'text/plain' });
}

export { expect } from '@playwright/test';
