import './claims.css';
import type { ReactNode } from 'react';
import type { CellRef } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Unanswered } from '../../components/Loaded.tsx';
import { VerdictChip } from '../../components/VerdictChip.tsx';
import { claimsText } from '../../strings/claimsText.ts';
import { openClaims } from './claimsState.ts';

const words = claimsText.saidOf;

/** In the inspector: what each article says of a cell, side by side, and where they disagree. */
export function StatementsSection({ cell }: { cell: CellRef }): ReactNode {
  const found = useQueryOf('cell.statements', { cell });
  const statements = found.data ?? [];
  if (statements.length === 0) return <Unanswered query={found} />;
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        {statements.map(({ documentId, documentTitle, locator, key, ...said }) => (
          <li key={`${documentId} ${key}`}>
            <button type="button" className="row statement" onClick={() => openClaims(documentId, { key })}>
              <VerdictChip verdict={said.verdict} />
              <span>
                <q>{said.wording}</q>
                {said.allows !== null && <span> {words.allows(said.allows)}</span>}
                <span className="quiet-text two-lines">{said.subject}</span>
                <span className="quiet-text two-lines" title={documentTitle}>
                  {locator} · {documentTitle}
                </span>
              </span>
            </button>
            {said.against.length > 0 && (
              <p className="operand-missing">{words.against(said.against.join('; '))}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
