import { openDialog } from '../../app/dialogs.ts';
import { registerCommand } from '../../app/panels.tsx';
import { settingsText } from '../../strings/settingsText.ts';
import { text } from '../../strings/text.ts';
import './settings.css';

registerCommand({
  id: 'view.settings',
  title: settingsText.command,
  group: text.commands.groups.file,
  keys: 'Ctrl+,',
  run: () => openDialog({ kind: 'settings' }),
});
