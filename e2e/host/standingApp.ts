import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { STANDARD_PREFERENCES } from '../../shared/ipc/preferenceShapes.ts';
import { answerDialogs, get } from './bridge.ts';
import { type LaunchedAttest, launchAttest } from './launchAttest.ts';

/** An app that goes on running between the tests of a worker: half of what a test costs is the start of the app. */
export type StandingApp = {
  readonly attest: LaunchedAttest;
  /**
   * Makes it again what a first-time user meets: another sample workspace that nobody touched, the standard tabs,
   * columns and settings, the first size, no answers prepared for dialogs, nothing copied, and a page loaded anew.
   */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts it on a profile of its own below `folder`, where the workspaces of its tests lie too. */
export async function startStandingApp(folder: string): Promise<StandingApp> {
  const userData = join(folder, 'profile');
  const attest = await launchAttest({ userData });
  const { app, window } = attest;
  const bounds = await app.evaluate(({ BrowserWindow, dialog }) => {
    Object.assign(globalThis, { ownDialogs: { ...dialog } });
    return BrowserWindow.getAllWindows()[0]?.getBounds();
  });

  const untouched = join(folder, 'untouched.attest');
  await answerDialogs(app, untouched);
  await get(window, 'workspace.saveCopyDialog', {});
  await resetDialogs(attest);

  let opened = join(userData, 'Sample.attest');
  let served = 0;
  return {
    attest,
    async renew() {
      served += 1;
      const before = opened;
      opened = join(folder, `${served}`, 'Sample.attest');
      await mkdir(dirname(opened));
      await copyFile(untouched, opened);
      await openAsByDoubleClick(attest, opened, join(userData, 'settings.json'));
      await resetDialogs(attest);
      await app.evaluate(({ BrowserWindow, clipboard }, first) => {
        clipboard.clear();
        if (first !== undefined) BrowserWindow.getAllWindows()[0]?.setBounds(first);
      }, bounds);
      await window.emulateMedia({ colorScheme: null });
      await forgetPage(attest);
      await get(window, 'preferences.set', { preferences: STANDARD_PREFERENCES });
      await get(window, 'layout.save', { layout: null });
      await window.reload();
      if (served > 1) await rm(dirname(before), { recursive: true });
    },
    close: () => app.close(),
  };
}

/** Hands the running app a workspace file as a second start does, and waits until the one before is closed. */
async function openAsByDoubleClick({ app }: LaunchedAttest, path: string, settings: string): Promise<void> {
  await app.evaluate(({ app }, path) => app.emit('second-instance', {}, ['attest', path], '/'), path);
  const latest = (): unknown =>
    existsSync(settings)
      ? (JSON.parse(readFileSync(settings, 'utf8')) as { readonly recent: readonly string[] }).recent[0]
      : null;
  await expect.poll(latest, { intervals: [20, 50, 100] }).toBe(path);
}

/** What the page still meant to do by a timer, such as to remember its tabs, must not come after what is reset. */
const forgetPage = ({ window }: LaunchedAttest): Promise<void> =>
  window.evaluate(() => {
    const last = Number(setTimeout(() => undefined));
    for (let timer = 1; timer <= last; timer += 1) clearTimeout(timer);
  });

const resetDialogs = ({ app }: LaunchedAttest): Promise<void> =>
  app.evaluate(({ dialog }) => {
    Object.assign(dialog, (globalThis as unknown as { readonly ownDialogs: object }).ownDialogs);
  });
