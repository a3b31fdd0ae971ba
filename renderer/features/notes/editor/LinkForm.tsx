import type { Editor } from '@tiptap/core';
import { type ReactNode, useState } from 'react';
import { typedAddress } from '#shared/domain/notes/webAddress.ts';
import { notesText } from '../../../strings/notesText.ts';
import { text } from '../../../strings/text.ts';

const words = notesText.webLink;

/** The address that the words at the caret lead to: typed, changed or taken away. Attest itself never opens it. */
export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }): ReactNode {
  const known = String(editor.getAttributes('link')['href'] ?? '');
  const [typed, setTyped] = useState(known);
  const [isWrong, setWrong] = useState(false);
  const leave = (): void => {
    onClose();
    editor.commands.focus();
  };
  const apply = (): void => {
    const href = typedAddress(typed);
    if (href === null) {
      setWrong(true);
      return;
    }
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (empty && known === '')
      chain
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else chain.setLink({ href }).run();
    onClose();
  };
  return (
    <form
      className="note-bar"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <label>
        {words.address}{' '}
        <input
          // biome-ignore lint/a11y/noAutofocus: it was asked for by key or button, to type in.
          autoFocus
          value={typed}
          placeholder="https://"
          maxLength={2000}
          aria-invalid={isWrong}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(false);
          }}
        />
      </label>
      <button type="submit" className="button">
        {words.apply}
      </button>
      {known !== '' && (
        <button
          type="button"
          className="button"
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetLink().run();
            onClose();
          }}
        >
          {words.remove}
        </button>
      )}
      <button type="button" className="button quiet" onClick={leave}>
        {text.app.cancel}
      </button>
      {isWrong && <span role="alert">{words.wrong}</span>}
    </form>
  );
}
