import './impact.css';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ImpactView } from '#shared/ipc/impactShapes.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { impactText as words } from '../../strings/impactText.ts';
import { closeImpact, type Looked, useImpact } from './impactState.ts';
import { openChange } from './openChange.ts';
import { useImpactOf, useNewestEntry } from './useNewestImpact.ts';

const MOST_ROWS = 300;

/** Above the status bar, when asked for: everything an operation changed, before and after. It follows each edit. */
export function ImpactDock(): ReactNode {
  const looked = useImpact((state) => state.looked);
  return looked === null ? <span hidden /> : <OpenDock looked={looked} />;
}

function OpenDock({ looked }: { looked: Looked }): ReactNode {
  const serial = useImpact((state) => state.serial);
  const element = useRef<HTMLElement>(null);
  const newest = useNewestEntry(looked === 'latest');
  const operationId = looked === 'latest' ? (newest?.id ?? null) : looked.operationId;
  const isUndo = looked === 'latest' ? newest?.kind === 'undo' : looked.isUndo;
  const { impact, error } = useImpactOf(operationId, true);
  useEffect(() => {
    if (serial > 0) element.current?.focus();
  }, [serial]);
  return (
    <section
      ref={element}
      className="impact-dock"
      aria-label={words.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        closeImpact();
      }}
    >
      <header>
        <h2>{words.title}</h2>
        {impact !== null && (
          <>
            <span className="impact-label">{words.of(impact.operation.label, isUndo)}</span>
            <span className="quiet-text">{words.touches(impact.changes.length)}</span>
          </>
        )}
        <span className="spring" />
        <button type="button" className="button quiet" aria-label={words.close} onClick={closeImpact}>
          ×
        </button>
      </header>
      {error !== null ? (
        <ProblemNote error={error} />
      ) : operationId === null ? (
        <p className="empty">{words.none}</p>
      ) : impact === null ? (
        <p className="empty" aria-busy="true">
          {words.looking}
        </p>
      ) : (
        <Changes impact={impact} isUndo={isUndo} />
      )}
    </section>
  );
}

function Changes({ impact, isUndo }: { impact: ImpactView; isUndo: boolean }): ReactNode {
  const { changes, superseded } = impact;
  if (changes.length === 0) return <p className="empty">{words.nothing}</p>;
  const rest = changes.length - MOST_ROWS;
  return (
    <div className="impact-list">
      {superseded.map(({ pack, name, version }) => (
        <p key={`${pack} ${version}`} className="impact-superseded">
          {words.superseded(name, version)}
        </p>
      ))}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.kind}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.before}</th>
            <th scope="col">{words.columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, MOST_ROWS).map((change) => (
            <tr key={`${change.kind} ${change.id}`}>
              <td className="quiet-text">{words.kind[change.kind]}</td>
              <td>
                <button type="button" className="row" title={change.label} onClick={() => openChange(change)}>
                  <span className="some-lines">{change.label}</span>
                </button>
              </td>
              <Side said={isUndo ? change.after : change.before} />
              <Side said={isUndo ? change.before : change.after} />
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="quiet-text">{words.more(rest)}</p>}
    </div>
  );
}

const Side = ({ said }: { said: string | null }): ReactNode =>
  said === null ? (
    <td className="quiet-text">{words.absent}</td>
  ) : (
    <td title={said}>
      <span className="some-lines">{said}</span>
    </td>
  );
