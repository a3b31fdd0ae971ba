import { parseChip } from '#shared/domain/notes/chipRef.ts';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { revealBlock, revealCell, select } from '../../app/selection.ts';

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
