import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countsLine, readPlaywrightCounts, readVitestCounts, settleCounts } from './counts.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-counts-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (content: unknown) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('the reports of the runners', () => {
  it('counts a file of vitest that could not be loaded as one failure', () => {
    const loaded = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const unloaded = { status: 'failed', assertionResults: [] };
    const file = report({
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [loaded, unloaded],
    });
    expect(readVitestCounts(file)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it('counts an error outside the tests of Playwright as a failure, and a test that passed at its second try as passed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(readPlaywrightCounts(report({ stats, errors: [{}] }))).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
    });
  });
});

describe('settleCounts', () => {
  const clean = { passed: 3, failed: 0, skipped: 0 };

  it.each([
    ['a check without a report that passes', true, null, { passed: 1, failed: 0, skipped: 0 }],
    ['a check without a report that fails', false, null, { passed: 0, failed: 1, skipped: 0 }],
    ['a report that agrees', true, () => clean, clean],
    ['a runner that ends badly although its tests passed', false, () => clean, { ...clean, failed: 1 }],
    [
      'a report that cannot be read, even after a good end',
      true,
      () => {
        throw new Error('no such file');
      },
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])('%s', (_what, ok, read, expected) => {
    expect(settleCounts(ok, read)).toEqual(expected);
  });
});

describe('countsLine', () => {
  it('names skipped tests only when there are any', () => {
    expect(countsLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(countsLine({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
  });
});
