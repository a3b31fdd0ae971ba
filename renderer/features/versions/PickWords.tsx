import { type ReactNode, useEffect, useRef, useState } from 'react';
import { text } from '../../strings/text.ts';
import { versionsText } from '../../strings/versionsText.ts';
import { contextOf, findWords, type VersionRow } from './versionPieces.ts';

const MOST = 12;
const words = versionsText.pick;

/** Finds words of the new version to place a link at; typed, or selected in the text with the pointer. */
export function PickWords({
  rows,
  start,
  onPlace,
  onCancel,
}: {
  rows: readonly VersionRow[];
  /** What stands in the box first. */
  start: string;
  onPlace: (span: { readonly start: number; readonly end: number }) => void;
  onCancel: () => void;
}): ReactNode {
  const [typed, setTyped] = useState(start);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const found = findWords(rows, typed, MOST + 1);
  const [only] = found;
  return (
    <form
      className="pick-words"
      onSubmit={(event) => {
        event.preventDefault();
        if (only !== undefined && found.length === 1) onPlace(only);
      }}
    >
      <label>
        {words.label}
        <input
          className="field"
          value={typed}
          ref={box}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <p className="quiet-text">
        {typed.trim() !== '' && found.length === 0 ? words.none(typed.trim()) : words.hint}
      </p>
      <ol className="candidates">
        {found.slice(0, MOST).map((span) => {
          const context = contextOf(rows, 'now', span);
          return (
            <li key={span.start}>
              <button
                type="button"
                className="button"
                aria-label={`${words.place(span.text)}, ${span.locator}`}
                onClick={() => onPlace(span)}
              >
                <span className="passage">
                  {context?.before}
                  <mark>{span.text}</mark>
                  {context?.after}
                </span>
                <span className="quiet-text">{span.locator}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {found.length > MOST && <p className="quiet-text">{words.more}</p>}
      <footer>
        {only !== undefined && found.length === 1 && (
          <button type="submit" className="button primary">
            {words.place(only.text)}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {text.app.cancel}
        </button>
      </footer>
    </form>
  );
}
