import { test as base, type TestInfo } from '@playwright/test';
import { openDisplay } from './display.ts';
import { type LaunchedAttest, type LaunchOptions, launchAttest, temporaryFolder } from './launchAttest.ts';
import { makeSampleOnce, type SampleOnce } from './sampleOnce.ts';
import { type StandingApp, startStandingApp } from './standingApp.ts';

type Fixtures = {
  /** A folder of this test's own: profile, workspaces, exports. Gone afterwards. */
  readonly folder: string;
  /** Starts the app on the test's own profile; more than once for restarts. Closed and traced afterwards. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<LaunchedAttest>;
  /** The app as a first-time user meets it. */
  readonly attest: LaunchedAttest;
  /**
   * The same, where a test needs no process of its own: one app for all of them. What the one before wrote is taken
   * back, its page and layout are as at the first start; the history and its ids go on.
   */
  readonly shared: LaunchedAttest;
  /** Whether the sample workspace lies in the profile already; `test.use` takes it away where its making is tested. */
  readonly hasSample: boolean;
};

type WorkerFixtures = {
  readonly display: undefined;
  readonly sampleOnce: SampleOnce;
  readonly standing: StandingApp;
};

/**
 * Playwright's `test` over the real app. A failing test leaves a picture of each window and what the main process
 * printed in `test-results/`; a second try (`--retries 1`, and in CI) leaves a trace too, which costs a fifth of the time.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  hasSample: [true, { option: true }],

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

  sampleOnce: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
    async ({}, use) => {
      const sample = await makeSampleOnce();
      await use(sample);
      await sample.remove();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  folder: async ({}, use) => {
    const { path, remove } = await temporaryFolder();
    await use(path);
    await remove();
  },

  launch: async ({ folder, hasSample, sampleOnce }, use, testInfo) => {
    const profile = `${folder}/profile`;
    if (hasSample) await sampleOnce.putInto(profile);
    const launched: LaunchedAttest[] = [];
    await use(async (options = {}) => {
      const attest = await launchAttest({ userData: profile, ...options });
      launched.push(attest);
      await beginTrace(attest, testInfo);
      return attest;
    });
    for (const [index, attest] of launched.entries()) {
      await keepEvidence(attest, index, testInfo);
      await attest.app.close();
    }
  },

  attest: async ({ launch }, use) => {
    await use(await launch());
  },

  standing: [
    async ({ sampleOnce, display: _ }, use) => {
      const { path, remove } = await temporaryFolder();
      await sampleOnce.putInto(path);
      const standing = await startStandingApp(path);
      await use(standing);
      await standing.attest.app.close();
      await remove();
    },
    { scope: 'worker' },
  ],

  shared: async ({ standing }, use, testInfo) => {
    const { attest, renew } = standing;
    await renew();
    await beginTrace(attest, testInfo);
    await use(attest);
    // Playwright ends the worker of a test that failed, and the app with it.
    await keepEvidence(attest, 0, testInfo);
  },
});

const isTraced = ({ retry }: TestInfo): boolean => retry > 0;

async function beginTrace({ app }: LaunchedAttest, testInfo: TestInfo): Promise<void> {
  if (isTraced(testInfo)) await app.context().tracing.start({ screenshots: true, snapshots: true });
}

/** What a failed test leaves of a window; one that is gone already has neither trace nor picture. */
async function keepEvidence(
  { app, window, output }: LaunchedAttest,
  index: number,
  testInfo: TestInfo,
): Promise<void> {
  const hasFailed = testInfo.status !== testInfo.expectedStatus;
  if (isTraced(testInfo))
    await app
      .context()
      .tracing.stop(hasFailed ? { path: testInfo.outputPath(`trace-${index}.zip`) } : {})
      .catch(() => undefined);
  if (!hasFailed) return;
  await window.screenshot({ path: testInfo.outputPath(`window-${index}.png`) }).catch(() => undefined);
  await testInfo.attach(`main process ${index}`, { body: output(), contentType: 'text/plain' });
}

export { expect } from '@playwright/test';
