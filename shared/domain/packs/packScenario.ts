/** The numbers of a pack's scenarios: written and, from the pack's own figures, computed anew by the same code. */
import type { DecimalText } from '../../lib/decimal.ts';
import { claimedInterval } from '../figures/conflict.ts';
import type { Bound } from '../reading/types.ts';
import { evaluateScenario } from '../scenarios/evaluateScenario.ts';
import type { OutputResult, ScenarioModel, ScenarioSpec } from '../scenarios/types.ts';
import { NOTHING, type Operand } from './computeNumber.ts';
import type { PackScenario, ScenarioAspect } from './packModel.ts';

/** Ends, middles and contributions draw nothing: percentiles are not printed. */
const NO_DRAWS = 1;

/** The rows of a scenario as a pack prints them. */
export const packScenarioRows = (spec: ScenarioSpec, model: ScenarioModel): readonly OutputResult[] =>
  evaluateScenario(model, { ...spec, draws: NO_DRAWS }).outputs;

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
