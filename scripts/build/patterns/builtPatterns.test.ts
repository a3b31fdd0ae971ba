import { describe, expect, it } from 'vitest';
import { withBuiltPatterns } from './builtPatterns.mjs';
import { letterRanges } from './letterRanges.mjs';

const { L, Lu, Ll } = letterRanges;

/** The scripts whose letters are told exactly, by their blocks. */
const exactBlocks = [
  [0x0000, 0x06ff],
  [0x10a0, 0x10ff],
] as const;
const property = (name: string) => new RegExp(`\\p{${name}}`, 'u');

function* assigned(from: number, to: number): Generator<string> {
  const unassigned = property('Cn');
  for (let point = from; point <= to; point++) {
    const character = String.fromCodePoint(point);
    if (!unassigned.test(character)) yield character;
  }
}

describe('the ranges that letter properties are built as', () => {
  it.each([
    ['L', L],
    ['Lu', Lu],
    ['Ll', Ll],
  ])('agree with %s over the scripts read', (name, ranges) => {
    const expected = property(name);
    const built = new RegExp(`[${ranges}]`, 'u');
    const differing = exactBlocks
      .flatMap(([from, to]) => [...assigned(from, to)])
      .filter((character) => expected.test(character) !== built.test(character));
    expect(differing).toEqual([]);
  });

  it('take no punctuation, sign or digit that an article is written with for a letter', () => {
    const letter = new RegExp(`[${L}]`, 'u');
    const signs = [...'0123456789 \u00a0\u202f\u2009‐‑–—−«»„“”‘’‚‹›…·•%‰$€£¥₽₸₾֏₼°×÷±½¼¾²³§†‡、。「」।'];
    expect(signs.filter((sign) => letter.test(sign))).toEqual([]);
    expect([...'中文日本語한국어हिन्दीไทยአማርኛ'].filter((sign) => !letter.test(sign))).toEqual([]);
  });
});

describe('rewriting a source file', () => {
  it.each([
    [String.raw`const a = /\p{L}+/u;`, `const a = /[${L}]+/u;`],
    [String.raw`const a = [/[^\p{L}\d]\p{Lu}/u];`, `const a = [/[^${L}\\d][${Lu}]/u];`],
    [String.raw`const a = /[\]\p{Ll}]\[\p{L}/u;`, `const a = /[\\]${Ll}]\\[[${L}]/u;`],
    [String.raw`const a = '(?:\\p{L}|[\\p{Lu}-])';`, `const a = '(?:[${L}]|[${Lu}-])';`],
    [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source's text.
      'const a = String.raw`(?<![\\p{L}${b}\\p{Ll}])${c ? /\\p{L}/u : ""}\\p{L}`;',
      `const a = String.raw\`(?<![${L}\${b}${Ll}])\${c ? /[${L}]/u : ""}[${L}]\`;`,
    ],
    ['const a = `[\\\\p{L}]\\\\p{L}`;', `const a = \`[${L}][${L}]\`;`],
    [
      String.raw`const a = /\P{L}\p{N}\p{Lo}/u; // \p{L}`,
      String.raw`const a = /\P{L}\p{N}\p{Lo}/u; // \p{L}`,
    ],
    [String.raw`const a = /^\p{Lu}b[c-e]\u00e9/giu;`, `const a = /^[${Lu}${Ll}][bB][c-eC-E][\\u00e9É]/gu;`],
    [String.raw`const a = /(a)\1/i;`, String.raw`const a = /(a)\1/i;`],
  ])('%s', (source, written) => {
    expect(withBuiltPatterns(source, 'a.ts')).toBe(written);
  });

  it('has what it makes itself made without the flag, where the program is kept', () => {
    const source = String.raw`const a = [new RegExp('\\p{Lu}x', 'iu'), new RegExp(b(/y/i))];`;
    const [imported, built] = withBuiltPatterns(source, 'a.ts', { isKept: true }).split('; const ');
    expect(imported).toMatch(/^import \{ patternOf as __patternOf \} from ".+madePattern\.mjs"$/);
    expect(built).toBe(
      `a = [new RegExp(...__patternOf('[${Lu}]x', 'iu')), new RegExp(...__patternOf(b(/[yY]/)))];`,
    );
    expect(withBuiltPatterns('const a = 1;', 'a.ts', { isKept: true })).toBe('const a = 1;');
  });
});
