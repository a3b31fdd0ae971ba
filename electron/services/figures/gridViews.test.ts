import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ViewState } from '#shared/ipc/viewShapes.ts';
import { redo, undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { at, emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { listViews, removeView, renameView, saveView } from './gridViews.ts';

let workspace: TestWorkspace;
beforeAll(() => {
  workspace = emptyWorkspace();
});
afterAll(() => workspace.remove());

const state: ViewState = {
  typed: 'armenia',
  chips: [{ family: 'flow', test: 'flow = exports' }],
  filters: { '2024': '>5bn' },
  frequency: 'A',
  columns: [{ colId: '2024', width: 90, hide: false, pinned: null, sort: 'desc' }],
};

test('a view is saved, saved anew, renamed, deleted, and each of it undone', () => {
  const { context } = workspace;
  const names = (): string[] => listViews(context, 'figures').map(({ name }) => name);
  const before = stateSha256(context.store.db);
  const { value, label } = saveView(context, { sheet: 'figures', name: ' Large  exports ', state });
  expect(label).toBe('Save view "Large exports"');
  expect(listViews(context, 'figures')).toEqual([{ id: value.viewId, name: 'Large exports', state }]);
  expect(listViews(context, 'long')).toEqual([]);
  const again = saveView(context, {
    sheet: 'figures',
    name: 'Large exports',
    state: { ...state, chips: [] },
  });
  expect([again.value.viewId, again.label]).toEqual([value.viewId, 'Save anew view "Large exports"']);
  expect(listViews(context, 'figures')[0]?.state.chips).toEqual([]);
  undo(context.store, 'Ana', at);
  expect(listViews(context, 'figures')[0]?.state).toEqual(state);

  saveView(context, { sheet: 'figures', name: 'Baltic', state });
  expect(() => renameView(context, { viewId: value.viewId, name: 'Baltic' })).toThrow(/Another view/);
  expect(() => renameView(context, { viewId: value.viewId, name: '  ' })).toThrow(/no name/);
  renameView(context, { viewId: value.viewId, name: 'Big' });
  expect(names()).toEqual(['Baltic', 'Big']);
  removeView(context, value.viewId);
  expect(names()).toEqual(['Baltic']);
  expect(() => removeView(context, value.viewId)).toThrow(/There is no view/);
  undo(context.store, 'Ana', at);
  undo(context.store, 'Ana', at);
  expect(names()).toEqual(['Baltic', 'Large exports']);
  redo(context.store, 'Ana', at);
  expect(names()).toEqual(['Baltic', 'Big']);
  for (let step = 0; step < 3; step++) undo(context.store, 'Ana', at);
  expect(stateSha256(context.store.db)).toBe(before);
});
