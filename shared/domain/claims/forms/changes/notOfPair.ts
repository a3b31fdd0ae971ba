/** What takes a number of change not to be of a pair of amounts that stands near it. */
import { compare } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import type { Item } from '../../sentence/claimSentence.ts';
import type { Clause } from '../../sentence/clauses.ts';
import type { Pair } from '../../sentence/pairs.ts';
import { isCommensurable } from '../../sentence/roles.ts';
import { TAG } from '../../sentence/tags.ts';

/** Two dates were set the other way round than the words move: they are no pair of it, where no words pair them. */
export const isTurned = ({ isStated }: Pair, { high }: Interval): boolean =>
  !isStated && high !== null && compare(high, '0') < 0;

/** "So that they are down by 55 percent over the whole stretch": of the first and the last, where more stand between. */
export const isOfWholeSpan = ({ sentence, text }: Clause, { from, to, isStated }: Pair): boolean =>
  !isStated &&
  /\bover the (?:whole|entire|full) (?:span|period|stretch|time)\b/iu.test(text) &&
  sentence.items.filter((one) => isCommensurable(one, to) && one !== from && one !== to).length > 0;

/** "The deficit widened by $0.7 billion to $35.4 billion": of the amount it leads to, and of no other. */
export function leadsElsewhere(
  { sentence: { tagged, items } }: Clause,
  item: Item,
  { from, to }: Pair,
): boolean {
  const match = LEADS.exec(tagged.slice(item.at + 1));
  const target = match === null ? undefined : items.find(({ at }) => at === item.at + match[0].length);
  return target !== undefined && isCommensurable(target, item) && target !== from && target !== to;
}
const LEADS = new RegExp(`^,?\\s+to\\s+(?:(?:about|some|just|a|the|reach)\\s+)*${TAG.level}`, 'u');
