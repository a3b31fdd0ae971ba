import type { Editor } from '@tiptap/core';
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import { editable } from './useNoteEditor.ts';

/**
 * Puts what somebody else made of the note into the editor. Only the stretch that differs is replaced, so that the caret
 * stays where it is; the editor's own undo does not take it back, the workspace's does.
 */
export function replaceChanged(editor: Editor, body: NoteView['body']): void {
  const next = editor.schema.nodeFromJSON(editable(body));
  const { doc, tr } = editor.state;
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  // Where the same text stands on both sides of the difference, the two ends run past the start.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const replaced = tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  editor.view.dispatch(replaced.setMeta('addToHistory', false).setMeta('preventUpdate', true));
}
