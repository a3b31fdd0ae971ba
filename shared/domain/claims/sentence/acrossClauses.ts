/** The level a sentence's first clause states and the one its second leads to: "was 48,000 in 2016; by 2021 it had grown to 60,000". */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from './claimSentence.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { stem } from './contentWords.ts';
import { type Pair, pairsIn } from './pairs.ts';
import { dimensionOf, isCommensurable, isSpanOfTime, roleOf } from './roles.ts';
import { TAG } from './tags.ts';

/** "by 2021 it had", "today it has", "last month the figure stood". */
const GOES_ON = new RegExp(
  `^(?:[;,]?\\s*(?:and|but|while)?\\s*)(?:(?:by|in|since)\\s+${TAG.time}|today|now|${TAG.time})?,?\\s*(?:it|they|there|the (?:figure|number|total|rate))\\b`,
  'iu',
);

/** The pair a clause makes with the one before it; `trigger` is the change itself. */
export function acrossClauses(
  clause: Clause,
  trigger: Item | null,
  allowed: (dimension: string) => boolean,
): Pair | null {
  const clauses = clausesOf(clause.sentence);
  const before = clauses[clauses.findIndex(({ start }) => start === clause.start) - 1];
  if (before === undefined || !GOES_ON.test(clause.text)) return null;
  const levels = (one: Clause): readonly Item[] =>
    one.items.filter(
      (item) =>
        item !== trigger &&
        dimensionOf(item) !== null &&
        !['change', 'base'].includes(roleOf(clause.sentence, item)),
    );
  const [from, moreFrom] = levels(before);
  const [to, moreTo] = levels(clause);
  if (from === undefined || to === undefined || moreFrom !== undefined || moreTo !== undefined) return null;
  if (!isCommensurable(from, to) || !allowed(dimensionOf(from) ?? '')) return null;
  return { from, to, why: 'the levels of the two clauses', isStated: false };
}

const EXPLAINS =
  /^(?:(?:in|at|from|by)\s+[^,;.]{1,40}\s+)?(?:there|it|they|the (?:figure|number|total|rate))\s+(?:was|were|is|are|stood|went|had|has)\b/iu;

/** "Capacity had tripled in two years. In June 2023 there were 3,300 megawatts; last month the figure stood at 5,200." */
export function explainedBehind(
  context: AuditContext,
  { sentence }: Clause,
  allowed: (dimension: string) => boolean,
): Pair | null {
  const next = context.sentences[sentence.order + 1];
  if (next === undefined || next.block.id !== sentence.block.id) return null;
  if (sentence.items.some((item) => isLevel(sentence, item)) || !EXPLAINS.test(spelled(next))) return null;
  const pairs = clausesOf(next).flatMap((clause) => {
    const across = acrossClauses(clause, null, allowed);
    return [...pairsIn(clause), ...(across === null ? [] : [across])];
  });
  const [pair, more] = pairs.filter(({ to }) => allowed(dimensionOf(to) ?? ''));
  if (pair === undefined || more !== undefined || !(SAME.test(next.tagged) || isOfUnit(sentence, pair)))
    return null;
  return { ...pair, why: 'the amounts of the sentence that explains it' };
}

/** "in two years" is no level, and neither is the change itself. */
const isLevel = (sentence: ClaimSentence, item: Item): boolean =>
  dimensionOf(item) !== null && !isSpanOfTime(item) && roleOf(sentence, item) !== 'change';

/** "It was 14,600 homes": what the sentence before spoke of. */
const SAME = /^(?:it|they)\b/iu;

/** Times as words, so that patterns of words may pass them. */
const spelled = ({ tagged }: ClaimSentence): string => tagged.replace(new RegExp(TAG.time, 'gu'), 'then');

/** Things counted must be named in the sentence; megawatts or dollars may be of anything. */
function isOfUnit({ tagged }: ClaimSentence, { from, to }: Pair): boolean {
  const unit = [from, to].find(({ mention }) => mention.kind === 'count')?.reading.unit ?? null;
  return (
    unit === null ||
    (tagged.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => stem(word) === stem(unit))
  );
}
