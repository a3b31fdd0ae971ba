import { describe, expect, test } from 'vitest';
import { cellValue, type FigureLookup } from './deriveCell.ts';
import { type Assertion, cellText, type Flow } from './types.ts';

type Stated = { area: string; flow: Flow; value: string; reporter?: string; currency?: string };

/** A small store: 2024 trade with Russia, ids in the order of the list. */
function lookupOf(stated: readonly Stated[], chosen: Readonly<Record<string, string>> = {}): FigureLookup {
  const seriesId = (area: string, flow: string) => `ser:${area}:${flow}`;
  const assertions: readonly Assertion[] = stated.map((row, at) => ({
    id: `a${at + 1}`,
    seriesId: seriesId(row.area, row.flow),
    period: '2024',
    value: row.value,
    low: row.value,
    high: row.value,
    valueAsStated: row.value,
    unitAsStated: '',
    currency: row.currency ?? 'USD',
    valuation: 'unknown',
    reporter: row.reporter ?? row.area,
    status: 'A',
    bound: 'exact',
    sourceId: 'src1',
    note: '',
    externalId: '',
  }));
  return {
    series: (id) => {
      const [, area = '', flow = ''] = id.split(':');
      return {
        area,
        counterpart: 'RUS',
        flow: flow as Flow,
        product: 'TOTAL',
        productRevision: '',
        frequency: 'A',
        measure: 'trade_value',
      };
    },
    seriesId: ({ area, flow }) => seriesId(area, flow),
    assertions: (cell) =>
      assertions.filter((one) => one.seriesId === cell.seriesId && one.period === cell.period),
    chosen: (cell) => chosen[cellText(cell)] ?? null,
    members: (area) => (area === 'south_caucasus' ? ['ARM', 'AZE', 'GEO'] : null),
  };
}
const shown = (lookup: FigureLookup, area: string, flow: Flow) =>
  cellValue(lookup, { seriesId: `ser:${area}:${flow}`, period: '2024' });

describe('turnover', () => {
  const both: Stated[] = [
    { area: 'ARM', flow: 'exports', value: '3' },
    { area: 'ARM', flow: 'imports', value: '9' },
    { area: 'ARM', flow: 'exports', value: '4', reporter: 'RUS' },
    { area: 'ARM', flow: 'imports', value: '8', reporter: 'RUS' },
  ];

  test('adds exports and imports of one reporter, the area’s own first, and says whose', () => {
    expect(shown(lookupOf(both), 'ARM', 'turnover')).toMatchObject({
      value: '12',
      derivation: 'exports + imports, reported by Armenia',
      parts: ['a1', 'a2'],
    });
    expect(shown(lookupOf(both.slice(2)), 'ARM', 'turnover')).toMatchObject({
      derivation: 'exports + imports, reported by Russia',
    });
  });

  test('follows the reporter an analyst chose on both sides; on one side alone it mixes nobody', () => {
    const chosen = { 'ser:ARM:exports@2024': 'a3', 'ser:ARM:imports@2024': 'a4' };
    expect(shown(lookupOf(both, chosen), 'ARM', 'turnover').parts).toEqual(['a3', 'a4']);
    const one = { 'ser:ARM:exports@2024': 'a3' };
    expect(shown(lookupOf(both, one), 'ARM', 'turnover').parts).toEqual(['a1', 'a2']);
  });

  test('of one reporter’s two values takes the chosen one', () => {
    const twice: Stated[] = [...both, { area: 'ARM', flow: 'exports', value: '5' }];
    expect(shown(lookupOf(twice), 'ARM', 'turnover').parts).toEqual(['a5', 'a2']);
    expect(shown(lookupOf(twice, { 'ser:ARM:exports@2024': 'a1' }), 'ARM', 'turnover').parts).toEqual([
      'a1',
      'a2',
    ]);
  });

  test('never mixes reporters or currencies, and names what is missing', () => {
    const apart: Stated[] = [
      { area: 'ARM', flow: 'exports', value: '3' },
      { area: 'ARM', flow: 'imports', value: '8', reporter: 'RUS' },
    ];
    expect(shown(lookupOf(apart), 'ARM', 'turnover')).toMatchObject({
      value: null,
      missing: ['exports and imports of one reporter'],
    });
    const money: Stated[] = [
      { area: 'ARM', flow: 'exports', value: '3' },
      { area: 'ARM', flow: 'imports', value: '8', currency: 'EUR' },
    ];
    expect(shown(lookupOf(money), 'ARM', 'turnover').value).toBeNull();
    expect(shown(lookupOf(both.slice(0, 1)), 'ARM', 'turnover')).toMatchObject({
      value: null,
      missing: ['imports'],
    });
    expect(shown(lookupOf([]), 'ARM', 'turnover')).toMatchObject({ value: null, missing: [] });
  });

  test('a stated turnover is shown before a derived one', () => {
    const stated: Stated[] = [...both, { area: 'ARM', flow: 'turnover', value: '13' }];
    expect(shown(lookupOf(stated), 'ARM', 'turnover')).toMatchObject({ value: '13', derivation: null });
  });
});

describe('a group', () => {
  test('is the sum of the members that have a dollar value, and names those that do not', () => {
    const lookup = lookupOf([
      { area: 'ARM', flow: 'exports', value: '3' },
      { area: 'AZE', flow: 'exports', value: '2', currency: 'EUR' },
    ]);
    expect(shown(lookup, 'south_caucasus', 'exports')).toMatchObject({
      value: '3',
      derivation: 'sum of 1 of 3 members',
      missing: ['AZE', 'GEO'],
      inputs: [{ seriesId: 'ser:ARM:exports', period: '2024' }],
    });
  });

  test('of turnovers adds derived ones', () => {
    const lookup = lookupOf([
      { area: 'ARM', flow: 'exports', value: '3' },
      { area: 'ARM', flow: 'imports', value: '9' },
    ]);
    expect(shown(lookup, 'south_caucasus', 'turnover')).toMatchObject({
      value: '12',
      missing: ['AZE', 'GEO'],
    });
  });

  test('with no member at all has no value, never zero', () => {
    expect(shown(lookupOf([]), 'south_caucasus', 'exports')).toMatchObject({ value: null, derivation: null });
  });
});
