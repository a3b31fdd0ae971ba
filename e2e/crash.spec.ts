import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './host/test.ts';

/** What the page says of itself, asked through the main process: Playwright gives up a page that crashed. */
const inPage = (app: ElectronApplication, code: string): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, source) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(source),
    code,
  );

/** Crashes the window's process and answers what the dialog then says. */
const crash = (app: ElectronApplication): Promise<string> =>
  app.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...args: unknown[]) => {
          resolve((args.at(-1) as { detail: string }).detail);
          return { response: 0, checkboxChecked: false };
        };
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      }),
  );

test('a window that crashes is loaded again once, with the workspace as it was, and says so', async ({
  launch,
}) => {
  const { app, window, output } = await launch();
  await expect(window.locator('body')).toBeVisible();
  expect(await crash(app)).toContain('loaded again');
  await expect
    .poll(() =>
      inPage(app, "attest.call('workspace.info', {}).then((reply) => JSON.parse(reply).value?.name)"),
    )
    .toBe('Sample');
  expect(await crash(app)).toContain('restart Attest');
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed()),
  ).toBe(true);
  expect(output()).toContain("The window's process ended");
});
