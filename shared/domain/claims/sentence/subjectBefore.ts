/** The amount that a further comparison of a sentence speaks of. */
import type { ClaimSentence, Item } from './claimSentence.ts';
import { isCommensurable, roleOf } from './roles.ts';

/** "... and nearly double the $42.9bn": one more comparison of the same thing. */
const ONE_MORE = /\band\s+(?:\p{L}+\s+){0,2}$/u;
const BASE_LEAD =
  /\b(?:than|from|against|versus|compared (?:with|to))\s+(?:(?:the|its|their|a|an|about|some|only)\s+){0,2}$/iu;

/**
 * The last amount before a place that can be set against `other`; past what the amount has been compared with already
 * ("$80bn, up from $74.7bn and nearly double the $42.9bn" doubles by the 80).
 */
export function subjectBefore(sentence: ClaimSentence, at: number, other: Item): Item | undefined {
  const fits = sentence.items.filter((one) => one.at < at && isCommensurable(one, other));
  const last = fits.at(-1);
  if (last === undefined || !ONE_MORE.test(sentence.tagged.slice(last.at + 1, at))) return last;
  return fits.findLast((one) => !isBase(sentence, one)) ?? last;
}

const isBase = (sentence: ClaimSentence, one: Item): boolean =>
  roleOf(sentence, one) === 'base' || BASE_LEAD.test(sentence.tagged.slice(0, one.at));
