/**
 * The arithmetic of assumptions. A leaf is kept as `base x factor + added`, so that what it lost is known exactly and is
 * not blurred by the rounding of its base: with a base of 62.5 to 63.5, half of it falling away is a loss of 31.25 to
 * 31.75, not of 30.75 to 32.25.
 */
import { compare, type DecimalText, divide } from '../../lib/decimal.ts';
import { type Interval, point } from '../../lib/interval.ts';
import { differenceOf, productOf, sumOf, times } from '../../lib/intervalArithmetic.ts';
import { spreadMiddle } from './spreads.ts';
import type { Assumption, ScenarioModel, Step } from './types.ts';

export type Overlaid = { readonly factor: Interval; readonly added: Interval };
/** What an assumption is taken to be: a part of its spread, or all of it. */
export type Reach = (assumption: Assumption) => Interval;

const ONE = point('1');
const NONE = point('0');
const UNTOUCHED: Overlaid = { factor: ONE, added: NONE };

/** Every assumption at its middle. */
export const atMiddle: Reach = ({ spread }) => point(spread === null ? '0' : spreadMiddle(spread));
/** Every assumption over its whole reach. */
export const overAll: Reach = ({ spread }) =>
  spread === null ? NONE : { low: spread.low, high: spread.high };

/** The leaves after all steps. */
export const overlaid = (
  model: ScenarioModel,
  assumptions: ReadonlyMap<string, Assumption>,
  reach: Reach,
): readonly Overlaid[] => overlaidByStep(model, assumptions, reach).at(-1) ?? [];

/** The leaves before the first step and after each. */
export function overlaidByStep(
  { leaves, steps }: ScenarioModel,
  assumptions: ReadonlyMap<string, Assumption>,
  reach: Reach,
): readonly (readonly Overlaid[])[] {
  let states: readonly Overlaid[] = leaves.map(() => UNTOUCHED);
  return [
    states,
    ...steps.map((step) => {
      const assumption = assumptions.get(step.assumption);
      if (assumption === undefined) return states;
      const next = [...states];
      const value = reach(assumption);
      for (const at of step.leaves) applyStep(next, step, at, value, leaves[at]?.base ?? NONE);
      states = next;
      return states;
    }),
  ];
}

function applyStep(states: Overlaid[], step: Step, at: number, value: Interval, base: Interval): void {
  const state = states[at] ?? UNTOUCHED;
  switch (step.kind) {
    case 'share_ends':
      states[at] = scaled(state, differenceOf(ONE, percent(value)));
      return;
    case 'growth':
      states[at] = scaled(state, sumOf(ONE, percent(value)));
      return;
    case 'level':
      states[at] = { factor: NONE, added: value };
      return;
    case 'delay': {
      const felt = feltOf(value, step.months);
      states[at] = {
        factor: sumOf(ONE, productOf(felt, differenceOf(state.factor, ONE))),
        added: productOf(felt, state.added),
      };
      return;
    }
    case 'substitution': {
      if (step.to === null) return;
      const back = productOf(percent(value), lossOf(state, base));
      const receiver = states[step.to] ?? UNTOUCHED;
      states[step.to] = { ...receiver, added: sumOf(receiver.added, back) };
    }
  }
}

const percent = (value: Interval): Interval => times(value, '0.01');
const scaled = ({ factor, added }: Overlaid, by: Interval): Overlaid => ({
  factor: productOf(factor, by),
  added: productOf(added, by),
});

/** What is left of a period after a delay: all of it at 0 months, nothing from its length on. */
function feltOf({ low, high }: Interval, months: number): Interval {
  const part = (end: DecimalText | null): DecimalText | null =>
    end === null ? null : divide(end, String(months));
  return floored(differenceOf(ONE, { low: part(low), high: part(high) }));
}

/** base - (base x factor + added), never less than nothing. */
const lossOf = ({ factor, added }: Overlaid, base: Interval): Interval =>
  floored(differenceOf(productOf(base, differenceOf(ONE, factor)), added));

/** base x factor + added. */
export const levelOf = ({ factor, added }: Overlaid, base: Interval): Interval =>
  sumOf(productOf(base, factor), added);

const floored = ({ low, high }: Interval): Interval => ({
  low: low === null || compare(low, '0') < 0 ? '0' : low,
  high: high === null || compare(high, '0') >= 0 ? high : '0',
});
