import { Extension, type Extensions } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import type { ChipBook } from './chipBook.ts';
import { ChipTrigger, type ChipTriggerOptions } from './chipTrigger.ts';
import { NumberChip } from './numberChip.ts';
import { UntracedMarks } from './untracedMarks.ts';

/** Keys of the note itself; each answers whether it did something. */
export type NoteKeys = {
  readonly reveal: (ref: string) => void;
  readonly next: () => boolean;
  readonly previous: () => boolean;
  readonly link: () => boolean;
  readonly save: () => boolean;
};

/**
 * What a note may hold: paragraphs, headings, lists, quotes, bold, italic and number chips. Everything else that is
 * pasted becomes these, or plain words; there are no images and no links, so nothing is ever fetched.
 */
export const noteExtensions = (parts: {
  readonly book: ChipBook;
  readonly trigger: ChipTriggerOptions;
  readonly keys: NoteKeys;
}): Extensions => [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  NumberChip.configure({ book: parts.book }),
  ChipTrigger.configure(parts.trigger),
  UntracedMarks,
  noteKeymap(parts.keys),
];

const noteKeymap = (keys: NoteKeys) =>
  Extension.create({
    name: 'noteKeymap',
    // Before the starter kit's own Enter, which would put a paragraph in the place of a chosen chip.
    priority: 1000,
    addKeyboardShortcuts() {
      return {
        Enter: () => {
          const { selection } = this.editor.state;
          if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'number') return false;
          keys.reveal(String(selection.node.attrs['ref']));
          return true;
        },
        F8: keys.next,
        'Shift-F8': keys.previous,
        'Mod-.': keys.link,
        'Mod-s': keys.save,
      };
    },
  });
