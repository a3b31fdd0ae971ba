/** Whether a paragraph is fact, assumption or judgement, as an attribute of the paragraph; a new paragraph is none of them. */
import { type Editor, Extension } from '@tiptap/core';
import { type Stance, stanceOf } from '#shared/domain/notes/stance.ts';

/** The mark of the paragraph at the caret. */
export const stanceHere = (editor: Editor): Stance | null =>
  stanceOf(editor.getAttributes('paragraph')['stance']);

/** Marks the paragraphs of the selection; null takes the mark away. */
export const setStance = (editor: Editor, stance: Stance | null): boolean =>
  editor.chain().focus().updateAttributes('paragraph', { stance }).run();

export const StanceMarks = Extension.create({
  name: 'stanceMarks',
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        stance: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => stanceOf(element.getAttribute('data-stance')),
          renderHTML: ({ stance }) => (stanceOf(stance) === null ? {} : { 'data-stance': String(stance) }),
        },
      },
    },
  ],
  addKeyboardShortcuts() {
    const set = (stance: Stance | null) => () => setStance(this.editor, stance);
    return {
      'Alt-1': set('fact'),
      'Alt-2': set('assumption'),
      'Alt-3': set('judgement'),
      'Alt-0': set(null),
    };
  },
});
