import { openDialog } from '../../app/dialogs.ts';
import { registerCommand } from '../../app/panels.tsx';
import { text } from '../../strings/text.ts';

registerCommand({
  id: 'view.search',
  title: text.commands.search,
  group: text.commands.groups.view,
  keys: 'Ctrl+K',
  run: () => openDialog({ kind: 'search' }),
});
