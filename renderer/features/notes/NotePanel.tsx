import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { noteBodyFault } from '#shared/domain/notes/noteFault.ts';
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import { BridgeError, call, listen } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { notesText } from '../../strings/notesText.ts';
import { text } from '../../strings/text.ts';
import { NoteEditor } from './editor/NoteEditor.tsx';
import './notes.css';
import './chips/chips.css';
import './editor/noteText.css';

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'there'; readonly note: NoteView };

/** A note, or why it cannot be shown. It is read once; from then on its session keeps editor and store together. */
export function NotePanel({ noteId }: { noteId: string }): ReactNode {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const asked = useRef(0);
  const load = useCallback(() => {
    const serial = ++asked.current;
    const answer = (found: Loaded): void => {
      if (serial === asked.current) setLoaded(found);
    };
    call('note.get', { noteId }).then(
      (note) => answer({ kind: 'there', note }),
      (error: Error) => answer({ kind: 'failed', error }),
    );
    return () => void asked.current++;
  }, [noteId]);
  useEffect(load, [load]);
  const isMissing = loaded.kind === 'failed';
  useEffect(() => (isMissing ? listen('workspace.changed', load) : undefined), [isMissing, load]);
  switch (loaded.kind) {
    case 'loading':
      return (
        <p className="empty" aria-busy="true">
          {text.app.loading}
        </p>
      );
    case 'failed':
      return loaded.error instanceof BridgeError && loaded.error.code === 'note/unknown' ? (
        <p className="empty">{notesText.gone}</p>
      ) : (
        <ProblemNote error={loaded.error} onRetry={load} />
      );
    case 'there':
      return noteBodyFault(loaded.note.body) === null ? (
        <NoteEditor key={noteId} note={loaded.note} />
      ) : (
        <div className="problem" role="alert">
          <strong>{notesText.unknownParts}</strong>
          <span>{notesText.unknownPartsFix}</span>
        </div>
      );
  }
}
