/** The numbers of a pack's scenarios: written and, from the pack's own figures, computed anew by the same code. */
import type { DecimalText } from '../../lib/decimal.ts';
import { claimedInterval } from '../figures/conflict.ts';
import type { Bound } from '../reading/types.ts';
import { evaluateScenario } from '../scenarios/evaluateScenario.ts';
import { MOST_DRAWS } from '../scenarios/monteCarlo.ts';
import { type OutputResult, PERCENTILES, type ScenarioModel, type ScenarioSpec } from '../scenarios/types.ts';
import { NOTHING, type Operand } from './computeNumber.ts';
import type { PackScenario, ScenarioAspect } from './packModel.ts';

/** The rows of a scenario as a pack prints them; they are drawn only where one has percentiles. */
export function packScenarioRows(spec: ScenarioSpec, model: ScenarioModel): readonly OutputResult[] {
  // A pack from elsewhere may ask for any number of them.
  if (!(spec.draws <= MOST_DRAWS)) throw new RangeError(`More than ${MOST_DRAWS} draws.`);
  return evaluateScenario(model, spec).outputs;
}

/** A row's number; its ends are those of the range where it has them. */
export function aspectOf(row: OutputResult, aspect: ScenarioAspect): Operand {
  switch (aspect) {
    case 'now':
      return { value: row.value, ...row.base };
    case 'range':
      return { value: row.central, ...row.range };
    case 'middle':
      return only(row.central);
    default: {
      if ('percentile' in aspect) {
        const value = row.percentiles?.[PERCENTILES.indexOf(aspect.percentile)];
        return value === undefined ? NOTHING : only(value);
      }
      const found = row.waterfall.find(({ assumption }) => assumption === aspect.change);
      return found === undefined ? NOTHING : only(found.change);
    }
  }
}

const only = (value: DecimalText): Operand => ({ value, low: null, high: null });

/** What a leaf's number is worth when it is computed anew, and how firmly it is stated. */
export type LeafWorth = Operand & { readonly bound: Bound };

/** Computes the numbers of a pack's scenarios anew; nothing for a number that none of them makes. */
export function scenarioComputer(
  scenarios: readonly PackScenario[],
  worthOf: (leafNumber: string) => LeafWorth,
): (id: string) => Operand {
  const known = new Map<PackScenario, readonly OutputResult[]>();
  const rowsOf = (scenario: PackScenario): readonly OutputResult[] => {
    const found = known.get(scenario);
    if (found !== undefined) return found;
    const rows = computedRows(scenario, worthOf);
    known.set(scenario, rows);
    return rows;
  };
  return (id) => {
    for (const scenario of scenarios) {
      const made = scenario.numbers.find(({ number }) => number === id);
      if (made === undefined) continue;
      const row = rowsOf(scenario)[made.output];
      return row === undefined ? NOTHING : aspectOf(row, made.of);
    }
    return NOTHING;
  };
}

function computedRows(
  { spec, model, leaves }: PackScenario,
  worthOf: (leafNumber: string) => LeafWorth,
): readonly OutputResult[] {
  try {
    const anew = model.leaves.map((leaf, at) => {
      const worth = worthOf(leaves[at] ?? '');
      if (worth.value === null) throw new Error(`Nothing says what ${leaf.label} is.`);
      const { low, high } = claimedInterval({ ...worth, currency: null });
      return { ...leaf, value: worth.value, base: { low: low ?? '0', high } };
    });
    return packScenarioRows(spec, { ...model, leaves: anew });
  } catch {
    // A model from elsewhere may be of any shape; one that computes nothing leaves each of its numbers unproven, by name.
    return [];
  }
}
