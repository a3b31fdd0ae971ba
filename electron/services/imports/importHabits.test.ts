/** Decisions of an import are where the next file of its kind begins. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportChoices } from '#shared/ipc/importShapes.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { UNWATCHED } from '../jobWatch.ts';
import { at, emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { previewImport, runImport } from './importPreview.ts';
import { listProfiles } from './importProfiles.ts';

let workspace: TestWorkspace;
let folder = '';
beforeEach(() => {
  workspace = emptyWorkspace();
  folder = mkdtempSync(join(tmpdir(), 'attest-habits-'));
});
afterEach(() => {
  workspace.remove();
  rmSync(folder, { recursive: true, force: true });
});

const NOTHING: ImportChoices = { columns: {}, constants: {}, leave_out: [] };
const decided: ImportChoices = {
  columns: { area: 'Land', value: 'Wert' },
  constants: { counterpart: 'RUS', flow: 'exports', unit: 'thousand USD', period: '2023', source: 'Customs' },
  leave_out: ['Rest'],
  decimal: ',',
};
const table = (rows: string): string => `Land;Wert;Rest\n${rows}\n`;
const look = (name: string, text: string, choices: ImportChoices | null) => {
  writeFileSync(join(folder, name), text);
  return previewImport(workspace.context, join(folder, name), choices, UNWATCHED);
};
const write = async (name: string, text: string, choices: ImportChoices): Promise<void> => {
  const { sha256 } = await look(name, text, choices);
  await runImport(workspace.context, join(folder, name), { choices, sha256 }, UNWATCHED);
};

test('a file of the same name opens with them, the next of its kind too, but is asked for its own year', async () => {
  expect(await look('trade_2023.csv', table('Armenia;1,234;x\nGeorgia;2;y'), null)).toMatchObject({
    choices: NOTHING,
    remembered: null,
  });
  await write('trade_2023.csv', table('Armenia;1,234;x\nGeorgia;2;y'), decided);
  expect(await look('trade_2023.csv', table('Armenia;1,235;x\nGeorgia;2;y'), null)).toMatchObject({
    remembered: 'trade_2023.csv',
    choices: decided,
    questions: [],
    rows: [{ cell: 'Armenia – Russia, exports, 2023', value: '1235', currency: 'USD' }, {}],
    counts: { changed: 1, alreadyHere: 1 },
  });
  const next = await look('trade_2024.csv', table('Armenia;1,4;x\nGeorgia;2;y'), null);
  expect(next).toMatchObject({
    remembered: 'trade_2023.csv',
    questions: [{ code: 'import/missing_columns' }],
  });
  expect(next.questions[0]?.message).toMatch(/lacks the column period/);
});

test('a file of another name with the same columns opens with them; one that lacks a column does not', async () => {
  await write('trade.csv', table('Armenia;1,234;x\nGeorgia;2;y'), decided);
  expect(await look('customs.csv', table('Belarus;3;x\nGeorgia;2;y'), null)).toMatchObject({
    remembered: 'trade.csv',
  });
  expect(await look('other.csv', 'Land;Menge\nArmenia;3\nGeorgia;2\n', null)).toMatchObject({
    remembered: null,
    choices: NOTHING,
  });
  // Of the same name, and no longer of the same columns.
  expect(await look('trade.csv', 'Land;Menge\nArmenia;3\nGeorgia;2\n', null)).toMatchObject({
    remembered: null,
  });
});

test('they are part of the import: undone with it, and let go of when a file is imported without any', async () => {
  const { context } = workspace;
  const before = stateSha256(context.store.db);
  await write('trade.csv', table('Armenia;1,234;x\nGeorgia;2;y'), decided);
  expect(listProfiles(context).map(({ name }) => name)).toEqual(['trade.csv']);
  undo(context.store, 'Ana', at);
  expect(stateSha256(context.store.db)).toBe(before);
  expect(listProfiles(context)).toEqual([]);
  await write('trade.csv', table('Armenia;1,234;x\nGeorgia;2;y'), decided);
  const whole =
    'area,counterpart,flow,period,value,unit\nARM,RUS,exports,2020,7,USD\nGEO,RUS,exports,2020,8,USD\n';
  await write('trade.csv', whole, NOTHING);
  expect(listProfiles(context)).toEqual([]);
});
