import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { openPanel } from '../../app/selection.ts';
import { signalsText } from '../../strings/signalsText.ts';
import { DivergencePanel } from './DivergencePanel.tsx';
import { SignalsPanel } from './SignalsPanel.tsx';

registerPanel({ kind: 'signals', title: () => signalsText.title, render: () => <SignalsPanel /> });
registerPanel({
  kind: 'divergence',
  title: () => signalsText.divergence.title,
  render: () => <DivergencePanel />,
});
registerCommand({
  id: 'view.signals',
  title: signalsText.title,
  group: signalsText.group,
  run: () => openPanel('signals'),
});
registerCommand({
  id: 'view.divergence',
  title: signalsText.divergence.title,
  group: signalsText.group,
  run: () => openPanel('divergence'),
});
