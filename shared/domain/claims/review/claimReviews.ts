/**
 * An article's verdicts as schema.org ClaimReview, in JSON-LD, so that a published briefing can be read by machines.
 * Pure; the same audit gives the same objects in the same order. Claims nobody could test, or that the analyst
 * dismissed, are left out: a review without a rating says nothing.
 *
 * @example claimReviews(claims, article, { name: 'Institute', url: null, reviewed: '2026-02-01' })[0]['@type'] // 'ClaimReview'
 */
import type { Claim, Verdict } from '../types.ts';

export type ReviewedArticle = {
  readonly title: string | null;
  readonly author: string | null;
  readonly publication: string | null;
  /** ISO date, or what is known of it. */
  readonly published: string | null;
  readonly url: string | null;
};

export type Reviewer = {
  /** Who answers for the verdicts. */
  readonly name: string;
  readonly url: string | null;
  /** ISO date of the last change of the audit; never the clock. */
  readonly reviewed: string;
};

export type ClaimReview = {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'ClaimReview';
  readonly url?: string;
  readonly datePublished: string;
  readonly author: Named<'Organization'>;
  /** The claim with the words of its sentence it stands on. */
  readonly claimReviewed: string;
  /** The calculation, as the audit prints it. */
  readonly reviewBody: string;
  readonly itemReviewed: {
    readonly '@type': 'Claim';
    readonly author?: Named<'Person' | 'Organization'>;
    readonly datePublished?: string;
    readonly appearance: {
      readonly '@type': 'Article';
      readonly headline?: string;
      readonly url?: string;
      readonly publisher?: Named<'Organization'>;
    };
  };
  readonly reviewRating: {
    readonly '@type': 'Rating';
    readonly ratingValue: number;
    readonly bestRating: 3;
    readonly worstRating: 1;
    readonly alternateName: string;
  };
};

type Named<T extends string> = { readonly '@type': T; readonly name: string; readonly url?: string };

const RATINGS: Readonly<Record<Exclude<Verdict, 'untestable'>, 1 | 2 | 3>> = {
  contradicted: 1,
  borderline: 2,
  holds: 3,
};

/** One review per tested claim, in the order of the claims. */
export function claimReviews(
  claims: readonly Claim[],
  article: ReviewedArticle,
  reviewer: Reviewer,
): readonly ClaimReview[] {
  return claims.flatMap((claim): ClaimReview[] => {
    const { verdict } = claim;
    if (verdict === 'untestable') return [];
    return [
      {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        ...optional('url', reviewer.url),
        datePublished: reviewer.reviewed,
        author: { '@type': 'Organization', name: reviewer.name, ...optional('url', reviewer.url) },
        claimReviewed: claimText(claim),
        reviewBody: claim.arithmetic,
        itemReviewed: itemOf(article),
        reviewRating: {
          '@type': 'Rating',
          ratingValue: RATINGS[verdict],
          bestRating: 3,
          worstRating: 1,
          alternateName: verdict,
        },
      },
    ];
  });
}

/** "“nearly doubled”: $63 billion, $125 billion", or of whom it is said. */
function claimText({ wording, subject, passages }: Claim): string {
  const others = passages.map(({ text }) => text).filter((text) => text !== wording);
  const about = subject ?? [...new Set(others)].join(', ');
  return about === '' ? `“${wording}”` : `“${wording}”: ${about}`;
}

function itemOf({
  title,
  author,
  publication,
  published,
  url,
}: ReviewedArticle): ClaimReview['itemReviewed'] {
  return {
    '@type': 'Claim',
    ...(author !== null
      ? { author: { '@type': 'Person' as const, name: author } }
      : publication !== null
        ? { author: { '@type': 'Organization' as const, name: publication } }
        : {}),
    ...optional('datePublished', published),
    appearance: {
      '@type': 'Article',
      ...optional('headline', title),
      ...optional('url', url),
      ...(publication === null ? {} : { publisher: { '@type': 'Organization' as const, name: publication } }),
    },
  };
}

/** A property that is there only when something is known. */
function optional<K extends string>(name: K, value: string | null): { readonly [P in K]?: string } {
  return (value === null ? {} : { [name]: value }) as { readonly [P in K]?: string };
}
