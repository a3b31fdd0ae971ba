import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './host/test.ts';

type Answer = (event: unknown, name: string, args: unknown) => unknown;

/** Lets the questions of that name fail, as where the store's thread has ended, until they are let through again. */
const failing = (app: ElectronApplication, name: string | null): Promise<void> =>
  app.evaluate(({ ipcMain }, failed) => {
    // The one handler of the page's questions, which Electron keeps by its channel.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Answer & { real?: Answer }> })
      ._invokeHandlers;
    const channel = 'attest:call';
    const now = handlers.get(channel);
    const real = now?.real ?? now;
    if (real === undefined) throw new Error('Nothing answers the page.');
    const answer: Answer & { real?: Answer } = (event, asked, args) => {
      if (asked === failed) throw new Error('The thread that answers has ended.');
      return real(event, asked, args);
    };
    answer.real = real;
    handlers.set(channel, answer);
  }, name);

test('a sheet whose rows could not be read says so, and is read when it is tried again', async ({
  attest: { app, window },
}) => {
  const panel = window.locator('.figures, .sheet').locator('visible=true').first();
  for (const [tab, question] of [
    ['Pivot', 'pivot.page'],
    ['Long', 'sheet.page'],
    ['Wide', 'figures.page'],
  ] as const) {
    await failing(app, question);
    await window.getByRole('tab', { name: tab, exact: true }).click();
    // The wide sheet has its rows still; others are asked for.
    if (tab === 'Wide') await window.getByRole('button', { name: 'exports', exact: true }).click();
    const problem = panel.getByRole('alert');
    await expect(problem).toContainText('Something went wrong');
    await window.screenshot({ path: test.info().outputPath(`${tab}.png`) });
    await failing(app, null);
    await problem.getByRole('button', { name: 'Try again' }).click();
    await expect(problem).toBeHidden();
    await expect(panel.locator('.ag-row').first()).toContainText(/\w/);
  }
});
