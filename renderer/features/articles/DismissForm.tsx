import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DocumentView, MentionView } from '#shared/ipc/documentShapes.ts';
import { text } from '../../strings/text.ts';
import { triageText } from '../../strings/triageText.ts';
import { dismissNumber, leaveMode } from './triageActions.ts';
import { rememberReason, useTriage } from './triageState.ts';

const words = triageText.dismissing;

/** Asks why a number does not count: one of the usual reasons by arrow key, or a typed one. */
export function DismissForm({ view, mention }: { view: DocumentView; mention: MentionView }): ReactNode {
  const lastReason = useTriage((state) => state.lastReason);
  const offered: readonly string[] =
    lastReason === null || (words.reasons as readonly string[]).includes(lastReason)
      ? words.reasons
      : [lastReason, ...words.reasons];
  const [picked, setPicked] = useState<string | null>(lastReason ?? offered[0] ?? null);
  const [typed, setTyped] = useState('');
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  const reason = (picked ?? typed).trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason === '') return;
    rememberReason(reason);
    dismissNumber(view, mention, reason);
  };
  return (
    <form ref={first} className="triage-form" onSubmit={submit}>
      <fieldset>
        <legend>{words.title(mention.text)}</legend>
        {offered.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="reason" checked={picked === one} onChange={() => setPicked(one)} />
            {one}
          </label>
        ))}
        <label className="choice">
          <input type="radio" name="reason" checked={picked === null} onChange={() => setPicked(null)} />
          {words.other}
          <input
            className="field"
            aria-label={words.other}
            value={typed}
            maxLength={500}
            onFocus={() => setPicked(null)}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </fieldset>
      <footer>
        <button type="submit" className="button primary" disabled={reason === ''}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={leaveMode}>
          {text.app.cancel}
        </button>
      </footer>
    </form>
  );
}
