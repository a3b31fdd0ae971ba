/** Which of the article's pairs a statement speaks of, when its own sentence has none. */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { allPairs } from './crossPairs.ts';
import { conceptsOf, hasWord, isCompatible, sharedOf } from './equivalents.ts';
import type { FactPair } from './factPairs.ts';

/** How far the sentences after a statement spell it out. */
const REACH = 2;
/** So few words leave nothing else to tell; with a number of its own a few more. */
const BRIEF = 4;
const BRIEF_WITH_NUMBER = 9;
/** "A dollar bought 950 pesos": what gained is the other one. */
const RATE =
  /\b(?:dollar|euro|pound|yen|yuan|franc|rouble|ruble|rupee|lira|peso)\s+(?:bought|buys|cost|costs|traded|trades|was worth|is worth|fetched|stood)\b/iu;
const MOST_OF_WORDS = 0.5;

const POINTS_BACK =
  /^(?:it|they|this|that|these|those|the (?:figure|number|total|sum|amount|rate|price|average|value|level)s?)\b/iu;

/** A line over the article, or its first paragraph: what it says is told again below. */
export function isHeadLine({ sentences }: AuditContext, { block, order }: ClaimSentence): boolean {
  if (block.role === 'title') return true;
  const first = sentences.find((one) => one.block.role === 'body');
  return first === undefined || order < first.order || block.id === first.block.id;
}

/**
 * Pairs a statement with these words may be set against. Near it one word in common is enough where nothing else is
 * told in between; far from it most words must be the same. Words that rule each other out never match.
 */
export function pairsFor(
  context: AuditContext,
  sentence: ClaimSentence,
  subject: string,
): readonly FactPair[] {
  const words = conceptsOf(subject);
  const near = context.sentences
    .slice(sentence.order + 1, sentence.order + 1 + REACH)
    .filter(({ block }) => block.id === sentence.block.id);
  const next = near[0];
  // A few words, and then the amounts: "Emissions climbed again. Factories released 3.8 million tonnes, down from 4.1".
  const isBrief =
    sentence.tagged.split(/\s+/u).length <= (sentence.items.length > 0 ? BRIEF_WITH_NUMBER : BRIEF) &&
    sentence.block.role !== 'title';
  if (next !== undefined && !RATE.test(next.text) && (isBrief || POINTS_BACK.test(next.text))) {
    const pairs = allPairs(context, next);
    if (pairs.length === 1) return pairs;
  }
  const heads = headOf(subject);
  if (words.size === 0) return [];
  const isOf = ({ concepts }: FactPair): boolean =>
    isCompatible(words, concepts) && [...heads].some((word) => hasWord(concepts, word));
  for (const one of near) {
    if (RATE.test(one.text)) continue;
    const pairs = allPairs(context, one).filter(isOf);
    if (pairs.length > 0) return pairs;
  }
  if (!isHeadLine(context, sentence)) return [];
  const all = context.sentences
    .filter(({ order }) => order !== sentence.order)
    .flatMap((one) => allPairs(context, one));
  const fits = all
    .map((pair) => ({ pair, part: partOf(context, words, pair, isOf(pair)) }))
    .filter(({ part }) => part >= MOST_OF_WORDS);
  const most = Math.max(0, ...fits.map(({ part }) => part));
  return fits.filter(({ part }) => part === most).map(({ pair }) => pair);
}

/** Which part of the words the pair has; where its sentence goes on from another, that one's count too. */
function partOf(
  context: AuditContext,
  words: ReadonlySet<string>,
  { concepts, sentence }: FactPair,
  isOf: boolean,
): number {
  if (!isCompatible(words, concepts)) return 0;
  if (isOf) return sharedOf(words, concepts) / words.size;
  const before = context.sentences[sentence.order - 1];
  if (before === undefined || before.block.id !== sentence.block.id || words.size < FEWEST_FAR) return 0;
  const wider = new Set([...concepts, ...conceptsOf(before.tagged)]);
  return sharedOf(words, wider) >= FEWEST_FAR ? sharedOf(words, wider) / words.size : 0;
}

const FEWEST_FAR = 3;

/** What the words before a verb are of: "the price of a finished system" is of a price, "the number of pupils" of pupils. */
export function headOf(subject: string): ReadonlySet<string> {
  for (const part of subject.split(
    /\b(?:of|in|for|at|on|with|to|among|from|by|that|which|who|since|has|have|had)\b/u,
  )) {
    const words = (part.match(/\p{L}[\p{L}’'-]*/gu) ?? []).filter(
      (word) => !TRAILING.test(word) && conceptsOf(word).size > 0,
    );
    const last = words.at(-1);
    if (last !== undefined) return conceptsOf(last);
  }
  return new Set();
}

/** Words behind a noun: "pupils entitled", "sales abroad". */
const TRAILING = /^(?:\p{Ll}+ed|abroad|overseas|alone|here|nationwide|worldwide|locally)$/u;
