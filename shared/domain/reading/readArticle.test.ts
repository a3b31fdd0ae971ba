/** Properties of whole readings: nothing throws, offsets hold, the ledger adds up, time grows with length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodePointIndex } from '../../lib/codePoints.ts';
import { canonicalText } from '../document/canonicalText.ts';
import { planTextBlocks } from '../document/planTextBlocks.ts';
import { readArticle } from './readArticle.ts';
import type { ArticleReading } from './types.ts';

const PIECES = [
  'between 2020 and 2024 ',
  'from $5bn in 2020 to $7bn in 2024 ',
  'Russia ',
  'the three Baltic countries ',
  'all but Moldova ',
  'Only in Georgia ',
  '(see EDM, April 5, June 3, 2022) ',
  '(Reuters, May 3; ',
  '[1] ',
  '[2, ',
  'last year ',
  'a year earlier ',
  'Q1 2024 ',
  '1Q24 ',
  'FY2023/24 ',
  '03/04/2025 ',
  '80 percent ',
  '. ',
  '; ',
  ', ',
  '\n',
  '\n\n',
  '— ',
  '(',
  ')',
  '[',
  ']',
  '“',
  '”',
  '’s ',
  '1990s ',
  '½ ',
  '𝟜𝟚 ',
  '😀 ',
  'one in which ',
  'seven others ',
  'https://a.b/2024/05 ',
  'In March 20 ships ',
  '12',
  '000',
  '.',
  '-',
  '–',
  '/',
  '$',
  '€',
  '%',
  'в 2024 году ',
  'с 2020 по 2024 год ',
  'References\n\n',
  '1. Reuters, 3 May 2024\n\n',
  'the same period of ',
  'since the war ',
  'İstanbul ',
  '\u00a0',
  'е\u0301 ',
];

const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6, unit: 'grapheme' })), {
  maxLength: 60,
});
const context = fc.record({
  language: fc.constantFrom('en', 'en-GB', 'en-US', 'ru', 'de', 'fr', 'es', 'xx'),
  published: fc.constantFrom(null, '2026-01-15', '2024', '2024-03'),
});

function read(
  raw: string,
  about: { language: string; published: string | null },
): { text: string; reading: ArticleReading } {
  const text = canonicalText(raw);
  return { text, reading: readArticle(text, planTextBlocks(text), about) };
}

describe('readArticle', () => {
  test('any text is read without a throw, every offset names its words, and the ledger adds up', () => {
    fc.assert(
      fc.property(soup, context, (pieces, about) => {
        const { text, reading } = read(pieces.join(''), about);
        const index = new CodePointIndex(text);
        const ids = new Set(reading.mentions.map((mention) => mention.id));
        for (const mention of reading.mentions) {
          expect(index.slice(mention.start, mention.end)).toBe(mention.text);
          for (const area of [...mention.areas, ...mention.groups])
            expect(index.slice(area.start, area.end)).toBe(area.text);
          expect(mention.state === 'extracted' ? mention.readings.length : 1).toBe(1);
          expect(mention.about.pair === null || ids.has(mention.about.pair)).toBe(true);
        }
        for (const citation of reading.citations) {
          expect(index.slice(citation.start, citation.end)).toBe(citation.text);
          expect(citation.bracket.start <= citation.start && citation.end <= citation.bracket.end).toBe(true);
        }
        const { tokens, ...counts } = reading.ledger;
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(tokens.length);
        for (const token of tokens) {
          expect(index.slice(token.start, token.end)).toBe(token.text);
          expect(token.state === 'dismissed' && /\d/.test(token.text)).toBe(false);
        }
        const starts = reading.mentions.map((mention) => mention.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  test('the ledger has every digit token of the kept blocks once', () => {
    fc.assert(
      fc.property(soup, (pieces) => {
        const text = canonicalText(pieces.join(''));
        const blocks = planTextBlocks(text);
        const { tokens } = readArticle(text, blocks, { language: 'en', published: null }).ledger;
        const wanted = blocks
          .filter((block) => block.kept)
          .flatMap((block) => block.text.match(/[0-9]+(?:[.,][0-9]+)*/g) ?? []);
        const found = tokens.filter((token) => /^[0-9]/.test(token.text)).map((token) => token.text);
        expect(found).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  test('without a publication date a dateline is the anchor', () => {
    const { reading } = read(
      'Title of the piece\n\nWASHINGTON, April 3, 2025 — Tariffs rose on March 4. They fell last year.\n',
      { language: 'en', published: null },
    );
    const times = reading.mentions.map((mention) => mention.readings[0]?.period?.from);
    expect(times).toEqual(['2025-04-03', '2025-03-04', '2024']);
  });

  test('the same input gives the same reading', () => {
    const text = 'Trade rose from $5bn in 2020 to $7bn in 2024 (Reuters, May 3).';
    expect(read(text, { language: 'en', published: '2026-01-15' })).toEqual(
      read(text, { language: 'en', published: '2026-01-15' }),
    );
  });

  test.each([
    [
      'one long paragraph',
      'Russia sold $5bn of goods to the three Baltic countries in 2024 (Reuters, May 3, 2024), all but Latvia, 3% more than in 2023. ',
    ],
    [
      'reference tails',
      '(Reuters, 2024 on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on.on x) ',
    ],
    ['runs of capitals', 'A-B.C/D&'],
    ['quotation marks that never close', '«„“ '],
    ['open brackets', '(see EDM, April 5, [1, '],
    ['a list of areas without a stop', 'Armenia, Georgia and '],
    ['numbers without a stop', '2020-2024 12 Q1 3% May 5 '],
    ['words of scope', 'all but only except '],
    ['capitals', 'South '],
  ])('time grows no faster than the text: %s', (_name, piece) => {
    const measure = (times: number): number => {
      const text = piece.repeat(times);
      const blocks = [
        {
          id: 'b1',
          ordinal: 1,
          role: 'body' as const,
          locator: 'body ¶ 1',
          start: 0,
          end: text.length,
          text,
          kept: true,
          rule: null,
        },
      ];
      const runs = Array.from({ length: 3 }, () => {
        const started = process.cpuUsage();
        readArticle(text, blocks, { language: 'en', published: '2026-01-15' });
        // This process's own work, so that a busy machine does not count.
        return process.cpuUsage(started).user / 1000;
      });
      return Math.min(...runs);
    };
    measure(50);
    const small = measure(200);
    const large = measure(1600);
    // Eight times the text; sixteen times leaves room for a busy machine, a square law would take sixty-four.
    expect(large, `${small} ms, then ${large} ms`).toBeLessThan(Math.max(24 * small, 60));
  });
});
