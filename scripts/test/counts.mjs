import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} report vitest's JSON report
 * @returns {Counts} a file that could not be loaded counts as one failed test
 */
export function readVitestCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = readJson(report);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * @param {string} report Playwright's JSON report
 * @returns {Counts} a test that passed at its second try (CI gives one) has passed; the runner's own list names it
 */
export function readPlaywrightCounts(report) {
  const { stats, errors } = readJson(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {string} report what `scripts/rules.mjs --counts` writes
 * @returns {Counts}
 */
export function readRuleCounts(report) {
  return readJson(report);
}

/**
 * What a check counts for once it has ended. Exit code and report must agree: a runner that ends badly without one
 * failed test has one, and a report that cannot be read is one failure.
 * @param {boolean} ok whether the exit code was 0
 * @param {(() => Counts) | null} read null for a check without a report
 * @returns {Counts}
 */
export function settleCounts(ok, read) {
  const whole = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (read === null) return whole;
  try {
    const counts = read();
    return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {Counts} counts
 * @returns {string} `12 passed, 0 failed`, with `, 3 skipped` when there are any
 */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
