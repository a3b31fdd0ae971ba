import { evaluateScenario } from './evaluateScenario.ts';
import { reaching } from './monteCarlo.ts';
import type { OutputResult, ScenarioModel, ScenarioResult, ScenarioSpec } from './types.ts';

/**
 * Computes one model again and again while an assumption is moved: a row that no moved assumption reaches stays what it was.
 * The result is what `evaluateScenario` gives.
 */
export function scenarioEvaluator(model: ScenarioModel): (spec: ScenarioSpec) => ScenarioResult {
  const reached = model.outputs.map((output) => reaching(model, output));
  let kept: readonly { readonly key: string; readonly row: OutputResult | undefined }[] = [];
  return (spec) => {
    const said = new Map(spec.assumptions.map((one) => [one.id, JSON.stringify(one)]));
    const keys = reached.map((ids) =>
      [spec.seed, spec.draws, ...ids.map((id) => said.get(id) ?? '')].join('\n'),
    );
    const isKept = (at: number): boolean => kept[at]?.key === keys[at];
    const outputs = model.outputs.filter((_, at) => !isKept(at));
    const anew = outputs.length === 0 ? [] : [...evaluateScenario({ ...model, outputs }, spec).outputs];
    kept = keys.map((key, at) => ({ key, row: isKept(at) ? kept[at]?.row : anew.shift() }));
    return {
      outputs: kept.flatMap(({ row }) => row ?? []),
      refusals: model.refusals,
      seed: spec.seed,
      draws: spec.draws,
    };
  };
}
