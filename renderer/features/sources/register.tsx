import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { openPanel } from '../../app/selection.ts';
import { sourcesText } from '../../strings/sourcesText.ts';
import { text } from '../../strings/text.ts';
import { SourcesPanel } from './SourcesPanel.tsx';

registerPanel({ kind: 'sources', title: () => sourcesText.title, render: () => <SourcesPanel /> });
registerCommand({
  id: 'view.sources',
  title: text.commands.sources,
  group: text.commands.groups.view,
  run: () => openPanel('sources'),
});
