import { Editor, type JSONContent } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { type RefObject, useEffect, useReducer, useRef, useState } from 'react';
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import type { ChangeBook } from '../chips/changeBook.ts';
import type { ChipBook, ReferenceBook } from '../chips/chipBook.ts';
import type { ChipSearch } from '../chips/chipTrigger.ts';
import type { PickerKeys } from '../chips/PickerFrame.tsx';
import { goToWords } from './footnotes.ts';
import { type NoteKeys, noteExtensions } from './noteExtensions.ts';

type Body = NoteView['body'];

/** A search with the place on screen where the words looked for begin. */
export type PlacedSearch = ChipSearch & {
  readonly at: { readonly left: number; readonly top: number; readonly bottom: number };
};

export type EditorParts = {
  readonly book: ChipBook;
  readonly references: ReferenceBook;
  readonly changed: ChangeBook;
  readonly keys: NoteKeys;
  readonly label: string;
  readonly pickerKeys: RefObject<PickerKeys | null>;
  readonly onChange: (editor: Editor) => void;
  readonly onFocus: (editor: Editor) => void;
  readonly onBlur: () => void;
  readonly onSearch: (search: PlacedSearch | null) => void;
  /** A chip was chosen by click or arrow keys; null when none is. */
  readonly onChip: (ref: string | null, editor: Editor) => void;
};

/**
 * The writing editor in a host element, made once; the component is drawn again with every change in it. Null until the
 * element is there.
 */
export function useNoteEditor(
  host: RefObject<HTMLElement | null>,
  body: Body,
  parts: EditorParts,
): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const latest = useRef(parts);
  const first = useRef(body);
  useEffect(() => {
    latest.current = parts;
  });
  useEffect(() => {
    if (host.current === null) return;
    const { book, references, changed, label } = latest.current;
    const made: Editor = new Editor({
      element: host.current,
      injectCSS: false,
      content: editable(first.current),
      extensions: noteExtensions({
        book,
        references,
        changed,
        keys: {
          reveal: (ref) => latest.current.keys.reveal(ref),
          next: () => latest.current.keys.next(),
          previous: () => latest.current.keys.previous(),
          link: () => latest.current.keys.link(),
          save: () => latest.current.keys.save(),
          webLink: () => latest.current.keys.webLink(),
          find: () => latest.current.keys.find(),
          trace: () => latest.current.keys.trace(),
          side: () => latest.current.keys.side(),
        },
        trigger: {
          onSearch: (search, view) =>
            latest.current.onSearch(
              search === null ? null : { ...search, at: view.coordsAtPos(search.from) },
            ),
          onKey: (event) => latest.current.pickerKeys.current?.(event) ?? false,
        },
      }),
      editorProps: {
        attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox', spellcheck: 'false' },
        handleDOMEvents: {
          // An address is read here, and never followed.
          click: (_view, event) => {
            if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault();
            return false;
          },
        },
        handleClickOn: (_view, _pos, node) => {
          if (node.type.name !== 'footnoteMark') return false;
          return goToWords(made, String(node.attrs['id']));
        },
        handleDoubleClickOn: (_view, _pos, node) => {
          if (node.type.name !== 'number' && node.type.name !== 'reference') return false;
          latest.current.keys.reveal(String(node.attrs['ref']));
          return true;
        },
      },
      onUpdate: ({ editor: changed }) => latest.current.onChange(changed),
      onTransaction: redraw,
      onFocus: ({ editor: focused }) => latest.current.onFocus(focused),
      onBlur: () => latest.current.onBlur(),
      onSelectionUpdate: ({ editor: moved }) => latest.current.onChip(chosenChip(moved), moved),
    });
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [host]);
  return editor;
}

/** The body for the editor, once `noteBodyFault` found it sound: a document needs a paragraph to write in. */
export function editable(body: Body): JSONContent {
  const isEmpty =
    typeof body === 'object' &&
    body !== null &&
    !Array.isArray(body) &&
    (!Array.isArray(body['content']) || body['content'].length === 0);
  return isEmpty ? { type: 'doc', content: [{ type: 'paragraph' }] } : (body as JSONContent);
}

/** The editor's document as it is saved. */
export const bodyOf = (editor: Editor): Body => JSON.parse(JSON.stringify(editor.getJSON())) as Body;

function chosenChip({ state: { selection } }: Editor): string | null {
  const isChip = selection instanceof NodeSelection && selection.node.type.name === 'number';
  return isChip ? String(selection.node.attrs['ref']) : null;
}
