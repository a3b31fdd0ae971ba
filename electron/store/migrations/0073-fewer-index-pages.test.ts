import { statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';
import { nextRedo, nextUndo, redo, undo } from '../history.ts';
import { runOperation } from '../unitOfWork.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = emptyWorkspace();
});
afterEach(() => workspace.remove());

const at = '2026-01-01T00:00:00.000Z';
const store = () => workspace.context.store;
const name = (title: string): void => {
  runOperation(store(), { label: title, actor: 'Ana', at }, (write) => write.update('note', 1, { title }));
};
beforeEach(() => {
  runOperation(store(), { label: 'A note', actor: 'Ana', at }, (write) =>
    write.insert('note', { title: 'first', body: '', plain: '' }),
  );
});

test('a commit writes its row, its step and what the step changed, and no index of states', () => {
  const file = `${store().path}-wal`;
  store().db.exec('DROP TRIGGER note_search_update');
  for (let turn = 0; turn < 3; turn++) name(`again ${turn}`);
  const before = statSync(file).size;
  name('once more');
  const frame = Number(store().db.pragma('page_size', { simple: true })) + 24;
  // note, operation, change and its two indexes, the numbers that were given out
  expect((statSync(file).size - before) / frame).toBe(6);
});

test('what is next to be taken back, and brought back, is found among many that were', () => {
  for (let turn = 0; turn < 5; turn++) name(`name ${turn}`);
  for (const label of ['name 4', 'name 3', 'name 2']) {
    expect(nextUndo(store().db)?.label).toBe(label);
    undo(store(), 'Ana', at);
    expect(nextRedo(store().db)?.label).toBe(label);
  }
  redo(store(), 'Ana', at);
  expect([nextUndo(store().db)?.label, nextRedo(store().db)?.label]).toEqual(['name 2', 'name 3']);
  name('another');
  expect([nextUndo(store().db)?.label, nextRedo(store().db)]).toEqual(['another', null]);
});
