import { parseCell } from '#shared/domain/figures/types.ts';
import type { ImpactView } from '#shared/ipc/impactShapes.ts';
import { attempt } from '../../app/commands.ts';
import { openDialog } from '../../app/dialogs.ts';
import { showPassage } from '../../app/followLink.ts';
import { openPanel, revealCell, select } from '../../app/selection.ts';
import { call } from '../../bridge/client.ts';
import { openClaims } from '../claims/claimsState.ts';
import { openSheet } from '../sheets/shownSheet.ts';

type Change = ImpactView['changes'][number];

/** Opens what an operation changed where it stands: the cell, the words of the article, the chart, the scenario, the note, the pack. */
export function openChange(change: Change): void {
  const { kind, id, owner } = change;
  switch (kind) {
    case 'cell': {
      const cell = parseCell(owner);
      if (cell !== null) revealCell(cell);
      return;
    }
    case 'link':
    case 'anchor':
      attempt(() => showLink(owner, id));
      return;
    case 'claim':
      openClaims(owner, { key: id.slice(owner.length + 1) });
      return;
    case 'chart':
      openPanel('chart', { chartId: owner });
      return;
    case 'calculated':
      openSheet('calculated');
      select({ kind: 'sheetRow', sheet: 'calculated', rowId: owner });
      return;
    case 'scenario':
      openPanel('scenario', { scenarioId: owner });
      return;
    case 'note':
      openPanel('note', { noteId: owner });
      return;
    case 'pack':
      openDialog({ kind: 'exportPack', packId: owner });
      return;
  }
}

async function showLink(documentId: string, linkId: string): Promise<void> {
  const { links } = await call('document.get', { documentId });
  const link = links.find(({ id }) => id === linkId);
  if (link === undefined) openPanel('document', { documentId });
  else await showPassage(link);
}
