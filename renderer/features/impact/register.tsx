import { registerCommand } from '../../app/panels.tsx';
import { listen } from '../../bridge/client.ts';
import { impactText } from '../../strings/impactText.ts';
import { text } from '../../strings/text.ts';
import { forgetEdits, noteEdit, showImpact } from './impactState.ts';

registerCommand({
  id: 'history.impact',
  title: impactText.command,
  group: text.commands.groups.view,
  keys: 'Alt+I',
  run: () => showImpact('latest'),
});

listen('workspace.changed', noteEdit);
listen('workspace.opened', forgetEdits);
