/** A prepared scenario computed: ranges, percentiles where distributions are given, and what contributes how much. */
import { compare, type DecimalText, sum, toDecimalText } from '../../lib/decimal.ts';
import { type Interval, point } from '../../lib/interval.ts';
import { sumOf } from '../../lib/intervalArithmetic.ts';
import { centralOf, contributionsOf, tornadoOf, waterfallOf } from './contributions.ts';
import { drawOutputs, percentileOf, reaching } from './monteCarlo.ts';
import { levelOf, type Overlaid, overAll, overlaid } from './overlay.ts';
import { hasDistribution } from './spreads.ts';
import {
  type Assumption,
  type Output,
  type OutputResult,
  PERCENTILES,
  type ScenarioModel,
  type ScenarioResult,
  type ScenarioSpec,
} from './types.ts';

/** Decimal digits of a drawn value that mean anything. */
const DRAWN_DIGITS = 12;

/**
 * Computes a model with the spreads of `spec`, which may differ from those it was prepared with (a slider moves ends,
 * never cells). Pure, and the same bytes for the same seed.
 */
export function evaluateScenario(model: ScenarioModel, spec: ScenarioSpec): ScenarioResult {
  const assumptions = new Map(spec.assumptions.map((one) => [one.id, one]));
  const states = overlaid(model, assumptions, overAll);
  const contributions = contributionsOf(model, assumptions);
  const touched = model.outputs.map((output) => reaching(model, output));
  const whys = model.outputs.map((output, at) =>
    whyNoPercentiles(model, output, touched[at] ?? [], assumptions),
  );
  const drawn = whys.some((why) => why === '') ? drawOutputs(model, assumptions, spec) : [];
  const outputs = model.outputs.map((output, at): OutputResult => {
    const touchedBy = touched[at] ?? [];
    const range = rangeOf(model, output, states);
    return {
      ...output,
      value: sum(output.leaves.map((leaf) => model.leaves[leaf]?.value ?? '0')),
      base: output.leaves.map((leaf) => model.leaves[leaf]?.base ?? point('0')).reduce(sumOf, point('0')),
      range,
      central: centralOf(contributions, output),
      percentiles: whys[at] === '' ? percentilesOf(drawn[at], range) : null,
      why: whys[at] ?? '',
      touchedBy,
      waterfall: waterfallOf(contributions, output, touchedBy),
      tornado: tornadoOf(contributions, output, touchedBy),
    };
  });
  return { outputs, refusals: model.refusals, seed: spec.seed, draws: spec.draws };
}

const rangeOf = (model: ScenarioModel, output: Output, states: readonly Overlaid[]): Interval =>
  output.leaves
    .flatMap((at) => {
      const [state, leaf] = [states[at], model.leaves[at]];
      return state === undefined || leaf === undefined ? [] : [levelOf(state, leaf.base)];
    })
    .reduce(sumOf, point('0'));

function whyNoPercentiles(
  model: ScenarioModel,
  { leaves }: Output,
  touchedBy: readonly string[],
  assumptions: ReadonlyMap<string, Assumption>,
): string {
  if (touchedBy.length === 0) return 'No assumption reaches it.';
  const bounded = touchedBy
    .flatMap((id) => assumptions.get(id) ?? [])
    .filter(({ spread }) => spread !== null && !hasDistribution(spread));
  if (bounded.length > 0)
    return `${bounded.map(({ title }) => `“${title}”`).join(', ')} ${bounded.length === 1 ? 'gives' : 'give'} bounds and no distribution.`;
  const open = leaves.flatMap((at) => model.leaves[at] ?? []).filter(({ base }) => base.high === null);
  return open.length === 0
    ? ''
    : `${open.map(({ label }) => label).join('; ')} is stated with a lower bound only.`;
}

/** Kept inside the exact range: a float may lie a hair outside it. */
const percentilesOf = (sorted: Float64Array | undefined, range: Interval): readonly DecimalText[] =>
  PERCENTILES.map((percent) =>
    within(
      toDecimalText(Number(percentileOf(sorted ?? new Float64Array(1), percent).toPrecision(DRAWN_DIGITS))),
      range,
    ),
  );

function within(value: DecimalText, { low, high }: Interval): DecimalText {
  if (low !== null && compare(value, low) < 0) return low;
  return high !== null && compare(value, high) > 0 ? high : value;
}
