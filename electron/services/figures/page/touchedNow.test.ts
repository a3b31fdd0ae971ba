import { afterAll, beforeAll, expect, test } from 'vitest';
import { undo } from '../../../store/history.ts';
import { formatId } from '../../ids.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../../testing/testWorkspace.ts';
import { assertFigure } from '../edits/figureEdits.ts';
import { findCell } from '../findCell.ts';
import { figuresPage } from './figuresPage.ts';
import { touchedNow } from './touchedNow.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const page = () =>
  figuresPage(workspace.context, { where: '', sort: null, frequency: 'A', offset: 0, limit: 500 });
const exports = () =>
  findCell(workspace.context, 'area = ARM and counterpart = RUS and flow = exports and period = 2024');

test('an edit tells its cell and the totals of its period as the next page would, and nothing of other rows', () => {
  const { context } = workspace;
  const { id } = context.store.db.prepare('SELECT id FROM source LIMIT 1').get() as { id: number };
  const cell = exports();
  const before = page();
  const done = assertFigure(context, { cell, text: '4.321 bn', sourceId: formatId('source', id) });
  const operationId = formatId('operation', done.operationId ?? 0);
  const seriesIds = before.rows.map(({ seriesId }) => seriesId);
  const told = touchedNow(context, { operationId, seriesIds });
  expect(told.cells).toEqual([cell]);

  const after = page();
  const shownIn = (seriesId: string, period: string) =>
    after.rows.find((row) => row.seriesId === seriesId)?.cells[period] ?? null;
  for (const { cell: each, view } of told.shown)
    expect(view, `${each.seriesId}@${each.period}`).toEqual(shownIn(each.seriesId, each.period));

  const changed = after.rows.flatMap((row, at) =>
    Object.keys(row.cells)
      .filter(
        (period) => JSON.stringify(row.cells[period]) !== JSON.stringify(before.rows[at]?.cells[period]),
      )
      .map((period) => `${row.seriesId}@${period}`),
  );
  expect(changed.length).toBeGreaterThan(1);
  expect(told.shown.map(({ cell: each }) => `${each.seriesId}@${each.period}`)).toEqual(
    expect.arrayContaining(changed),
  );
  const stated = after.rows.filter(
    ({ seriesId, kind, flow }) => kind === 'stated' && flow !== 'turnover' && seriesId !== cell.seriesId,
  );
  const toldSeries = new Set(told.shown.map(({ cell: each }) => each.seriesId));
  expect(stated.filter(({ seriesId }) => toldSeries.has(seriesId))).toEqual([]);

  undo(context.store, 'Ana', at);
  const back = touchedNow(context, { operationId, seriesIds });
  const own = back.shown.find(({ cell: each }) => each.seriesId === cell.seriesId);
  expect(own?.view).toEqual(
    before.rows.find(({ seriesId }) => seriesId === cell.seriesId)?.cells['2024'] ?? null,
  );
});
