import { openDialog } from '../../app/dialogs.ts';
import { registerCommand } from '../../app/panels.tsx';
import { importText } from '../../strings/importText.ts';
import { text } from '../../strings/text.ts';

registerCommand({
  id: 'figures.import',
  title: importText.command,
  group: text.commands.groups.file,
  run: () => openDialog({ kind: 'importFigures' }),
});
