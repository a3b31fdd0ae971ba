import { describe, expect, it } from 'vitest';
import { withBothCases } from './bothCases.mjs';

describe('a pattern that names both cases', () => {
  it.each([
    ['abc', '[aA][bB][cC]'],
    ['\\bthe\\s+(?<name>\\d)(?<=x)(?!y)', '\\b[tT][hH][eE]\\s+(?<name>\\d)(?<=[xX])(?![yY])'],
    ['[^a-c1-9_\\]-]{2,3}', '[^a-c1-9_\\]A-C-]{2,3}'],
    ['[A-Za-z]', '[A-Za-z]'],
    ['а-ё|[а-яё]', '[аА]-[ёЁ]|[а-яёЁА-Я]'],
    ['\\u00e9\\x41\\.\\/\\n', '[\\u00e9É][\\x41a]\\.\\/\\n'],
    ['ß\\p{Lu}[\\p{Ll}x]\\p{Sc}\\P{L}', 'ß[\\p{Lu}\\p{Ll}][\\p{Lu}\\p{Ll}xX]\\p{Sc}\\P{L}'],
  ])('%s', (source, written) => {
    expect(withBothCases(source)).toBe(written);
  });

  it.each(['(a)\\1', '(?<x>a)\\k<x>', '(?i:a)'])('is not made of %s', (source) => {
    expect(withBothCases(source)).toBeNull();
  });

  it('fits what the flag fits', () => {
    const sources = [
      '^(?:straße|tür)s?$',
      '[a-zà-ÿ]+',
      '[^b-y]',
      '\\bk[mw]h?\\b',
      'ÿ',
      '[ѐ-џ]',
      'x{2}[\\-a]',
      '[a-]',
      '[-a]',
      '[\\[-b]',
    ];
    const texts = [
      ...Array.from({ length: 0x530 }, (_, code) => String.fromCharCode(code)),
      ...['Straße', 'STRAßE', 'TÜRS', 'kwh', 'KWH', 'Xx-', 'xXA'],
    ];
    for (const source of sources) {
      const [flagged, built] = [new RegExp(source, 'i'), new RegExp(withBothCases(source) ?? '(?!)', '')];
      expect(texts.filter((text) => flagged.test(text) !== built.test(text))).toEqual([]);
    }
  });
});
