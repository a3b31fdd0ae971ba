import { openDialog } from '../../app/dialogs.ts';
import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { packsText } from '../../strings/packsText.ts';
import { PackPanel } from './PackPanel.tsx';
import { packInFront } from './packInFront.ts';
import './packs.css';
import './design.css';

const { commands } = packsText;

registerPanel({
  kind: 'pack',
  title: () => packsText.design.title,
  render: ({ packId }) => (packId === undefined ? null : <PackPanel key={packId} packId={packId} />),
});

registerCommand({
  id: 'pack.new',
  title: packsText.design.command,
  group: commands.group,
  run: () => openDialog({ kind: 'newPack' }),
});
registerCommand({
  id: 'pack.export',
  title: commands.export,
  group: commands.group,
  keys: 'Ctrl+P',
  run: () => openDialog({ kind: 'exportPack', packId: packInFront() }),
});
registerCommand({
  id: 'pack.verify',
  title: commands.verify,
  group: commands.group,
  run: () => openDialog({ kind: 'verifyPack' }),
});
registerCommand({
  id: 'pack.compare',
  title: commands.compare,
  group: commands.group,
  run: () => openDialog({ kind: 'comparePacks' }),
});
