import { openDialog } from '../../app/dialogs.ts';
import { registerCommand } from '../../app/panels.tsx';
import { packsText } from '../../strings/packsText.ts';
import './packs.css';

const { commands } = packsText;

registerCommand({
  id: 'pack.export',
  title: commands.export,
  group: commands.group,
  run: () => openDialog({ kind: 'exportPack', packId: null }),
});
registerCommand({
  id: 'pack.verify',
  title: commands.verify,
  group: commands.group,
  run: () => openDialog({ kind: 'verifyPack' }),
});
