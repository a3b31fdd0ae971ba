import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { figuresText as words } from '../../strings/figuresText.ts';
import { readFilter } from './figuresView.ts';

type Props = {
  /** The filter that holds, as it was typed. */
  readonly typed: string;
  /** Takes one that makes sense, when it is sent or left. */
  readonly onTyped: (typed: string) => void;
  readonly label: string;
  readonly placeholder: string;
  /** Counts how often somebody asked to type here. */
  readonly asked?: number;
};

/** A filter of figures in words or as a condition. What is wrong with it stands behind it, and the one before holds on. */
export function FilterBox({ typed, onTyped, label, placeholder, asked = 0 }: Props): ReactNode {
  const [draft, setDraft] = useState(typed);
  const [message, setMessage] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setDraft(typed), [typed]);
  useEffect(() => {
    if (asked > 0) input.current?.select();
  }, [asked]);
  const apply = (text: string): void => {
    const read = readFilter(text);
    setMessage(read.message);
    if (read.message === null && text.trim() !== typed) onTyped(text.trim());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    apply(draft);
  };
  const { where } = readFilter(typed);
  return (
    <form className="figures-filter" onSubmit={submit}>
      <input
        ref={input}
        name="where"
        type="search"
        className="field"
        spellCheck={false}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={message !== null}
        title={where === '' || where === typed ? undefined : words.whereMeans(where)}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          if (event.target.value === '') apply('');
        }}
        onBlur={() => apply(draft)}
      />
      {message !== null && (
        <span className="figures-filter-problem" role="alert">
          {message}
        </span>
      )}
    </form>
  );
}
