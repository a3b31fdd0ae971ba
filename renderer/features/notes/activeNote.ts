/** The note whose text was written in last, for commands that come from elsewhere (palette, figures, menu). */
import type { Editor } from '@tiptap/core';
import { cellChip, statedChip } from '#shared/domain/notes/chipRef.ts';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { useSelection } from '../../app/selection.ts';
import { queryClient } from '../../bridge/client.ts';

export type ActiveNote = { readonly noteId: string; readonly editor: Editor };

let active: ActiveNote | null = null;

export const activeNote = (): ActiveNote | null => active;

/** The note somebody turned to. */
export function setActiveNote(note: ActiveNote): void {
  active = note;
}

/** The note's tab was closed. */
export function leaveActiveNote(editor: Editor): void {
  if (active?.editor === editor) active = null;
}

/** The reference of the cell or number that is selected in the window; null when something else is. */
export function selectedChip(): string | null {
  const { selection } = useSelection.getState();
  if (selection.kind === 'cell') return cellChip(selection.cell);
  if (selection.kind !== 'mention') return null;
  const { documentId, mentionId } = selection;
  // Whoever selected a number of an article has the article on screen, and so in the cache.
  const view = queryClient.getQueryData<DocumentView>(['document.get', { documentId }]);
  const mention = view?.mentions.find(({ id }) => id === mentionId);
  return mention === undefined ? null : statedChip({ documentId, start: mention.start, end: mention.end });
}
