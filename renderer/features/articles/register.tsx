import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { openDialog } from '../../app/dialogs.ts';
import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { type LinkMode, startLink, useSelection } from '../../app/selection.ts';
import { queryClient } from '../../bridge/client.ts';
import { text } from '../../strings/text.ts';
import { DocumentPanel } from './DocumentPanel.tsx';
import { selectedPassage } from './passage.ts';
import { registerTriageCommands } from './triageCommands.ts';

registerPanel({
  kind: 'document',
  title: () => text.reader.title,
  render: ({ documentId }) => (documentId === undefined ? null : <DocumentPanel documentId={documentId} />),
});

registerTriageCommands();

registerCommand({
  id: 'article.ingest',
  title: text.commands.ingest,
  group: text.commands.groups.article,
  keys: 'Ctrl+O',
  run: () => openDialog({ kind: 'ingest', file: null }),
});

registerCommand({
  id: 'link.start',
  title: text.commands.link,
  group: text.commands.groups.article,
  keys: 'L',
  isEnabled: () => currentPassage() !== null,
  run: () => {
    const found = currentPassage();
    if (found !== null) startLink(found);
  },
});

/** The selected words of whichever article is shown; its panel has it in the cache. */
function currentPassage(): Omit<LinkMode, 'cells' | 'linkId'> | null {
  const { selection } = useSelection.getState();
  if (!('documentId' in selection)) return null;
  const view = queryClient.getQueryData<DocumentView>(['document.get', { documentId: selection.documentId }]);
  return view === undefined ? null : selectedPassage(view, selection);
}
