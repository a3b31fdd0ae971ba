import type { Assertion } from './types.ts';

/** Name of the rule that shows an assertion nobody chose; printed beside the value. */
export const DEFAULT_RULE =
  'own statistics in dollars, exact before bounded, more precise before rounder, newest first';

type Ranked = Pick<Assertion, 'id' | 'value' | 'low' | 'high' | 'currency' | 'reporter' | 'bound' | 'status'>;

/**
 * Which assertion a cell shows when nobody chose: one with a value, in dollars before other currencies, by the area's
 * own reporter before a partner's, exact before bounded, normal before estimated, more precise before rounder
 * (3,231.4 mn before 3.2 bn), and of equals the one entered last. It picks one and never mixes two. The store's view
 * `figure` orders by the same criteria, so that `where chosen = yes` finds what is shown.
 */
export function defaultChoice<A extends Ranked>(assertions: readonly A[], area: string): A | null {
  let best: A | null = null;
  for (const candidate of assertions) {
    if (candidate.value === null) continue;
    if (best === null || compareRank(candidate, best, area) >= 0) best = candidate;
  }
  return best;
}

/** Positive when `a` is shown before `b`. */
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
  // Rounding intervals of two currencies cannot be compared, so one currency is settled on first.
  const [ours, theirs] = [a.currency ?? '', b.currency ?? ''];
  if (ours !== theirs) return ours < theirs ? 1 : -1;
  return Math.sign(widthOf(b) - widthOf(a)) || 0;
}

/** Width of the interval the written digits allow. Only an order: no figure is ever made of it. */
function widthOf({ low, high }: Ranked): number {
  return low === null || high === null ? Number.MAX_VALUE : Number(high) - Number(low);
}
