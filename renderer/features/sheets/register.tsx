import { focusInInspector } from '../../app/inspectorFocus.ts';
import { registerCommand, registerInspector } from '../../app/panels.tsx';
import { useSelection } from '../../app/selection.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { tableExportText } from '../../strings/tableExportText.ts';
import { text } from '../../strings/text.ts';
import { useExportable } from './exportState.ts';
import { RowSection } from './RowSection.tsx';
import { isAmongSheets, stepSheet } from './sheetKeys.ts';
import { askForExport, openSheet, SHOWN, useShownSheet } from './shownSheet.ts';

registerInspector({ kind: 'sheetRow', render: (selection) => <RowSection selection={selection} /> });

for (const sheet of SHOWN)
  registerCommand({
    id: `sheet.${sheet}`,
    title: words.openCommand(words.sheets[sheet]),
    group: text.commands.groups.view,
    run: () => openSheet(sheet),
  });

for (const [id, title, keys, by] of [
  ['sheet.next', words.nextSheet, 'Ctrl+PageDown', 1],
  ['sheet.previous', words.previousSheet, 'Ctrl+PageUp', -1],
] as const)
  registerCommand({
    id,
    title,
    group: text.commands.groups.view,
    keys,
    isEnabled: isAmongSheets,
    run: () => stepSheet(by),
  });

registerCommand({
  id: 'sheet.export',
  title: tableExportText.command,
  group: text.commands.groups.file,
  run: () => askForExport('sheet'),
});

registerCommand({
  id: 'sheet.exportSelection',
  title: tableExportText.selectionCommand,
  group: text.commands.groups.file,
  keys: 'Ctrl+Shift+X',
  isEnabled: () => (useExportable.getState().selected[useShownSheet.getState().shown] ?? []).length > 0,
  run: () => askForExport('selection'),
});

registerCommand({
  id: 'comment.write',
  title: words.commentBox,
  group: text.commands.groups.edit,
  keys: 'Ctrl+Alt+M, Shift+F2',
  isEnabled: () => ['cell', 'sheetRow'].includes(useSelection.getState().selection.kind),
  run: () => focusInInspector('.cell-comment-form textarea'),
});
