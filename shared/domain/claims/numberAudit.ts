/** Claims and findings in text order with their ids; what says the same of the same words is said once. */
import type { ClaimDraft, FindingDraft } from './forms/draft.ts';
import type { Audit, Claim, Finding, Passage } from './types.ts';

export function numberAudit(drafts: readonly ClaimDraft[], loose: readonly FindingDraft[]): Audit {
  const sorted = once(
    drafts,
    (draft) =>
      `${draft.form}|${draft.basis}|${places(draft.passages)}|${draft.wording}|${draft.basis === 'figures' ? draft.arithmetic : ''}`,
  ).sort(byStart);
  const claims = sorted.map(
    (
      { triggers: _triggers, findings: _findings, likelihood: _likelihood, rival: _rival, ...claim },
      i,
    ): Claim => ({
      id: `k${i + 1}`,
      ...claim,
    }),
  );
  const told = [
    ...sorted.flatMap((draft, i) => draft.findings.map((finding) => ({ ...finding, claims: [`k${i + 1}`] }))),
    ...loose.map((finding) => ({ ...finding, claims: claimsOn(claims, finding.passages) })),
  ];
  const findings = once(told, ({ code, passages, evidence }) => `${code}|${places(passages)}|${evidence}`)
    .sort(byStart)
    .map((finding, i): Finding => ({ id: `f${i + 1}`, ...finding }));
  return { claims, findings };
}

/** Claims that rest on one of the passages. */
const claimsOn = (claims: readonly Claim[], passages: readonly Passage[]): readonly string[] =>
  claims
    .filter((claim) =>
      claim.passages.some(({ start, end }) => passages.some((one) => one.start === start && one.end === end)),
    )
    .map(({ id }) => id);

const places = (passages: readonly Passage[]): string =>
  passages
    .map(({ start, end }) => `${start}-${end}`)
    .sort()
    .join(' ');

function once<T>(all: readonly T[], key: (one: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const one of all) if (!seen.has(key(one))) seen.set(key(one), one);
  return [...seen.values()];
}

const byStart = (
  a: { readonly passages: readonly Passage[] },
  b: { readonly passages: readonly Passage[] },
): number => (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0);
