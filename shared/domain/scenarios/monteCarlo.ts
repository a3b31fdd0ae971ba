/**
 * Draws of a scenario, in floats: a distribution is a judgement, and its percentiles are not exact to the cent. Each
 * assumption is drawn once per draw, whatever number of cells it acts on; figures stay at the value they show.
 */
import { seededRandom } from './random.ts';
import { hasDistribution, spreadMiddle } from './spreads.ts';
import type { Assumption, Output, ScenarioModel } from './types.ts';

/** More draws than this add nothing that bounds this wide could show. */
export const MOST_DRAWS = 100_000;

/** The drawn values of every output, sorted; in the order of the model's outputs. */
export function drawOutputs(
  model: ScenarioModel,
  assumptions: ReadonlyMap<string, Assumption>,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): readonly Float64Array[] {
  const used = [...new Set(model.steps.map(({ assumption }) => assumption))];
  const parameters = used.flatMap((id) => parameterOf(assumptions.get(id)));
  const steps = model.steps.map((step) => ({
    ...step,
    parameter: used.indexOf(step.assumption),
    to: step.to ?? -1,
  }));
  const base = Float64Array.from(model.leaves, ({ value }) => Number(value));
  const factor = new Float64Array(base.length);
  const added = new Float64Array(base.length);
  const values = new Float64Array(parameters.length);
  const drawn = model.outputs.map(() => new Float64Array(draws));
  const random = seededRandom(seed);
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < values.length; at++) values[at] = drawOne(parameters[at], random);
    factor.fill(1);
    added.fill(0);
    for (const { kind, leaves, parameter, to, months } of steps) {
      const value = values[parameter] ?? 0;
      for (const at of leaves) {
        const [f, a] = [factor[at] ?? 1, added[at] ?? 0];
        switch (kind) {
          case 'share_ends':
            factor[at] = f * (1 - value / 100);
            added[at] = a * (1 - value / 100);
            break;
          case 'growth':
            factor[at] = f * (1 + value / 100);
            added[at] = a * (1 + value / 100);
            break;
          case 'level':
            factor[at] = 0;
            added[at] = value;
            break;
          case 'delay': {
            const felt = Math.max(0, 1 - value / months);
            factor[at] = 1 + felt * (f - 1);
            added[at] = felt * a;
            break;
          }
          case 'substitution':
            added[to] = (added[to] ?? 0) + (value / 100) * Math.max(0, (base[at] ?? 0) * (1 - f) - a);
        }
      }
    }
    for (let row = 0; row < drawn.length; row++) {
      const leaves = model.outputs[row]?.leaves ?? [];
      let total = 0;
      for (const at of leaves) total += (base[at] ?? 0) * (factor[at] ?? 1) + (added[at] ?? 0);
      const into = drawn[row];
      if (into !== undefined) into[draw] = total;
    }
  }
  for (const values of drawn) values.sort();
  return drawn;
}

type Parameter = { readonly low: number; readonly mode: number | null; readonly high: number };

function parameterOf(assumption: Assumption | undefined): Parameter[] {
  const spread = assumption?.spread;
  if (spread === null || spread === undefined) return [{ low: 0, mode: null, high: 0 }];
  // Bounds alone are held at their middle: what they reach has no percentiles anyway.
  if (!hasDistribution(spread))
    return [{ low: Number(spreadMiddle(spread)), mode: null, high: Number(spreadMiddle(spread)) }];
  const mode = spread.kind === 'triangular' ? Number(spread.mode) : null;
  return [{ low: Number(spread.low), mode, high: Number(spread.high) }];
}

function drawOne(parameter: Parameter | undefined, random: () => number): number {
  const share = random();
  if (parameter === undefined) return 0;
  const { low, mode, high } = parameter;
  const width = high - low;
  if (mode === null || width === 0) return low + share * width;
  const rise = (mode - low) / width;
  return share < rise
    ? low + Math.sqrt(share * width * (mode - low))
    : high - Math.sqrt((1 - share) * width * (high - mode));
}

/** The value below which so many percent of the sorted draws lie, between neighbours in proportion. */
export function percentileOf(sorted: Float64Array, percent: number): number {
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** Which assumptions reach an output, in order: by its own cells, or by what comes back into them. */
export function reaching({ steps }: ScenarioModel, { leaves }: Output): readonly string[] {
  const wanted = new Set(leaves);
  const found = new Set<string>();
  for (const { assumption, leaves: own, to } of [...steps].reverse()) {
    const isReceiver = to !== null && wanted.has(to);
    if (!isReceiver && (to !== null || !own.some((at) => wanted.has(at)))) continue;
    found.add(assumption);
    // What comes back depends on what was lost, and so on all that was assumed of it before.
    if (isReceiver) for (const at of own) wanted.add(at);
  }
  return [...new Set(steps.map(({ assumption }) => assumption))].filter((id) => found.has(id));
}
