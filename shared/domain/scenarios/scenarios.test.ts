import { describe, expect, test } from 'vitest';
import { evaluateScenario } from './evaluateScenario.ts';
import { prepareScenario } from './prepareScenario.ts';
import { assumptionOf, bookOf, placeOf, type Stated, scenarioOf } from './testing/scenarios.ts';
import type { Assumption, Place, Spread } from './types.ts';

const STATED: readonly Stated[] = [
  { area: 'ARM', flow: 'exports', period: '2023', value: '3500' },
  { area: 'ARM', flow: 'exports', value: '3000', low: '2999', high: '3001' },
  { area: 'ARM', flow: 'imports', value: '9000' },
  { area: 'AZE', flow: 'exports', value: '1000' },
  { area: 'KGZ', flow: 'exports', value: '700', currency: 'CNY' },
  { area: 'KAZ', flow: 'turnover', value: '20000', bound: 'more_than' },
];
const book = bookOf(STATED);
const run = (assumptions: readonly Assumption[], outputs: readonly Place[] = []) => {
  const spec = scenarioOf(assumptions, outputs);
  return evaluateScenario(prepareScenario(book, spec), spec);
};
const interval = (low: string, high: string): Spread => ({ kind: 'interval', low, high });

describe('an assumption', () => {
  const cases: readonly [string, Partial<Assumption>, string | null, string | null, string][] = [
    ['takes a share away, up to a bound', {}, '599.8', '3001', '1800'],
    [
      'lets it grow',
      { kind: 'growth', base: null, spread: interval('-10', '20') },
      '2699.1',
      '3601.2',
      '3150',
    ],
    [
      'sets a level',
      { kind: 'level', base: null, currency: 'USD', spread: interval('5', '7') },
      '5',
      '7',
      '6',
    ],
    ['says so when it has one value', { spread: interval('50', '50') }, '1499.5', '1500.5', '1500'],
  ];
  test.each(cases)('%s', (_, change, low, high, central) => {
    const { outputs, refusals } = run([assumptionOf(change)]);
    expect(refusals).toEqual([]);
    expect(outputs).toMatchObject([{ value: '3000', range: { low, high }, central }]);
  });

  test('works on what those before it left, in order', () => {
    const level = assumptionOf({
      kind: 'level',
      base: null,
      currency: 'USD',
      spread: interval('100', '100'),
    });
    const half = assumptionOf({ spread: interval('50', '50') });
    expect(run([level, half]).outputs[0]?.central).toBe('50');
    expect(run([half, level]).outputs[0]?.central).toBe('100');
  });

  test('brings part of the loss back elsewhere, and only of what was lost before it', () => {
    const ends = assumptionOf({ spread: interval('40', '60') });
    const back = assumptionOf({
      kind: 'substitution',
      base: null,
      spread: interval('10', '50'),
      to: placeOf('AZE', 'exports'),
    });
    expect(run([ends, back]).outputs).toMatchObject([
      { place: { area: 'ARM' }, touchedBy: [ends.id] },
      {
        place: { area: 'AZE' },
        range: { low: '1119.96', high: '1900.3' },
        central: '1450',
        touchedBy: [ends.id, back.id],
      },
    ]);
    expect(run([back, ends]).refusals).toMatchObject([{ assumption: back.id, code: 'nothing_lost' }]);
  });

  test('is felt for the rest of the period only when it comes late', () => {
    const late = (low: string, high: string) =>
      assumptionOf({ kind: 'delay', base: null, spread: interval(low, high) });
    const ends = assumptionOf({ spread: interval('80', '80') });
    expect(run([ends, late('3', '3')]).outputs[0]?.central).toBe('1200');
    expect(run([ends, late('0', '12')]).outputs[0]?.range).toEqual({ low: '599.8', high: '3001' });
    expect(run([ends, late('30', '40')]).outputs[0]?.central).toBe('3000');
  });

  test('leaves an open end open', () => {
    const subject = placeOf('KAZ', 'turnover');
    const [row] = run([
      assumptionOf({
        subject,
        kind: 'growth',
        base: null,
        spread: { kind: 'uniform', low: '0', high: '10' },
      }),
    ]).outputs;
    expect(row).toMatchObject({ range: { low: '20000', high: null }, percentiles: null });
    expect(row?.why).toContain('lower bound only');
  });
});

describe('a refusal', () => {
  const other = placeOf('ARM', 'turnover');
  const cases: readonly [string, Partial<Assumption>, string, RegExp][] = [
    [
      'another base',
      { subject: other, base: placeOf('ARM', 'exports', '2023') },
      'base_differs',
      /^80 percent is of Armenia’s exports to Russia, 2023; turnover 2024 has another base\.$/,
    ],
    ['no base', { base: null }, 'base_missing', /does not say what it is a share of/],
    [
      'another period',
      { base: placeOf('ARM', 'exports', '2023') },
      'period_differs',
      /exports 2024 has another base/,
    ],
    [
      'another country',
      { base: placeOf('AZE', 'exports') },
      'base_differs',
      /Armenia – Russia, exports, 2024 has another base/,
    ],
    ['a share nobody knows', { spread: null }, 'share_unknown', /known for Armenia/],
    [
      'no figure',
      { subject: placeOf('GEO', 'exports') },
      'cell_missing',
      /no figure for Georgia – Russia, exports, 2024/,
    ],
    ['more than all', { spread: interval('0', '101') }, 'spread_invalid', /between 0 and 100/],
    ['ends turned round', { spread: interval('9', '1') }, 'spread_invalid', /lower end/],
    [
      'another currency',
      { kind: 'level', base: null, currency: 'CNY' },
      'unit_differs',
      /is in USD, not in CNY/,
    ],
    [
      'nowhere to come back',
      { kind: 'substitution', base: null },
      'cell_missing',
      /where the trade comes back/,
    ],
  ];
  test.each(cases)('names %s', (_, change, code, message) => {
    const { outputs, refusals } = run([assumptionOf(change)]);
    expect(outputs).toEqual([]);
    expect(refusals).toMatchObject([{ code, message: expect.stringMatching(message) as string }]);
    expect(refusals[0]?.fix).not.toBe('');
  });

  test('of another period is lifted when the analyst carries the share over', () => {
    const carried = assumptionOf({ base: placeOf('ARM', 'exports', '2023'), isCarried: true });
    expect(run([carried])).toMatchObject({ refusals: [], outputs: [{ central: '1800' }] });
  });

  test('names the members of a group without a figure, and computes the others', () => {
    const { outputs, refusals } = run([assumptionOf({ subject: placeOf('south_caucasus', 'exports') })]);
    expect(outputs.map(({ place }) => place.area)).toEqual(['ARM', 'AZE']);
    expect(refusals).toMatchObject([
      { code: 'cell_missing', message: expect.stringContaining('Georgia') as string },
    ]);
  });

  test('of one assumption leaves the others standing', () => {
    const { outputs, refusals } = run([assumptionOf({ base: null }), assumptionOf()]);
    expect(refusals).toHaveLength(1);
    expect(outputs[0]?.central).toBe('1800');
  });
});

describe('an output', () => {
  test('that is a group’s total is the sum of its members, the missing one named', () => {
    const { outputs } = run([assumptionOf()], [placeOf('south_caucasus', 'exports')]);
    expect(outputs[1]).toMatchObject({
      value: '4000',
      range: { low: '1599.8', high: '4001' },
      central: '2800',
      missing: ['GEO'],
    });
  });

  test('that is added up from exports and imports follows them', () => {
    const { outputs, refusals } = run([assumptionOf()], [placeOf('ARM', 'turnover')]);
    expect(refusals).toEqual([]);
    expect(outputs[1]).toMatchObject({ value: '12000', central: '10800' });
  });

  test('that is stated as a whole does not, and says so', () => {
    const stated = bookOf([...STATED, { area: 'ARM', flow: 'turnover', value: '12400', reporter: 'RUS' }]);
    const spec = scenarioOf([assumptionOf()], [placeOf('ARM', 'turnover')]);
    const { outputs, refusals } = evaluateScenario(prepareScenario(stated, spec), spec);
    expect(outputs[1]).toMatchObject({ central: '12400', touchedBy: [], why: 'No assumption reaches it.' });
    expect(refusals).toMatchObject([
      { code: 'not_carried_on', message: expect.stringContaining('stated as a whole') as string },
    ]);
  });

  test('without a figure is refused by name', () => {
    expect(run([], [placeOf('MDA', 'exports')]).refusals).toMatchObject([
      { code: 'cell_missing', where: 'Moldova – Russia, exports, 2024' },
    ]);
  });
});

describe('contributions', () => {
  const first = assumptionOf({ spread: interval('0', '80') });
  const second = assumptionOf({ kind: 'growth', base: null, spread: interval('0', '10') });

  test('add up from the base to the central value', () => {
    const [row] = run([first, second]).outputs;
    expect(row?.waterfall).toEqual([
      { assumption: first.id, change: '-1200' },
      { assumption: second.id, change: '90' },
    ]);
    expect(row?.central).toBe('1890');
  });

  test('say what each assumption alone moves, largest first', () => {
    expect(run([second, first]).outputs[0]?.tornado).toMatchObject([
      { assumption: first.id, low: '630', high: '3150', swing: '2520' },
      { assumption: second.id, low: '1800', high: '1980', swing: '180' },
    ]);
  });
});
