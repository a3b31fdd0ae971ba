/** Clauses: stretches of a sentence that speak of one thing, so that a change is never set against another's levels. */
import { matchesOf } from '../../../lib/matches.ts';
import { directionsIn } from '../lexicon/directions.ts';
import type { ClaimSentence, Item } from './claimSentence.ts';
import { TAG } from './tags.ts';

export type Clause = {
  readonly sentence: ClaimSentence;
  /** Offsets into the tagged sentence. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly items: readonly Item[];
};

/** "X in 2024; a year earlier it had been Y" is one statement. */
const CONTRAST =
  /(?:;(?![^;.]{0,90}\bhad (?:been|stood|come to|totall?ed|amounted)\b)|,?\s+(?:while|whereas|although|even though)\s|,\s+(?:but|though|with|yet|as)\s)/giu;
const AND = /,?\s+and\s/giu;
const ANY = new RegExp(TAG.any, 'u');
/** "and vacancies have doubled": the verb is the number. */
const HAVE = /\b(?:has|have|had)\s+(?:\p{L}+\s+){0,2}$/iu;
const FACTOR = new RegExp(TAG.factor, 'u');
const STATE_VERB = /\b(?:was|were|stood|reached|totall?ed|amounted|came|hit)\b/iu;
/** After "and", a new statement shows its verb within so many characters. */
const VERB_WITHIN = 60;

const known = new WeakMap<ClaimSentence, readonly Clause[]>();

/** Clauses of a sentence, in order; each number lies in exactly one. Worked out once: every form asks for them. */
export function clausesOf(sentence: ClaimSentence): readonly Clause[] {
  const found = known.get(sentence) ?? splitClauses(sentence);
  known.set(sentence, found);
  return found;
}

function splitClauses(sentence: ClaimSentence): readonly Clause[] {
  const { tagged } = sentence;
  const cuts = matchesOf(tagged, CONTRAST).map((match) => match.index);
  for (const match of matchesOf(tagged, AND)) {
    const rest = tagged.slice(match.index + match[0].length);
    const number = rest.search(ANY);
    const head = rest.slice(0, Math.min(VERB_WITHIN, number < 0 ? VERB_WITHIN : number));
    const hasVerb =
      directionsIn(head).length > 0 ||
      STATE_VERB.test(head) ||
      (HAVE.test(head) && FACTOR.test(rest.charAt(number)));
    if (hasVerb && number >= 0 && ANY.test(tagged.slice(0, match.index))) cuts.push(match.index);
  }
  const edges = [0, ...cuts.sort((a, b) => a - b), tagged.length];
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? 0;
    return {
      sentence,
      start,
      end,
      text: tagged.slice(start, end),
      items: sentence.items.filter((item) => item.at >= start && item.at < end),
    };
  });
}

/** The whole sentence as one clause, for what spans it. */
export const wholeSentence = (sentence: ClaimSentence): Clause => ({
  sentence,
  start: 0,
  end: sentence.tagged.length,
  text: sentence.tagged,
  items: sentence.items,
});
