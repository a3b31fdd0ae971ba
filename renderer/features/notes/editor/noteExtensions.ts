import { Extension, type Extensions } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { webAddress } from '#shared/domain/notes/webAddress.ts';
import type { ChangeBook } from '../chips/changeBook.ts';
import type { ChipBook, ReferenceBook } from '../chips/chipBook.ts';
import { ChipTrigger, type ChipTriggerOptions } from '../chips/chipTrigger.ts';
import { NumberChip } from '../chips/numberChip.ts';
import { ReferenceChip } from '../chips/referenceChip.ts';
import { FindInNote } from './findInNote.ts';
import { goToWords, NoteFootnotes } from './footnotes.ts';
import { LikelihoodHints } from './likelihoodHints.ts';
import { NoteTables } from './noteTables.ts';
import { StanceMarks } from './stanceMarks.ts';
import { UntracedMarks } from './untracedMarks.ts';

/** Keys of the note itself; each answers whether it did something. */
export type NoteKeys = {
  readonly reveal: (ref: string) => void;
  readonly next: () => boolean;
  readonly previous: () => boolean;
  readonly link: () => boolean;
  readonly save: () => boolean;
  readonly webLink: () => boolean;
  readonly find: () => boolean;
  /** To where the number at the caret comes from. */
  readonly trace: () => boolean;
  readonly side: () => boolean;
};

/**
 * What a note may hold: paragraphs, headings, lists, quotes, tables, footnotes, bold, italic, web addresses, number chips
 * and references. Everything else that is pasted becomes these, or plain words; there are no images and no address is
 * ever opened, so nothing is ever fetched.
 */
export const noteExtensions = (parts: {
  readonly book: ChipBook;
  readonly references: ReferenceBook;
  readonly changed: ChangeBook;
  readonly trigger: ChipTriggerOptions;
  readonly keys: NoteKeys;
}): Extensions => [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    document: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: 'noreferrer' },
      isAllowedUri: (uri) => webAddress(uri) !== null,
      shouldAutoLink: (uri) => webAddress(uri) !== null,
    },
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  NoteFootnotes,
  NoteTables,
  StanceMarks,
  LikelihoodHints,
  FindInNote,
  NumberChip.configure({ book: parts.book, changed: parts.changed }),
  ReferenceChip.configure({ book: parts.references }),
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
          if (!(selection instanceof NodeSelection)) return false;
          const { type, attrs } = selection.node;
          if (type.name === 'footnoteMark') return goToWords(this.editor, String(attrs['id']));
          if (type.name !== 'number' && type.name !== 'reference') return false;
          keys.reveal(String(attrs['ref']));
          return true;
        },
        F8: keys.next,
        'Shift-F8': keys.previous,
        'Mod-.': keys.link,
        'Mod-s': keys.save,
        'Mod-Shift-k': keys.webLink,
        'Mod-f': keys.find,
        'Alt-s': keys.trace,
        'Alt-o': keys.side,
      };
    },
  });
