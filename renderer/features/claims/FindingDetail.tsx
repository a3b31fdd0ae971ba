import type { ReactNode } from 'react';
import type { ClaimView, FindingView } from '#shared/ipc/claimShapes.ts';
import { ClaimChip, SeverityChip } from '../../components/VerdictChip.tsx';
import { claimsText as words } from '../../strings/claimsText.ts';
import { askToDismiss } from './claimsState.ts';
import { PassageList } from './PassageList.tsx';

/** What a reader should know: every passage it rests on, the numbers behind it, the claims it is said of. */
export function FindingDetail({
  documentId,
  finding,
  claims,
  dismissed,
  onShow,
}: {
  documentId: string;
  finding: FindingView;
  claims: readonly ClaimView[];
  /** The claim whose dismissal takes the finding away; null where none can be dismissed. */
  dismissed: ClaimView | null;
  onShow: (key: string) => void;
}): ReactNode {
  return (
    <section className="claim-detail" aria-label={words.findingDetail}>
      <header>
        <SeverityChip severity={finding.severity} />
        <span className="claim-wording">{finding.message}</span>
      </header>
      {dismissed !== null && (
        <div className="claim-actions">
          <button type="button" className="button" onClick={() => askToDismiss(dismissed.key)}>
            {words.decide.dismissClaim(dismissed.wording)} <span className="keys">X</span>
          </button>
        </div>
      )}
      {finding.evidence !== '' && <p>{finding.evidence}</p>}
      <PassageList documentId={documentId} passages={finding.passages} />
      {claims.length > 0 && (
        <section aria-label={words.claimsOf}>
          <h3>{words.claimsOf}</h3>
          <ul>
            {claims.map((claim) => (
              <li key={claim.key}>
                <button type="button" className="row claim-row" onClick={() => onShow(claim.key)}>
                  <ClaimChip claim={claim} />
                  <span className="claim-said">
                    <q>{claim.wording}</q>
                    <span className="quiet-text">{claim.subject ?? words.bases.article}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
