import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { conflictSpread } from '#shared/domain/figures/conflict.ts';
import { defaultChoice } from '#shared/domain/figures/defaultChoice.ts';
import { redo, undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { listSources, saveSource } from '../sheets/sources.ts';
import { ANALYST, at, emptyWorkspace } from '../testing/testWorkspace.ts';
import { getCell } from './cellDetail.ts';
import { figureLookup } from './cells.ts';
import { chooseAssertion, ensureSeries, fillFigures } from './figureEdits.ts';
import { figureFacets, figuresCells, figuresPage, figuresPosition } from './figuresPage.ts';
import { listFigures } from './listFigures.ts';
import { addSeries } from './seriesEdits.ts';

let context: ServiceContext;

beforeEach(() => {
  const workspace = emptyWorkspace();
  context = workspace.context;
  return workspace.remove;
});

const row = (area: string, counterpart: string, flow: 'exports' | 'imports' | 'turnover'): string =>
  addSeries(context, { area, counterpart, flow, product: 'TOTAL', frequency: 'A' }).value.seriesId;
const say = (seriesId: string, period: string, text: string, sourceId = 'src1'): void =>
  void fillFigures(context, { cells: [{ seriesId, period }], text, sourceId });
const otherSource = (): string =>
  saveSource(context, null, {
    kind: 'dataset',
    title: 'Another yearbook',
    publisher: '',
    author: '',
    issued: null,
    url: null,
    note: '',
  }).value.sourceId;
const view = { where: '', sort: null, frequency: 'A' } as const;
const rowsOf = (more: Partial<Parameters<typeof figuresPage>[1]> = {}) =>
  figuresPage(context, { ...view, offset: 0, limit: 1000, ...more }).rows.map(
    ({ areaName, counterpartName, flow }) => `${areaName}-${counterpartName} ${flow}`,
  );

/** Armenia and Latvia with Russia; turnover of Armenia and of a group is derived. */
function layOut(): { exports: string; imports: string; turnover: string; group: string; latvia: string } {
  const exports = row('ARM', 'RUS', 'exports');
  const imports = row('ARM', 'RUS', 'imports');
  const turnover = row('ARM', 'RUS', 'turnover');
  const group = row('south_caucasus', 'RUS', 'turnover');
  const latvia = row('LVA', 'RUS', 'exports');
  say(exports, '2024', '3 bn');
  say(imports, '2024', '9 bn');
  say(latvia, '2023', '€1 bn');
  return { exports, imports, turnover, group, latvia };
}

describe('a page of the grid', () => {
  test('is in the order of names, flows as a balance is read', () => {
    layOut();
    row('LTU', 'RUS', 'exports');
    expect(rowsOf()).toEqual([
      'Armenia-Russia exports',
      'Armenia-Russia imports',
      'Armenia-Russia turnover',
      'Latvia-Russia exports',
      'Lithuania-Russia exports',
      'South Caucasus-Russia turnover',
    ]);
  });

  test('holds the cells of the periods that are asked for, and no others; what is left out is had by itself', () => {
    const { exports, turnover } = layOut();
    say(exports, '2022', '2 bn');
    const page = (cells?: 'first' | string[]) =>
      figuresPage(context, { ...view, offset: 0, limit: 1000, ...(cells !== undefined && { cells }) });
    const whole = page();
    expect(page('first')).toEqual(whole);
    const part = page(['2024']);
    expect(part.periods).toEqual(['2022', '2023', '2024']);
    expect(part.rows.map(({ cells, ...rest }) => rest)).toEqual(whole.rows.map(({ cells, ...rest }) => rest));
    for (const [at, { cells }] of part.rows.entries()) {
      const { '2024': expected } = whole.rows[at]?.cells ?? {};
      expect(cells).toEqual(expected === undefined ? {} : { '2024': expected });
    }
    const [one, two] = figuresCells(context, {
      frequency: 'A',
      seriesIds: [exports, turnover],
      periods: ['2022', '2023'],
    });
    const cellOf = (seriesId: string, period: string) =>
      whole.rows.find((found) => found.seriesId === seriesId)?.cells[period];
    expect(one?.cells).toEqual({ '2022': cellOf(exports, '2022') });
    expect(two?.cells).toEqual({ '2022': cellOf(turnover, '2022') });
    expect(cellOf(turnover, '2022')?.missing).toEqual(['imports']);
  });

  test('a filter keeps derived rows and empty rows that fit', () => {
    layOut();
    expect(rowsOf({ where: 'flow = turnover' })).toEqual([
      'Armenia-Russia turnover',
      'South Caucasus-Russia turnover',
    ]);
    expect(rowsOf({ where: 'flow = turnover and period = 2024 and value > 11bn' })).toHaveLength(2);
    expect(rowsOf({ where: 'flow = turnover and value > 13bn' })).toEqual([]);
    expect(rowsOf({ where: 'currency = EUR' })).toEqual(['Latvia-Russia exports']);
    row('GEO', 'CHN', 'exports');
    expect(rowsOf({ where: 'counterpart = China' })).toEqual(['Georgia-China exports']);
    expect(rowsOf({ where: 'period >= 2020 and counterpart = China' })).toEqual([]);
    expect(() => rowsOf({ where: 'area ?? ARM' })).toThrow(/no meaning|Expected/);
  });

  test('a filter keeps what one step of the history wrote, alone or as one of several', () => {
    layOut();
    const seriesId = row('GEO', 'CHN', 'exports');
    const step = (): string =>
      formatId(
        'operation',
        context.store.db.prepare('SELECT max(id) FROM operation').pluck().get() as number,
      );
    say(seriesId, '2024', '2 bn');
    const one = step();
    expect(rowsOf({ where: `step = ${one}` })).toEqual(['Georgia-China exports']);
    expect(rowsOf({ where: `step = ${one} and period = 2023` })).toEqual([]);
    const series = [row('GEO', 'RUS', 'exports'), row('GEO', 'RUS', 'imports')];
    fillFigures(context, {
      cells: series.map((each) => ({ seriesId: each, period: '2024' })),
      text: '3 bn',
      sourceId: 'src1',
    });
    expect(rowsOf({ where: `step = ${step()}` })).toEqual([
      'Georgia-Russia exports',
      'Georgia-Russia imports',
    ]);
    undo(context.store, ANALYST, at);
    expect(rowsOf({ where: `step = ${one}` })).toEqual(['Georgia-China exports']);
    for (const wrong of ['step = 12', 'step > op12', 'step ~ /op1/'])
      expect(() => rowsOf({ where: wrong })).toThrow(/step/);
  });

  test('a filter finds areas by a part of their name or a pattern, and sources by their title', () => {
    layOut();
    expect(rowsOf({ where: 'area ~ atvi' })).toEqual(['Latvia-Russia exports']);
    expect(rowsOf({ where: 'area ~ atvi and source ~ src1' })).toEqual(['Latvia-Russia exports']);
    expect(rowsOf({ where: 'area ~ /^(latv|esto)/' })).toEqual(['Latvia-Russia exports']);
    expect(rowsOf({ where: 'flow ~ /^TURN/' })).toEqual(rowsOf({ where: 'flow = turnover' }));
    expect(rowsOf({ where: 'source ~ "no such title"' })).toEqual([]);
  });

  test('one period of a row may be asked about beside another, stated or derived', () => {
    const { turnover: derived } = layOut();
    const turnover = rowsOf({ where: 'flow = turnover and period = 2024 and value = 11bn..13bn' });
    expect(turnover).toHaveLength(2);
    expect(rowsOf({ where: 'row(flow = turnover) and row(period = 2024 and value = 11bn..13bn)' })).toEqual(
      turnover,
    );
    say(derived, '2023', '20 bn');
    expect(
      rowsOf({ where: 'row(period = 2024 and value = 12bn) and row(period = 2023 and value = 20bn)' }),
    ).toEqual(turnover);
    expect(rowsOf({ where: 'row(period = 2024 and value > 13bn) and row(flow = turnover)' })).toEqual([]);
    expect(
      rowsOf({ where: 'row(period = 2023 and value = 20bn) or row(period = 2024 and value = 12bn)' }),
    ).toEqual(turnover);
    const others = rowsOf({ where: 'flow = turnover and not row(area = ARM)' });
    expect(others).toHaveLength(1);
    expect(turnover).toContain(others[0]);
  });

  test('a figure that changes a derived one changes what a filter finds', () => {
    const { exports } = layOut();
    expect(rowsOf({ where: 'flow = turnover and value > 13bn' })).toEqual([]);
    say(exports, '2024', '8 bn');
    expect(rowsOf({ where: 'flow = turnover and value > 13bn' })).toHaveLength(2);
    undo(context.store, ANALYST, at);
    expect(rowsOf({ where: 'flow = turnover and value > 13bn' })).toEqual([]);
  });

  test('sorts by what a period shows: derived values too, dollars before other money, empty cells last', () => {
    const { latvia } = layOut();
    say(latvia, '2024', '€90 bn');
    row('LTU', 'RUS', 'exports');
    const sorted = (descending: boolean) => rowsOf({ sort: { column: '2024', descending } });
    expect(sorted(true)).toEqual([
      'Armenia-Russia turnover',
      'South Caucasus-Russia turnover',
      'Armenia-Russia imports',
      'Armenia-Russia exports',
      'Latvia-Russia exports',
      'Lithuania-Russia exports',
    ]);
    expect(sorted(false).at(0)).toBe('Armenia-Russia exports');
    expect(sorted(false).at(-1)).toBe('Lithuania-Russia exports');
    expect(rowsOf({ sort: { column: 'areaName', descending: true } })[0]).toContain('South Caucasus');
  });

  test('says where a row stands, also on another page, and that a filter leaves it out', () => {
    const { latvia } = layOut();
    const page = figuresPage(context, { ...view, offset: 0, limit: 1000 });
    const place = (where: string) => figuresPosition(context, { ...view, where, seriesId: latvia });
    expect(page.rows[place('').row ?? -1]?.seriesId).toBe(latvia);
    expect(place('area = ARM')).toEqual({ row: null, frequency: 'A' });
    expect(figuresPosition(context, { ...view, frequency: 'Q', seriesId: latvia })).toEqual({
      row: null,
      frequency: 'A',
    });
    expect(() => figuresPosition(context, { ...view, seriesId: 'ser999' })).toThrow(/no series/);
  });

  test('offers only frequencies, counterparts and flows that there are', () => {
    layOut();
    expect(figureFacets(context)).toEqual({
      frequencies: [{ code: 'A', name: 'A', series: 5 }],
      counterparts: [{ code: 'RUS', name: 'Russia', series: 5 }],
      flows: [
        { code: 'exports', name: 'exports', series: 2 },
        { code: 'imports', name: 'imports', series: 1 },
        { code: 'turnover', name: 'turnover', series: 2 },
      ],
      products: 1,
      measures: 1,
    });
  });
});

describe('what a cell shows', () => {
  test('is what `where chosen` finds, by choice and by the default rule alike', () => {
    const { exports } = layOut();
    say(exports, '2024', '5 bn', otherSource());
    const chosen = () =>
      listFigures(context, 'area = ARM and flow = exports and chosen = yes').map((f) => f.value);
    expect(chosen()).toEqual(['5000000000']);
    chooseAssertion(context, { seriesId: exports, period: '2024' }, 'a1');
    expect(chosen()).toEqual(['3000000000']);
    const figures = listFigures(context, '');
    expect(figures.filter(({ chosen: isShown }) => isShown).map(({ id }) => id)).toEqual(
      listFigures(context, 'chosen = yes').map(({ id }) => id),
    );
    expect(listFigures(context, 'chosen = no').map(({ value }) => value)).toEqual(['5000000000']);
  });

  test('the store and the rules agree, for any assertions, on what is shown and on what is in conflict', () => {
    const assertion = fc.record({
      stated: fc.constantFrom(
        { value: '1000', low: '950', high: '1050' },
        { value: '1000', low: '999.95', high: '1000.05' },
        { value: '1040', low: '1035', high: '1045' },
        { value: '2000', low: '1500', high: null },
        { value: '2000', low: null, high: null },
        { value: '0', low: '0', high: '0' },
        { value: null, low: '900', high: '1100' },
      ),
      currency: fc.constantFrom('USD', 'EUR', 'CNY', null),
      reporter: fc.constantFrom('ARM', 'RUS', ''),
      bound: fc.constantFrom('exact', 'more_than', 'nearly'),
      status: fc.constantFrom('A', 'E', 'P'),
    });
    const seriesId = row('ARM', 'RUS', 'exports');
    let period = 1000;
    fc.assert(
      fc.property(fc.array(assertion, { minLength: 1, maxLength: 5 }), (list) => {
        period++;
        runOperation(context.store, { label: 'Fill', actor: ANALYST, at }, (write) => {
          const id = ensureSeries(write, {
            area: 'ARM',
            counterpart: 'RUS',
            flow: 'exports',
            product: 'TOTAL',
            productRevision: '',
            frequency: 'A',
            measure: 'trade_value',
          });
          for (const { stated, ...fields } of list) {
            write.insert('assertion', {
              series_id: id,
              period: String(period),
              value_as_stated: '',
              unit_as_stated: '',
              valuation: 'unknown',
              source_id: 1,
              ...stated,
              ...fields,
            });
          }
        });
        const cell = { seriesId, period: String(period) };
        const assertions = figureLookup(context.store).assertions(cell);
        const rule = defaultChoice(assertions, 'ARM')?.id;
        const stored = context.store.db
          .prepare('SELECT id FROM figure WHERE period = ? AND is_chosen')
          .all(cell.period) as { id: number }[];
        expect(stored.map(({ id }) => formatId('assertion', id))).toEqual(rule === undefined ? [] : [rule]);
        const disputed = (currency: string) =>
          listFigures(context, `period = ${period} and currency = ${currency} and conflict = yes`).length > 0;
        for (const currency of ['USD', 'EUR', 'CNY']) {
          expect(disputed(currency)).toBe(conflictSpread(assertions, currency) !== null);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('names the source of the value, the publisher before the title', () => {
    const { exports } = layOut();
    const { sourceId } = saveSource(context, null, {
      kind: 'dataset',
      title: 'Foreign trade',
      publisher: 'Armstat',
      author: '',
      issued: '2025-02-25',
      url: null,
      note: '',
    }).value;
    fillFigures(context, { cells: [{ seriesId: exports, period: '2024' }], text: '4 bn', sourceId });
    expect(getCell(context, { seriesId: exports, period: '2024' }).view.source).toBe('Armstat, 2025-02-25');
  });
});

describe('filling cells', () => {
  test('is one operation for all of them, and undo takes all of it back', () => {
    const { exports, imports } = layOut();
    const before = stateSha256(context.store.db);
    const cells = [exports, imports].map((seriesId) => ({ seriesId, period: '2022' }));
    const done = fillFigures(context, { cells, text: 'over 2.5 mn', sourceId: 'src1', currency: 'EUR' });
    expect(done.label).toBe('Set Armenia – Russia, exports, 2022 and 1 more to over 2.5 mn');
    expect(getCell(context, cells[1]!).view).toMatchObject({
      value: '2500000',
      currency: 'EUR',
      bound: 'more_than',
    });
    const after = stateSha256(context.store.db);
    undo(context.store, ANALYST, at);
    expect(stateSha256(context.store.db)).toBe(before);
    redo(context.store, ANALYST, at);
    expect(stateSha256(context.store.db)).toBe(after);
  });

  test.each([
    ['80 percent', /holds money/],
    ['1,2 bn', /no figure/],
  ])('%s is refused and nothing is written', (text, message) => {
    const { exports } = layOut();
    const before = stateSha256(context.store.db);
    expect(() => say(exports, '2024', text)).toThrow(message);
    expect(() => say(exports, '2024-Q1', '1 bn')).toThrow(/no period of this series/);
    expect(stateSha256(context.store.db)).toBe(before);
  });
});

describe('rows and sources', () => {
  test('a row that is there already is answered and leaves no operation', () => {
    const first = row('ARM', 'RUS', 'exports');
    const again = addSeries(context, {
      area: 'ARM',
      counterpart: 'RUS',
      flow: 'exports',
      product: 'TOTAL',
      frequency: 'A',
    });
    expect(again).toMatchObject({ operationId: null, value: { seriesId: first } });
  });

  test.each([
    ['ARMX', 'RUS', /no area "ARMX"/],
    ['RUS', 'RUS', /not trade with itself/],
    ['global_south', 'RUS', /no total|no area/],
  ])('%s with %s is refused', (area, counterpart, message) => {
    expect(() => row(area, counterpart, 'exports')).toThrow(message);
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
});
