import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { openPanel } from '../../app/selection.ts';
import { carryText } from '../../strings/carryText.ts';
import { text } from '../../strings/text.ts';
import { versionsText } from '../../strings/versionsText.ts';
import { currentPlace } from '../articles/triageActions.ts';
import { CarryPanel } from './CarryPanel.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';

registerPanel({
  kind: 'versions',
  title: () => versionsText.panel.title,
  side: 'grid',
  render: ({ documentId }) =>
    documentId === undefined ? (
      <p className="empty">{versionsText.panel.none}</p>
    ) : (
      <VersionsPanel documentId={documentId} />
    ),
});

/** The newest version of the article on screen, where it has several. */
function newestHere(): string | null {
  const view = currentPlace()?.view;
  if (view === undefined || (view.version.older === null && view.version.newer === null)) return null;
  return view.version.newer ?? view.id;
}

registerCommand({
  id: 'versions.compare',
  title: versionsText.panel.command,
  group: text.commands.groups.article,
  isEnabled: () => newestHere() !== null,
  run: () => {
    const documentId = newestHere();
    if (documentId !== null) openPanel('versions', { documentId });
  },
});

registerPanel({
  kind: 'carryOver',
  title: () => carryText.title,
  side: 'grid',
  identity: () => '',
  render: ({ from, to }) => <CarryPanel from={from ?? null} to={to ?? null} />,
});

registerCommand({
  id: 'links.carryOver',
  title: carryText.command,
  group: text.commands.groups.article,
  run: () => {
    const view = currentPlace()?.view;
    // One that has no links yet is sooner what they are to be carried to.
    if (view === undefined) openPanel('carryOver');
    else openPanel('carryOver', view.links.length > 0 ? { from: view.id } : { to: view.id });
  },
});
