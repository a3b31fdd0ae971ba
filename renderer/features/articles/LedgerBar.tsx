import type { ReactNode } from 'react';
import type { DocumentView } from '#shared/ipc/shapes.ts';
import { revealBlock, select, useSelection } from '../../app/selection.ts';
import { text } from '../../strings/text.ts';

const STATES = ['extracted', 'date', 'citation', 'dismissed', 'open'] as const;

/** How every number of the article is accounted for, and the way to those that are not. */
export function LedgerBar({ view }: { view: DocumentView }): ReactNode {
  const selection = useSelection((state) => state.selection);
  const { ledger } = view;
  const open = view.mentions.filter(({ state }) => state !== 'extracted');
  const toNext = (): void => {
    const current = selection.kind === 'mention' ? selection.mentionId : null;
    const at = open.findIndex(({ id }) => id === current);
    const next = open[(at + 1) % open.length];
    if (next === undefined) return;
    select({ kind: 'mention', documentId: view.id, mentionId: next.id });
    revealBlock(view.id, next.block, next.start);
  };
  return (
    <div
      className="ledger"
      title={ledger.open === 0 ? text.reader.ledgerDone : text.reader.ledgerOpen(ledger.open)}
    >
      {STATES.map((state) => (
        <span key={state} className={`ledger-${state}${state === 'open' && ledger.open > 0 ? ' some' : ''}`}>
          <b>{ledger[state]}</b> {text.reader.ledger[state]}
        </span>
      ))}
      {open.length > 0 && (
        <button type="button" className="button" onClick={toNext}>
          {text.reader.nextOpen}
        </button>
      )}
    </div>
  );
}
