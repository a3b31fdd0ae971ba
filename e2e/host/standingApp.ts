import { expect } from '@playwright/test';
import { get } from './bridge.ts';
import { type LaunchedAttest, launchAttest } from './launchAttest.ts';

/** An app that goes on running between tests that write nothing to its workspace. */
export type StandingApp = {
  readonly attest: LaunchedAttest;
  /** Loads the page anew, with the tabs, columns and filters of a first start; does nothing before the first test. */
  readonly renew: () => Promise<void>;
  /** Fails when something was written since the start: the next test would meet it. */
  readonly expectUntouched: () => Promise<void>;
};

/** Starts it on a profile in which the sample lies. */
export async function startStandingApp(userData: string): Promise<StandingApp> {
  const attest = await launchAttest({ userData });
  const { app, window } = attest;
  const lastOperation = async (): Promise<string | undefined> =>
    (await get(window, 'history.list', { offset: 0, limit: 1 })).entries[0]?.id;
  const first = await lastOperation();
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  let isFresh = true;
  return {
    attest,
    async renew() {
      if (isFresh) {
        isFresh = false;
        return;
      }
      await app.evaluate(({ BrowserWindow, clipboard }, size) => {
        clipboard.clear();
        if (size !== undefined) BrowserWindow.getAllWindows()[0]?.setBounds(size);
      }, bounds);
      await forgetTimers(attest);
      await get(window, 'layout.save', { layout: null });
      await window.reload();
    },
    async expectUntouched() {
      expect(await lastOperation(), 'a test that only looks has written').toBe(first);
    },
  };
}

/** What the page still means to do by a timer, such as to remember its tabs, must not come after what is reset. */
const forgetTimers = ({ window }: LaunchedAttest): Promise<void> =>
  window.evaluate(() => {
    const last = Number(setTimeout(() => undefined));
    for (let timer = 1; timer <= last; timer += 1) clearTimeout(timer);
  });
