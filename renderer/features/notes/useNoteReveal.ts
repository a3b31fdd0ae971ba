import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { useSelection } from '../../app/selection.ts';
import { untracedOf } from './editor/untracedMarks.ts';
import { showUntraced } from './noteActs.ts';

/** Goes to the untraced number that a stopped export named, or to the paragraph that uses something; once per request. */
export function useNoteReveal(noteId: string, editor: Editor | null): void {
  const reveal = useSelection((state) => state.reveal);
  const handled = useRef(0);
  useEffect(() => {
    if (editor === null || reveal?.kind !== 'note' || reveal.noteId !== noteId) return;
    if (reveal.serial <= handled.current) return;
    handled.current = reveal.serial;
    const marks = untracedOf(editor.state).filter(({ paragraph }) => paragraph === reveal.paragraph);
    const mark = marks.find(({ start }) => start === reveal.start) ?? marks[0];
    if (mark !== undefined && reveal.start > 0) showUntraced(editor, mark);
    else showParagraph(editor, reveal.paragraph);
  }, [noteId, editor, reveal]);
}

/** The start of a paragraph, counted from 1 over those that hold something, as packs count them. */
function showParagraph(editor: Editor, wanted: number): void {
  let paragraph = 0;
  let place = 1;
  editor.state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    if (node.childCount > 0 && ++paragraph === wanted) place = pos + 1;
    return false;
  });
  editor.chain().setTextSelection(place).scrollIntoView().run();
  editor.view.focus();
}
