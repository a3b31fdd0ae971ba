/** Every pair of amounts the article sets against each other, with the words that say what it is of. */
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { clausesOf, wholeSentence } from '../sentence/clauses.ts';
import { pairsIn } from '../sentence/pairs.ts';
import { dimensionOf, roleOf } from '../sentence/roles.ts';
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
  return pairs;
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
