import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAllSeries, readPeriods } from '../../store/repositories/figureRepository.ts';
import { chartLines } from '../charts/chartLines.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { sampleFigures, type TestWorkspace } from '../testing/testWorkspace.ts';
import { figureLookup } from './cells.ts';
import { readStatedOnce } from './statedOnce.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
beforeAll(() => {
  workspace = sampleFigures();
  context = workspace.context;
});
afterAll(() => workspace.remove());

test('a mark that is read by the column is the mark that the cell’s own rule makes, for every cell of the sample', () => {
  const { store } = context;
  const lookup = figureLookup(store);
  const series = readAllSeries(store.db).map(({ id, ...key }) => ({ seriesId: formatId('series', id), key }));
  const periods = readPeriods(store.db, 'A');
  const isQuoted = (source: string): boolean => ['src1', 'src3'].includes(source);
  const around = { paragraphs: () => [], isQuoted };
  const byRule = chartLines({ ...lookup, statedOnce: () => new Map() }, series, periods, around);
  expect(chartLines(lookup, series, periods, around)).toEqual(byRule);
  const once = series.flatMap(({ seriesId }) => [...lookup.statedOnce(seriesId).values()]);
  expect(once.filter((stated) => stated !== null).length).toBeGreaterThan(50);
});

test('a cell with two statements, or with one that is no number, is left to its rule', () => {
  const { db } = context.store;
  const source = db.prepare("INSERT INTO source (kind, title) VALUES ('dataset', 'A')").run().lastInsertRowid;
  const series = db
    .prepare(
      "INSERT INTO series (area, counterpart, flow, product, product_revision, frequency, measure) VALUES ('RUS', 'ARM', 'exports', '0101', 'HS', 'A', 'trade_value')",
    )
    .run().lastInsertRowid;
  const state = db.prepare(
    "INSERT INTO assertion (series_id, period, value, low, high, value_as_stated, unit_as_stated, currency, valuation, reporter, status, bound, source_id) VALUES (?, ?, ?, ?, ?, '', '', 'USD', 'unknown', 'RUS', ?, 'exact', ?)",
  );
  state.run(series, '2020', '5', '5', '5', 'A', source);
  state.run(series, '2021', '6', '5.5', '6.5', 'E', source);
  state.run(series, '2022', '7', '7', '7', 'A', source);
  state.run(series, '2022', '8', '8', '8', 'E', source);
  state.run(series, '2023', null, null, null, 'M', source);
  const once = readStatedOnce(context.store, Number(series));
  expect([...once.keys()].sort()).toEqual(['2020', '2021', '2022', '2023']);
  expect(once.get('2020')).toMatchObject({ value: '5', low: '5', high: '5', shared: { status: 'A' } });
  expect(once.get('2021')).toMatchObject({ value: '6', low: '5.5', high: '6.5', shared: { status: 'E' } });
  expect([once.get('2022'), once.get('2023')]).toEqual([null, null]);
});
