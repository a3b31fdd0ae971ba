import { describe, expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';
import { claimReviews } from './claimReviews.ts';

const article = {
  title: 'Trade in the south',
  author: 'A. Writer',
  publication: 'The Courier',
  published: '2026-01-15',
  url: null,
};
const reviewer = { name: 'An institute', url: null, reviewed: '2026-02-01' };
const { claims } = auditText(
  'Turnover between Kenya and Uganda nearly doubled, from $63 billion in 2020 to $125 billion in 2024. ' +
    'Exports of tea halved, from $40 million in 2020 to $39 million in 2024. Prices tripled.',
);

describe('claimReviews', () => {
  const reviews = claimReviews(claims, article, reviewer);

  test('every tested claim has a review, none that could not be tested', () => {
    const tested = claims.filter(({ verdict }) => verdict !== 'untestable');
    expect(claims.length).toBeGreaterThan(tested.length);
    expect(reviews.map(({ reviewRating }) => reviewRating.alternateName)).toEqual(
      tested.map(({ verdict }) => verdict),
    );
  });

  test('what holds is rated best, what is contradicted worst, each with its arithmetic', () => {
    const doubled = reviews.find(({ claimReviewed }) => claimReviewed.includes('nearly doubled'));
    expect(doubled?.reviewRating).toMatchObject({ ratingValue: 3, bestRating: 3, worstRating: 1 });
    expect(doubled?.claimReviewed).toBe('“nearly doubled”: $63 billion, $125 billion');
    expect(doubled?.reviewBody).toContain('1.96 to 2.01');
    const halved = reviews.find(({ claimReviewed }) => claimReviewed.includes('halved'));
    expect(halved?.reviewRating).toMatchObject({ ratingValue: 1, alternateName: 'contradicted' });
  });

  test('properties of schema.org are there, and nothing that is not known', () => {
    const [first] = reviews;
    expect(first).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      datePublished: '2026-02-01',
      author: { '@type': 'Organization', name: 'An institute' },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'A. Writer' },
        datePublished: '2026-01-15',
        appearance: { '@type': 'Article', headline: 'Trade in the south' },
      },
    });
    expect(JSON.stringify(reviews)).not.toContain('null');
    const unknown = { title: null, author: null, publication: null, published: null, url: null };
    const [bare] = claimReviews(claims, unknown, reviewer);
    expect(bare?.itemReviewed).toEqual({ '@type': 'Claim', appearance: { '@type': 'Article' } });
  });

  test('the same audit gives the same bytes', () => {
    expect(JSON.stringify(claimReviews(claims, article, reviewer))).toBe(JSON.stringify(reviews));
  });
});
