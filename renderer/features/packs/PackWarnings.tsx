import type { ReactNode } from 'react';
import type { PackCheck } from '#shared/ipc/noteShapes.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { openPanel, revealInNote, select } from '../../app/selection.ts';
import { packsText } from '../../strings/packsText.ts';
import { openClaims } from '../claims/claimsState.ts';

const words = packsText.export;
type Warning = PackCheck['warnings'][number];

/** What does not stop a pack but should be known before it goes out, each one press from its place. */
export function PackWarnings({ warnings }: { warnings: readonly Warning[] }): ReactNode {
  if (warnings.length === 0) return null;
  return (
    <details className="pack-warnings">
      <summary>
        <span aria-hidden="true">⚠</span> {words.warnings(warnings.length)}
      </summary>
      <ul className="pack-untraced">
        {grouped(warnings).map(([first, ...others]) =>
          others.length === 0 ? (
            <li key={keyOf(first)}>
              <span>
                <b>{first.place}</b>
                <span className="quiet-text">{said(first)}</span>
              </span>
              <GoTo warning={first} />
            </li>
          ) : (
            <li key={keyOf(first)}>
              <details>
                <summary>
                  {said(first)} <b>{words.places(others.length + 1)}</b>
                </summary>
                <ul>
                  {[first, ...others].map((each) => (
                    <li key={keyOf(each)}>
                      <span>{each.place}</span>
                      <GoTo warning={each} />
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}

const keyOf = ({ kind, owner, place, text }: Warning): string => `${kind} ${owner} ${place} ${text}`;
const said = ({ kind, text }: Warning): string => `${words.warningOf[kind]}: ${text}`;

/** Those of which the same is said together, in the order they came. */
function grouped(warnings: readonly Warning[]): [Warning, ...Warning[]][] {
  const groups = new Map<string, [Warning, ...Warning[]]>();
  for (const warning of warnings) {
    const known = groups.get(said(warning));
    if (known === undefined) groups.set(said(warning), [warning]);
    else known.push(warning);
  }
  return [...groups.values()];
}

function GoTo({ warning }: { warning: Warning }): ReactNode {
  if (warning.kind === 'letters') return null;
  return (
    <button
      type="button"
      className="button"
      aria-label={words.goTo(warning.place, words.warningOf[warning.kind])}
      onClick={() => goTo(warning)}
    >
      {words.go}
    </button>
  );
}

function goTo({ kind, owner, claim, paragraph }: Warning): void {
  closeDialog();
  switch (kind) {
    case 'source':
      openPanel('sources');
      select({ kind: 'source', sourceId: owner });
      return;
    case 'claim':
      openClaims(owner, claim === null ? {} : { key: claim });
      return;
    case 'anchor':
      openPanel('versions', { documentId: owner });
      return;
    case 'chart':
      openPanel('chart', { chartId: owner });
      return;
    case 'fact':
    case 'wording':
      if (paragraph === null) openPanel('note', { noteId: owner });
      else revealInNote(owner, paragraph, 0);
      return;
    case 'letters':
  }
}
