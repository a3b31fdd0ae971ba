import { expect, test } from 'vitest';
import { type FindAsked, type FindPattern, readFindPattern } from './findPattern.ts';

const asked = (text: string, options: Partial<FindAsked> = {}): FindAsked => ({
  text,
  matchCase: false,
  isWhole: false,
  byValue: false,
  ...options,
});
const pattern = (text: string, options: Partial<FindAsked> = {}): FindPattern => {
  const read = readFindPattern(asked(text, options));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const says = (...texts: string[]) => ({ texts, value: null, currency: null });
const worth = (value: string, currency = 'USD') => ({ texts: [value], value, currency });

test.each([
  ['annual', {}, 'Annual trade', true],
  ['annual', { matchCase: true }, 'Annual trade', false],
  ['АРМЕНИЯ', {}, 'Республика Армения', true],
  ['12.4 bn', {}, '12.4\u00a0bn USD', true],
  ['12.4', { isWhole: true }, '12.4 bn', false],
  ['12.4 bn', { isWhole: true }, ' 12.4 bn', true],
  ['2.4', {}, '2x4', false],
  ['a/b (c) [d] $', {}, 'A/B (C) [D] $', true],
  ['-5', {}, 'from -5 on', true],
  ['-5.2', {}, '−5.2 bn', true],
  ['−5.2', {}, '-5.2 bn', true],
] as const)('%s %o in %s', (text, options, cell, fits) => {
  expect(pattern(text, options).fits(says(cell))).toBe(fits);
});

test.each([
  ['63bn', '63400000000', true],
  ['63bn', '63600000000', false],
  ['=63bn', '63400000000', false],
  ['=63bn', '63000000000', true],
  ['>5bn and <6bn', '5500000000', true],
  ['5bn..6bn or 1', '1', true],
  ['=10', '10.00', true],
  ['=63bn EUR', '63000000000', false],
])('by value, %s and %s', (text, value, fits) => {
  expect(pattern(text, { byValue: true }).fits(worth(value))).toBe(fits);
  expect(pattern(text, { byValue: true }).fits(says(value))).toBe(false);
});

test.each(['armenia', 'empty', '~5', '1,234 or'])('by value, %s is no number', (text) => {
  expect(readFindPattern(asked(text, { byValue: true })).ok).toBe(false);
});

test('every place is replaced as it is written, and nothing where there is none', () => {
  expect(pattern('63').replaced('63 of 63', '$1$&')).toBe('$1$& of $1$&');
  expect(pattern('bn', { matchCase: true }).replaced('BN', 'mn')).toBeNull();
  expect(pattern('a b').replaced('A\u202fB', '')).toBe('');
  expect(pattern('=5', { byValue: true }).replaced('5 USD', '6')).toBe('6');
});

test('what narrows the search lets everything through that fits', () => {
  expect(pattern('50%_\\').like).toBe('%50\\%\\_\\\\%');
  expect(pattern('a b').like).toBe('%a_b%');
  expect(pattern('-5').like).toBe('%_5%');
  expect(pattern('Қ').like).toBeNull();
  const { about } = pattern('63bn', { byValue: true });
  expect(about?.low).toBeLessThan(62_500_000_000);
  expect(about?.high).toBeGreaterThan(63_500_000_000);
  expect(pattern('>5', { byValue: true }).about).toBeNull();
});

test('a long text is cut around the place', () => {
  const text = `${'x '.repeat(200)}needle ${'y '.repeat(200)}`;
  const excerpt = pattern('needle').excerpt(text);
  expect(excerpt.length).toBeLessThan(170);
  expect(excerpt).toMatch(/^….*needle.*…$/u);
  expect(pattern('needle').excerpt('a needle')).toBe('a needle');
});
