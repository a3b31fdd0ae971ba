/** The note whose text was written in last, for commands that come from elsewhere (palette, figures, menu). */
import type { Editor } from '@tiptap/core';
import { cellChip, statedChip } from '#shared/domain/notes/chipRef.ts';
import type { DocumentView } from '#shared/ipc/shapes.ts';
import { useSelection } from '../../app/selection.ts';
import { queryClient } from '../../bridge/client.ts';
import { openChipSearch } from './chipTrigger.ts';
import { type UntracedMark, untracedOf } from './untracedMarks.ts';

export type ActiveNote = { readonly noteId: string; readonly editor: Editor };

let active: ActiveNote | null = null;

export const activeNote = (): ActiveNote | null => active;

/** The note somebody turned to. */
export function setActiveNote(note: ActiveNote): void {
  active = note;
}

/** The note's tab was closed. */
export function leaveActiveNote(editor: Editor): void {
  if (active?.editor === editor) active = null;
}

/** The reference of the cell or number that is selected in the window; null when something else is. */
export function selectedChip(): string | null {
  const { selection } = useSelection.getState();
  if (selection.kind === 'cell') return cellChip(selection.cell);
  if (selection.kind !== 'mention') return null;
  const { documentId, mentionId } = selection;
  // Whoever selected a number of an article has the article on screen, and so in the cache.
  const view = queryClient.getQueryData<DocumentView>(['document.get', { documentId }]);
  const mention = view?.mentions.find(({ id }) => id === mentionId);
  return mention === undefined ? null : statedChip({ documentId, start: mention.start, end: mention.end });
}

/** Puts a number in at the caret, in the place of what is selected. A chosen chip is not replaced: it follows it. */
export function insertChip(editor: Editor, ref: string): void {
  const { from, to } = editor.state.selection;
  const isChip = editor.isActive('number');
  const range = isChip ? { from: to, to } : { from, to };
  editor.chain().focus().insertContentAt(range, { type: 'number', attrs: { ref } }).run();
}

/** Types the sign that looks for something to put in, with a space before it where words stand. */
export function startSearch(editor: Editor, sign: '#' | '@' | '[['): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '', 'x');
  editor
    .chain()
    .focus()
    .insertContent(/^[\s([]?$/.test(before) ? sign : ` ${sign}`)
    .run();
}

/** Selects an untraced number and brings it into view; steps from the caret, round the ends. */
export function walkUntraced(editor: Editor, direction: 1 | -1): UntracedMark | null {
  const marks = untracedOf(editor.state);
  const { from, to } = editor.state.selection;
  const next =
    direction === 1
      ? (marks.find((mark) => mark.from > from || (mark.from === from && mark.to !== to)) ?? marks[0])
      : (marks.findLast((mark) => mark.from < from) ?? marks.at(-1));
  if (next === undefined) return null;
  showUntraced(editor, next);
  return next;
}

/** Selects one untraced number and brings it into view. */
export function showUntraced(editor: Editor, mark: UntracedMark): void {
  editor.chain().focus().setTextSelection({ from: mark.from, to: mark.to }).scrollIntoView().run();
}

/** Opens the picker on the untraced number at the caret; false when there is none. */
export function linkUntraced(editor: Editor): boolean {
  const { from, to } = editor.state.selection;
  const mark = untracedOf(editor.state).find((found) => found.from <= to && found.to >= from);
  if (mark === undefined) return false;
  editor
    .chain()
    .focus()
    .setTextSelection(mark.to)
    .command(({ tr, dispatch }) => {
      if (dispatch) openChipSearch(tr, mark.from, mark.to);
      return true;
    })
    .run();
  return true;
}
