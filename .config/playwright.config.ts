import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const fromTop = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * One worker, because the tests share a display; no retries, because a flaky test is a broken one. Waits are long, because a
 * slow machine is no fault; only a test that fails takes them.
 */
export default defineConfig({
  testDir: fromTop('e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: fromTop('test-results'),
  workers: 1,
  retries: 0,
  timeout: 180_000,
  globalTimeout: 50 * 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  expect: { timeout: 40_000 },
});
