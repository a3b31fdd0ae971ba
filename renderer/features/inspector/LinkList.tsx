import type { ReactNode } from 'react';
import type { LinkView } from '#shared/ipc/shapes.ts';
import { changeLink, revealCell } from '../../app/selection.ts';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { linkText } from '../../strings/linkText.ts';
import { text } from '../../strings/text.ts';
import { versionsText } from '../../strings/versionsText.ts';

/** The cells a passage is linked to; each opens in the grid. */
export function LinkList({ links }: { links: readonly LinkView[] }): ReactNode {
  const remove = useCommand('link.remove');
  return (
    <section aria-label={text.inspector.links}>
      <h3>{text.inspector.links}</h3>
      {links.length === 0 && <p className="empty">{text.inspector.noLinks}</p>}
      {links.map((link) => (
        <div key={link.id}>
          <p className="quiet-text">
            “{link.quote}”{link.carriedFrom === undefined ? '' : ` · ${versionsText.carried}`}
          </p>
          <ul>
            {link.targets.map(({ cell, label }) => (
              <li key={`${cell.seriesId}@${cell.period}`}>
                <button type="button" className="row" onClick={() => revealCell(cell)}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
          <div className="link-actions">
            <button type="button" className="button quiet" onClick={() => changeLink(link)}>
              {linkText.change}
            </button>
            <button
              type="button"
              className="button quiet"
              disabled={remove.isPending}
              onClick={() => remove.mutate({ linkId: link.id })}
            >
              {text.inspector.removeLink}
            </button>
          </div>
        </div>
      ))}
      {remove.error !== null && <ProblemNote error={remove.error} />}
    </section>
  );
}
