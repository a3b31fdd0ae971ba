import type { ReactNode } from 'react';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { revealBlock, select, useSelection } from '../../app/selection.ts';
import { triageText } from '../../strings/triageText.ts';
import { type CitedPiece, citedPieces } from './citationPieces.ts';
import { selectedMention } from './triageQueue.ts';
import { useTriage } from './triageState.ts';

const words = triageText.citations;

/** What the article cites, beside it: outlet, day, how the day is known. Pressing one shows the next place that cites it. */
export function CitationList({ view }: { view: DocumentView }): ReactNode {
  const selection = useSelection((state) => state.selection);
  const mode = useTriage((state) => state.mode);
  const hasForm = (mode === 'edit' || mode === 'dismiss') && selectedMention(view, selection) !== null;
  const pieces = citedPieces(view.citations);
  const current =
    selection.kind === 'citation' && selection.documentId === view.id ? selection.citationId : null;
  const show = ({ citations }: CitedPiece): void => {
    const at = citations.findIndex(({ id }) => id === current);
    const next = citations[(at + 1) % citations.length] ?? citations[0];
    select({ kind: 'citation', documentId: view.id, citationId: next.id });
    revealBlock(view.id, next.block, next.start);
  };
  return (
    <aside className={hasForm ? 'citation-list under-form' : 'citation-list'} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="quiet-text">
        {pieces.length === 0 ? words.none : words.pieces(pieces.length, view.citations.length)}
      </p>
      <ul>
        {pieces.map((piece) => (
          <li key={piece.key}>
            <button
              type="button"
              className="row"
              aria-current={piece.citations.some(({ id }) => id === current)}
              onClick={() => show(piece)}
            >
              <Piece piece={piece} />
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Piece({ piece }: { piece: CitedPiece }): ReactNode {
  const [first] = piece.citations;
  const basis = words.basis[first.dateBasis] ?? first.dateBasis;
  const details = [basis, words.times(piece.citations.length)].filter((part) => part !== '');
  return (
    <>
      <span>
        {first.outlet === '' ? first.text : first.outlet}
        {first.title !== null && <span className="quiet-text two-lines">{first.title}</span>}
        {details.length > 0 && <span className="quiet-text cited-details">{details.join(' · ')}</span>}
      </span>
      <span className="count">{first.date ?? words.undated}</span>
    </>
  );
}
