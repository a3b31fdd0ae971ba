import { areaName } from '#shared/domain/figures/areaNames.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { evaluateScenario } from '#shared/domain/scenarios/evaluateScenario.ts';
import { spreadText } from '#shared/domain/scenarios/places.ts';
import { rangeText } from '#shared/domain/scenarios/rangeText.ts';
import type { Assumption, ScenarioResult } from '#shared/domain/scenarios/types.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { findScenario, getScenario } from '../../services/scenarios/scenarios.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { scenarioJson } from '../scenarioJson.ts';

/** `attest scenario WS ID`. */
export function scenario({ positionals: [path = '', name = ''] }: ParsedArguments): Promise<Outcome> {
  return withWorkspace(path, 'read', 'scenario', (context) => {
    const view = getScenario(context, findScenario(context, name));
    const result = evaluateScenario(view.model, view.spec);
    return { json: scenarioJson(view, result), text: scenarioText(view, result) };
  });
}

function scenarioText({ spec, passages }: ScenarioView, result: ScenarioResult): string {
  const refused = new Map(result.refusals.map((refusal) => [refusal.assumption, refusal]));
  const assumptions = spec.assumptions.map((one, at) => {
    const refusal = refused.get(one.id);
    const told = one.spread === null ? 'no number is known' : spreadText(one, one.spread);
    const passage = passages.find(({ assumption }) => assumption === one.id);
    const stale = passage?.place === null ? ', which no longer stand there' : '';
    return `  ${at + 1}. ${one.title}: ${told} (${citedText(one)}${stale})${refusal === undefined ? '' : `\n     refused: ${refusal.message}`}`;
  });
  const outputs = result.outputs.map(({ label, value, unit, range, percentiles, why, missing }) => {
    const drawn =
      percentiles === null
        ? `no percentiles: ${why}`
        : `half of the draws ${rangeText({ low: percentiles[1] ?? null, high: percentiles[3] ?? null }, unit)}`;
    const absent = missing.length === 0 ? '' : `; without ${missing.map(areaName).join(', ')}`;
    return `  ${label}: ${formatFigure(value, unit)} -> ${rangeText(range, unit)} (${drawn}${absent})`;
  });
  const others = result.refusals
    .filter(({ assumption }) => assumption === null)
    .map(({ message }) => `  not computed: ${message}`);
  const parts = [
    [spec.title, spec.reasoning].filter((line) => line !== '').join('\n'),
    assumptions.length === 0
      ? '  No assumption yet: the result is the figures as they are.'
      : assumptions.join('\n'),
    [...outputs, ...others].join('\n'),
  ].filter((part) => part !== '');
  return `${parts.join('\n\n')}\n\nSeed ${result.seed}, ${result.draws} draws.\n`;
}

const citedText = ({ cites }: Assumption): string =>
  cites.kind === 'analyst'
    ? 'the analyst'
    : cites.kind === 'source'
      ? cites.source
      : `${cites.locator}: “${cites.quote}”`;
