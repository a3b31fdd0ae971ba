import { call, runCommand } from '../bridge/client.ts';
import { openDialog } from './dialogs.ts';

/** Asks where to, writes the pack, and shows what was written. Answers false when the user chose nowhere. */
export async function exportPack(packId: string, format: 'folder' | 'zip'): Promise<boolean> {
  const target = await call('pack.chooseTarget', { format });
  if (target === null) return false;
  const result = await runCommand('pack.export', { packId, target: target.target });
  openDialog({ kind: 'packResult', name: target.name, result });
  return true;
}
