import { type PointerEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { ChipView, NoteView } from '#shared/ipc/noteShapes.ts';
import type { ReferenceView } from '#shared/ipc/referenceShapes.ts';
import { setPanelTitle } from '../../../app/Frame.tsx';
import { panelId } from '../../../app/panels.tsx';
import { notesText } from '../../../strings/notesText.ts';
import { leaveActiveNote, setActiveNote } from '../activeNote.ts';
import { ChangesRead } from '../ChangesRead.tsx';
import { ChipCard } from '../chips/ChipCard.tsx';
import { ChipPicker } from '../chips/ChipPicker.tsx';
import type { ChangeBook } from '../chips/changeBook.ts';
import { type ChipBook, LiveBook, type ReferenceBook } from '../chips/chipBook.ts';
import { closeChipSearch } from '../chips/chipTrigger.ts';
import { openChip, selectChip, traceHere } from '../chips/followChip.ts';
import { openReference } from '../chips/followReference.ts';
import type { PickerKeys } from '../chips/PickerFrame.tsx';
import { ReferencePicker } from '../chips/ReferencePicker.tsx';
import { NoteSide } from '../NoteSide.tsx';
import { NoteStatus } from '../NoteStatus.tsx';
import { linkUntraced, walkUntraced } from '../noteActs.ts';
import type { NoteSession } from '../noteSession.ts';
import { UntracedList } from '../UntracedList.tsx';
import { useChanges, useChips, useContents, useReferences, useSession } from '../useNoteLive.ts';
import { useNoteReveal } from '../useNoteReveal.ts';
import { FindBar } from './FindBar.tsx';
import { LinkForm } from './LinkForm.tsx';
import { NoteToolbar } from './NoteToolbar.tsx';
import { bodyOf, type PlacedSearch, useNoteEditor } from './useNoteEditor.ts';

const words = notesText;
/** Whether notes show what stands beside them; the choice of one counts for the next. */
let isSideOpen = false;

/** A note being written. */
export function NoteEditor({ note }: { note: NoteView }): ReactNode {
  const noteId = note.id;
  const [title, setTitle] = useState(note.title);
  const [book] = useState<ChipBook>(() => new LiveBook());
  const [references] = useState<ReferenceBook>(() => new LiveBook());
  const [changed] = useState<ChangeBook>(() => new LiveBook());
  const [bar, setBar] = useState<'none' | 'link' | 'find'>('none');
  const [hasSide, setSide] = useState(isSideOpen);
  const toggleSide = (): void => {
    isSideOpen = !hasSide;
    setSide(isSideOpen);
  };
  const openBar = (which: 'link' | 'find'): true => {
    setBar(which);
    return true;
  };
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
    changed,
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
      webLink: () => openBar('link'),
      find: () => openBar('find'),
      trace: () => editor !== null && (traceHere(editor, book) || linkUntraced(editor)),
      side: () => {
        toggleSide();
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
  const changes = useChanges(noteId, refs, changed);
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
    <div className={isGone ? 'note is-gone' : 'note'}>
      {editor === null ? (
        <div className="note-toolbar" />
      ) : (
        <div>
          <NoteToolbar editor={editor} onLink={() => openBar('link')} />
          {bar === 'link' && <LinkForm editor={editor} onClose={() => setBar('none')} />}
          {bar === 'find' && <FindBar editor={editor} onClose={() => setBar('none')} />}
        </div>
      )}
      {isGone && <p className="problem">{words.gone}</p>}
      <div className="note-middle">
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
        {hasSide && editor !== null && <NoteSide editor={editor} noteId={noteId} />}
      </div>
      <div className="note-foot">
        {editor !== null && <UntracedList editor={editor} book={book} hasChips={refs.length > 0} />}
        {editor !== null && <ChangesRead editor={editor} noteId={noteId} changes={changes} />}
        <span className="spring" />
        <button
          type="button"
          className="button quiet"
          title={words.find.hint}
          onClick={() => openBar('find')}
        >
          {words.find.title}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-pressed={hasSide}
          title={words.side.hint}
          onClick={toggleSide}
        >
          {words.side.toggle}
        </button>
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

function hoveredChip({ target }: PointerEvent): { ref: string; at: DOMRect } | null {
  const chip = target instanceof Element ? target.closest<HTMLElement>('[data-chip]') : null;
  const ref = chip?.dataset['chip'];
  return chip === null || ref === undefined ? null : { ref, at: chip.getBoundingClientRect() };
}
