import { _electron } from '@playwright/test';
import { electronPath, electronSwitches } from '../../scripts/runtime.mjs';
import { hasDisplay } from '../../scripts/setup/display.mjs';

/**
 * Starts an Electron app as a person would, on a profile of its own.
 * @param {string} app its folder
 * @param {string} profile where it keeps what it keeps
 * @param {readonly string[]} files what it is asked to open
 * @returns {Promise<import('@playwright/test').ElectronApplication>}
 */
export function launchWindow(app, profile, files = []) {
  if (!hasDisplay()) throw new Error('This benchmark needs a display: run it under `xvfb-run -a`.');
  return _electron.launch({
    executablePath: electronPath(),
    args: [...electronSwitches(), '--disable-gpu', `--user-data-dir=${profile}`, app, ...files],
  });
}
