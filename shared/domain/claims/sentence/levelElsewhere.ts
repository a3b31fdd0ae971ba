/** The pair that ends in the number a sentence calls a change. */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from './claimSentence.ts';
import { type Clause, clausesOf, wholeSentence } from './clauses.ts';
import { type Pair, pairsIn } from './pairs.ts';
import { directionAt, moveOf } from './saidDirection.ts';

/** "An increase of 4,200 students" where the article elsewhere has them grow "from 3,500 students to 4,200". */
export function levelElsewhere(context: AuditContext, { sentence }: Clause, item: Item): Pair | null {
  const unit = item.reading.unit ?? item.reading.currency;
  if (unit === null || item.reading.bound !== 'exact') return null;
  const pairs = context.sentences
    .filter((one) => one !== sentence)
    .flatMap((one) => clausesOf(one).flatMap((clause) => pairsIn(clause).map((pair) => ({ ...pair, one }))))
    .filter(
      ({ isStated, from, to, one }) =>
        isStated &&
        !isOfAnotherArea(sentence, one, Math.min(from.mention.start, to.mention.start)) &&
        to.reading.value === item.reading.value &&
        [from, to].some((one) => (one.reading.unit ?? one.reading.currency) === unit) &&
        moveOf({ from, to }) === (directionAt(wholeSentence(sentence), item) ?? 'rise'),
    );
  const [pair] = pairs;
  return pair !== undefined && pairs.length === 1
    ? {
        from: pair.from,
        to: pair.to,
        isStated: pair.isStated,
        why: 'the amounts the article states elsewhere',
      }
    : null;
}

/** A sentence that names areas speaks of no pair that stands behind another one ("Kyrgyzstan's went from X to Y"). */
export function isOfAnotherArea(sentence: ClaimSentence, other: ClaimSentence, at: number): boolean {
  const whose = other.areas.findLast(({ end }) => end <= at)?.iso3;
  const named = [...sentence.areas.map(({ iso3 }) => iso3), ...sentence.groups.map(({ id }) => id)];
  return whose !== undefined && named.length > 0 && !named.includes(whose);
}
