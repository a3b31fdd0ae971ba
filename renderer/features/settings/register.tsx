import { openDialog } from '../../app/dialogs.ts';
import { registerCommand } from '../../app/panels.tsx';
import { showToast } from '../../app/toasts.ts';
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

/** Every change is saved when it is made; whoever saves by habit is told so. A chart that is not saved yet hears the key first. */
registerCommand({
  id: 'workspace.saveNow',
  title: settingsText.saveNow,
  group: text.commands.groups.file,
  keys: 'Ctrl+S',
  run: () => showToast(settingsText.savedAlready),
});
