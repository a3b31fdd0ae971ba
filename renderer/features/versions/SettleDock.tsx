import type { ReactNode } from 'react';
import { revealCell } from '../../app/selection.ts';
import { KeyButton } from '../../components/KeyButton.tsx';
import { versionsText } from '../../strings/versionsText.ts';
import { stateWords } from './SettleQueue.tsx';
import type { Anchor } from './settleQueue.ts';
import { type Context, contextOf, type VersionRow } from './versionPieces.ts';

const words = versionsText.settle;

export type SettleActions = {
  readonly place: (span: { readonly start: number; readonly end: number }) => void;
  readonly leave: () => void;
  readonly pick: () => void;
  readonly show: () => void;
};

/** The link somebody is at: its words as they were, where they may stand now, why, and what can be done. */
export function SettleDock({
  anchor,
  rows,
  actions,
}: {
  anchor: Anchor;
  rows: readonly VersionRow[];
  actions: SettleActions;
}): ReactNode {
  const { old, found, candidates, state, isSettled } = anchor;
  const waits = !isSettled && state !== 'anchored' && state !== 'moved';
  return (
    <section className="settle-dock" aria-label={words.label}>
      <header>
        <span className={`anchor-state ${isSettled ? 'settled' : state}`}>{stateWords(anchor)}</span>
        <span className="quiet-text">{anchor.why}</span>
      </header>
      <dl className="pair">
        <dt>{words.was}</dt>
        <dd>
          <Passage context={contextOf(rows, 'old', old)} text={old.text} />
        </dd>
        <dt>{waits ? words.proposal : words.now}</dt>
        <dd>
          {found !== null ? (
            <Passage context={contextOf(rows, 'now', found)} text={found.text} />
          ) : candidates.length === 0 ? (
            words.gone
          ) : (
            <>
              {words.several}
              <ol className="candidates">
                {candidates.map((candidate, at) => (
                  <li key={candidate.start}>
                    <button type="button" className="button" onClick={() => actions.place(candidate)}>
                      <span className="keys">{at + 1}</span>
                      <Passage context={contextOf(rows, 'now', candidate)} text={candidate.text} />
                    </button>
                  </li>
                ))}
              </ol>
            </>
          )}
        </dd>
        {anchor.targets.length > 0 && (
          <>
            <dt>{words.cells}</dt>
            <dd>
              {anchor.targets.map(({ cell, label }) => (
                <button
                  key={`${cell.seriesId}@${cell.period}`}
                  type="button"
                  className="button quiet"
                  onClick={() => revealCell(cell)}
                >
                  {label}
                </button>
              ))}
            </dd>
          </>
        )}
      </dl>
      <footer>
        {waits && found !== null && (
          <KeyButton name={words.place} keys="A" run={() => actions.place(found)} />
        )}
        <KeyButton name={words.pick} keys="P" run={actions.pick} />
        {state !== 'orphan' || !isSettled ? (
          <KeyButton name={words.leave} keys="X" run={actions.leave} />
        ) : null}
        <KeyButton name={words.show} keys="Enter" run={actions.show} />
      </footer>
    </section>
  );
}

const Passage = ({ context, text }: { context: Context | null; text: string }): ReactNode =>
  context === null ? (
    <q>{text}</q>
  ) : (
    <span className="passage">
      {context.before}
      <mark>{context.words}</mark>
      {context.after} <span className="quiet-text">{context.locator}</span>
    </span>
  );
