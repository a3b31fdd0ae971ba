import { readRuntime } from './setup/electronRuntime.mjs';
import { SetupProblem } from './setup/setupProblem.mjs';

/**
 * @returns {string} the Electron executable set-up found for this checkout; refuses when set-up has not run
 */
export function electronPath() {
  const runtime = readRuntime();
  if (runtime === null)
    throw new SetupProblem('There is no Electron for this checkout yet.', 'Run `npm run setup`.');
  return runtime.electron;
}

/** @returns {string[]} the switches every start needs: Chromium's sandbox cannot work for root, and only for root */
export function electronSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
