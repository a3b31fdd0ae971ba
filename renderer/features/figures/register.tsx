import { registerInspector, registerPanel } from '../../app/panels.tsx';
import { figuresText } from '../../strings/figuresText.ts';
import { CellSection } from './CellSection.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';

registerPanel({
  kind: 'figures',
  title: () => figuresText.title,
  identity: () => 'all',
  side: 'grid',
  render: () => <FiguresPanel />,
});
registerInspector({ kind: 'cell', render: (selection) => <CellSection selection={selection} /> });
