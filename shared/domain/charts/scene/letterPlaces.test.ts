import { expect, test } from 'vitest';
import { type Lettered, letterPlaces } from './letterPlaces.ts';

const mark = (x: number, y: number, letter = 'M', ends: Lettered['ends'] = null): Lettered => ({
  x,
  y,
  letter,
  ends,
});

test('a letter stands above its mark', () => {
  expect(letterPlaces([mark(50, 100)])).toEqual([{ x: 50, y: 92, anchor: 'middle' }]);
});

test('above the whisker where there is one', () => {
  expect(letterPlaces([mark(50, 100, 'M', [70, 130])])[0]?.y).toBe(66);
});

test('below it where another mark stands above, beside it where another stands on either side', () => {
  expect(letterPlaces([mark(50, 100), mark(50, 88, '')])[0]).toEqual({ x: 50, y: 116, anchor: 'middle' });
  const between = letterPlaces([mark(50, 88, ''), mark(50, 100), mark(50, 112, '')]);
  expect(between).toEqual([null, { x: 59, y: 104, anchor: 'start' }, null]);
});

test('never where another letter is, and above after all where nothing is free', () => {
  const [first, second] = letterPlaces([mark(50, 100), mark(50, 101)]);
  expect(first).not.toEqual(second);
  const crowd = [44, 50, 56].flatMap((x) => [82, 91, 100, 109, 118].map((y) => mark(x, y, '')));
  expect(letterPlaces([mark(50, 100), ...crowd, mark(62, 100, ''), mark(38, 100, '')])[0]?.y).toBe(92);
});
