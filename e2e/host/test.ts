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
   * The same for tests that only look: one app for all of them, its page and its layout as at the first start. A test
   * that writes to the workspace fails.
   */
  readonly looking: LaunchedAttest;
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
    const isTraced = testInfo.retry > 0;
    await use(async (options = {}) => {
      const attest = await launchAttest({ userData: profile, ...options });
      launched.push(attest);
      if (isTraced) await attest.app.context().tracing.start({ screenshots: true, snapshots: true });
      return attest;
    });
    const failed = testInfo.status !== testInfo.expectedStatus;
    for (const [index, attest] of launched.entries()) {
      const { app } = attest;
      if (failed) {
        const trace = { path: testInfo.outputPath(`trace-${index}.zip`) };
        // A window that is gone already has neither.
        if (isTraced)
          await app
            .context()
            .tracing.stop(trace)
            .catch(() => undefined);
        await keepEvidence(attest, index, testInfo);
      }
      await app.close();
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

  looking: async ({ standing }, use, testInfo) => {
    await standing.renew();
    await use(standing.attest);
    if (testInfo.status === testInfo.expectedStatus) await standing.expectUntouched();
    // Playwright ends the worker of a test that failed, and the app with it.
    else await keepEvidence(standing.attest, 0, testInfo);
  },
});

/** What a failed test leaves of a window; one that is gone already has no picture. */
async function keepEvidence(
  { window, output }: LaunchedAttest,
  index: number,
  testInfo: TestInfo,
): Promise<void> {
  await window.screenshot({ path: testInfo.outputPath(`window-${index}.png`) }).catch(() => undefined);
  await testInfo.attach(`main process ${index}`, { body: output(), contentType: 'text/plain' });
}

export { expect } from '@playwright/test';
