import { attempt } from '../../app/commands.ts';
import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { openPanel } from '../../app/selection.ts';
import { runCommand } from '../../bridge/client.ts';
import { scenariosText } from '../../strings/scenariosText.ts';
import { activeScenario } from './activeScenario.ts';
import { ScenarioPanel } from './ScenarioPanel.tsx';

const { commands, group } = scenariosText;

/** Enough for percentiles that stay the same to a percent whatever the seed. */
const DRAWS = 10_000;

registerPanel({
  kind: 'scenario',
  title: () => scenariosText.title,
  render: ({ scenarioId }) =>
    scenarioId === undefined ? (
      <p className="empty">{scenariosText.none}</p>
    ) : (
      <ScenarioPanel scenarioId={scenarioId} />
    ),
});
registerCommand({
  id: 'scenario.new',
  title: commands.add,
  group,
  run: () =>
    attempt(async () => {
      const { scenarioId } = await runCommand('scenario.save', {
        scenarioId: null,
        spec: {
          title: scenariosText.untitled,
          reasoning: '',
          assumptions: [],
          outputs: [],
          seed: 1,
          draws: DRAWS,
        },
      });
      openPanel('scenario', { scenarioId });
    }),
});
registerCommand({
  id: 'scenario.addAssumption',
  title: commands.addAssumption,
  group,
  isEnabled: () => activeScenario() !== null,
  run: () => activeScenario()?.addAssumption(),
});
registerCommand({
  id: 'scenario.remove',
  title: commands.remove,
  group,
  isEnabled: () => activeScenario() !== null,
  run: () => activeScenario()?.remove(),
});
