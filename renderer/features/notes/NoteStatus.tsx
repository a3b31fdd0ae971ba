import type { ReactNode } from 'react';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { notesText } from '../../strings/notesText.ts';
import type { SaveState } from './noteSession.ts';

/** Whether the note is saved; a refusal says why and offers another try. */
export function NoteStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }): ReactNode {
  switch (state.kind) {
    case 'saved':
      return <span role="status">{notesText.saved}</span>;
    case 'waiting':
      return <span>{notesText.waiting}</span>;
    case 'saving':
      return <span>{notesText.saving}</span>;
    case 'gone':
      return <span>{notesText.notSaved}</span>;
    case 'failed':
      return <ProblemNote error={state.error} onRetry={onRetry} />;
  }
}
