import type { ReactNode } from 'react';
import type { AuditView, ClaimView } from '#shared/ipc/claimShapes.ts';
import { attempt } from '../../app/commands.ts';
import { showToast } from '../../app/toasts.ts';
import { ClaimChip, SeverityChip } from '../../components/VerdictChip.tsx';
import { claimsText as words } from '../../strings/claimsText.ts';
import { BandFigure } from './BandFigure.tsx';
import { ClaimActions } from './ClaimActions.tsx';
import { EVERYTHING, shownFindings } from './claimFilter.ts';
import { goToEntry } from './claimsState.ts';
import { OperandTable } from './OperandTable.tsx';
import { PassageList } from './PassageList.tsx';
import { ThresholdHere } from './ThresholdHere.tsx';

/** One claim: its verdict, the computation drawn and in a sentence, its operands, its words in the article. */
export function ClaimDetail({ view, claim }: { view: AuditView; claim: ClaimView }): ReactNode {
  // The sentence about figures names what they lack, and so do most about the article.
  const unsaid =
    claim.basis === 'figures' ? [] : claim.missing.filter((one) => !claim.arithmetic.includes(one));
  return (
    <section className="claim-detail" aria-label={words.detail}>
      <header>
        <ClaimChip claim={claim} />
        <q className="claim-wording">{claim.wording}</q>
        <span className="quiet-text">
          {[words.forms[claim.form], claim.subject ?? words.bases.article, words.binding[claim.binding]].join(
            ' · ',
          )}
        </span>
      </header>
      <ClaimActions documentId={view.documentId} claim={claim} />
      <BandFigure claim={claim} />
      <section aria-label={words.sentence} className="claim-sentence">
        <p>{claim.arithmetic}</p>
        <button
          type="button"
          className="button"
          onClick={() =>
            attempt(async () => {
              await navigator.clipboard.writeText(claim.arithmetic);
              showToast(words.copied);
            })
          }
        >
          {words.copy}
        </button>
      </section>
      {claim.threshold !== null && <ThresholdHere name={claim.threshold} />}
      <section aria-label={words.arithmetic}>
        <h3>{words.arithmetic}</h3>
        <OperandTable view={view} claim={claim} />
        {unsaid.length > 0 && (
          <p className="operand-missing">
            {words.needs}: {unsaid.join('; ')}
          </p>
        )}
        {claim.why !== '' && (
          <p className="quiet-text">
            {claim.binding === 'none' ? words.whyNone : words.why}: {claim.why}
          </p>
        )}
      </section>
      <PassageList documentId={view.documentId} passages={claim.passages} />
      <Told view={view} claim={claim} />
    </section>
  );
}

/** The findings that rest on the claim. */
function Told({ view, claim }: { view: AuditView; claim: ClaimView }): ReactNode {
  const told = shownFindings(view, EVERYTHING).filter(
    (entry) => entry.kind === 'finding' && entry.finding.claims.includes(claim.id),
  );
  if (told.length === 0) return null;
  return (
    <section aria-label={words.toldOf}>
      <h3>{words.toldOf}</h3>
      <ul>
        {told.map(
          (entry) =>
            entry.kind === 'finding' && (
              <li key={entry.key}>
                <button type="button" className="row claim-row" onClick={() => goToEntry(entry.key)}>
                  <SeverityChip severity={entry.finding.severity} />
                  <span className="claim-said">{entry.finding.message}</span>
                </button>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
