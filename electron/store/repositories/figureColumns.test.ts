import { afterAll, beforeAll, expect, test } from 'vitest';
import { amountsOf } from '#shared/domain/figures/pivot/facts.ts';
import type { FactTable } from '#shared/domain/figures/pivot/factTable.ts';
import { sampleWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';
import { readFigureColumns, rereadSeries } from './figureColumns.ts';

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
  expect(rowsOf(table)).toEqual(rows);
  expect(rows.length).toBeGreaterThan(100);
});

const rowsOf = (table: FactTable) =>
  Array.from({ length: table.length }, (_, fact) => ({
    id: table.id[fact],
    series: table.series[table.seriesAt[fact] ?? 0]?.id,
    period: table.periods[table.periodAt[fact] ?? 0],
    ...amountsOf(table, fact),
    ...table.tags[table.tagAt[fact] ?? 0],
  }));

test('series read anew are what all read anew would be: changed, filled, emptied, new and gone', () => {
  const { db } = workspace.context.store;
  const read = (): FactTable => readFigureColumns(db, (id) => `source ${id}`);
  const before = read();
  const ids = [...new Set(before.seriesAt)].map((at) => before.series[at]?.id ?? 0);
  const [first = 0, second = 0, third = 0] = ids;
  const last = ids.at(-1) ?? 0;
  db.pragma('foreign_keys = OFF');
  db.exec(`
    UPDATE assertion SET value = '98765432109876543210.5', low = NULL, currency = 'XAU' WHERE series_id = ${first};
    UPDATE assertion SET series_id = ${first} WHERE series_id = ${third};
    DELETE FROM assertion WHERE series_id = ${last};
    DELETE FROM series WHERE id = ${last};
    INSERT INTO series (area, counterpart, flow, product, product_revision, frequency, measure)
      VALUES ('ARM', 'FJI', 'exports', '0101', 'HS', 'A', 'trade_value');
    INSERT INTO assertion (series_id, period, value, value_as_stated, unit_as_stated, valuation, reporter, status, bound, source_id)
      SELECT (SELECT max(id) FROM series), '1901', '7', '7', '', 'unknown', 'FJI', 'A', 'exact', source_id
      FROM assertion WHERE series_id = ${second} LIMIT 1;`);
  const made = db.prepare('SELECT max(id) FROM series').pluck().get() as number;
  const touched = [first, third, last, made];
  const mended = rereadSeries(db, before, touched, (id) => `source ${id}`);
  const fresh = read();
  expect(rowsOf(mended)).toEqual(rowsOf(fresh));
  expect(mended.series).toEqual(fresh.series);
  expect([...mended.starts]).toEqual([...fresh.starts]);
  expect(mended.wide.size).toBe(fresh.wide.size);
  expect(mended.wide.size).toBeGreaterThan(before.wide.size);
  // Untouched series alone: nothing else is looked at, and the list of series stays.
  expect(rereadSeries(db, mended, [second], (id) => `source ${id}`).series).toBe(mended.series);
});
