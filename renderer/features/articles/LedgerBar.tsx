import type { ReactNode } from 'react';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { StepButtons } from '../../components/StepButtons.tsx';
import { triageText } from '../../strings/triageText.ts';
import { questionsOf, setScope, walk } from './triageActions.ts';
import { useTriage } from './triageState.ts';

const words = triageText;
const STATES = ['extracted', 'date', 'citation', 'dismissed', 'open'] as const;

/** How every number of the article is accounted for, and the walk through those that are not. */
export function LedgerBar({ view }: { view: DocumentView }): ReactNode {
  const { ledger } = view;
  const questions = questionsOf(view);
  const isDone = ledger.open === 0 && questions === 0;
  const shown = STATES.filter((state) => ledger[state] > 0);
  const parts = shown.map((state) => `${ledger[state]} ${words.ledger[state]}`);
  return (
    <div
      className="ledger"
      title={isDone ? words.ledger.doneHint : words.ledger.openHint(questions, ledger.open)}
    >
      <div className="ledger-bar" role="img" aria-label={words.ledger.label(parts)}>
        {shown.map((state) => (
          <span key={state} className={`bar-${state}`} style={{ flexGrow: ledger[state] }} />
        ))}
      </div>
      <div className="ledger-counts">
        {shown.map((state) => (
          <span key={state} className={`ledger-${state}`}>
            <i className={`swatch bar-${state}`} aria-hidden="true" />
            <b>{ledger[state]}</b> {words.ledger[state]}
          </span>
        ))}
        {isDone && <span className="ledger-done">✓ {words.ledger.done}</span>}
      </div>
    </div>
  );
}

/** Which numbers J and K walk, and the same by mouse. */
export function WalkButtons({ view }: { view: DocumentView }): ReactNode {
  const scope = useTriage((state) => state.scope);
  const questions = questionsOf(view);
  return (
    <fieldset className="walk" aria-label={words.queue}>
      {(['open', 'all'] as const).map((name) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-pressed={scope === name}
          onClick={() => setScope(name)}
        >
          {words.scope[name](name === 'open' ? questions : view.mentions.length)}
        </button>
      ))}
      <StepButtons words={words} onStep={walk} keys={{ previous: 'K', next: 'J' }} />
    </fieldset>
  );
}
