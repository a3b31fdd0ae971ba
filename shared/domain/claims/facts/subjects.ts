/** Which of the article's pairs a statement speaks of, when its own sentence has none. */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { conceptsOf, isCompatible, sharedOf } from './equivalents.ts';
import { type FactPair, factPairs } from './factPairs.ts';

/** How far the sentences after a statement spell it out. */
const REACH = 2;
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
  if (next !== undefined && POINTS_BACK.test(next.text)) {
    const pairs = factPairs(next);
    if (pairs.length === 1) return pairs;
  }
  const heads = headOf(subject);
  if (words.size === 0) return [];
  const isOf = ({ concepts }: FactPair): boolean =>
    isCompatible(words, concepts) && [...heads].some((word) => concepts.has(word));
  for (const one of near) {
    const pairs = factPairs(one).filter(isOf);
    if (pairs.length > 0) return pairs;
  }
  if (!isHeadLine(context, sentence)) return [];
  const all = context.sentences.filter(({ order }) => order !== sentence.order).flatMap(factPairs);
  const fits = all
    .filter(isOf)
    .map((pair) => ({ pair, part: sharedOf(words, pair.concepts) / words.size }))
    .filter(({ part }) => part >= MOST_OF_WORDS);
  const most = Math.max(0, ...fits.map(({ part }) => part));
  return fits.filter(({ part }) => part === most).map(({ pair }) => pair);
}

/** What the words before a verb are of: "the price of a finished system" is of a price, "the number of pupils" of pupils. */
function headOf(subject: string): ReadonlySet<string> {
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
