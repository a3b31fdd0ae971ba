import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { answerDialogs, ask, chooseMenu, get } from './host/bridge.ts';
import { gridRow } from './host/grid.ts';
import { expect, test } from './host/test.ts';

const titleOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');

test.describe('in a profile where nothing lies yet', () => {
  test.use({ hasSample: false });

  test('a first start opens the sample; the next opens what was open last, with what was done in it', async ({
    launch,
    folder,
  }) => {
    const first = await launch();
    expect((await get(first.window, 'workspace.info', {})).name).toBe('Sample');
    expect(await titleOf(first.app)).toBe('Sample — Attest');
    await answerDialogs(first.app, `${folder}/Mine`);
    expect(await get(first.window, 'workspace.newDialog', {})).toEqual({ name: 'Mine' });
    expect(await titleOf(first.app)).toBe('Mine — Attest');
    const saved = await get(first.window, 'note.save', {
      noteId: null,
      title: 'Kept over a restart',
      body: { type: 'doc', content: [] },
    });
    await first.app.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('Mine'))).toEqual(['Mine.attest']);

    const second = await launch();
    expect((await get(second.window, 'workspace.info', {})).name).toBe('Mine');
    expect((await get(second.window, 'note.get', { noteId: saved.noteId })).title).toBe(
      'Kept over a restart',
    );
    const recent = await get(second.window, 'workspace.recent', {});
    expect(recent.map(({ name }) => name)).toEqual(['Mine', 'Sample']);
    expect(JSON.stringify(recent)).not.toContain(folder);
    expect(await get(second.window, 'workspace.openRecent', { token: recent[1]!.token })).toEqual({
      name: 'Sample',
    });
    expect(await titleOf(second.app)).toBe('Sample — Attest');
  });
});

test('a new workspace says what to begin with, until it holds something', async ({ launch, folder }) => {
  const { app, window } = await launch();
  await answerDialogs(app, `${folder}/fresh.attest`);
  await get(window, 'workspace.newDialog', {});
  const first = window.getByRole('region', { name: /^This workspace is empty/ });
  await expect(first.getByRole('button', { name: 'Open the sample workspace' })).toBeVisible();
  await first.getByRole('button', { name: 'Import…' }).click();
  await expect(window.getByRole('dialog', { name: 'Import figures' })).toBeVisible();
  await window.keyboard.press('Escape');
  await first.getByRole('button', { name: 'Add article' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add an article' });
  await dialog.getByRole('textbox').fill('Trade grows\n\nArmenia exported goods worth $5 million in 2024.');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByRole('button', { name: 'Add to workspace' }).click();
  await expect(dialog).toBeHidden();
  await window.getByTitle('Close this tab').first().click();
  await expect(window.getByText('Open an article, a chart or a note')).toBeVisible();
  await expect(first).toBeHidden();
});

test('new, open and copy never overwrite, and a refused one leaves the open workspace open', async ({
  launch,
  folder,
}) => {
  const { app, window } = await launch();
  await answerDialogs(app, null);
  expect(await get(window, 'workspace.newDialog', {})).toBeNull();
  expect(await get(window, 'workspace.openDialog', {})).toBeNull();
  await answerDialogs(app, `${folder}/copy.attest`);
  expect(await get(window, 'workspace.saveCopyDialog', {})).toEqual({ name: 'copy' });
  const bytes = readFileSync(`${folder}/copy.attest`);
  expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3');
  for (const name of ['workspace.saveCopyDialog', 'workspace.newDialog'] as const) {
    const refused = await ask(window, name, {});
    expect(refused.ok ? 'ok' : refused.error.code).toBe('store/exists');
  }
  expect(readFileSync(`${folder}/copy.attest`).equals(bytes)).toBe(true);
  await answerDialogs(app, `${folder}/not there.attest`);
  const missing = await ask(window, 'workspace.openDialog', {});
  expect(missing.ok ? 'ok' : missing.error.code).toBe('store/missing');
  expect((await get(window, 'workspace.info', {})).name).toBe('Sample');
  await answerDialogs(app, `${folder}/copy.attest`);
  expect(await get(window, 'workspace.openDialog', {})).toEqual({ name: 'copy' });
  expect((await get(window, 'workspace.info', {})).name).toBe('copy');
});

test('a command is told to the window, and the layout is kept', async ({ launch }) => {
  const { app, window } = await launch();
  await get(window, 'workspace.info', {});
  const heard = window.evaluate(
    () =>
      new Promise((resolve) => {
        const { subscribe } = (
          globalThis as unknown as {
            attest: { subscribe: (listener: (event: { name: string }) => void) => () => void };
          }
        ).attest;
        const stop = subscribe((event) => {
          if (event.name !== 'workspace.changed') return;
          stop();
          resolve(event);
        });
      }),
  );
  const { operationId, label } = await get(window, 'note.save', {
    noteId: null,
    title: 'A note',
    body: { type: 'doc', content: [] },
  });
  expect(await heard).toEqual({ name: 'workspace.changed', payload: { operationId, label } });
  // The window keeps its own layout a moment after its panes stand, and may come between.
  await expect
    .poll(async () => {
      await get(window, 'layout.save', { layout: { panes: ['left', 2] } });
      return get(window, 'layout.load', {});
    })
    .toEqual({ panes: ['left', 2] });
  await app.close();
});

test('a start on another workspace has none of the tabs of the one before', async ({ launch, folder }) => {
  const first = await launch();
  const tab = /^Digest: Moscow Trades/;
  await expect(first.window.getByRole('tab', { name: tab })).toBeVisible();
  await answerDialogs(first.app, `${folder}/Other`);
  await get(first.window, 'workspace.newDialog', {});
  const recent = await get(first.window, 'workspace.recent', {});
  const sample = recent.find(({ name }) => name === 'Sample');
  await get(first.window, 'workspace.openRecent', { token: sample?.token ?? '' });
  await expect(first.window.getByRole('tab', { name: tab })).toBeVisible();
  const remembered = (): Promise<string> =>
    get(first.window, 'layout.load', {}).then((layout) => JSON.stringify(layout));
  const { key } = await get(first.window, 'workspace.info', {});
  const keptUnder = new RegExp(`"workspace":"${key}".*Digest|Digest.*"workspace":"${key}"`);
  await expect.poll(remembered).toMatch(keptUnder);
  await first.app.close();

  const { window } = await launch({ workspace: `${folder}/Other.attest` });
  await expect(window.getByText('No article yet.')).toBeVisible();
  await expect(window.getByRole('tab', { name: tab })).toBeHidden();
  await expect(window.getByText('It is no longer there')).toBeHidden();
});

test('a menu item reaches the window as its command', async ({ launch }) => {
  const { app, window } = await launch();
  await window.evaluate(() => {
    const page = globalThis as unknown as {
      attest: { subscribe: (listener: (event: { name: string }) => void) => void };
      heard: Promise<unknown>;
    };
    page.heard = new Promise((resolve) => {
      page.attest.subscribe((event) => {
        if (event.name === 'menu.chosen') resolve(event);
      });
    });
  });
  await chooseMenu(app, 'view.palette');
  const heard = await window.evaluate(() => (globalThis as unknown as { heard: Promise<unknown> }).heard);
  expect(heard).toEqual({ name: 'menu.chosen', payload: { command: 'view.palette' } });
});

test('a file that is no workspace is said to be none, and the sample opens in its place', async ({
  launch,
  folder,
}) => {
  const { window } = await launch({ workspace: `${folder}/no such.attest` });
  expect((await get(window, 'workspace.info', {})).name).toBe('Sample');
  expect(existsSync(`${folder}/no such.attest`)).toBe(false);
});

test('what narrows a sheet is not taken over by another workspace of the same name', async ({
  launch,
  folder,
}) => {
  const { app, window } = await launch();
  await get(window, 'workspace.info', {});
  const fileIn = (part: string): string => `${folder}/${part}/Trade.attest`;
  for (const part of ['one', 'two']) {
    mkdirSync(`${folder}/${part}`);
    await answerDialogs(app, fileIn(part));
    await get(window, 'workspace.saveCopyDialog', {});
  }
  const open = async (part: string): Promise<string> => {
    await answerDialogs(app, fileIn(part));
    expect(await get(window, 'workspace.openDialog', {})).toEqual({ name: 'Trade' });
    return (await get(window, 'workspace.info', {})).key;
  };
  const one = await open('one');
  const area = window.getByRole('textbox', { name: 'Filter Area' });
  await area.fill('armenia');
  await area.press('Enter');
  await expect(gridRow(window, 'Georgia', 'Russia', 'exports')).toBeHidden();
  expect(await open('two')).not.toBe(one);
  await expect(area).toHaveValue('');
  expect(await open('one')).toBe(one);
});
