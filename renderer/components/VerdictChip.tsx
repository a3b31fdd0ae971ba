import './verdictChip.css';
import type { ReactNode } from 'react';
import type { Severity, Verdict } from '#shared/domain/claims/types.ts';
import { claimsText } from '../strings/claimsText.ts';

/** A verdict as a sign and a word. */
export const VerdictChip = ({ verdict }: { verdict: Verdict }): ReactNode => (
  <span className={`verdict-chip is-${verdict}`}>
    <span aria-hidden="true">{claimsText.sign[verdict]}</span> {claimsText.verdict[verdict]}
  </span>
);

/** How much a finding matters, as a sign and a word. */
export const SeverityChip = ({ severity }: { severity: Severity }): ReactNode => (
  <span className={`verdict-chip is-${severity}`}>
    <span aria-hidden="true">{claimsText.severitySign[severity]}</span> {claimsText.severity[severity]}
  </span>
);

/** A claim's verdict; of one the analyst dismissed, that. */
export const ClaimChip = ({
  claim: { verdict, decision },
}: {
  claim: { readonly verdict: Verdict; readonly decision: { readonly state: string } | null };
}): ReactNode =>
  decision?.state === 'dismissed' ? (
    <span className="verdict-chip is-untestable">
      <span aria-hidden="true">∅</span> {claimsText.dismissed}
    </span>
  ) : (
    <VerdictChip verdict={verdict} />
  );
