import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const fromTop = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Without a display each worker brings its own and two run side by side; on somebody's desktop they would take the focus
 * from each other. A developer gets no retry, because a flaky test is a broken one; CI tries a test once more and names
 * it as flaky, because one race among a hundred tests says nothing about the change under test.
 * Waits are long, because a slow machine is no fault; only a test that fails takes them.
 */
export default defineConfig({
  testDir: fromTop('e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: fromTop('test-results'),
  workers: process.env['ATTEST_SCREEN'] === undefined ? 1 : 2,
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 180_000,
  globalTimeout: 50 * 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  expect: { timeout: 40_000 },
});
