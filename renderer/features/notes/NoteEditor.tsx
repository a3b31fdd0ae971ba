import type { Editor } from '@tiptap/core';
import {
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { chipRefs, plainText, referencesIn } from '#shared/domain/notes/noteBody.ts';
import type { ChipView, NoteView } from '#shared/ipc/noteShapes.ts';
import type { ReferenceView } from '#shared/ipc/referenceShapes.ts';
import { setPanelTitle } from '../../app/Frame.tsx';
import { panelId } from '../../app/panels.tsx';
import { useQueryOf } from '../../bridge/client.ts';
import { notesText } from '../../strings/notesText.ts';
import { leaveActiveNote, linkUntraced, setActiveNote, walkUntraced } from './activeNote.ts';
import { ChipCard } from './ChipCard.tsx';
import { ChipPicker } from './ChipPicker.tsx';
import { type ChipBook, LiveBook, type ReferenceBook } from './chipBook.ts';
import { closeChipSearch } from './chipTrigger.ts';
import { openChip, selectChip } from './followChip.ts';
import { openReference } from './followReference.ts';
import { LinkForm } from './LinkForm.tsx';
import { NoteStatus } from './NoteStatus.tsx';
import { NoteToolbar } from './NoteToolbar.tsx';
import { NoteSession } from './noteSession.ts';
import type { PickerKeys } from './PickerFrame.tsx';
import { ReferencePicker } from './ReferencePicker.tsx';
import { replaceChanged } from './replaceChanged.ts';
import { UntracedList } from './UntracedList.tsx';
import { bodyOf, type PlacedSearch, useNoteEditor } from './useNoteEditor.ts';
import { useNoteReveal } from './useNoteReveal.ts';

const words = notesText;

/** A note being written. */
export function NoteEditor({ note }: { note: NoteView }): ReactNode {
  const noteId = note.id;
  const [title, setTitle] = useState(note.title);
  const [book] = useState<ChipBook>(() => new LiveBook());
  const [references] = useState<ReferenceBook>(() => new LiveBook());
  const [isLinking, setLinking] = useState(false);
  const [search, setSearch] = useState<PlacedSearch | null>(null);
  const [card, setCard] = useState<{ readonly ref: string; readonly at: DOMRect } | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const titleBox = useRef<HTMLInputElement>(null);
  const pickerKeys = useRef<PickerKeys | null>(null);
  const titleNow = useRef(note.title);
  const session = useRef<NoteSession | null>(null);

  const editor = useNoteEditor(host, note.body, {
    book,
    references,
    label: words.editorLabel,
    pickerKeys,
    keys: {
      reveal: (ref) => {
        const reference = references.view(ref);
        if (reference === null) openChip(ref, book.view(ref));
        else openReference(reference);
      },
      next: () => editor !== null && walkUntraced(editor, 1) !== null,
      previous: () => editor !== null && walkUntraced(editor, -1) !== null,
      link: () => editor !== null && linkUntraced(editor),
      webLink: () => {
        setLinking(true);
        return true;
      },
      save: () => {
        void session.current?.save();
        return true;
      },
    },
    onChange: (changed) => session.current?.change({ title: titleNow.current, body: bodyOf(changed) }),
    onFocus: (focused) => setActiveNote({ noteId, editor: focused }),
    onBlur: () => {
      setCard(null);
      void session.current?.save();
    },
    onSearch: setSearch,
    onChip: (ref, moved) => {
      if (ref === null) {
        setCard(null);
        return;
      }
      const dom = moved.view.nodeDOM(moved.state.selection.from);
      if (dom instanceof HTMLElement) setCard({ ref, at: dom.getBoundingClientRect() });
      if (moved.isFocused) selectChip(ref, book.view(ref));
    },
  });
  const state = useSession(editor, session, note, setTitle, titleNow);
  const { refs, named, wordCount } = useContents(editor, note.body);
  useChips(refs, book);
  useReferences(named, references);
  useNoteReveal(noteId, editor);
  useEffect(() => setPanelTitle(panelId('note', { noteId }), title || words.untitled), [noteId, title]);
  useEffect(() => {
    if (editor === null) return;
    setActiveNote({ noteId, editor });
    // A note that was just made is named first, as a new folder is.
    if (titleNow.current === words.untitled) titleBox.current?.select();
    return () => leaveActiveNote(editor);
  }, [noteId, editor]);

  const rename = (typed: string): void => {
    setTitle(typed);
    titleNow.current = typed;
    if (editor !== null) session.current?.change({ title: typed, body: bodyOf(editor) });
  };
  const putIn = (type: 'number' | 'reference', ref: string): void => {
    if (editor === null || search === null) return;
    const { from, to } = search;
    editor.chain().focus().insertContentAt({ from, to }, { type, attrs: { ref } }).run();
  };
  const pick = (view: ChipView): void => {
    book.put([view]);
    putIn('number', view.ref);
  };
  const pickReference = (view: ReferenceView): void => {
    references.put([view]);
    putIn('reference', view.ref);
  };
  const tellActive = useCallback(
    (listId: string, rowId: string | null): void => {
      if (editor === null) return;
      editor.view.dom.setAttribute('aria-controls', listId);
      if (rowId === null) editor.view.dom.removeAttribute('aria-activedescendant');
      else editor.view.dom.setAttribute('aria-activedescendant', rowId);
    },
    [editor],
  );
  useEffect(() => {
    if (search !== null) return;
    editor?.view.dom.removeAttribute('aria-activedescendant');
    editor?.view.dom.removeAttribute('aria-controls');
  }, [editor, search]);

  const picker = ({ query, at }: PlacedSearch) => ({
    query,
    at,
    keys: pickerKeys,
    onActive: tellActive,
    onClose: () => editor?.view.dispatch(closeChipSearch(editor.state.tr)),
  });
  const isGone = state.kind === 'gone';
  const shownCard = card === null ? null : book.view(card.ref);
  return (
    <div className="note">
      {editor === null ? (
        <div className="note-toolbar" />
      ) : (
        <div>
          <NoteToolbar editor={editor} onLink={() => setLinking(true)} />
          {isLinking && <LinkForm editor={editor} onClose={() => setLinking(false)} />}
        </div>
      )}
      {isGone && <p className="problem">{words.gone}</p>}
      <div className={isGone ? 'note-page gone' : 'note-page'} onScroll={() => setCard(null)}>
        <input
          ref={titleBox}
          className="note-title"
          aria-label={words.titleLabel}
          value={title}
          placeholder={words.untitled}
          maxLength={500}
          onChange={(event) => rename(event.target.value)}
          onBlur={() => void session.current?.save()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            // At once: the library's own focus waits for a frame, and a fast typist's first letter would be lost.
            editor?.view.focus();
            editor?.commands.setTextSelection(1);
          }}
        />
        <div
          ref={host}
          className={editor?.isEmpty ? 'note-text empty-note' : 'note-text'}
          data-placeholder={words.placeholder}
          onPointerOver={(event) => setCard(hoveredChip(event))}
          onPointerLeave={() => setCard(null)}
        />
      </div>
      <div className="note-foot">
        {editor !== null && <UntracedList editor={editor} book={book} hasChips={refs.length > 0} />}
        <span className="spring" />
        <span>{words.words(wordCount)}</span>
        <NoteStatus state={state} onRetry={() => void session.current?.save()} />
      </div>
      {search?.among === 'numbers' && (
        <ChipPicker {...picker(search)} isTyped={search.isTyped} onPick={pick} />
      )}
      {search !== null && search.among !== 'numbers' && (
        <ReferencePicker {...picker(search)} among={search.among} onPick={pickReference} />
      )}
      {card !== null && shownCard !== null && search === null && <ChipCard view={shownCard} at={card.at} />}
    </div>
  );
}

/** Keeps editor and store together while the editor is there; answers how the saving stands. */
function useSession(
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

const SAVED = { kind: 'saved' } as const;

/** What is counted and asked for of the document; anew only when it changed, not with every move of the caret. */
function useContents(editor: Editor | null, first: NoteView['body']) {
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
function useChips(refs: string[], book: ChipBook): void {
  const values = useQueryOf('chip.values', { refs }, { enabled: refs.length > 0 });
  useEffect(() => {
    if (values.data !== undefined) book.put(values.data);
  }, [book, values.data]);
}

/** The same for what it refers to. */
function useReferences(refs: string[], book: ReferenceBook): void {
  const values = useQueryOf('reference.values', { refs }, { enabled: refs.length > 0 });
  useEffect(() => {
    if (values.data !== undefined) book.put(values.data);
  }, [book, values.data]);
}

function hoveredChip({ target }: PointerEvent): { ref: string; at: DOMRect } | null {
  const chip = target instanceof Element ? target.closest<HTMLElement>('[data-chip]') : null;
  const ref = chip?.dataset['chip'];
  return chip === null || ref === undefined ? null : { ref, at: chip.getBoundingClientRect() };
}
