import { expect, test } from 'vitest';
import { leastCertain, markSign } from './markSign.ts';
import { LIGHT_COLOURS, lineLook } from './palette.ts';
import { planDrawing } from './planDrawing.ts';
import { lineOf, specOf } from './testing/charts.ts';

const dollars = lineOf('Armenia', { 2020: '2000000000', 2021: null, 2022: '5000000000' });
const yuan = lineOf('China', { 2020: '7000000000 CNY', 2021: null, 2022: '9000000000 CNY' });
const changing = lineOf('Georgia', { 2020: '1000000000', 2021: '6000000000 CNY', 2022: null });

test('one unit has one axis, in its own magnitude, and a gap stays a gap', () => {
  const { axes, strokes, refusal } = planDrawing(specOf([dollars]), [dollars]);
  expect(refusal).toBeNull();
  expect(axes.map(({ title }) => title)).toEqual(['bn USD']);
  expect(strokes.map(({ marks }) => marks.map((mark) => mark?.value ?? null))).toEqual([
    ['2000000000', null, '5000000000'],
  ]);
});

test.each<[string, string[] | undefined, string | null, [number, number][]]>([
  ['nothing chosen refuses', undefined, 'mixed_units', []],
  ['an empty choice refuses too', [], 'mixed_units', []],
  ['a choice of units that are no longer there is no choice', ['EUR'], 'mixed_units', []],
  [
    'one chosen unit leaves the other out',
    ['CNY'],
    null,
    [
      [1, 0],
      [2, 0],
    ],
  ],
  [
    'two go left and right, and a line of both is on both',
    ['USD', 'CNY'],
    null,
    [
      [0, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ],
  ],
  [
    'the choice gives the order',
    ['CNY', 'USD'],
    null,
    [
      [0, 1],
      [1, 0],
      [2, 0],
      [2, 1],
    ],
  ],
])('two units: %s', (_name, units, refusal, drawn) => {
  const lines = [dollars, yuan, changing];
  const drawing = planDrawing({ ...specOf(lines), units }, lines);
  expect(drawing.units).toEqual(['USD', 'CNY']);
  expect(drawing.refusal).toBe(refusal);
  expect(drawing.strokes.map(({ line, axis }) => [line, axis])).toEqual(drawn);
});

test('without any value there is no axis and no refusal', () => {
  const empty = lineOf('Nauru', { 2020: null, 2021: null });
  expect(planDrawing(specOf([empty]), [empty])).toMatchObject({
    axes: [],
    strokes: [],
    units: [],
    refusal: null,
  });
});

test.each([
  [{ status: 'A', derivation: null, missing: [] }, 'circle', false, '', 'reported'],
  [{ status: 'E', derivation: null, missing: [] }, 'diamond', true, 'E', 'estimated'],
  [{ status: 'P', derivation: null, missing: [] }, 'circle', true, 'P', 'provisional'],
  [{ status: 'A', derivation: 'exports + imports', missing: [] }, 'square', false, 'ƒ', 'derived'],
  [
    { status: 'E', derivation: 'exports + imports', missing: [] },
    'square',
    true,
    'ƒE',
    'derived, partly estimated',
  ],
  [
    { status: 'A', derivation: 'sum of 9 of 14', missing: ['TKM'] },
    'square',
    true,
    'ƒ∅',
    'derived, incomplete',
  ],
])('a mark tells its status by shape, fill and letter: %o', (mark, shape, hollow, letter, word) => {
  expect(markSign(mark)).toMatchObject({ shape, hollow, letter, word });
});

test('a derived value is as certain as the least certain thing in it', () => {
  expect(leastCertain(['A', 'P', 'E', 'A'])).toBe('E');
  expect(leastCertain(['P', 'A'])).toBe('P');
  expect(leastCertain([])).toBe('A');
});

test('no two of eighteen lines look the same', () => {
  const looks = Array.from({ length: 18 }, (_, index) => JSON.stringify(lineLook(index, LIGHT_COLOURS)));
  expect(new Set(looks).size).toBe(18);
});

test.each(['scatter', 'waterfall', 'tornado'] as const)(
  'a row that lacks one of the two periods of %s is drawn nowhere, so none of its sources is named',
  (type) => {
    const whole = lineOf('Armenia', { 2020: '1', 2024: '3' });
    const half = lineOf('Georgia', { 2020: '2', 2024: null });
    const { strokes } = planDrawing(specOf([whole, half], type), [whole, half]);
    expect(strokes.map(({ line }) => line)).toEqual([0]);
  },
);
