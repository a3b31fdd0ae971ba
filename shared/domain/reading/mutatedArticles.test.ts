/** Damaged articles are read without a throw, and what the reading promises of offsets and the ledger still holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '../document/canonicalText.ts';
import { planTextBlocks } from '../document/planTextBlocks.ts';
import { readArticle } from './readArticle.ts';

/** ATTEST_FUZZ_DOCUMENTS=1000 for the long run. */
const RUNS = Number(process.env['ATTEST_FUZZ_DOCUMENTS'] ?? 60);

const ARTICLES = join(import.meta.dirname, 'testing/articles');
const texts = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(ARTICLES, name), 'utf8'));

type Damage = {
  readonly kind: 'cut' | 'double' | 'noise' | 'turn' | 'join';
  readonly at: number;
  readonly size: number;
};

const damage = fc.record({
  kind: fc.constantFrom('cut', 'double', 'noise', 'turn', 'join') as fc.Arbitrary<Damage['kind']>,
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 400 }),
});

/** Signs that open, join or end something in an article. */
const NOISE = [
  '(',
  ')',
  '[1]',
  '\u0000',
  '\ufeff',
  '«',
  '”',
  '$',
  '%',
  '–',
  '1,2.3',
  '²',
  '\t',
  '\n\n',
  '🌾',
  '\u202e',
  'e\u0301',
  '(Reuters, ',
  'one in ',
];

function damaged(text: string, { kind, at, size }: Damage, other: string): string {
  const from = Math.floor(at * text.length);
  const piece = text.slice(from, from + size);
  if (kind === 'cut') return text.slice(0, from) + text.slice(from + size);
  if (kind === 'double') return text.slice(0, from) + piece + text.slice(from);
  if (kind === 'noise')
    return text.slice(0, from) + (NOISE[size % NOISE.length] ?? '').repeat(1 + (size % 7)) + text.slice(from);
  if (kind === 'turn') return text.slice(0, from) + [...piece].reverse().join('') + text.slice(from + size);
  return text.slice(0, from) + other.slice(from, from + size * 4) + text.slice(from);
}

test('damaged articles', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.constantFrom(...texts),
      fc.array(damage, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('en', 'ru', 'de', 'xx'),
      fc.constantFrom('2025-03-01', '2024', null),
      (whole, other, damages, language, published) => {
        const text = canonicalText(damages.reduce((changed, one) => damaged(changed, one, other), whole));
        const blocks = planTextBlocks(text);
        const { mentions, citations, areas, groups, ledger } = readArticle(text, blocks, {
          language,
          published,
        });
        const points = [...text];
        for (const { start, end, text: words } of [
          ...mentions,
          ...citations,
          ...areas,
          ...groups,
          ...ledger.tokens,
        ])
          expect(points.slice(start, end).join('')).toBe(words);
        const { tokens, ...counts } = ledger;
        expect(counts.extracted + counts.date + counts.citation + counts.dismissed + counts.open).toBe(
          tokens.length,
        );
        for (const { state, readings, why } of mentions) {
          expect(readings.length).toBeGreaterThan(state === 'ambiguous' ? 1 : state === 'extracted' ? 0 : -1);
          expect(why === null).toBe(state === 'extracted');
        }
        for (const token of tokens) if (/\d/.test(token.text)) expect(token.state).not.toBe('dismissed');
      },
    ),
    { numRuns: RUNS },
  );
}, 600_000);
