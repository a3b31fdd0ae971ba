import type { Verdict } from '#shared/domain/claims/types.ts';
import type { AuditView, ClaimView } from '#shared/ipc/claimShapes.ts';

/** Worst first: what an analyst must look at before anything else. */
const ORDER: readonly Verdict[] = ['contradicted', 'borderline', 'untestable', 'holds'];

type Stretch = { readonly start: number; readonly end: number };

/** Claims made in a stretch of the article: those whose own words lie in it. */
export const claimsIn = (audit: AuditView, document: string, stretch: Stretch): readonly ClaimView[] =>
  claimsOf(audit, document, ({ passages: [own] }) => own !== undefined && meets(own, stretch));

/** Claims that rest on a stretch with any of their passages. */
export const claimsOn = (audit: AuditView, document: string, stretch: Stretch): readonly ClaimView[] =>
  claimsOf(audit, document, ({ passages }) => passages.some((passage) => meets(passage, stretch)));

const meets = (one: Stretch, other: Stretch): boolean => one.start < other.end && one.end > other.start;

/** An audit speaks of one document; of another there are none. */
const claimsOf = (
  { claims, documentId }: AuditView,
  document: string,
  isMeant: (claim: ClaimView) => boolean,
): readonly ClaimView[] => (documentId === document ? claims.filter(isMeant) : []);

/** The worst claim of a stretch, how many have its verdict, and how many there are in all; null without any. */
export function worstIn(
  audit: AuditView,
  document: string,
  stretch: Stretch,
): { readonly worst: ClaimView; readonly alike: number; readonly all: number } | null {
  const claims = claimsIn(audit, document, stretch);
  const [worst] = [...claims].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  if (worst === undefined) return null;
  const alike = claims.filter(({ verdict }) => verdict === worst.verdict).length;
  return { worst, alike, all: claims.length };
}
