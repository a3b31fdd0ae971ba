import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { lookupText as words } from '../../strings/lookupText.ts';

/** What is looked up, as typed; an empty text is none. */
export type Typed = {
  readonly text: string;
  readonly to: string;
  readonly fromPeriod: string;
  readonly toPeriod: string;
};

/** The number, the other end of a pair, the periods. `initial` is what was understood; a change starts from it. */
export function LookupForm({
  initial,
  onFind,
}: {
  initial: Typed;
  onFind: (typed: Typed) => void;
}): ReactNode {
  const [typed, setTyped] = useState(initial);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.text.trim() !== '') onFind(typed);
  };
  const field = (name: keyof Typed, label: string, hint: string): ReactNode => (
    <label className={name}>
      <span className="quiet-text">{label}</span>
      <input
        className="field"
        value={typed[name]}
        placeholder={hint}
        maxLength={500}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <form className="lookup-form" aria-label={words.form} onSubmit={submit} onKeyDown={intoList}>
      {field('text', words.number, words.numberHint)}
      {field('to', words.to, words.toHint)}
      {field('fromPeriod', words.fromPeriod, words.fromPeriodHint)}
      {field('toPeriod', words.toPeriod, words.periodHint)}
      <button type="submit" className="button primary" disabled={typed.text.trim() === ''}>
        {words.find}
      </button>
    </form>
  );
}

/** Down goes from the boxes into the list below. */
function intoList(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown') return;
  const first = event.currentTarget.parentElement?.querySelector<HTMLElement>('.match .row');
  if (first == null) return;
  event.preventDefault();
  first.focus();
}
