import { afterAll, beforeAll, expect, test } from 'vitest';
import { redo, undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { formatId } from '../ids.ts';
import { cellsOfOperation } from '../impact/impact.ts';
import { setSheetCell } from '../sheets/sheetEdits.ts';
import { listSources } from '../sheets/sources.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { removeComment, saveComment } from './cellComments.ts';
import { getCell } from './cellDetail.ts';
import { cellRecord } from './cellRecord.ts';
import { figureLookup, viewCell } from './cells.ts';
import { assertFigure } from './edits/figureEdits.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const cell = (): { seriesId: string; period: string } => {
  const id = workspace.context.store.db
    .prepare("SELECT id FROM series WHERE area = 'ARM' AND counterpart = 'RUS' AND flow = 'exports'")
    .pluck()
    .get() as number;
  return { seriesId: formatId('series', id), period: '2024' };
};
const view = () => viewCell(figureLookup(workspace.context.store), cell());

test('a comment names who wrote it, marks its cell, is reworded, removed and undone', () => {
  const { context } = workspace;
  const before = stateSha256(context.store.db);
  const saved = saveComment(context, { cell: cell(), commentId: null, text: ' Customs or payments? ' });
  expect(view()?.comments).toBe(1);
  expect(cellRecord(context, cell()).comments).toMatchObject([
    { body: 'Customs or payments?', actor: 'Ana', at },
  ]);
  expect(cellsOfOperation(context, formatId('operation', saved.operationId ?? 0))).toEqual([cell()]);
  const { commentId } = saved.value;
  saveComment(context, { cell: cell(), commentId, text: 'Customs.' });
  removeComment(context, commentId);
  expect(view()?.comments).toBeUndefined();
  expect(cellRecord(context, cell()).history.at(-1)).toMatchObject({
    label: 'Remove a comment on Armenia – Russia, exports, 2024',
    changes: [{ field: 'comment', from: 'Customs.', to: null }],
  });
  expect(() => saveComment(context, { cell: cell(), commentId: null, text: '  ' })).toThrow(/no words/);
  for (let step = 0; step < 3; step++) undo(context.store, 'Ana', at);
  expect(stateSha256(context.store.db)).toBe(before);
});

test('what is typed or pasted over an own figure of the same source corrects it; another source stands beside', () => {
  const { context } = workspace;
  const own = listSources(context, 'estimate')[0]?.id ?? '';
  const before = view()?.spread ?? null;
  const stated = () => getCell(context, cell()).assertions.length;
  const atFirst = stated();
  const type = (text: string, sourceId: string, note = '') =>
    assertFigure(context, { cell: cell(), text, sourceId, note }).value.assertionId;
  const first = type('3.1 bn', own, 'own count');
  expect(type('3.2 bn', own)).toBe(first);
  expect(view()?.value).toBe('3200000000');
  expect(stated()).toBe(atFirst + 1);
  expect(getCell(context, cell()).assertions.find(({ id }) => id === first)?.note).toBe('own count');
  // Figures of the sample are a file's, whoever types with their source.
  const imported = getCell(context, cell()).assertions.find(({ id }) => id !== first);
  expect(type('3.3 bn', imported?.source.id ?? '')).not.toBe(imported?.id);
  expect(stated()).toBe(atFirst + 2);
  for (let step = 0; step < 3; step++) undo(context.store, 'Ana', at);
  expect(stated()).toBe(atFirst);
  expect(view()?.spread ?? null).toEqual(before);
});

test('the history of a cell says from what to what and why, also of what was taken back', () => {
  const { context } = workspace;
  const source = listSources(context, 'estimate')[0]?.id ?? '';
  const { assertionId } = assertFigure(context, {
    cell: cell(),
    text: '3.1 bn',
    sourceId: source,
    note: 'own count',
  }).value;
  setSheetCell(context, { sheet: 'long', rowId: assertionId, column: 'value', text: '3.2 bn' });
  const [typed, corrected] = cellRecord(context, cell()).history.slice(-2);
  expect(typed).toMatchObject({ actor: 'Ana', why: 'own count' });
  expect(typed?.changes).toContainEqual({ field: 'assertion', from: null, to: '3.1 bn USD' });
  expect(corrected?.changes).toContainEqual({ field: 'value', from: '3100000000', to: '3200000000' });
  undo(context.store, 'Bo', at);
  expect(cellRecord(context, cell()).history.at(-1)).toMatchObject({
    kind: 'undo',
    actor: 'Bo',
    changes: expect.arrayContaining([{ field: 'value', from: '3200000000', to: '3100000000' }]),
  });
  redo(context.store, 'Bo', at);
  expect(view()?.value).toBe('3200000000');
});
