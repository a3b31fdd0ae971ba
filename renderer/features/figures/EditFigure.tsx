import { type FormEvent, type ReactNode, useState } from 'react';
import type { CellRef } from '../../app/selection.ts';
import { useCommand, useQueryOf } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { figuresText } from '../../strings/figuresText.ts';
import { text } from '../../strings/text.ts';

const words = figuresText;

/** Asks for a value as text and the source it comes from; an ambiguous text is answered, not guessed. */
export function EditFigure(props: {
  readonly cell: CellRef;
  readonly label: string;
  readonly typed: string;
  readonly onClose: () => void;
}): ReactNode {
  const { cell, label, typed, onClose } = props;
  const [find, setFind] = useState('');
  const sources = useQueryOf('source.list', { text: find });
  const assert = useCommand('figure.assert');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string): string => String(form.get(name) ?? '');
    assert.mutate(
      { cell, text: field('value'), sourceId: field('source'), note: field('note') },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={words.edit(label)} onClose={onClose}>
      <form className="edit-figure" onSubmit={submit}>
        <label>
          {words.value}
          <input name="value" defaultValue={typed} placeholder="12.4 bn" autoFocus required />
        </label>
        <label>
          {words.findSource}
          <input type="search" value={find} onChange={(event) => setFind(event.target.value)} />
        </label>
        <label>
          {words.source}
          <select
            name="source"
            required
            size={6}
            key={sources.data?.[0]?.id ?? ''}
            defaultValue={sources.data?.[0]?.id}
          >
            {(sources.data ?? []).map(({ id, title, publisher, issued }) => (
              <option key={id} value={id}>
                {[publisher, title, issued].filter((part) => part !== null && part !== '').join(', ')}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.note}
          <input name="note" />
        </label>
        {assert.error !== null && <ProblemNote error={assert.error} />}
        <div className="buttons">
          <button type="submit" className="button primary" disabled={assert.isPending}>
            {words.save}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {text.app.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
