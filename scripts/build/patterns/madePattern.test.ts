import { expect, it } from 'vitest';
import { patternOf } from './madePattern.mjs';

it.each([
  [['a\\d', 'giu'], /[aA]\d/gu],
  [['a\\d', 'gu'], /a\d/gu],
  [['a\\d'], /a\d/],
  [['(a)\\1', 'i'], /(a)\1/i],
  [[/a/iu], /[aA]/u],
  [[/a/iu, 'g'], /a/g],
  [[/a/g], /a/g],
] as const)('new RegExp of %o', (args, expected) => {
  const [source, flags] = args as readonly [string | RegExp, string?];
  expect(new RegExp(...patternOf(source, flags))).toEqual(expected);
});
