/** "The sum for 2023 was nearly double that for 2021": the amounts of the two times it names, told right before. */
import type { AuditContext } from '../forms/draft.ts';
import type { Item } from './claimSentence.ts';
import type { Clause } from './clauses.ts';
import { neighbours } from './findPair.ts';
import type { Pair } from './pairs.ts';
import { dimensionOf, isCommensurable, roleOf } from './roles.ts';

const THAT_OF =
  /^\s+(?:as\s+\p{L}+\s+as\s+)?(?:than\s+)?(?:that|those|the (?:figure|sum|level|total|number|one))\s+(?:for|of|in|from)\s+$/iu;
const BACK = 2;

/** Null unless both times have one amount each, of one measure. */
export function pairByTimes(context: AuditContext, { sentence }: Clause, trigger: Item): Pair | null {
  const [later, more] = sentence.items.filter((item) => item.at < trigger.at && isTime(item));
  const base = sentence.items.find((item) => item.at > trigger.at);
  if (later === undefined || more !== undefined || base === undefined || !isTime(base)) return null;
  if (!THAT_OF.test(sentence.tagged.slice(trigger.at + 1, base.at))) return null;
  const amounts = neighbours(context, sentence, BACK, 0).flatMap((one) =>
    one.items.filter((item) => dimensionOf(item) !== null && roleOf(one, item) !== 'change'),
  );
  const at = (time: Item): readonly Item[] =>
    amounts.filter(
      (item) => item.reading.period?.to != null && item.reading.period.to === time.reading.period?.to,
    );
  const [[to, another], [from, second]] = [at(later), at(base)];
  return to === undefined ||
    from === undefined ||
    another !== undefined ||
    second !== undefined ||
    !isCommensurable(from, to)
    ? null
    : { from, to, why: 'the amounts of the two times it names', isStated: true };
}

const isTime = ({ mention }: Item): boolean => mention.kind === 'period' || mention.kind === 'date';
