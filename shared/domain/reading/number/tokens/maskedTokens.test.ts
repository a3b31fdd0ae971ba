import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { maskedTokens } from './maskedTokens.ts';
import { tokenize } from './token.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'testing', 'articles');
const text = readFileSync(join(folder, 'jamestown.txt'), 'utf8').slice(0, 4_000);
const shown = (words: string, ...masks: readonly (readonly [number, number])[]) =>
  maskedTokens(
    words,
    masks.map(([start, end]) => ({ start, end })),
  ).map((token) => `${token.kind === 'mask' ? 'mask:' : ''}${token.text}/${token.gap}`);

describe('maskedTokens', () => {
  it('without a mask are the tokens of the text', () => {
    expect(maskedTokens(text, [])).toBe(tokenize(text));
  });

  it('has one token for each stretch, with what stands before it', () => {
    expect(shown('sold 12.5 in May 2024 again', [13, 21])).toEqual([
      'sold/none',
      '12.5/space',
      'in/space',
      'mask:May 2024/space',
      'again/space',
    ]);
  });

  it('leaves the rest of a token that a mask ends in', () => {
    expect(shown('abc12.5 def', [0, 2])).toEqual(['mask:abc/none', '12.5/none', 'def/space']);
    expect(shown('a 2024x 5', [2, 5])).toEqual(['a/none', 'mask:2024/space', 'x/none', '5/space']);
    expect(shown('one two three', [0, 5])).toEqual(['mask:one t/none', 'wo/none', 'three/space']);
  });

  it('keeps a mask over white space as a wall', () => {
    expect(shown('a  b', [1, 2])).toEqual(['a/none', 'mask:/space', 'b/space']);
  });

  it('covers every stretch, whatever masks lie over it', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let run = 0; run < 200; run++) {
      const masks = Array.from({ length: random(6) }, () => {
        const start = random(text.length);
        return { start, end: start + random(40) };
      });
      const tokens = maskedTokens(text, masks);
      const uncovered = tokens.filter(
        (token) =>
          token.kind !== 'mask' &&
          masks.some(({ start, end }) => end > start && token.end > start && token.start < end),
      );
      const misplaced = tokens.filter(
        (token, place) =>
          (token.text !== '' && text.slice(token.start, token.end) !== token.text) ||
          token.start < (tokens[place - 1]?.start ?? 0),
      );
      expect([...uncovered, ...misplaced]).toEqual([]);
    }
  });
});
