import { add, compare, type DecimalText, subtract, sum } from '../../lib/decimal.ts';
import { point } from '../../lib/interval.ts';
import { atMiddle, levelOf, type Overlaid, overlaid, overlaidByStep, type Reach } from './overlay.ts';
import type { Assumption, Output, OutputResult, ScenarioModel } from './types.ts';

/**
 * The states that contributions of all outputs are read from, worked out once: after each step with every assumption at
 * its middle, and for each assumption with only that one over its whole reach.
 */
export type Contributions = {
  /** The model with every figure held still: what is asked is what the assumptions do. */
  readonly still: ScenarioModel;
  readonly byStep: readonly (readonly Overlaid[])[];
  readonly alone: ReadonlyMap<string, readonly Overlaid[]>;
};

/** Works the states out; assumptions that no step of the model uses have none. */
export function contributionsOf(
  model: ScenarioModel,
  assumptions: ReadonlyMap<string, Assumption>,
): Contributions {
  const still = { ...model, leaves: model.leaves.map((leaf) => ({ ...leaf, base: point(leaf.value) })) };
  const used = new Set(model.steps.map(({ assumption }) => assumption));
  const onlyOver =
    (id: string): Reach =>
    (one) =>
      one.id === id && one.spread !== null ? { low: one.spread.low, high: one.spread.high } : atMiddle(one);
  return {
    still,
    byStep: overlaidByStep(still, assumptions, atMiddle),
    alone: new Map([...used].map((id) => [id, overlaid(still, assumptions, onlyOver(id))])),
  };
}

/** The output with every assumption at its middle. */
export const centralOf = (found: Contributions, output: Output): DecimalText =>
  outputAt(found.still, output, found.byStep.at(-1) ?? []).low;

/** From the base to the central value, in the order the assumptions are combined in. */
export function waterfallOf(
  { still, byStep }: Contributions,
  output: Output,
  touchedBy: readonly string[],
): OutputResult['waterfall'] {
  const changes = new Map<string, DecimalText>(touchedBy.map((id) => [id, '0']));
  const levels = byStep.map((states) => outputAt(still, output, states).low);
  still.steps.forEach(({ assumption }, at) => {
    const so = changes.get(assumption);
    if (so !== undefined)
      changes.set(assumption, add(so, subtract(levels[at + 1] ?? '0', levels[at] ?? '0')));
  });
  return [...changes].map(([assumption, change]) => ({ assumption, change }));
}

/** What each assumption alone moves the output by, over its whole reach, largest first. */
export const tornadoOf = (
  { still, alone }: Contributions,
  output: Output,
  touchedBy: readonly string[],
): OutputResult['tornado'] =>
  touchedBy
    .map((id) => {
      const { low, high } = outputAt(still, output, alone.get(id) ?? []);
      return { assumption: id, low, high, swing: subtract(high, low) };
    })
    .sort((a, b) => compare(b.swing, a.swing));

function outputAt(
  { leaves }: ScenarioModel,
  output: Output,
  states: readonly Overlaid[],
): { readonly low: DecimalText; readonly high: DecimalText } {
  const levels = output.leaves.flatMap((at) => {
    const [state, leaf] = [states[at], leaves[at]];
    return state === undefined || leaf === undefined ? [] : [levelOf(state, leaf.base)];
  });
  return { low: sum(levels.map(({ low }) => low ?? '0')), high: sum(levels.map(({ high }) => high ?? '0')) };
}
