import type { ReactNode } from 'react';
import { useQueryOf } from '../../bridge/client.ts';
import { Unanswered } from '../../components/Loaded.tsx';
import { ClaimChip } from '../../components/VerdictChip.tsx';
import { claimsText as words } from '../../strings/claimsText.ts';
import { openClaims } from './claimsState.ts';
import { claimsOn } from './worstVerdict.ts';

/** In the inspector: every claim that a stretch of an article makes or is an operand of. */
export function ClaimsSection({
  documentId,
  stretch,
}: {
  documentId: string;
  stretch: { readonly start: number; readonly end: number };
}): ReactNode {
  const audit = useQueryOf('claims.list', { documentId });
  const claims = audit.data === undefined ? [] : claimsOn(audit.data, documentId, stretch);
  if (claims.length === 0) return <Unanswered query={audit} />;
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.key}>
            <button
              type="button"
              className="row claim-row"
              onClick={() => openClaims(documentId, { key: claim.key })}
            >
              <span>
                <q>{claim.wording}</q>
                <span className="quiet-text two-lines">{claim.subject ?? words.bases.article}</span>
              </span>
              <ClaimChip claim={claim} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
