import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { answerDialogs, chooseMenu, get } from './host/bridge.ts';
import { expect, test } from './host/test.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const exporting = (window: Page): Locator => window.getByRole('dialog', { name: 'Export a pack' });
const run = (dialog: Locator): Locator => dialog.getByRole('button', { name: 'Choose where, and export…' });

type Verified = {
  readonly code: number;
  readonly pack_id: string;
  readonly ok: boolean;
  readonly files: readonly { readonly path: string; readonly state: string }[];
  readonly numbers: { readonly checked: number; readonly failed: readonly { readonly id: string }[] };
};

/** `attest verify`, as a process of its own. */
const verify = (pack: string): Promise<Verified> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, 'verify', pack, '--json'], (error, stdout, stderr) => {
      if (stdout === '') return reject(new Error(stderr));
      resolve({ code: error === null ? 0 : Number(error.code), ...JSON.parse(stdout) });
    });
  });

test('a pack exported from the window is sound; one changed digit is found and named', async ({
  launch,
  folder,
}) => {
  const { app, window } = await launch();
  await chooseMenu(app, 'pack.export');
  const dialog = exporting(window);
  await expect(dialog.getByText(/^✓ \d+ numbers, each with its trace\./)).toBeVisible();
  await dialog.getByRole('radio', { name: 'A folder' }).check();

  const secret = `${folder}/key`;
  execFileSync(process.execPath, [cli, 'key', secret]);
  await answerDialogs(app, secret);
  await dialog.getByRole('button', { name: 'Choose a key file…' }).click();
  await expect(dialog.getByRole('radio', { name: 'Key file key' })).toBeChecked();

  await answerDialogs(app, null);
  await run(dialog).click();
  await expect(run(dialog)).toBeEnabled();

  for (const name of ['Word', 'Annotations', 'Issue it as v1']) await dialog.getByLabel(name).check();
  await expect(dialog.getByText(/its verdicts as ClaimReview\.$/)).toBeVisible();
  const out = `${folder}/brief`;
  await answerDialogs(app, out);
  await dialog.getByRole('button', { name: 'Choose where, and issue…' }).click();
  const done = window.getByRole('dialog', { name: 'Exported' });
  await expect(done.getByText(out, { exact: true })).toBeVisible();
  const packId = (await done.locator('code').first().textContent()) ?? '';
  expect(packId).toMatch(/^[0-9a-f]{64}$/);
  await done.getByRole('button', { name: 'Verify it' }).click();
  await expect(done.getByText(/^✓ Sound: \d+ files unchanged/)).toBeVisible();
  await expect(done.getByText(/^Signed with key [0-9A-F]{16}; the signature is valid/)).toBeVisible();
  await done.getByLabel('Whose key it is').fill('Ministry of Trade');
  await done.getByRole('button', { name: 'Note it' }).click();
  await expect(done.getByText('Signed with the key of Ministry of Trade')).toBeVisible();
  const sound = await verify(out);
  expect(sound).toMatchObject({ code: 0, ok: true, pack_id: packId });
  expect(sound.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['briefing.docx', 'annotations.jsonld', 'index.html']),
  );
  expect(await get(window, 'pack.issued', { packId: 'p1' })).toEqual([
    { version: 'v1', hash: packId, state: 'stands', corrigendum: null },
  ]);
  await done.getByRole('button', { name: 'Close' }).click();

  const frozen = readFileSync(`${out}/index.html`);
  await window.getByRole('button', { name: 'Two-page brief', exact: true }).dblclick();
  await answerDialogs(app, `${folder}/again.zip`);
  await window.getByRole('button', { name: 'Open v1 again as it was issued' }).click();
  await expect(window.getByText('v1 was written to')).toBeVisible();
  expect(readFileSync(`${folder}/again.zip`).includes(frozen)).toBe(true);
  expect(await verify(`${folder}/again.zip`)).toMatchObject({ code: 0, pack_id: packId });

  const numbers = `${out}/data/numbers.csv`;
  const lines = readFileSync(numbers, 'utf8').split('\n');
  const at = lines.findIndex((line) => /^n\d+,.*\d{9}/.test(line));
  const id = lines[at]?.split(',')[0];
  lines[at] = lines[at]!.replace(/\d{9}/, (digits) => `${digits.slice(0, 8)}${(Number(digits[8]) + 1) % 10}`);
  writeFileSync(numbers, lines.join('\n'));
  const changed = await verify(out);
  expect(changed).toMatchObject({ code: 1, ok: false });
  expect(changed.files).toContainEqual({ path: 'data/numbers.csv', state: 'changed' });
  expect(changed.numbers.failed.map((fault) => fault.id)).toContain(id);

  await answerDialogs(app, `${out}/manifest.json`);
  await window.keyboard.press('Control+Shift+p');
  await window.keyboard.type('verify');
  await window.keyboard.press('Enter');
  const verifying = window.getByRole('dialog', { name: 'Verify a pack' });
  await verifying.getByRole('button', { name: 'Choose a pack…' }).click();
  await expect(verifying.getByRole('alert')).toContainText('Not sound');
  await expect(verifying.getByText('data/numbers.csv: changed')).toBeVisible();
  await expect(verifying.getByRole('cell', { name: id!, exact: true }).first()).toBeVisible();
  await verifying.getByRole('button', { name: 'Close' }).click();

  await expect(verifying).toBeHidden();
  await window.keyboard.press('Control+Shift+p');
  await window.keyboard.type('compare two packs');
  await window.keyboard.press('Enter');
  const comparing = window.getByRole('dialog', { name: 'Compare two packs' });
  for (const [side, path] of [
    ['Before', `${folder}/again.zip`],
    ['After', `${out}/manifest.json`],
  ] as const) {
    await answerDialogs(app, path);
    await comparing.getByRole('button', { name: `${side}: Choose…` }).click();
    await expect(
      comparing.getByText(side === 'Before' ? 'again.zip' : 'brief', { exact: true }),
    ).toBeVisible();
  }
  await comparing.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(comparing.getByText('v1 is not as it was exported')).toBeVisible();
});

test('an untraced number in a note stops the export, shows its place, and goes out only with a reason', async ({
  launch,
  folder,
}) => {
  const { app, window } = await launch();
  await window.getByRole('button', { name: 'What the figures say', exact: true }).click();
  const text = window.getByRole('textbox', { name: 'Text of the note' });
  await text.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Everything rose by 42 percent.');
  // The dialog opens while the words are not saved yet: it must know them all the same.
  await window.keyboard.press('Control+Shift+p');
  await window.keyboard.type('export a pack');
  await window.keyboard.press('Enter');
  const dialog = exporting(window);
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('1 number has neither a paragraph nor a sourced cell');
  await expect(alert).toContainText('Everything rose by 42 percent.');
  await expect(alert).toContainText('note 1: What the figures say, paragraph 5');
  await expect(run(dialog)).toBeDisabled();
  expect(await violationsIn(window, 'dialog')).toEqual([]);

  await dialog.getByRole('button', { name: 'Go there: 42 percent, paragraph 5' }).click();
  await expect(dialog).toBeHidden();
  await expect(text).toBeFocused();
  expect(await window.evaluate(() => String(globalThis.getSelection()))).toBe('42 percent');

  await chooseMenu(app, 'pack.export');
  await dialog.getByRole('textbox').fill('A draft for colleagues.');
  const out = `${folder}/draft.zip`;
  await answerDialogs(app, out);
  await run(dialog).click();
  const done = window.getByRole('dialog', { name: 'Exported' });
  await expect(done.getByText('1 number is untraced, and the pack says so.')).toBeVisible();
  expect(await verify(out)).toMatchObject({ code: 0, ok: true });
  await done.getByRole('button', { name: 'Close' }).click();

  await window
    .getByRole('button', { name: /^Undo: Edit note/ })
    .first()
    .click();
  await chooseMenu(app, 'pack.export');
  await expect(dialog.getByText(/^✓ \d+ numbers, each with its trace\./)).toBeVisible();
  expect((await get(window, 'pack.check', { packId: 'p1' })).untraced).toEqual([]);
});

test('a pack of a very long name leaves the way to export it in sight', async ({
  attest: { app, window },
}) => {
  const name = 'Trade of the five republics of Central Asia with the Russian Federation and China, '.repeat(
    2,
  );
  const { id: packId, layout } = await get(window, 'pack.design', { packId: 'p1' });
  await get(window, 'pack.layOut', { packId, layout: { ...layout, name: name.trim(), title: name.trim() } });
  await chooseMenu(app, 'pack.export');
  const dialog = exporting(window);
  await expect(dialog.getByRole('combobox', { name: 'Pack' })).toHaveValue(packId);
  await expect(run(dialog)).toBeEnabled();
  await run(dialog).scrollIntoViewIfNeeded();
  await window.screenshot({ path: test.info().outputPath('long-name.png') });
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
