import { test as base } from '@playwright/test';
import { openDisplay } from './display.ts';
import { type LaunchedAttest, type LaunchOptions, launchAttest, temporaryFolder } from './launchAttest.ts';
import { makeSampleOnce, type SampleOnce } from './sampleOnce.ts';

type Fixtures = {
  /** A folder of this test's own: profile, workspaces, exports. Gone afterwards. */
  readonly folder: string;
  /** Starts the app on the test's own profile; more than once for restarts. Closed and traced afterwards. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<LaunchedAttest>;
  /** The app as a first-time user meets it. */
  readonly attest: LaunchedAttest;
  /** Whether the sample workspace lies in the profile already; `test.use` takes it away where its making is tested. */
  readonly hasSample: boolean;
};

/**
 * Playwright's `test` over the real app. A failing test leaves a picture of each window and what the main process
 * printed in `test-results/`; a second try (`--retries 1`, and in CI) leaves a trace too, which costs a fifth of the time.
 */
export const test = base.extend<Fixtures, { readonly display: undefined; readonly sampleOnce: SampleOnce }>({
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
    for (const [index, { app, window, output }] of launched.entries()) {
      if (failed) {
        const trace = { path: testInfo.outputPath(`trace-${index}.zip`) };
        // A window that is gone already has neither.
        if (isTraced)
          await app
            .context()
            .tracing.stop(trace)
            .catch(() => undefined);
        await window.screenshot({ path: testInfo.outputPath(`window-${index}.png`) }).catch(() => undefined);
        await testInfo.attach(`main process ${index}`, { body: output(), contentType: 'text/plain' });
      }
      await app.close();
    }
  },

  attest: async ({ launch }, use) => {
    await use(await launch());
  },
});

export { expect } from '@playwright/test';
