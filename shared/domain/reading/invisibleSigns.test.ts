/** What nobody sees changes no number: text copied from pages has soft hyphens inside its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalText } from '../document/canonicalText.ts';
import { planTextBlocks } from '../document/planTextBlocks.ts';
import type { Block } from '../document/types.ts';
import { readNumber } from './number/readNumber.ts';
import { readArticle } from './readArticle.ts';
import type { ArticleReading } from './types.ts';

const ARTICLES = join(import.meta.dirname, 'testing/articles');
const CONTEXT = { language: 'en', published: '2025-03-01' };

const block = (text: string): Block => ({
  id: 'b1',
  ordinal: 1,
  role: 'body',
  locator: 'body ¶ 1',
  start: 0,
  end: [...text].length,
  text,
  kept: true,
  rule: null,
});

test('a word with a soft hyphen is one word, and a number with one is one number', () => {
  const text =
    'It earned $5 bil\u00adlion and 7 per\u00adcent more 🌾. In Jan\u00aduary 2024 ex\u00adports of Arme\u00adnia rose two\u00adfold to 1\u200b2,345 ton\u00adnes\u00ad.';
  const reading = readArticle(text, [block(text)], CONTEXT);
  expect(
    reading.mentions.map(({ text: words, readings: [one], about }) => [
      words,
      one?.value,
      about.subject.join(),
    ]),
  ).toEqual([
    ['$5 bil\u00adlion', '5000000000', ''],
    ['7 per\u00adcent', '7', ''],
    ['Jan\u00aduary 2024', null, ''],
    ['two\u00adfold', '2', 'ARM'],
    ['1\u200b2,345 ton\u00adnes', '12345', 'ARM'],
  ]);
  const points = [...text];
  for (const { start, end, text: words } of [...reading.mentions, ...reading.areas, ...reading.ledger.tokens])
    expect(points.slice(start, end).join('')).toBe(words);
});

test('a cell is read as it is seen', () => {
  expect(readNumber('1\u200b2,345 mil\u00adlion', { locale: 'en' })).toMatchObject({
    text: '1\u200b2,345 mil\u00adlion',
    state: 'read',
    readings: [{ value: '12345000000' }],
  });
  expect(readNumber('\u2060n/a\u200b', { locale: 'en' }).state).toBe('missing');
});

const everyFifth = (names: readonly string[]): readonly string[] => names.filter((_, at) => at % 5 === 0);

const seen = (reading: ArticleReading): string =>
  JSON.stringify(reading, (key, value: unknown) =>
    /^(?:start|end)$/.test(key)
      ? undefined
      : typeof value === 'string'
        ? value.replaceAll('\u00ad', '')
        : value,
  );

test.each(everyFifth(readdirSync(ARTICLES).filter((name) => name.endsWith('.txt'))))(
  'soft hyphens between the letters of %s',
  (name) => {
    const text = canonicalText(readFileSync(join(ARTICLES, name), 'utf8'));
    const blocks = planTextBlocks(text);
    let added = 0;
    const hyphenated = blocks.map((one): Block => {
      const written = one.text.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00ad');
      const start = one.start + added;
      added += [...written].length - [...one.text].length;
      return { ...one, text: written, start, end: one.end + added };
    });
    let whole = '';
    let at = 0;
    const points = [...text];
    for (const [place, one] of hyphenated.entries()) {
      const plain = blocks[place] as Block;
      whole += points.slice(at, plain.start).join('') + one.text;
      at = plain.end;
    }
    whole += points.slice(at).join('');
    const reading = readArticle(whole, hyphenated, CONTEXT);
    expect(seen(reading)).toBe(seen(readArticle(text, blocks, CONTEXT)));
    const all = [...whole];
    for (const { start, end, text: words } of [
      ...reading.mentions,
      ...reading.citations,
      ...reading.ledger.tokens,
    ])
      expect(all.slice(start, end).join('')).toBe(words);
  },
);
