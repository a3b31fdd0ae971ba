/** What learned weights say of marks: how likely each of several readings is against none of them. */

/** In log odds; nothing of a mark that nothing was learned of. */
export type Weights = ReadonlyMap<string, number>;

/** As a file of weights has them; of one table always the same. */
export function weightsOf(table: Readonly<Record<string, number>>): Weights {
  const found = known.get(table) ?? new Map(Object.entries(table));
  known.set(table, found);
  return found;
}

const known = new WeakMap<Readonly<Record<string, number>>, Weights>();

/** `odds` is what speaks for it beside its marks, as a factor. */
export type Weighed = { readonly marks: readonly string[]; readonly odds: number };

export function scoreOf(marks: readonly string[], weights: Weights): number {
  let total = 0;
  for (const mark of marks) total += weights.get(mark) ?? 0;
  return total;
}

/** 0 to 1, in the order given; they and none of them share one. */
export function likelihoodsOf(
  none: readonly string[],
  readings: readonly Weighed[],
  weights: Weights,
): readonly number[] {
  const odds = readings.map(({ marks, odds: own }) => Math.exp(scoreOf(marks, weights)) * own);
  const all = odds.reduce((sum, one) => sum + one, Math.exp(scoreOf(none, weights)));
  return odds.map((one) => one / all);
}
