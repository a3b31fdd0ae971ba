import { openDialog } from '../../app/dialogs.ts';
import { registerCommand } from '../../app/panels.tsx';
import { listen } from '../../bridge/client.ts';
import { importText } from '../../strings/importText.ts';
import { text } from '../../strings/text.ts';
import { importClipboard } from './importClipboard.ts';
import { followImports } from './importRun.ts';

registerCommand({
  id: 'figures.import',
  title: importText.command,
  group: text.commands.groups.file,
  run: () => openDialog({ kind: 'importFigures', file: null }),
});

registerCommand({
  id: 'figures.importClipboard',
  title: importText.clipboardCommand,
  group: text.commands.groups.file,
  run: () => requestAnimationFrame(importClipboard),
});

followImports();
listen('file.dropped', ({ kind, file }) =>
  openDialog(kind === 'figures' ? { kind: 'importFigures', file } : { kind: 'ingest', file }),
);
