import { add, compare, type DecimalText, subtract, sum } from '../../lib/decimal.ts';
import { point } from '../../lib/interval.ts';
import { atMiddle, levelOf, overlaid, type Reach } from './overlay.ts';
import type { Assumption, Output, OutputResult, ScenarioModel } from './types.ts';

type Assumptions = ReadonlyMap<string, Assumption>;

/** An output with every figure at the value it shows. */
export function outputAt(
  model: ScenarioModel,
  assumptions: Assumptions,
  output: Output,
  reach: Reach,
  count?: number,
): { readonly low: DecimalText; readonly high: DecimalText } {
  // The figures themselves are held still: what is asked is what the assumptions do.
  const still = { ...model, leaves: model.leaves.map((leaf) => ({ ...leaf, base: point(leaf.value) })) };
  const states = overlaid(still, assumptions, reach, count);
  const levels = output.leaves.flatMap((at) => {
    const [state, leaf] = [states[at], still.leaves[at]];
    return state === undefined || leaf === undefined ? [] : [levelOf(state, leaf.base)];
  });
  return { low: sum(levels.map(({ low }) => low ?? '0')), high: sum(levels.map(({ high }) => high ?? '0')) };
}

/** From the base to the central value, in the order the assumptions are combined in. */
export function waterfallOf(
  model: ScenarioModel,
  assumptions: Assumptions,
  output: Output,
  touchedBy: readonly string[],
): OutputResult['waterfall'] {
  const changes = new Map<string, DecimalText>(touchedBy.map((id) => [id, '0']));
  let before = outputAt(model, assumptions, output, atMiddle, 0).low;
  model.steps.forEach(({ assumption }, at) => {
    const after = outputAt(model, assumptions, output, atMiddle, at + 1).low;
    const so = changes.get(assumption);
    if (so !== undefined) changes.set(assumption, add(so, subtract(after, before)));
    before = after;
  });
  return [...changes].map(([assumption, change]) => ({ assumption, change }));
}

/** What each assumption alone moves the output by, over its whole reach, largest first. */
export function tornadoOf(
  model: ScenarioModel,
  assumptions: Assumptions,
  output: Output,
  touchedBy: readonly string[],
): OutputResult['tornado'] {
  return touchedBy
    .map((id) => {
      const reach: Reach = (one) =>
        one.id === id && one.spread !== null ? { low: one.spread.low, high: one.spread.high } : atMiddle(one);
      const { low, high } = outputAt(model, assumptions, output, reach);
      return { assumption: id, low, high, swing: subtract(high, low) };
    })
    .sort((a, b) => compare(b.swing, a.swing));
}
