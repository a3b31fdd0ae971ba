import { afterAll, beforeAll, expect, test } from 'vitest';
import { amountsOf } from '#shared/domain/figures/pivot/facts.ts';
import { sampleWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';
import { readFigureColumns } from './figureColumns.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

test('columns hold every value as the table has it, in its order', () => {
  const { db } = workspace.context.store;
  const [{ id: first = 0 } = {}] = db
    .prepare('SELECT id FROM assertion WHERE value IS NOT NULL ORDER BY id LIMIT 1')
    .all() as { id: number }[];
  // Too many digits for a number, a fraction below nothing, and an interval of other places than its value.
  const odd = db.prepare('UPDATE assertion SET value = ?, low = ?, high = ? WHERE id = ?');
  odd.run('-12345678901234567890.25', null, '0.125', first);
  odd.run('-0.5', '-0.625', '12', first + 1);
  const table = readFigureColumns(db, (id) => `source ${id}`);
  const rows = db
    .prepare(
      `SELECT id, series_id AS series, period, value, low, high, currency, reporter, bound, status,
         'source ' || source_id AS source FROM assertion WHERE value IS NOT NULL ORDER BY series_id, id`,
    )
    .all();
  const read = Array.from({ length: table.length }, (_, fact) => ({
    id: table.id[fact],
    series: table.series[table.seriesAt[fact] ?? 0]?.id,
    period: table.periods[table.periodAt[fact] ?? 0],
    ...amountsOf(table, fact),
    ...table.tags[table.tagAt[fact] ?? 0],
  }));
  expect(read).toEqual(rows);
  expect(rows.length).toBeGreaterThan(100);
});
