import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { useSelection } from '../../app/selection.ts';
import { lookupText } from '../../strings/lookupText.ts';
import { text } from '../../strings/text.ts';
import { LookupPanel } from './LookupPanel.tsx';
import { openLookup } from './lookupState.ts';

// One tab: the next number takes the place of the last.
registerPanel({ kind: 'lookup', title: () => lookupText.title, render: () => <LookupPanel /> });

registerCommand({
  id: 'lookup.open',
  title: lookupText.command,
  group: lookupText.group,
  keys: 'Ctrl+Shift+F',
  run: () => openLookup(null),
});

registerCommand({
  id: 'lookup.number',
  title: lookupText.commandNumber,
  group: text.commands.groups.article,
  keys: 'F',
  isEnabled: () => useSelection.getState().selection.kind === 'mention',
  run: () => {
    const { selection } = useSelection.getState();
    if (selection.kind !== 'mention') return;
    const { documentId, mentionId } = selection;
    openLookup({ documentId, mentionId });
  },
});
