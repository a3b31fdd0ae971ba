import type { ReactNode } from 'react';
import type { LinkView } from '#shared/ipc/shapes.ts';
import { revealCell } from '../../app/selection.ts';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { text } from '../../strings/text.ts';

/** The cells a passage is linked to; each opens in the grid. */
export function LinkList({ links }: { links: readonly LinkView[] }): ReactNode {
  const remove = useCommand('link.remove');
  return (
    <section aria-label={text.inspector.links}>
      <h3>{text.inspector.links}</h3>
      {links.length === 0 && <p className="empty">{text.inspector.noLinks}</p>}
      {links.map(({ id, quote, targets }) => (
        <div key={id}>
          <div className="section-head">
            <span className="quiet-text">“{quote}”</span>
            <button
              type="button"
              className="button quiet"
              disabled={remove.isPending}
              onClick={() => remove.mutate({ linkId: id })}
            >
              {text.inspector.removeLink}
            </button>
          </div>
          <ul>
            {targets.map(({ cell, label }) => (
              <li key={`${cell.seriesId}@${cell.period}`}>
                <button type="button" className="row" onClick={() => revealCell(cell)}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {remove.error !== null && <ProblemNote error={remove.error} />}
    </section>
  );
}
