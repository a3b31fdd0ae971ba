import './claims.css';
import type { ReactNode } from 'react';
import type { ReplyOf } from '#shared/ipc/contract.ts';
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
  if ((found.data ?? []).length === 0) return <Unanswered query={found} />;
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      {byArticle(found.data ?? []).map(({ documentId, title, statements: own }) => (
        <div key={documentId} className="statements">
          <h4 className="quiet-text">{title}</h4>
          <ul>
            {own.map((said) => (
              <li key={said.key}>
                <Statement said={said} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

type Said = ReplyOf<'cell.statements'>[number];

function Statement({ said }: { said: Said }): ReactNode {
  const { documentId, key, verdict, wording, allows, subject, locator, against } = said;
  return (
    <>
      <button type="button" className="row statement" onClick={() => openClaims(documentId, { key })}>
        <VerdictChip verdict={verdict} />
        <span>
          <q>{wording}</q>
          {allows !== null && <span> {words.allows(allows)}</span>}
          <span className="quiet-text two-lines">{subject}</span>
          <span className="quiet-text">{locator}</span>
        </span>
      </button>
      {against.length > 0 && <p className="operand-missing">{words.against(against.join('; '))}</p>}
    </>
  );
}

type OfArticle = {
  readonly documentId: string;
  readonly title: string;
  readonly statements: readonly Said[];
};

/** The statements under the article that makes them, whose title so stands once. */
const byArticle = (all: readonly Said[]): readonly OfArticle[] =>
  [...new Map(all.map(({ documentId, documentTitle }) => [documentId, documentTitle]))].map(
    ([documentId, title]) => ({
      documentId,
      title,
      statements: all.filter((said) => said.documentId === documentId),
    }),
  );
