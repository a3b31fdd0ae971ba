import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { openPanel } from '../../app/selection.ts';
import { listen } from '../../bridge/client.ts';
import { claimsText } from '../../strings/claimsText.ts';
import { text } from '../../strings/text.ts';
import { currentPlace } from '../articles/triageActions.ts';
import { ClaimsPanel } from './ClaimsPanel.tsx';
import { forgetClaims, openClaims } from './claimsState.ts';
import { ThresholdsPanel } from './ThresholdsPanel.tsx';

// One tab beside the article: the next article's claims take the place of the last.
registerPanel({ kind: 'claims', title: () => claimsText.title, side: 'grid', render: () => <ClaimsPanel /> });

registerPanel({
  kind: 'thresholds',
  title: () => claimsText.threshold.tab,
  side: 'grid',
  render: () => <ThresholdsPanel />,
});

registerCommand({
  id: 'claims.open',
  title: claimsText.command,
  group: text.commands.groups.article,
  keys: 'Alt+C',
  run: () => openClaims(currentPlace()?.view.id ?? null),
});

registerCommand({
  id: 'claims.contradicted',
  title: claimsText.commandContradicted,
  group: text.commands.groups.article,
  run: () => openClaims(currentPlace()?.view.id ?? null, { filter: { verdict: 'contradicted' } }),
});

registerCommand({
  id: 'thresholds.open',
  title: claimsText.thresholdsCommand,
  group: text.commands.groups.article,
  run: () => openPanel('thresholds'),
});

listen('workspace.opened', forgetClaims);
