import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { ReactNode } from 'react';
import type { ChangedChip } from '#shared/ipc/noteShapes.ts';
import { attempt } from '../../app/commands.ts';
import { runCommand } from '../../bridge/client.ts';
import { notesText } from '../../strings/notesText.ts';

const words = notesText.changes;

/** How many numbers changed since the note was last read, the way to the next, and the end of it. */
export function ChangesRead({
  editor,
  noteId,
  changes,
}: {
  editor: Editor;
  noteId: string;
  changes: readonly ChangedChip[];
}): ReactNode {
  if (changes.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="button quiet changes-count"
        title={words.why}
        onClick={() => showNext(editor, new Set(changes.map(({ ref }) => ref)))}
      >
        {words.count(changes.length)}
      </button>
      <button
        type="button"
        className="button quiet"
        title={words.readHint}
        onClick={() => attempt(() => runCommand('note.markRead', { noteId }))}
      >
        {words.read}
      </button>
    </>
  );
}

/** Chooses the next changed number after the caret, round the end. */
function showNext(editor: Editor, refs: ReadonlySet<string>): void {
  const places: number[] = [];
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name === 'number' && refs.has(String(node.attrs['ref']))) places.push(pos);
    return true;
  });
  const { from } = editor.state.selection;
  const next = places.find((pos) => pos > from) ?? places[0];
  if (next === undefined) return;
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, next)).scrollIntoView());
  editor.view.focus();
}
