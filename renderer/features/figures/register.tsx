import { canFollow, followSelection } from '../../app/followLink.ts';
import { registerCommand, registerInspector, registerPanel } from '../../app/panels.tsx';
import { openPanel } from '../../app/selection.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { text } from '../../strings/text.ts';
import { SheetFrame } from '../sheets/SheetFrame.tsx';
import { CellSection } from './cell/CellSection.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { askForFilter } from './figuresView.ts';

registerPanel({
  kind: 'figures',
  title: () => figuresText.title,
  side: 'grid',
  render: () => (
    <SheetFrame>
      <FiguresPanel />
    </SheetFrame>
  ),
});
registerInspector({ kind: 'cell', render: (selection) => <CellSection selection={selection} /> });

registerCommand({
  id: 'figures.filter',
  title: figuresText.filterCommand,
  group: text.commands.groups.view,
  keys: '/',
  isEnabled: () => document.activeElement?.closest('.sheets') != null,
  run: () => {
    openPanel('figures');
    askForFilter();
  },
});
registerCommand({
  id: 'link.follow',
  title: figuresText.follow,
  group: text.commands.groups.article,
  keys: 'Ctrl+G',
  isEnabled: canFollow,
  run: followSelection,
});

/** Keys the grid itself hears while it has the focus; here only so that the shortcut sheet lists them. */
for (const [id, title, keys] of figuresText.gridKeys)
  registerCommand({
    id: `figures.${id}`,
    title,
    group: figuresText.keysOf,
    keys,
    isEnabled: () => false,
    run: () => undefined,
  });
