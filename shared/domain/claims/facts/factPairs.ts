/** Every pair of amounts the article sets against each other, with the words that say what it is of. */
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { clausesOf, wholeSentence } from '../sentence/clauses.ts';
import { pairsIn, pointOf } from '../sentence/pairs.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { conceptsOf, unitWords } from './equivalents.ts';

export type FactPair = {
  readonly from: Item;
  readonly to: Item;
  readonly sentence: ClaimSentence;
  readonly concepts: ReadonlySet<string>;
  readonly why: string;
};

const known = new WeakMap<ClaimSentence, readonly FactPair[]>();

/** Pairs of a sentence, clause by clause, then over the whole; worked out once. */
export function factPairs(sentence: ClaimSentence): readonly FactPair[] {
  const found = known.get(sentence) ?? findPairs(sentence);
  known.set(sentence, found);
  return found;
}

function findPairs(sentence: ClaimSentence): readonly FactPair[] {
  if (sentence.items.length < 2) return [];
  const pairs: FactPair[] = [];
  const used = new Set<Item>();
  for (const clause of [...clausesOf(sentence), wholeSentence(sentence)]) {
    for (const { from, to, why } of [...pairsIn(clause), ...halfNamed(sentence, clause.items)]) {
      if (used.has(from) || used.has(to) || isOfPlaces(sentence, from, to)) continue;
      used.add(from).add(to);
      pairs.push({
        from,
        to,
        sentence,
        why,
        concepts: conceptsOf(`${clause.text} ${unitWords(from)} ${unitWords(to)}`),
      });
    }
  }
  return pairs.length > 0 ? pairs : timedPair(sentence);
}

/** "In 2023 it had carried 6.9 million tonnes; in 2024 it carried 8.4 million": the only two amounts of one kind, each with its time. */
function timedPair(sentence: ClaimSentence): readonly FactPair[] {
  const timed = sentence.items.filter(
    (item) => dimensionOf(item) !== null && item.reading.value !== null && pointOf(item) !== null,
  );
  const [a, b, more] = timed;
  if (a === undefined || b === undefined || more !== undefined || !isCommensurable(a, b)) return [];
  if (timed.some((item) => ['change', 'share'].includes(roleOf(sentence, item)))) return [];
  const [earlier, later] = [pointOf(a) ?? '', pointOf(b) ?? ''];
  if (earlier === later || earlier.length !== later.length || isOfPlaces(sentence, a, b)) return [];
  const [from, to] = earlier < later ? [a, b] : [b, a];
  const concepts = conceptsOf(`${sentence.tagged} ${unitWords(a)} ${unitWords(b)}`);
  return [{ from, to, sentence, concepts, why: 'the same measure at two dates' }];
}

/** "19.3 cents, compared with 7.8 in Quebec": of two places, not of two times. */
const isOfPlaces = ({ tagged }: ClaimSentence, from: Item, to: Item): boolean =>
  [from, to].some(({ at }) => /^\s+(?:in|at|for)\s+(?:the\s+)?\p{Lu}/u.test(tagged.slice(at + 1))) ||
  FORECAST.test(tagged);

const FORECAST = /\b(?:forecasts?|foresees?|expect(?:s|ed)?|target|predicts?|projected)\b/iu;

/** "from 210 million crowns to 480 million": the second leaves its currency to the first. */
function halfNamed(sentence: ClaimSentence, items: readonly Item[]) {
  const bases = items.filter((item) => item.reading.value !== null && roleOf(sentence, item) === 'base');
  const [from, more] = bases;
  const targets = items.filter((item) => item !== from && roleOf(sentence, item) === 'target');
  const [to, others] = targets;
  if (from === undefined || to === undefined || more !== undefined || others !== undefined) return [];
  const isHalf = [from, to].some(
    ({ mention, reading }) => mention.kind === 'count' && reading.unit === null && reading.magnitude !== null,
  );
  if (
    !isHalf ||
    dimensionOf(from) === null ||
    dimensionOf(to) === null ||
    (from.mention.kind !== 'money' && to.mention.kind !== 'money')
  )
    return [];
  return [{ from, to, why: 'stated as “from … to …”' }];
}
