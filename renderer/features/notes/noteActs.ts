/** What commands do in a note's text. They come with the editor, which is big; the window starts without it. */
import type { Editor } from '@tiptap/core';
import { openChipSearch } from './chips/chipTrigger.ts';
import { type UntracedMark, untracedOf } from './editor/untracedMarks.ts';

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
