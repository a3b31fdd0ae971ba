import { describe, expect, test } from 'vitest';
import { cued, fits } from './furnitureRule.ts';

const lineOf = (text: string) => ({ text, lower: text.toLowerCase(), words: text.split(' ') });

describe('a pattern with cues', () => {
  const isNotice = fits(
    [/^share$/iu, cued(/\b(?:accept|reject) all cookies\b|\bkuki\b/iu, 'cookie', 'kuki')],
    8,
  );

  test('fits what the pattern alone fits, in capitals too', () => {
    expect(isNotice(lineOf('Please ACCEPT ALL COOKIES'))).toBe(true);
    expect(isNotice(lineOf('Kuki here'))).toBe(true);
    expect(isNotice(lineOf('Share'))).toBe(true);
  });

  test('a cue alone is not enough', () => {
    expect(isNotice(lineOf('Cookies are sold by the kilo'))).toBe(false);
  });
});
