import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { redo, undo } from '../../store/history.ts';
import { saveComment } from '../figures/cellComments.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { removeRowComment, saveRowComment } from './rowComments.ts';
import { getSheetRow } from './rowHistory.ts';
import { sheetPage } from './sheetRows.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const rowOf = (sheet: SheetName, find: string) => {
  const { rows } = sheetPage(workspace.context, { sheet, find, sort: null, offset: 0, limit: 5 });
  const [row] = rows;
  if (row === undefined) throw new Error(`No row of ${sheet} has "${find}".`);
  return row;
};

test.each([
  ['sources', '', 'issued', /^Comment on issued of /],
  ['areas', 'armenia', 'name', /Armenia/],
  ['groups', 'eurasian armenia', 'joined', /Armenia in/],
] as const)(
  'a field of %s is commented on, which its row shows until it is taken back',
  (sheet, find, column, label) => {
    const { context } = workspace;
    const { id: rowId } = rowOf(sheet, find);
    const said = saveRowComment(context, { sheet, rowId, column, commentId: null, text: ' Check it. ' });
    expect(said.label).toMatch(label);
    const { commentId } = said.value;
    expect(rowOf(sheet, find).comments).toEqual({ [column]: 1 });
    expect(getSheetRow(context, { sheet, rowId }).comments).toMatchObject([
      { id: commentId, column, body: 'Check it.' },
    ]);
    saveRowComment(context, { sheet, rowId, column, commentId, text: 'Checked.' });
    expect(getSheetRow(context, { sheet, rowId }).comments[0]?.body).toBe('Checked.');
    undo(context.store, 'Ana', at);
    undo(context.store, 'Ana', at);
    expect(rowOf(sheet, find).comments).toBeUndefined();
    redo(context.store, 'Ana', at);
    removeRowComment(context, commentId);
    expect(getSheetRow(context, { sheet, rowId }).comments).toEqual([]);
  },
);

test('a claim is commented on under its lasting key', () => {
  const { context } = workspace;
  const { id: rowId, claim } = rowOf('claims', '');
  saveRowComment(context, { sheet: 'claims', rowId, column: 'wording', commentId: null, text: 'Ask them.' });
  expect(getSheetRow(context, { sheet: 'claims', rowId }).comments).toHaveLength(1);
  expect(context.store.db.prepare('SELECT row_key FROM row_comment').pluck().all()).toEqual([
    `${claim?.documentId}:${claim?.key}`,
  ]);
  undo(context.store, 'Ana', at);
});

test('no words, no such row or column, and what belongs to a cell are refused; the cell has its own', () => {
  const { context } = workspace;
  const { id: rowId } = rowOf('sources', '');
  const save = (more: Partial<Parameters<typeof saveRowComment>[1]>) => () =>
    saveRowComment(context, {
      sheet: 'sources',
      rowId,
      column: 'title',
      commentId: null,
      text: 'x',
      ...more,
    });
  expect(save({ text: ' ' })).toThrow(/no words/);
  expect(save({ column: 'colour' })).toThrow(/no column "colour"/);
  expect(save({ rowId: 'src999999' })).toThrow(/no source/);
  expect(save({ commentId: 'rcom999999' })).toThrow(/no row comment/);
  const figure = rowOf('long', 'armenia russia exports 2024');
  expect(save({ sheet: 'long', rowId: figure.id, column: 'value' })).toThrow(/belongs to a cell/);
  if (figure.cell === null) throw new Error('A row of the long sheet has a cell.');
  saveComment(context, { cell: figure.cell, commentId: null, text: 'On the cell.' });
  expect(rowOf('long', 'armenia russia exports 2024').comments).toEqual({ value: 1 });
});
