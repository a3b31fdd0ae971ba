import { parseCell } from '#shared/domain/figures/types.ts';
import type { UseView } from '#shared/ipc/useShapes.ts';
import { openPanel, revealCell, revealInNote, select } from '../../app/selection.ts';
import { openClaims } from '../claims/claimsState.ts';
import { openSheet } from '../sheets/shownSheet.ts';

/** Goes to a place that uses something. */
export function openUse({ kind, owner, paragraph, key }: UseView): void {
  const cell = kind === 'cell' ? parseCell(owner) : null;
  if (cell !== null) revealCell(cell);
  else if (kind === 'calculated') {
    openSheet('calculated');
    select({ kind: 'sheetRow', sheet: 'calculated', rowId: owner });
  } else if (kind === 'claim') openClaims(owner, key === null ? {} : { key });
  else if (kind === 'note') revealInNote(owner, paragraph ?? 1, 0);
  else if (kind === 'scenario') openPanel('scenario', { scenarioId: owner });
  else if (kind === 'chart') openPanel('chart', { chartId: owner });
  else openPanel('pack', { packId: owner });
}
