/** Pairs that an article states as such ("from $5bn to $7bn"), by what they are about. */
import type { ClaimSentence } from './claimSentence.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Pair, pairsIn } from './pairs.ts';
import { type Topic, topicKey, topicOf } from './topic.ts';

export type StatedPair = { readonly clause: Clause; readonly pair: Pair };

const known = new WeakMap<readonly ClaimSentence[], ReadonlyMap<string, readonly StatedPair[]>>();

/** Those about a topic, in text order; none where its measure or its parties are not told. */
export function statedPairs(sentences: readonly ClaimSentence[], topic: Topic): readonly StatedPair[] {
  const key = topicKey(topic);
  if (key === null) return [];
  let found = known.get(sentences);
  if (found === undefined) {
    found = byTopic(sentences);
    known.set(sentences, found);
  }
  return found.get(key) ?? [];
}

function byTopic(sentences: readonly ClaimSentence[]): ReadonlyMap<string, readonly StatedPair[]> {
  const pairs = new Map<string, StatedPair[]>();
  for (const sentence of sentences)
    for (const clause of clausesOf(sentence))
      for (const pair of pairsIn(clause)) {
        const key = pair.isStated ? topicKey(topicOf(pair.to.mention)) : null;
        if (key === null) continue;
        const own = pairs.get(key);
        if (own === undefined) pairs.set(key, [{ clause, pair }]);
        else own.push({ clause, pair });
      }
  return pairs;
}
