import { type ReactNode, useEffect, useState } from 'react';
import { noteBodyFault } from '#shared/domain/notes/noteBody.ts';
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import { BridgeError, call, listen } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { notesText } from '../../strings/notesText.ts';
import { text } from '../../strings/text.ts';
import { NoteEditor } from './NoteEditor.tsx';
import './notes.css';

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'there'; readonly note: NoteView };

/** A note, or why it cannot be shown. It is read once; from then on its session keeps editor and store together. */
export function NotePanel({ noteId }: { noteId: string }): ReactNode {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to read again
  useEffect(() => {
    let isWanted = true;
    call('note.get', { noteId }).then(
      (note) => isWanted && setLoaded({ kind: 'there', note }),
      (error: Error) => isWanted && setLoaded({ kind: 'failed', error }),
    );
    return () => {
      isWanted = false;
    };
  }, [noteId, attempt]);
  const isMissing = loaded.kind === 'failed';
  useEffect(
    () => (isMissing ? listen('workspace.changed', () => setAttempt((count) => count + 1)) : undefined),
    [isMissing],
  );
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
        <ProblemNote error={loaded.error} onRetry={() => setAttempt((count) => count + 1)} />
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
