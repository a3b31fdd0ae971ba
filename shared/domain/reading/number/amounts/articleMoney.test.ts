/** What the rest of an article says of an amount's money: whose dollar a plain sign is, and pounds that are a weight. */
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../findQuantities.ts';
import { readHints } from '../tokens/hints.ts';

const read = (article: string, sentence: string, language: string): string[] =>
  findQuantities(sentence, { language, around: readHints(`${article} ${sentence}`) }).flatMap(
    ({ kind, readings }) =>
      readings.map(({ value, currency, unit }) => `${kind} ${value} ${currency ?? unit}`),
  );

describe('a plain dollar', () => {
  it('is that of the page’s own land where America is not named, also beside a marked one', () => {
    expect(read('The Budget set aside NZ$140 million.', 'Schools get $2,300 a child.', 'en-NZ')).toEqual([
      'money 2300 NZD',
    ]);
  });

  it('is American beside a marked one where America is named', () => {
    expect(read('Washington offered NZ$140 million.', 'Schools get $2,300 a child.', 'en-NZ')).toEqual([
      'money 2300 USD',
    ]);
  });
});

describe('pounds', () => {
  it('are a weight where the article counts in dollars and nothing in it is British', () => {
    const article = 'The catch was worth $461.4 million, or $5.85 a pound, in Maine.';
    expect(read(article, 'Landings fell to 78.8 million pounds.', 'en')).toEqual(['quantity 78800000 pound']);
  });

  it('are money where Britain is named, and beside its sign', () => {
    const dollars = 'The firm sold $461.4 million and $5.85 million of fish';
    for (const article of [`${dollars} in Britain.`, `${dollars}, and £3m.`])
      expect(read(article, 'It paid 78.8 million pounds.', 'en')).toContain('money 78800000 GBP');
  });
});

describe('a sum without its currency', () => {
  const article = 'The bridge cost €4.2m, the road €3m and the port €9.5m.';

  it.each([
    ['en', 'A fund worth 350 million is empty.'],
    ['es', 'Aprobó un plan de seis años y 350 millones para regadíos.'],
    ['fr', 'Il lance un programme de 350 millions pour les digues.'],
  ])('is the article’s money behind a fund, in %s: %s', (language, sentence) => {
    expect(read(article, sentence, language)).toContain('money 350000000 EUR');
  });

  it('counts what is named behind it', () => {
    expect(read(article, 'The plan of 2 million trees is late.', 'en')).toEqual(['count 2000000 tree']);
  });
});
