/** What keeps an open note in step with the store: its saving, its numbers, its references, what changed in them. */
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { chipRefs, plainText, referencesIn } from '#shared/domain/notes/noteBody.ts';
import type { ChangedChip, NoteView } from '#shared/ipc/noteShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { type ChangeBook, takeChanges } from './chips/changeBook.ts';
import type { ChipBook, ReferenceBook } from './chips/chipBook.ts';
import { replaceChanged } from './editor/replaceChanged.ts';
import { bodyOf } from './editor/useNoteEditor.ts';
import { NoteSession, type SaveState } from './noteSession.ts';

/** Keeps editor and store together while the editor is there; answers how the saving stands. */
export function useSession(
  editor: Editor | null,
  session: { current: NoteSession | null },
  note: NoteView,
  setTitle: (title: string) => void,
  titleNow: { current: string },
) {
  const [made, setMade] = useState<NoteSession | null>(null);
  const first = useRef(note);
  useEffect(() => {
    if (editor === null) return;
    const { id } = first.current;
    const opened = new NoteSession(id, { title: titleNow.current, body: bodyOf(editor) });
    opened.onExternal = ({ title, body }) => {
      titleNow.current = title;
      setTitle(title);
      replaceChanged(editor, body);
      opened.settle({ title, body: bodyOf(editor) });
    };
    session.current = opened;
    setMade(opened);
    return () => {
      session.current = null;
      void opened.close();
    };
  }, [editor, session, setTitle, titleNow]);
  return useSyncExternalStore(
    useCallback((listener) => made?.subscribe(listener) ?? (() => undefined), [made]),
    () => made?.state ?? SAVED,
  );
}

const SAVED: SaveState = { kind: 'saved' };

/** What is counted and asked for of the document; anew only when it changed, not with every move of the caret. */
export function useContents(editor: Editor | null, first: NoteView['body']) {
  const doc = editor?.state.doc ?? null;
  return useMemo(() => {
    const body = doc === null ? first : doc.toJSON();
    return {
      refs: chipRefs(body),
      named: referencesIn(body),
      wordCount: plainText(body).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0,
    };
  }, [doc, first]);
}

/** Asks the store for what the chips show, anew after every change of the workspace. */
export function useChips(refs: string[], book: ChipBook): void {
  const values = useQueryOf('chip.values', { refs }, { enabled: refs.length > 0 });
  useEffect(() => {
    if (values.data !== undefined) book.put(values.data);
  }, [book, values.data]);
}

/** The same for what it refers to. */
export function useReferences(refs: string[], book: ReferenceBook): void {
  const values = useQueryOf('reference.values', { refs }, { enabled: refs.length > 0 });
  useEffect(() => {
    if (values.data !== undefined) book.put(values.data);
  }, [book, values.data]);
}

/** The numbers that changed since the note was last read; each chip hears of its own. */
export function useChanges(
  noteId: string,
  refs: readonly string[],
  book: ChangeBook,
): readonly ChangedChip[] {
  const { data } = useQueryOf('note.changes', { noteId });
  useEffect(() => {
    if (data !== undefined) takeChanges(book, refs, data);
  }, [book, refs, data]);
  return data ?? NONE;
}

const NONE: readonly ChangedChip[] = [];
