/** claimreview.jsonld: the verdicts of a pack's claim audits as schema.org ClaimReview, for search engines and archives. */
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';

/** Dated as the pack is; whoever signed it off answers for the verdicts, else the app that computed them is named. */
export function claimReviewText(model: PackModel): string {
  const said = {
    datePublished: model.asOf,
    author: { '@type': 'Organization', name: model.reviewedBy ?? model.app },
  };
  return readableJson({
    '@context': 'https://schema.org',
    '@graph': reviewsOf(model).map(({ '@context': _, ...review }) => ({ ...review, ...said })),
  });
}

/** Whether an audit of the pack tested any claim; a list of no verdicts says nothing. */
export const hasReviews = (model: PackModel): boolean => reviewsOf(model).length > 0;

const reviewsOf = ({ parts }: PackModel) =>
  parts.flatMap((part) => ('reviews' in part ? (part.reviews ?? []) : []));
