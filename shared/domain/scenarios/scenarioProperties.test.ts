/** What must hold for every scenario, whatever its numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, subtract, sum } from '../../lib/decimal.ts';
import { isInside, point } from '../../lib/interval.ts';
import { evaluateScenario } from './evaluateScenario.ts';
import { prepareScenario } from './prepareScenario.ts';
import { seededRandom } from './random.ts';
import { scenarioEvaluator } from './scenarioEvaluator.ts';
import { assumptionOf, bookOf, placeOf, scenarioOf } from './testing/scenarios.ts';
import type { Assumption, Spread } from './types.ts';

const figures = [
  { area: 'ARM', flow: 'exports', value: '3000', low: '2900', high: '3100' },
  { area: 'AZE', flow: 'exports', value: '1000' },
  { area: 'GEO', flow: 'exports', value: '650', low: '649.5', high: '650.5' },
] as const;
const total = placeOf('south_caucasus', 'exports');
const run = (assumptions: readonly Assumption[], seed = 1) => {
  const spec = { ...scenarioOf(assumptions, [total]), seed };
  return evaluateScenario(prepareScenario(bookOf(figures), spec), spec);
};

const percent = fc.integer({ min: 0, max: 100 });
const spread = fc
  .tuple(percent, percent, percent, fc.constantFrom('uniform', 'triangular'))
  .map(([a, b, c, kind]): Spread => {
    const [low = 0, mode = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
    return kind === 'uniform'
      ? { kind: 'uniform', low: `${low}`, high: `${high}` }
      : { kind: 'triangular', low: `${low}`, mode: `${mode}`, high: `${high}` };
  });
const subject = fc.constantFrom(placeOf('ARM', 'exports'), placeOf('AZE', 'exports'), total);
const assumption = fc
  .tuple(subject, spread, fc.constantFrom('share_ends', 'growth', 'level', 'delay', 'substitution'))
  .map(([place, reach, kind]) =>
    assumptionOf({
      subject: place,
      base: kind === 'share_ends' ? place : null,
      kind,
      spread: reach,
      currency: kind === 'level' ? 'USD' : null,
      to: kind === 'substitution' ? placeOf('GEO', 'exports') : null,
    }),
  );
const assumptions = fc.array(assumption, { maxLength: 5 });

describe('every scenario', () => {
  test('is the same when one assumption is moved after another as when it is computed whole', () => {
    fc.assert(
      fc.property(
        assumptions,
        fc.array(fc.tuple(fc.nat({ max: 4 }), spread), { minLength: 1, maxLength: 4 }),
        (list, moves) => {
          let spec = scenarioOf(
            list.map((one, at) => ({ ...one, id: `as${at}` })),
            [total],
          );
          const model = prepareScenario(bookOf(figures), spec);
          const evaluate = scenarioEvaluator(model);
          expect(evaluate(spec)).toEqual(evaluateScenario(model, spec));
          for (const [at, moved] of moves) {
            const changed = spec.assumptions.map((one, index) =>
              index === at ? { ...one, spread: moved } : one,
            );
            spec = { ...spec, assumptions: changed };
            expect(evaluate(spec)).toEqual(evaluateScenario(model, spec));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('holds its central value and its percentiles, rising, inside its range', () => {
    fc.assert(
      fc.property(assumptions, (list) => {
        for (const { range, central, percentiles } of run(list).outputs) {
          expect(isInside(point(central), range)).toBe(true);
          for (const value of percentiles ?? []) expect(isInside(point(value), range)).toBe(true);
          const rising = [...(percentiles ?? [])].sort(compare);
          expect(percentiles ?? []).toEqual(rising);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('reaches no less when an assumption reaches further', () => {
    const wider: Spread = { kind: 'interval', low: '0', high: '100' };
    fc.assert(
      fc.property(assumptions, assumption, (list, one) => {
        const narrow = run([...list, one]).outputs;
        const wide = run([...list, { ...one, spread: wider }]).outputs;
        narrow.forEach(({ range }, at) => {
          expect(isInside(range, wide[at]?.range ?? point('0'))).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('goes from its base to its central value by its waterfall', () => {
    fc.assert(
      fc.property(assumptions, (list) => {
        for (const { value, central, waterfall } of run(list).outputs)
          expect(subtract(central, value)).toBe(sum(waterfall.map(({ change }) => change)));
      }),
      { numRuns: 60 },
    );
  });

  test('never changes the figures it lies over', () => {
    const frozen = JSON.stringify(figures);
    const spec = scenarioOf([assumptionOf({ spread: { kind: 'uniform', low: '0', high: '80' } })], [total]);
    const model = prepareScenario(bookOf(figures), spec);
    const before = JSON.stringify(model);
    evaluateScenario(model, spec);
    expect(JSON.stringify(model)).toBe(before);
    expect(JSON.stringify(figures)).toBe(frozen);
  });
});

test('no assumptions is no change', () => {
  const [row] = run([]).outputs;
  expect(row).toMatchObject({ value: '4650', central: '4650', touchedBy: [], tornado: [], waterfall: [] });
  expect(row?.range).toEqual(row?.base);
});

/** So that no change of the generator passes unseen: reports state a seed. */
const NOTED = [0.09156953264027834, 0.5061978038866073, 0.8881928145419806];

describe('a seed', () => {
  const list = [
    assumptionOf({ spread: { kind: 'uniform', low: '0', high: '80' } }),
    assumptionOf({
      kind: 'growth',
      base: null,
      spread: { kind: 'triangular', low: '0', mode: '5', high: '40' },
    }),
  ];
  test('gives the same bytes again, and another seed gives others', () => {
    expect(JSON.stringify(run(list, 7))).toBe(JSON.stringify(run(list, 7)));
    expect(run(list, 7).outputs[0]?.percentiles).not.toEqual(run(list, 8).outputs[0]?.percentiles);
  });

  test('starts the numbers that were noted down for it', () => {
    const random = seededRandom(1);
    expect([random(), random(), random()]).toEqual(NOTED);
  });

  test('draws evenly', () => {
    const random = seededRandom(42);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const at = Math.floor(random() * 10);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    // Nine degrees of freedom: less than one fair generator in a thousand lies above 27.9.
    expect(counts.reduce((so, n) => so + (n - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });
});
