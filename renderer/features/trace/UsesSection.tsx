import './trace.css';
import type { ReactNode } from 'react';
import { USE_KINDS, type UseView } from '#shared/ipc/useShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { traceText as words } from '../../strings/traceText.ts';
import { openUse } from './openUse.ts';

/** Every place that uses a cell, a paragraph, a source or a note; each is a press from it. */
export function UsesSection({ thing, title = words.title }: { thing: string; title?: string }): ReactNode {
  const uses = useQueryOf('uses.of', { thing });
  return (
    <section aria-label={title} data-part="uses" tabIndex={-1}>
      <h3>{title}</h3>
      <Loaded query={uses}>{(found) => <UseList uses={found} />}</Loaded>
    </section>
  );
}

function UseList({ uses }: { uses: readonly UseView[] }): ReactNode {
  if (uses.length === 0) return <p className="empty">{words.none}</p>;
  return (
    <>
      {USE_KINDS.map((kind) => {
        const own = uses.filter((use) => use.kind === kind);
        return own.length === 0 ? null : (
          <div key={kind}>
            <p className="quiet-text">{words.kinds[kind](own.length)}</p>
            <ul>
              {own.map((use) => (
                <li key={`${use.owner} ${use.place} ${use.key ?? ''}`}>
                  <button type="button" className="row" onClick={() => openUse(use)}>
                    <span className="use">
                      {use.title}
                      <span className="quiet-text">{use.place}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
