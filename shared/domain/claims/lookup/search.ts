/** Looks for a question's number, or pair of numbers, in every family of figures. */
import { aimOf } from './closeness.ts';
import type { Periods } from './columns.ts';
import type { Family } from './family.ts';
import { Finds } from './found.ts';
import { searchAmounts } from './searchAmounts.ts';
import { searchChanges } from './searchChanges.ts';
import { searchPairs } from './searchPairs.ts';
import { searchShares } from './searchShares.ts';
import type { LookupQuestion } from './types.ts';

/** No figure has this period, and something was asked of it. */
const NOWHERE = -2;

/** The `kept` best candidates of one question, of each kind; nothing here is exact yet. */
export function searchFamilies(
  families: Iterable<Family>,
  question: LookupQuestion,
  periods: Periods,
  kept: number,
): Finds {
  const finds = new Finds(kept);
  const { from, to } = question;
  const numberOf = (name: string | null): number | null => {
    if (name === null) return null;
    const found = periods.find(name);
    return found < 0 ? NOWHERE : found;
  };
  const wanted = {
    from: numberOf(question.fromPeriod),
    to: numberOf(question.toPeriod),
    yearsBefore: periods.yearsBefore(),
  };
  const aim = aimOf(to);
  for (const family of families) {
    if (from !== null) {
      searchPairs(family, question, wanted, { from: aimOf(from), to: aim }, periods, finds);
      continue;
    }
    searchAmounts(family, question, wanted, aim, periods, finds);
    const isChange = to.scale !== 'amount' || (wanted.from !== null && wanted.to !== null);
    if (isChange) searchChanges(family, question, wanted, aim, periods, finds);
    if (to.scale === 'percent') searchShares(family, question, wanted, aim, periods, finds);
  }
  return finds;
}
