import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAIN_READING } from '#shared/domain/figures/paste/readPasted.ts';
import type { FindAskedView, FindHit, FindScope } from '#shared/ipc/findShapes.ts';
import type { ViewedSheet } from '#shared/ipc/viewShapes.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { saveComment } from '../figures/cellComments.ts';
import { figuresPage } from '../figures/page/figuresPage.ts';
import { saveRowComment } from '../sheets/rowComments.ts';
import { describeSheet, sheetPage } from '../sheets/sheetRows.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { findSlice } from './findSlice.ts';
import { previewReplace } from './replaceFound.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const asked = (text: string, byValue = false): FindAskedView => ({
  ...{ text, byValue },
  ...{ matchCase: false, isWhole: false },
});
const figures = (...columns: string[]): FindScope => ({
  ...{ kind: 'figures', where: '', sort: null, frequency: 'A' },
  columns,
});
const sheet = (name: 'long' | 'sources'): FindScope => ({
  kind: 'sheet',
  view: { sheet: name, find: '', sort: null, filters: {} },
  columns: describeSheet({ sheet: name }).columns.map(({ key }) => key),
});
const found = (scope: FindScope, text: string, byValue = false): readonly FindHit[] =>
  findSlice(workspace.context, { scope, asked: asked(text, byValue), from: 0, rows: 20_000 }).hits;
const whyNotReplaced = (name: ViewedSheet, text: string, hits: readonly FindHit[]) =>
  previewReplace(workspace.context, {
    ...{ sheet: name, asked: asked(text), by: 'x', reading: PLAIN_READING, choices: {} },
    places: hits.map(({ rowId, column }) => ({ rowId, column })),
  }).places.map(({ state, why }) => [state, why]);

const cell = () => {
  const { rows } = figuresPage(workspace.context, {
    ...{ where: 'area = ARM and counterpart = RUS and flow = exports', sort: null, frequency: 'A' },
    ...{ offset: 0, limit: 1 },
  });
  return { seriesId: rows[0]?.seriesId ?? '', period: '2018' };
};

test('are found at their cell, in the wide sheet and in each row of the long one; by value none is', () => {
  saveComment(workspace.context, { cell: cell(), commentId: null, text: 'Ask Yerevan for the revision' });
  const place = { rowId: cell().seriesId, column: '2018', text: '✎ Ask Yerevan for the revision' };
  expect(found(figures('2018'), 'yerevan')).toEqual([expect.objectContaining(place)]);
  const inLong = found(sheet('long'), 'ask yerevan');
  expect(inLong.length).toBeGreaterThan(1);
  for (const hit of inLong) expect(hit).toMatchObject({ column: 'value', text: place.text, cell: cell() });
  expect(found(figures('2018'), '>0', true).every(({ text }) => !text.startsWith('✎'))).toBe(true);
});

test('on an empty cell too, and a field that says so itself is told once, by its own words', () => {
  const empty = { ...cell(), period: '2031' };
  saveComment(workspace.context, { cell: empty, commentId: null, text: 'not yet published' });
  expect(found(figures('2018', '2031'), 'not yet published')).toMatchObject([{ column: '2031' }]);
  const [first] = sheetPage(workspace.context, {
    ...{ sheet: 'sources', find: '', sort: null, filters: {} },
    ...{ offset: 0, limit: 1 },
  }).rows;
  const title = first?.cells['title'] ?? '';
  const on = (column: string, text: string) =>
    saveRowComment(workspace.context, {
      ...{ sheet: 'sources', rowId: first?.id ?? '', column, commentId: null, text },
    });
  on('title', `about ${title}`);
  on('note', 'grade it again');
  const named = found(sheet('sources'), title).filter(({ rowId }) => rowId === first?.id);
  expect(named.filter(({ column }) => column === 'title').map(({ text }) => text)).toEqual([title]);
  expect(found(sheet('sources'), 'grade it again')).toMatchObject([
    { rowId: first?.id, column: 'note', text: '✎ grade it again' },
  ]);
});

test('are not replaced, which is said', () => {
  const before = stateSha256(workspace.context.store.db);
  const onlyComment = [['refused', 'only a comment says so: reword it in the inspector']];
  expect(whyNotReplaced('figures', 'yerevan', found(figures('2018'), 'yerevan'))).toEqual(onlyComment);
  expect(whyNotReplaced('sources', 'grade it', found(sheet('sources'), 'grade it'))).toEqual(onlyComment);
  expect(stateSha256(workspace.context.store.db)).toBe(before);
});

test('are gone through once for a search, whatever stretch of rows is looked at, and anew after a change', () => {
  const { db } = workspace.context.store;
  const body = 'Chisinau revises in May';
  saveComment(workspace.context, { cell: cell(), commentId: null, text: body });
  const first = found(sheet('long'), 'chisinau');
  expect(first.length).toBeGreaterThan(0);
  // Behind the back of the history nobody is told.
  db.prepare('UPDATE cell_comment SET body = ? WHERE body = ?').run('gone', body);
  expect(found(sheet('long'), 'chisinau')).toEqual(first);
  saveComment(workspace.context, { cell: cell(), commentId: null, text: 'another' });
  expect(found(sheet('long'), 'chisinau')).toEqual([]);
});
