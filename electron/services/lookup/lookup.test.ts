import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import { compare, divide, sum, toFixed } from '#shared/lib/decimal.ts';
import { readTradeCsv } from '../../import/csv/readTradeCsv.ts';
import { redo, undo } from '../../store/history.ts';
import { openStore } from '../../store/openStore.ts';
import { figureLookup } from '../figures/cells.ts';
import { chooseAssertion, fillFigures } from '../figures/edits/figureEdits.ts';
import { addSeries } from '../figures/edits/seriesEdits.ts';
import { listFigures } from '../figures/listFigures.ts';
import { importFigures } from '../imports/importFigures.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { saveSource } from '../sheets/sources.ts';
import { ANALYST, at, emptyWorkspace, sampleFigures, type TestWorkspace } from '../testing/testWorkspace.ts';
import { type LookupResult, lookUp } from './lookup.ts';

const made: TestWorkspace[] = [];
afterAll(() => {
  for (const { remove } of made) remove();
});

function newWorkspace(): ServiceContext {
  const workspace = emptyWorkspace();
  made.push(workspace);
  return workspace.context;
}

type SeriesOf = { area: string; counterpart: string; flow: 'exports' | 'imports' | 'turnover' };
const row = (context: ServiceContext, key: SeriesOf, frequency: 'A' | 'M' = 'A'): string =>
  addSeries(context, { ...key, product: 'TOTAL', frequency }).value.seriesId;
const say = (
  context: ServiceContext,
  seriesId: string,
  period: string,
  text: string,
  sourceId = 'src1',
): void => void fillFigures(context, { cells: [{ seriesId, period }], text, sourceId });

const short = ({ kind, label, value, missing }: LookupResult) => ({ kind, label, value, missing });

test('a figure of few digits near the number is a near miss, with what its digits allow', () => {
  const context = newWorkspace();
  say(context, row(context, { area: 'GEO', counterpart: 'RUS', flow: 'imports' }), '2021', '1 bn');
  const { results, near } = lookUp(context, { text: '0.824 bn', limit: 10 });
  expect(results).toEqual([]);
  expect(near[0]).toMatchObject({
    value: '1000000000',
    low: '500000000',
    high: '1500000000',
    marks: ['fits only because its figures have so few digits'],
  });
  expect(lookUp(context, { text: '1.02 bn', limit: 10 }).results).toHaveLength(1);
  context.store.close();
});

describe('in the figures of the sample', () => {
  let context: ServiceContext;
  beforeAll(() => {
    const workspace = sampleFigures();
    made.push(workspace);
    context = workspace.context;
  });
  const ask = (text: string, more: object = {}) => lookUp(context, { text, limit: 10, ...more });

  test('107.8 to 244 is China’s trade with Russia, said to be of whomever', () => {
    const question = 'from $107.8 billion in 2020 to $244 billion in 2024';
    const republics = { flow: 'turnover', areas: ['CHN', 'ARM', 'KAZ', 'UZB'] };
    for (const more of [{}, { about: republics }]) {
      const [first] = ask(question, more).results;
      expect(first).toMatchObject({
        rank: 1,
        kind: 'pair',
        areas: ['CHN'],
        counterpart: 'RUS',
        flow: 'turnover',
        periods: ['2020', '2024'],
      });
      expect(first?.distance).toBeCloseTo(0.001, 3);
    }
    expect(ask('$107.8 billion', { to: '$244 billion' }).results[0]).toMatchObject({ areas: ['CHN'] });
    for (const bare of ['107.8 -> 244 (2020 -> 2024)', '107.8 -> 244', '$107.8 -> $244']) {
      expect(ask(bare).results[0]).toMatchObject({ kind: 'pair', areas: ['CHN'], counterpart: 'RUS' });
    }
  });

  test('other periods are a near miss, and no result', () => {
    const { results, near } = ask('from $107.8 billion in 2021 to $244 billion in 2023');
    expect(results).toEqual([]);
    expect(near[0]).toMatchObject({
      label: 'China – Russia, turnover, 2020 → 2024, as China reports it',
      marks: ['not at the period asked'],
    });
  });

  test('what fits by its few digits alone is no result', () => {
    expect(ask('$824 million').results.map(({ value }) => value)).toEqual(['823728800']);
  });

  test('a group’s sum is found in the currency it is stated in', () => {
    expect(ask('873 billion yuan').results[0]).toMatchObject({
      kind: 'group_sum',
      currency: 'CNY',
      counterpart: 'CHN',
      missing: [],
    });
    // The same amount in another currency is told, and is no result.
    const { results, near } = ask('€244.8 billion');
    expect(results).toEqual([]);
    expect(near[0]?.marks).toEqual(['in USD, not EUR']);
  });

  test('hedges, factors and growth', () => {
    expect(ask('almost $245 billion').results[0]).toMatchObject({ areas: ['CHN'], periods: ['2024'] });
    const ratios = ask('quintupled between 2020 and 2024').results;
    expect(new Set(ratios.map(({ kind, areas }) => `${kind} ${areas.join()}`))).toEqual(
      new Set(['ratio ARM']),
    );
    expect(ask('rose by $137.04 billion between 2020 and 2024').results[0]).toMatchObject({
      kind: 'difference',
      areas: ['CHN'],
      value: '137040000000',
    });
  });

  test('a match that many figures would make says so, and there are few of them', () => {
    const { results } = ask('41 percent', { limit: 100 });
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ marks }) => marks.includes('may be chance')).length).toBeLessThanOrEqual(5);
  });

  test('nothing to look up, nothing found', () => {
    expect(ask('the region')).toMatchObject({ results: [], near: [], reading: { state: 'refused' } });
    expect(ask('$7 trillion', { toPeriod: '1999' })).toMatchObject({ results: [], near: [] });
  });
});

test('a year is the sum of its months, and names those it lacks', () => {
  const context = newWorkspace();
  const series = row(context, { area: 'ARM', counterpart: 'RUS', flow: 'exports' }, 'M');
  for (let month = 1; month <= 11; month++) {
    say(context, series, `2021-${String(month).padStart(2, '0')}`, `${month * 1_000_001} USD`);
  }
  const [first] = lookUp(context, { text: '66000066 USD', toPeriod: '2021', limit: 5 }).results;
  expect(first).toMatchObject({ kind: 'cell', value: '66000066', periods: ['2021'], missing: ['2021-12'] });
  expect(first?.cells).toHaveLength(11);
});

test('an edit, a choice, an undo and an import are seen at once', () => {
  const context = newWorkspace();
  const find = (text: string) => lookUp(context, { text, toPeriod: '2024', limit: 20 }).results.map(short);
  const armenia = row(context, { area: 'ARM', counterpart: 'RUS', flow: 'exports' });
  const georgia = row(context, { area: 'GEO', counterpart: 'RUS', flow: 'exports' });
  expect(find('$7001')).toEqual([]);
  say(context, armenia, '2024', '$3000');
  say(context, georgia, '2024', '$4001');
  const total = {
    kind: 'group_sum',
    label: 'South Caucasus – Russia, exports, 2024 (sum of members)',
    value: '7001',
    missing: ['AZE'],
  };
  expect(find('$7001')).toContainEqual(total);
  say(context, armenia, '2024', '$3100');
  expect(find('$7001')).toEqual([]);
  expect(find('$7101')).toContainEqual({ ...total, value: '7101' });
  undo(context.store, ANALYST, at);
  expect(find('$7001')).toContainEqual(total);
  expect(find('$7101')).toEqual([]);
  const yearbook = {
    kind: 'dataset',
    title: 'A yearbook',
    publisher: '',
    author: '',
    issued: null,
    url: null,
    note: '',
  };
  say(context, armenia, '2024', '$3100', saveSource(context, null, yearbook).value.sourceId);
  expect(find('$7101')).toContainEqual({ ...total, value: '7101' });
  const first = listFigures(context, 'area = ARM').find(({ value }) => value === '3000');
  chooseAssertion(context, { seriesId: armenia, period: '2024' }, first?.id ?? '');
  expect(find('$7001')).toContainEqual(total);
  // A file's rows are one record of the history; taken back and brought back they are seen too.
  const csv = 'area,counterpart,flow,period,value,currency\nAZE,RUS,exports,2024,500,USD\n';
  importFigures(context, 'more.csv', readTradeCsv(Buffer.from(csv), 'more.csv'));
  const whole = { ...total, value: '7501', missing: [] };
  expect(find('$7501')).toContainEqual(whole);
  undo(context.store, ANALYST, at);
  expect(find('$7501')).toEqual([]);
  redo(context.store, ANALYST, at);
  expect(find('$7501')).toContainEqual(whole);
  undo(context.store, ANALYST, at);
  // A second reader of the file lays its index out afresh, and sees the same.
  const other = openStore(context.store.path, { mode: 'read', holder: 'other' });
  const fresh = lookUp({ ...context, store: other }, { text: '$7001', toPeriod: '2024', limit: 20 });
  expect(fresh.results.map(short)).toEqual(find('$7001'));
  other.close();
});

const AREAS = ['ARM', 'AZE', 'GEO', 'KAZ'];
const GROUPS = ['south_caucasus', 'turkic_states', 'eastern_partnership'];
const YEARS = ['2021', '2022', '2023'];
const FLOWS = ['exports', 'imports'] as const;

/** Whole dollars; every figure may be absent. */
const stated = fc.record({
  area: fc.constantFrom(...AREAS),
  flow: fc.constantFrom(...FLOWS),
  period: fc.constantFrom(...YEARS),
  value: fc.integer({ min: 1, max: 2_000_000 }),
});

test('every number the grid shows is found, and every answer comes to what its cells add up to', () => {
  fc.assert(
    fc.property(fc.array(stated, { minLength: 1, maxLength: 24 }), (figures) => {
      const context = newWorkspace();
      const rows: string[] = [];
      for (const flow of [...FLOWS, 'turnover'] as const) {
        for (const area of [...AREAS, ...GROUPS]) rows.push(row(context, { area, counterpart: 'RUS', flow }));
      }
      for (const { area, flow, period, value } of figures) {
        const seriesId = row(context, { area, counterpart: 'RUS', flow });
        say(context, seriesId, period, `${value} USD`);
      }
      expectAllFound(context, rows);
      expectStatedFound(context);
      expectRatiosFound(context, rows);
    }),
    { numRuns: 12 },
  );
});

/** What `cellValue` shows for a cell, derived or stated, is a result at its period. */
function expectAllFound(context: ServiceContext, rows: readonly string[]): void {
  const lookup = figureLookup(context.store);
  for (const seriesId of rows) {
    for (const period of YEARS) {
      const shown = cellValue(lookup, { seriesId, period });
      if (shown.value === null) continue;
      const isGroup = shown.derivation?.startsWith('sum') === true;
      const present = shown.inputs.length;
      // A sum that less than half of a group is there for is offered by the grid, and not by lookup.
      if (isGroup && (present < 2 || present < shown.missing.length)) continue;
      const { results } = lookUp(context, { text: `${shown.value} USD`, toPeriod: period, limit: 200 });
      const exact = results.filter(({ value, periods }) => value === shown.value && periods[0] === period);
      expect(exact.length, `${seriesId}@${period} ${shown.value}`).toBeGreaterThan(0);
      if (isGroup) {
        // Two groups of which the same members are there have one sum: the one that lacks fewer names it.
        const there = shown.inputs.map(({ seriesId: part }) => lookup.series(part)?.area).sort();
        const same = exact.filter(({ areas }) => [...areas].sort().join() === there.join());
        expect(
          same.some(({ missing }) => missing.length <= shown.missing.length),
          `${seriesId}@${period}`,
        ).toBe(true);
      }
      for (const result of results) expectAddsUp(lookup, result);
    }
  }
}

function expectAddsUp(lookup: ReturnType<typeof figureLookup>, result: LookupResult): void {
  if (result.kind !== 'group_sum') return;
  const values = result.cells.map((cell: CellRef) => cellValue(lookup, cell).value ?? '0');
  expect(compare(sum(values), result.value), result.label).toBe(0);
}

/** Every assertion, shown or not. */
function expectStatedFound(context: ServiceContext): void {
  for (const { value, period, cell } of listFigures(context, '')) {
    const { results } = lookUp(context, { text: `${value} USD`, toPeriod: period, limit: 200 });
    const own = results.filter((result) => result.kind === 'cell' && result.value === value);
    expect(
      own.some(({ cells }) => cells.some(({ seriesId }) => cell === `${seriesId}@${period}`)),
      `${cell} ${value}`,
    ).toBe(true);
  }
}

function expectRatiosFound(context: ServiceContext, rows: readonly string[]): void {
  const lookup = figureLookup(context.store);
  for (const seriesId of rows.filter((id) => lookup.series(id)?.area.length === 3)) {
    const [from, to] = ['2021', '2023'].map((period) => cellValue(lookup, { seriesId, period }).value);
    if (from == null || to == null) continue;
    const ratio = toFixed(divide(to, from), 4);
    if (compare(ratio, '0.01') < 0) continue;
    const { results } = lookUp(context, {
      text: `${ratio} times`,
      fromPeriod: '2021',
      toPeriod: '2023',
      limit: 200,
    });
    expect(
      results.some(({ kind, value }) => kind === 'ratio' && toFixed(value, 4) === ratio),
      `${seriesId} ${from} -> ${to}: ${ratio}`,
    ).toBe(true);
  }
}
