import type { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useState } from 'react';
import { StepButtons } from '../../../components/StepButtons.tsx';
import { notesText } from '../../../strings/notesText.ts';
import { foundIn, lookFor, stepFound } from './findInNote.ts';

const words = notesText.find;

/** Looks for words in the note: Enter goes on, Shift+Enter back, Esc to the place found. */
export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }): ReactNode {
  const [query, setQuery] = useState('');
  const { places, at } = foundIn(editor.state);
  useEffect(() => () => (editor.isDestroyed ? undefined : lookFor(editor, '')), [editor]);
  const leave = (): void => {
    onClose();
    editor.view.focus();
  };
  return (
    <search className="note-bar">
      <label>
        {words.label}{' '}
        <input
          // biome-ignore lint/a11y/noAutofocus: it was asked for by key or button, to type in.
          autoFocus
          type="search"
          value={query}
          maxLength={200}
          onChange={({ target }) => {
            setQuery(target.value);
            lookFor(editor, target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave();
            else if (event.key === 'Enter') stepFound(editor, event.shiftKey ? -1 : 1);
            else return;
            event.preventDefault();
          }}
        />
      </label>
      <span role="status">{query.trim() === '' ? '' : words.count(at + 1, places.length)}</span>
      <StepButtons words={words} onStep={(direction) => stepFound(editor, direction)} />
      <button type="button" className="button quiet" onClick={leave}>
        {words.close}
      </button>
    </search>
  );
}
