import { type ReactNode, useEffect } from 'react';
import type { DocumentView, MentionView } from '#shared/ipc/documentShapes.ts';
import { runAppCommand } from '../../app/panels.tsx';
import { select } from '../../app/selection.ts';
import { isTyping } from '../../app/shortcuts.ts';
import { KeyButton } from '../../components/KeyButton.tsx';
import { isModalOpen } from '../../components/modal.ts';
import { lookupText } from '../../strings/lookupText.ts';
import { triageText as words } from '../../strings/triageText.ts';
import { AlternativeList, MOST_ALTERNATIVES } from './AlternativeList.tsx';
import { DismissForm } from './DismissForm.tsx';
import { EditReading } from './EditReading.tsx';
import { ReadLine } from './ReadLine.tsx';
import {
  acceptAlternative,
  acceptReading,
  clearDecision,
  inspectNumber,
  openMode,
  undoHere,
} from './triageActions.ts';
import { isQuestion, triageQueue } from './triageQueue.ts';
import { useTriage } from './triageState.ts';

/** The number somebody is at: how it is read or why it is a question, and everything that can be done with it. */
export function TriageDock({ view, mention }: { view: DocumentView; mention: MentionView }): ReactNode {
  const mode = useTriage((state) => state.mode);
  const scope = useTriage((state) => state.scope);
  const queue = triageQueue(view, scope);
  const at = queue.findIndex(({ id }) => id === mention.id);
  const showsWays = mode === 'differently' || (mode === 'look' && isQuestion(mention));
  useChoiceKeys(showsWays);
  const locator = view.blocks.find(({ id }) => id === mention.block)?.locator ?? '';
  return (
    <section className="dock" aria-label={words.dock}>
      <header>
        <q>{mention.text}</q>
        <span className="quiet-text">{locator}</span>
        <span className="spring" />
        {at >= 0 && <span className="quiet-text">{words.position(at + 1, queue.length, scope)}</span>}
        <button
          type="button"
          className="button quiet"
          aria-label={words.close}
          onClick={() => select({ kind: 'none' })}
        >
          ×
        </button>
      </header>
      {mode !== 'edit' && mode !== 'dismiss' && <ReadLine mention={mention} />}
      {showsWays && (
        <AlternativeList
          view={view}
          mention={mention}
          hasKeys
          onChoose={(alternative) => acceptAlternative(view, mention, alternative)}
        />
      )}
      {mode === 'edit' && <EditReading key={mention.id} view={view} mention={mention} />}
      {mode === 'dismiss' && <DismissForm key={mention.id} view={view} mention={mention} />}
      {mode !== 'edit' && mode !== 'dismiss' && <Actions mention={mention} />}
    </section>
  );
}

function Actions({ mention }: { mention: MentionView }): ReactNode {
  const can = (mention.own ?? mention).state === 'extracted';
  return (
    <footer>
      {can && <KeyButton name={words.accept} keys="A" run={acceptReading} />}
      {can && <KeyButton name={words.differently} keys="R" run={() => openMode('differently')} />}
      <KeyButton name={words.edit} keys="E" run={() => openMode('edit')} />
      <KeyButton name={words.dismiss} keys="X" run={() => openMode('dismiss')} />
      <KeyButton name={words.link} keys="L" run={() => void runAppCommand('link.start')} />
      <KeyButton name={lookupText.button} keys="F" run={() => void runAppCommand('lookup.number')} />
      {mention.decision !== null && <KeyButton name={words.clear} keys="⌫" run={clearDecision} />}
      <KeyButton name={words.inspect} keys="Enter" run={inspectNumber} />
      <KeyButton name={words.undo} keys="U" run={undoHere} />
    </footer>
  );
}

/** While ways to read the number are listed, 1 to 9 choose one. */
function useChoiceKeys(isListed: boolean): void {
  useEffect(() => {
    if (!isListed) return;
    const listener = (event: KeyboardEvent): void => {
      const digit = Number(event.key);
      if (!Number.isInteger(digit) || digit < 1 || digit > MOST_ALTERNATIVES) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (isModalOpen()) return;
      const buttons = document.querySelectorAll<HTMLButtonElement>('.dock .alternatives button');
      if (buttons[digit - 1] === undefined) return;
      event.preventDefault();
      buttons[digit - 1]?.click();
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [isListed]);
}
