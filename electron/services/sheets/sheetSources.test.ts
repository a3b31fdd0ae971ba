import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { readSourceId, SOURCE_NAME } from './sheetSources.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = emptyWorkspace();
});
afterEach(() => workspace.remove());

test('a source is called by what it has, and found by that name', () => {
  const { context } = workspace;
  const { db } = context.store;
  db.exec(
    "INSERT INTO source (kind, title, publisher, issued) VALUES ('dataset', '', 'Customs', NULL), ('dataset', 'Trade', 'Armstat', NULL)",
  );
  const named = db
    .prepare(`SELECT ${SOURCE_NAME} FROM source WHERE kind = 'dataset' ORDER BY id`)
    .pluck()
    .all();
  expect(named).toEqual(['Customs', 'Armstat, Trade']);
  expect(readSourceId(context, 'customs')).toBe(
    readSourceId(context, `src${readSourceId(context, 'Customs')}`),
  );
});
