import { isOverlaid, overlayLines } from '#shared/domain/charts/overlayLines.ts';
import type { ChartLine } from '#shared/domain/charts/types.ts';
import { evaluateScenario } from '#shared/domain/scenarios/evaluateScenario.ts';
import type { OutputResult, ScenarioSpec } from '#shared/domain/scenarios/types.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { getScenario, listScenarios } from '../scenarios/scenarios.ts';
import type { ServiceContext } from '../serviceContext.ts';

/** The spec with the title of the scenario that lies over it; "" where the workspace no longer has it. */
export function namedScenario(context: ServiceContext, spec: ChartSpec): ChartSpec {
  const { scenario } = spec;
  if (scenario === undefined) return spec;
  const title = listScenarios(context).find(({ id }) => id === scenario.id)?.title ?? '';
  return { ...spec, scenario: { id: scenario.id, title } };
}

/** Lines with what the spec's scenario makes of their cells beside them. Figures stay as they are; nothing is drawn by lot. */
export function withScenario(
  context: ServiceContext,
  spec: ChartSpec,
  lines: readonly ChartLine[],
): readonly ChartLine[] {
  const { scenario } = spec;
  if (scenario === undefined || !scenario.title || !isOverlaid(spec)) return lines;
  const { spec: assumed, model, passages, sources } = getScenario(context, scenario.id);
  const { outputs } = evaluateScenario(model, boundsOnly(assumed));
  const cited = (output: OutputResult): string[] =>
    output.touchedBy.flatMap((id) => {
      const passage = passages.find(({ assumption }) => assumption === id);
      return passage?.place == null ? [] : [`${passage.title}, ${passage.place.locator}`];
    });
  const citedSources = ({ touchedBy }: OutputResult): string[] =>
    assumed.assumptions.flatMap(({ id, cites }) =>
      touchedBy.includes(id) && cites.kind === 'source' ? [cites.source] : [],
    );
  return overlayLines(spec, lines, scenario.title, outputs, (output) => ({
    sources: [
      ...new Set([
        ...output.leaves.flatMap((leaf) => (sources[leaf] ?? []).map(({ id }) => id)),
        ...citedSources(output),
      ]),
    ],
    paragraphs: [...new Set(cited(output))],
  }));
}

/** Range and middle need no draws; percentiles stand in the scenario itself. */
const boundsOnly = (spec: ScenarioSpec): ScenarioSpec => ({ ...spec, draws: 1 });
