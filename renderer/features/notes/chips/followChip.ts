import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { parseChip } from '#shared/domain/notes/chipRef.ts';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { openPanel, revealBlock, revealCell, select } from '../../../app/selection.ts';
import type { ChipBook } from './chipBook.ts';

/** A computed number is followed to the first cell it is computed from, or else to its first number. */
function leadOf(ref: string): string {
  const parsed = parseChip(ref);
  if (parsed?.kind !== 'computed') return ref;
  return parsed.operands.find((operand) => parseChip(operand)?.kind === 'cell') ?? parsed.operands[0] ?? ref;
}

/** Shows a chip's trace in the inspector; what leads nowhere selects nothing. */
export function selectChip(ref: string, view: ChipView | null): void {
  const parsed = parseChip(leadOf(ref));
  if (parsed?.kind === 'cell') select({ kind: 'cell', cell: parsed.cell });
  else if (parsed?.kind === 'stated' && view?.place?.mentionId != null)
    select({ kind: 'mention', documentId: parsed.documentId, mentionId: view.place.mentionId });
}

/** Goes to where a chip's number comes from: its cell in the figures, or its paragraph in the article. */
export function openChip(ref: string, view: ChipView | null): void {
  const parsed = parseChip(leadOf(ref));
  if (parsed?.kind === 'cell') revealCell(parsed.cell);
  else if (parsed?.kind === 'stated' && view?.place != null) {
    revealBlock(parsed.documentId, view.place.blockId, view.place.start);
    selectChip(ref, view);
  }
}

/** Shows in the inspector where the number at the caret comes from, chosen or beside it; false where there is none. */
export function traceHere(editor: Editor, book: ChipBook): boolean {
  const { selection } = editor.state;
  const node =
    selection instanceof NodeSelection
      ? selection.node
      : [selection.$from.nodeBefore, selection.$from.nodeAfter].find((near) => near?.type.name === 'number');
  if (node?.type.name !== 'number') return false;
  const ref = String(node.attrs['ref']);
  selectChip(ref, book.view(ref));
  openPanel('inspector');
  return true;
}
