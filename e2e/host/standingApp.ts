import { expect, type Page } from '@playwright/test';
import { get } from './bridge.ts';
import { type LaunchedAttest, launchAttest } from './launchAttest.ts';

/** An app that goes on running between tests. */
export type StandingApp = {
  readonly attest: LaunchedAttest;
  /**
   * Takes back what was written since the start and loads the page anew, with the tabs, columns and filters of a first
   * start. Does nothing before the first test. The history goes on: ids are never used twice.
   */
  readonly renew: () => Promise<void>;
};

/** Starts it on a profile in which the sample lies. */
export async function startStandingApp(userData: string): Promise<StandingApp> {
  const attest = await launchAttest({ userData });
  const { app, window } = attest;
  const first = await standing(window);
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
      await window.emulateMedia({ colorScheme: null });
      await forgetTimers(attest);
      await get(window, 'layout.save', { layout: null });
      // A note sends its last words when its page goes.
      await window.reload();
      for (let left = (await standing(window)) - first; left > 0; left -= 1)
        await get(window, 'history.undo', {});
      expect(await standing(window), 'the sample as it was').toBe(first);
    },
  };
}

const PAGE = 500;

/** How many operations stand, of all that the tests before did and took back: more than one answer holds. */
async function standing(window: Page): Promise<number> {
  let count = 0;
  for (let offset = 0; ; offset += PAGE) {
    const { total, entries } = await get(window, 'history.list', { offset, limit: PAGE });
    count += entries.filter(({ kind, state }) => kind === 'do' && state === 'done').length;
    if (offset + PAGE >= total) return count;
  }
}

/** What the page still means to do by a timer, such as to remember its tabs, must not come after what is reset. */
const forgetTimers = ({ window }: LaunchedAttest): Promise<void> =>
  window.evaluate(() => {
    const last = Number(setTimeout(() => undefined));
    for (let timer = 1; timer <= last; timer += 1) clearTimeout(timer);
  });
