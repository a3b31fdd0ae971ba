/** Which claims and findings of an article are listed. Everything is listed until somebody narrows it. */
import type { Verdict } from '#shared/domain/claims/types.ts';
import type { AuditView, ClaimView, FindingView } from '#shared/ipc/claimShapes.ts';

export type ClaimFilter = {
  readonly verdict: Verdict | null;
  readonly form: ClaimView['form'] | null;
  readonly basis: ClaimView['basis'] | null;
  readonly area: string | null;
  /** Words of the wording, of whom it is said, or of a finding. */
  readonly words: string;
};

export const EVERYTHING: ClaimFilter = { verdict: null, form: null, basis: null, area: null, words: '' };

/** A line of the list: a claim, or something a reader must be told. */
export type Entry =
  | { readonly kind: 'claim'; readonly key: string; readonly start: number; readonly claim: ClaimView }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly start: number;
      readonly finding: FindingView;
      readonly claims: readonly ClaimView[];
    };

export const isNarrowed = (filter: ClaimFilter): boolean =>
  filter.words.trim() !== '' || [filter.verdict, filter.form, filter.basis, filter.area].some(Boolean);

/** Claims that fit, in text order. */
export const shownClaims = ({ claims }: AuditView, filter: ClaimFilter): readonly Entry[] =>
  claims
    .filter((claim) => fits(claim, filter) && says([claim.wording, claim.subject ?? ''], filter.words))
    .map((claim) => ({ kind: 'claim', key: claim.key, start: claim.passages[0]?.start ?? 0, claim }));

/** Findings whose claims fit; one without claims only where nothing is asked of claims. */
export function shownFindings({ claims, findings }: AuditView, filter: ClaimFilter): readonly Entry[] {
  const asksOfClaims = isNarrowed({ ...filter, words: '' });
  return findings.flatMap((finding): Entry[] => {
    const own = claims.filter(({ id }) => finding.claims.includes(id));
    if (asksOfClaims && !own.some((claim) => fits(claim, filter))) return [];
    if (!says([finding.message, ...finding.passages.map(({ text }) => text)], filter.words)) return [];
    const start = finding.passages[0]?.start ?? 0;
    return [
      { kind: 'finding', key: `finding ${finding.code} ${start} ${finding.id}`, start, finding, claims: own },
    ];
  });
}

/** Whether a finding says only that the figures lack what a claim needs: as many as claims, where there are few figures. */
export const isWanting = (entry: Entry): boolean =>
  entry.kind === 'finding' && entry.finding.code === 'missing_operand';

/**
 * The claim that is dismissed at a line of a list: its own, or the first one listed that a finding rests on. Null where there
 * is none; one made by hand is removed and not dismissed.
 */
export function claimToDismiss(current: Entry, entries: readonly Entry[]): ClaimView | null {
  const own = current.kind === 'claim' ? [current.claim] : current.claims;
  const listed = own.filter(({ key }) => entries.some((entry) => entry.key === key));
  return listed.find(({ decision }) => decision?.state !== 'added') ?? null;
}

/** How many claims of each verdict there are, whatever verdict is asked for. */
export function verdictCounts(view: AuditView, filter: ClaimFilter): Readonly<Record<Verdict, number>> {
  const counts = { holds: 0, borderline: 0, contradicted: 0, untestable: 0 };
  for (const entry of shownClaims(view, { ...filter, verdict: null }))
    if (entry.kind === 'claim') counts[entry.claim.verdict] += 1;
  return counts;
}

const fits = (claim: ClaimView, { verdict, form, basis, area }: ClaimFilter): boolean =>
  (verdict === null || claim.verdict === verdict) &&
  (form === null || claim.form === form) &&
  (basis === null || claim.basis === basis) &&
  (area === null || claim.areas.includes(area));

const says = (texts: readonly string[], words: string): boolean => {
  const asked = words.trim().toLowerCase();
  return asked === '' || texts.some((text) => text.toLowerCase().includes(asked));
};
