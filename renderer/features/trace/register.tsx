import { cellText } from '#shared/domain/figures/types.ts';
import { copyPlain } from '../../app/copyPlain.ts';
import { focusInInspector } from '../../app/inspectorFocus.ts';
import { registerCommand, registerInspector } from '../../app/panels.tsx';
import { openPanel, type Selection, useSelection } from '../../app/selection.ts';
import { showToast } from '../../app/toasts.ts';
import { traceText } from '../../strings/traceText.ts';
import { PlaceUses } from './PlaceUses.tsx';
import { UsesSection } from './UsesSection.tsx';

registerInspector({ kind: 'cell', render: ({ cell }) => <UsesSection thing={cellText(cell)} /> });
registerInspector({ kind: 'source', render: ({ sourceId }) => <UsesSection thing={sourceId} /> });
registerInspector({
  kind: 'sheetRow',
  render: ({ sheet, rowId }) => (sheet === 'calculated' ? <UsesSection thing={rowId} /> : null),
});
registerInspector({
  kind: 'block',
  render: ({ documentId, blockId }) => (
    <PlaceUses documentId={documentId} find={({ blocks }) => blocks.find(({ id }) => id === blockId)} />
  ),
});
registerInspector({
  kind: 'mention',
  render: ({ documentId, mentionId }) => (
    <PlaceUses documentId={documentId} find={({ mentions }) => mentions.find(({ id }) => id === mentionId)} />
  ),
});

registerCommand({
  id: 'trace.uses',
  title: traceText.usesCommand,
  group: traceText.group,
  keys: 'Alt+U',
  isEnabled: () => useSelection.getState().selection.kind !== 'none',
  run: () => focusInInspector('[data-part="uses"]'),
});
registerCommand({
  id: 'trace.copyReference',
  title: traceText.copyCommand,
  group: traceText.group,
  keys: 'Ctrl+Shift+A',
  isEnabled: () => referenceOf(useSelection.getState().selection) !== null,
  run: () => {
    const reference = referenceOf(useSelection.getState().selection);
    if (reference === null) return;
    copyPlain(reference);
    showToast(traceText.copied(reference));
  },
});

/** A cell or a stretch of an article as the command line and the specs of packs take it. */
function referenceOf(selection: Selection): string | null {
  if (selection.kind === 'cell') return cellText(selection.cell);
  return selection.kind === 'text' ? `${selection.documentId}@${selection.start}-${selection.end}` : null;
}

/** A number that is selected anywhere shows itself in the inspector; the key goes on there. */
registerCommand({
  id: 'trace.show',
  title: traceText.command,
  group: traceText.group,
  keys: 'Alt+S',
  isEnabled: () => useSelection.getState().selection.kind !== 'none',
  run: () => openPanel('inspector'),
});
