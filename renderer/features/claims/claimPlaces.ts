/** The way from a claim to where its operands stand: the words of the article, the cells of the grid. */
import { parseCell } from '#shared/domain/figures/types.ts';
import type { ClaimView } from '#shared/ipc/claimShapes.ts';
import { attempt } from '../../app/commands.ts';
import { showPassage } from '../../app/followLink.ts';
import { revealCell } from '../../app/selection.ts';

type Passage = ClaimView['passages'][number];

/** Opens the article at a passage and selects it. */
export function showClaimPassage(documentId: string, { block, start, end, text }: Passage): void {
  attempt(() => showPassage({ documentId, blockId: block, start, end, quote: text }));
}

/** Opens the grid at a cell written as `ser1@2024`. */
export function showClaimCell(ref: string): void {
  const cell = parseCell(ref);
  if (cell !== null) revealCell(cell);
}
