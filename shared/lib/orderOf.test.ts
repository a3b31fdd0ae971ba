import { expect, test } from 'vitest';
import { orderOf } from './orderOf.ts';

test('numbers of every size and sign come in order, equal ones as they were', () => {
  const odd = [
    0,
    -0,
    1,
    -1,
    0.1,
    -0.1,
    5e-324,
    -5e-324,
    1.5e308,
    -1.5e308,
    2 ** 52,
    2 ** 53,
    Infinity,
    -Infinity,
  ];
  let state = 7;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const many = Array.from({ length: 3000 }, () => Math.round((random() - 0.5) * 400) / 8);
  const keys = [...odd, ...many, ...odd];
  const places = keys.map((_, at) => at);
  const key = (at: number): number => keys[at] ?? 0;
  for (const isDescending of [false, true]) {
    const expected = [...places].sort((a, b) =>
      key(a) === key(b) ? a - b : key(a) < key(b) === isDescending ? 1 : -1,
    );
    expect([...orderOf(Float64Array.from(keys), isDescending)]).toEqual(expected);
  }
  expect([...orderOf(new Float64Array(0), false)]).toEqual([]);
  expect([...orderOf(Float64Array.of(4, 4), true)]).toEqual([0, 1]);
});
