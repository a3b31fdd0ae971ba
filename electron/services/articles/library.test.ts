import { afterAll, expect, test } from 'vitest';
import { AREA_GROUPS } from '#shared/domain/reading/areas/areaGroups.ts';
import { addSheetRow } from '../sheets/sheetEdits.ts';
import { sheetPage } from '../sheets/sheetRows.ts';
import { emptyWorkspace } from '../testing/testWorkspace.ts';
import { listLibrary } from './library.ts';

const workspace = emptyWorkspace();
afterAll(() => workspace.remove());

test('a new workspace has every dated group, and no source but those somebody put in', () => {
  const { context } = workspace;
  const { rows } = sheetPage(context, { sheet: 'groups', find: '', sort: null, offset: 0, limit: 1000 });
  const names = new Set(rows.map(({ cells }) => cells['group']));
  for (const name of ['Eurasian Economic Union', 'Baltic states']) expect([...names]).toContain(name);
  expect(names.size).toBe(AREA_GROUPS.filter(({ isUndefined }) => isUndefined !== true).length);
  expect(listLibrary(context).sources).toBe(0);
  addSheetRow(context, { sheet: 'sources', values: { title: 'Harbour digest' } });
  expect(listLibrary(context).sources).toBe(1);
});
