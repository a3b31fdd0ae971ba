import { expect, test } from 'vitest';
import { plainNumber } from './plainNumber.ts';

test.each([
  ['1.234,5 mn', 'ask', '1234.5 mn'],
  ['1,234.5 mn', 'ask', '1,234.5 mn'],
  ['63 bn', 'ask', '63 bn'],
  ['n/a', 'ask', 'n/a'],
  ['Riddle', 'ask', 'Riddle'],
  ['1,234', 'point', '1,234'],
  ['1,234', 'comma', '1.234'],
  ['0,924', 'comma', '0.924'],
  ['1.234', 'comma', '1234'],
  ['€1,5 bn', 'comma', '€1.5 bn'],
  ['1 234,5', 'comma', '1234.5'],
  ['12', 'comma', '12'],
  ['1,234', 'typed', '1,234'],
] as const)('%s, where the decimal mark is %s, is typed as %s', (text, decimal, typed) => {
  expect(plainNumber(text, decimal)).toEqual({ ok: true, text: typed });
});

test('a number with two readings is asked about, and one that does not fit the mark refused', () => {
  expect(plainNumber('1,234', 'ask')).toMatchObject({
    ok: false,
    why: '"1,234" can be read as 1234 or as 1.234. Say which mark is the decimal one.',
  });
  expect(plainNumber('1,234.5', 'comma')).toMatchObject({ ok: false });
});
