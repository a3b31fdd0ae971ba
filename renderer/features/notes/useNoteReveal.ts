import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { useSelection } from '../../app/selection.ts';
import { showUntraced } from './activeNote.ts';
import { untracedOf } from './untracedMarks.ts';

/** Goes to the untraced number that a stopped export named, once per request; to the note's start when it is gone. */
export function useNoteReveal(noteId: string, editor: Editor | null): void {
  const reveal = useSelection((state) => state.reveal);
  const handled = useRef(0);
  useEffect(() => {
    if (editor === null || reveal?.kind !== 'note' || reveal.noteId !== noteId) return;
    if (reveal.serial <= handled.current) return;
    handled.current = reveal.serial;
    const marks = untracedOf(editor.state).filter(({ paragraph }) => paragraph === reveal.paragraph);
    const mark = marks.find(({ start }) => start === reveal.start) ?? marks[0];
    if (mark === undefined) editor.commands.focus('start');
    else showUntraced(editor, mark);
  }, [noteId, editor, reveal]);
}
