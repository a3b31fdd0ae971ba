/**
 * Draws of a scenario, in floats: a distribution is a judgement, and its percentiles are not exact to the cent. Each
 * assumption is drawn once per draw, whatever number of cells it acts on; figures stay at the value they show.
 */
import { seededRandom } from './random.ts';
import { hasDistribution, spreadMiddle } from './spreads.ts';
import type { Assumption, AssumptionKind, Output, ScenarioModel } from './types.ts';

/** More draws than this add nothing that bounds this wide could show. */
export const MOST_DRAWS = 100_000;

/** The drawn values of every output, sorted; in the order of the model's outputs. */
export function drawOutputs(
  model: ScenarioModel,
  assumptions: ReadonlyMap<string, Assumption>,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): readonly Float64Array[] {
  const used = [...new Set(model.steps.map(({ assumption }) => assumption))];
  const parameters = used.map((id) => parameterOf(assumptions.get(id)));
  // What reaches none of the rows asked for is drawn, so that the others stay what they are, but moves nothing.
  const needed = new Set(model.outputs.flatMap((output) => reaching(model, output)));
  const moves = movesOf(model, used).filter(({ parameter }) => needed.has(used[parameter] ?? ''));
  const base = Float64Array.from(model.leaves, ({ value }) => Number(value));
  const state: FloatState = {
    base,
    factor: new Float64Array(base.length),
    added: new Float64Array(base.length),
  };
  const values = new Float64Array(parameters.length);
  const rows = model.outputs.map(({ leaves }) => ({ leaves, drawn: new Float64Array(draws) }));
  const levels = new Float64Array(base.length);
  const random = seededRandom(seed);
  for (let draw = 0; draw < draws; draw++) {
    parameters.forEach((parameter, at) => {
      values[at] = drawOne(parameter, random);
    });
    state.factor.fill(1);
    state.added.fill(0);
    for (const move of moves) moveLeaf(state, move, values[move.parameter] ?? 0);
    for (let at = 0; at < levels.length; at++)
      levels[at] = (base[at] ?? 0) * (state.factor[at] ?? 1) + (state.added[at] ?? 0);
    for (const { leaves, drawn } of rows) {
      let total = 0;
      for (const at of leaves) total += levels[at] ?? 0;
      drawn[draw] = total;
    }
  }
  for (const { drawn } of rows) drawn.sort();
  return rows.map(({ drawn }) => drawn);
}

type FloatState = {
  readonly base: Float64Array;
  readonly factor: Float64Array;
  readonly added: Float64Array;
};

/** One step on one leaf, with the drawn number it goes by. */
type Move = {
  readonly kind: AssumptionKind;
  readonly leaf: number;
  readonly to: number;
  readonly months: number;
  readonly parameter: number;
};

const movesOf = ({ steps }: ScenarioModel, used: readonly string[]): readonly Move[] =>
  steps.flatMap(({ assumption, kind, leaves, to, months }) => {
    const parameter = used.indexOf(assumption);
    return leaves.map((leaf) => ({ kind, leaf, to: to ?? leaf, months, parameter }));
  });

/** What overlay.ts does with intervals, with one number. */
function moveLeaf(
  { base, factor, added }: FloatState,
  { kind, leaf, to, months }: Move,
  value: number,
): void {
  const [f, a] = [factor[leaf] ?? 1, added[leaf] ?? 0];
  switch (kind) {
    case 'share_ends':
    case 'growth': {
      const by = kind === 'growth' ? 1 + value / 100 : 1 - value / 100;
      factor[leaf] = f * by;
      added[leaf] = a * by;
      return;
    }
    case 'level':
      factor[leaf] = 0;
      added[leaf] = value;
      return;
    case 'delay': {
      const felt = Math.max(0, 1 - value / months);
      factor[leaf] = 1 + felt * (f - 1);
      added[leaf] = felt * a;
      return;
    }
    case 'substitution':
      added[to] = (added[to] ?? 0) + (value / 100) * Math.max(0, (base[leaf] ?? 0) * (1 - f) - a);
  }
}

type Parameter = { readonly low: number; readonly mode: number | null; readonly high: number };

function parameterOf(assumption: Assumption | undefined): Parameter {
  const spread = assumption?.spread ?? null;
  if (spread === null) return { low: 0, mode: null, high: 0 };
  const { kind } = spread;
  if (kind === 'triangular')
    return { low: Number(spread.low), mode: Number(spread.mode), high: Number(spread.high) };
  if (hasDistribution(spread)) return { low: Number(spread.low), mode: null, high: Number(spread.high) };
  // Bounds alone are held at their middle: what they reach has no percentiles anyway.
  const middle = Number(spreadMiddle(spread));
  return { low: middle, mode: null, high: middle };
}

function drawOne({ low, mode, high }: Parameter, random: () => number): number {
  const share = random();
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
