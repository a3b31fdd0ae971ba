import type { ReactNode } from 'react';
import type { ChangeEntry } from '#shared/ipc/sheetShapes.ts';
import { localTime } from '../../components/localTime.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { printField } from './sheetText.ts';

/** Who did what, when, from what to what, and why where a reason was given. */
export function ChangeList({
  entries,
  nameOf,
}: {
  entries: readonly ChangeEntry[];
  nameOf: (field: string) => string;
}): ReactNode {
  if (entries.length === 0) return <p className="empty">{words.noHistory}</p>;
  return (
    <ol className="cell-history">
      {entries.map(({ id, kind, label, actor, at, changes, why }) => (
        <li key={id}>
          {figuresText.operationKind[kind]}
          {label}
          {changes.map(({ field, from, to }) => (
            <div key={field} className="change-line">
              {nameOf(field)}: <del>{printField(field, from ?? '') || words.without(field)}</del>{' '}
              <span aria-hidden="true">→</span>{' '}
              <ins>{printField(field, to ?? '') || words.without(field)}</ins>
            </div>
          ))}
          {why !== '' && <div className="quiet-text">{words.why(why)}</div>}
          <div className="quiet-text">
            {actor} · {localTime(at)}
          </div>
        </li>
      ))}
    </ol>
  );
}
