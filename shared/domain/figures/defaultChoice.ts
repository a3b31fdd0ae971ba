import type { Assertion } from './types.ts';

/** Name of the rule that shows an assertion nobody chose; printed beside the value. */
export const DEFAULT_RULE = 'own statistics in dollars, exact before bounded, newest first';

type Ranked = Pick<Assertion, 'id' | 'value' | 'currency' | 'reporter' | 'bound' | 'status'>;

/**
 * Which assertion a cell shows when nobody chose: one with a value, in dollars before other currencies, by the area's
 * own reporter before a partner's, exact before bounded, normal before estimated, and of equals the one entered last.
 * It picks one and never mixes two.
 */
export function defaultChoice<A extends Ranked>(assertions: readonly A[], area: string): A | null {
  let best: A | null = null;
  for (const candidate of assertions) {
    if (candidate.value === null) continue;
    if (best === null || compareRank(candidate, best, area) >= 0) best = candidate;
  }
  return best;
}

function compareRank(a: Ranked, b: Ranked, area: string): number {
  const criteria: readonly ((assertion: Ranked) => boolean)[] = [
    (assertion) => assertion.currency === 'USD',
    (assertion) => assertion.reporter === area,
    (assertion) => assertion.bound === 'exact',
    (assertion) => assertion.status === 'A',
  ];
  for (const holds of criteria) {
    const difference = Number(holds(a)) - Number(holds(b));
    if (difference !== 0) return difference;
  }
  return 0;
}
