/** The pair that ends in the number a sentence calls a change. */
import type { AuditContext } from '../forms/draft.ts';
import type { Item } from './claimSentence.ts';
import { type Clause, clausesOf, wholeSentence } from './clauses.ts';
import { type Pair, pairsIn } from './pairs.ts';
import { directionAt, moveOf } from './saidDirection.ts';

/** "An increase of 4,200 students" where the article elsewhere has them grow "from 3,500 students to 4,200". */
export function levelElsewhere(context: AuditContext, { sentence }: Clause, item: Item): Pair | null {
  const unit = item.reading.unit ?? item.reading.currency;
  if (unit === null || item.reading.bound !== 'exact') return null;
  const pairs = context.sentences
    .filter((one) => one !== sentence)
    .flatMap((one) => clausesOf(one).flatMap(pairsIn))
    .filter(
      ({ isStated, from, to }) =>
        isStated &&
        to.reading.value === item.reading.value &&
        [from, to].some((one) => (one.reading.unit ?? one.reading.currency) === unit) &&
        moveOf({ from, to }) === (directionAt(wholeSentence(sentence), item) ?? 'rise'),
    );
  const [pair] = pairs;
  return pair !== undefined && pairs.length === 1
    ? { ...pair, why: 'the amounts the article states elsewhere' }
    : null;
}
