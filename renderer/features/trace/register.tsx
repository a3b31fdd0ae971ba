import { cellText } from '#shared/domain/figures/types.ts';
import { registerCommand, registerInspector } from '../../app/panels.tsx';
import { openPanel, useSelection } from '../../app/selection.ts';
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

/** A number that is selected anywhere shows itself in the inspector; the key goes on there. */
registerCommand({
  id: 'trace.show',
  title: traceText.command,
  group: traceText.group,
  keys: 'Alt+S',
  isEnabled: () => useSelection.getState().selection.kind !== 'none',
  run: () => openPanel('inspector'),
});
