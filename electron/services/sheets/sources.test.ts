import { beforeEach, expect, test } from 'vitest';
import { undo } from '../../store/history.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ANALYST, at, emptyWorkspace } from '../testing/testWorkspace.ts';
import { listSources, saveSource } from './sources.ts';

let context: ServiceContext;

beforeEach(() => {
  const workspace = emptyWorkspace();
  context = workspace.context;
  return workspace.remove;
});

test('a source is added, corrected and brought back by undo', () => {
  const draft = {
    kind: 'report',
    title: ' Trade 2024 ',
    publisher: 'Ministry',
    author: '',
    issued: null,
    url: null,
    note: '',
  };
  const { sourceId } = saveSource(context, null, draft).value;
  saveSource(context, sourceId, { ...draft, title: 'Trade in 2024' });
  const titles = () => listSources(context, 'trade').map(({ title }) => title);
  expect(titles()).toEqual(['Trade in 2024']);
  undo(context.store, ANALYST, at);
  expect(titles()).toEqual(['Trade 2024']);
  expect(() => saveSource(context, null, { ...draft, title: ' ' })).toThrow(/needs a title/);
  expect(() => saveSource(context, null, { ...draft, issued: 'last May' })).toThrow(/no date/);
  expect(() => saveSource(context, 'src99', draft)).toThrow(/no source/);
});
