/** "Wages outpaced prices: pay rose by 6 percent, the price index by 5": a comparison, and both of its values behind it. */

import { conceptsOf, sharedOf } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { comparedLevels } from '../forms/changes/comparisons.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { COMPARES_GROWTH, type Comparator } from '../lexicon/comparators.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable } from '../sentence/roles.ts';
import { besideComparators } from './besideComparators.ts';

/** Where the two values are told: the rest of the sentence, or the next one. */
type Place = { readonly sentence: ClaimSentence; readonly from: number };

export function comparedSides(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const [comparator, more] = besideComparators(sentence.tagged);
  if (comparator === undefined || more !== undefined) return [];
  if (NOT.test(sentence.tagged.slice(0, comparator.end))) return [];
  if (told.hasTouched(stretchPassage(sentence, comparator.at, comparator.end))) return [];
  if (sentence.items.some((item) => item.at < comparator.at && isValue(item))) return [];
  const place = placeOf(context, sentence, comparator);
  if (place === null) return [];
  const sides = sidesAt(sentence, comparator, place);
  if (sides === null || (COMPARES_GROWTH.test(comparator.text) && !isPace(sides.left))) return [];
  const side = isTime(sides.left) && SPEED.test(comparator.text) ? turned(comparator) : comparator;
  const claim = comparedLevels(context, sentence, side, sides.left, sides.right);
  return claim === null ? [] : [claim];
}

const NOT =
  /\b(?:not|never|no|nor|neither|hardly|if|would|could|may|might|should|will|once|until|target|expected)\b/iu;
const SPEED = /fast|slow|quick/iu;
const isTime = ({ reading: { unit } }: Item): boolean =>
  /^(?:second|minute|hour|day|week|month|year|decade)$/u.test(unit ?? '');
/** "Farms disappear faster than cows" is of no numbers of farms. */
const isPace = (item: Item): boolean => !['count', 'money'].includes(item.mention.kind);
const turned = (comparator: Comparator): Comparator => ({
  ...comparator,
  side: comparator.side === 'more' ? 'less' : 'more',
});

const isValue = (item: Item): boolean => dimensionOf(item) !== null || item.mention.kind === 'factor';

function placeOf(context: AuditContext, sentence: ClaimSentence, { end }: Comparator): Place | null {
  if (sentence.items.some((item) => item.at >= end && isValue(item))) return { sentence, from: end };
  const next = context.sentences[sentence.order + 1];
  return next?.block.id === sentence.block.id ? { sentence: next, from: 0 } : null;
}

/** The only two values of the place, and which of them is said of what stands before the comparison. */
function sidesAt(
  sentence: ClaimSentence,
  { at, end }: Comparator,
  place: Place,
): { readonly left: Item; readonly right: Item } | null {
  const values = place.sentence.items.filter((item) => item.at >= place.from && isValue(item));
  const amounts = values.filter((item) => !isTime(item));
  const [a, b, more] = amounts.length > 0 ? amounts : values;
  if (a === undefined || b === undefined || more !== undefined || !isAlike(a, b)) return null;
  const { tagged } = place.sentence;
  const isSame = place.sentence === sentence;
  const lead = isSame
    ? (/^[^:;,]*?(?=[:;,]|\s+(?:by|with|at|when|where|which)\s|$)/u.exec(tagged.slice(end))?.[0] ?? '')
    : sentence.tagged.slice(end);
  const first = {
    before: tagged.slice(isSame ? end + lead.length : 0, a.at),
    ...splitAt(tagged.slice(a.at + 1, b.at)),
  };
  const [own, other] = [conceptsOf(sentence.tagged.slice(0, at)), conceptsOf(lead)];
  const one = `${first.before} ${first.behind}`;
  const two = `${first.ahead} ${tagged.slice(b.at + 1)}`;
  const straight = likeness(one, own, other, two) + likeness(two, other, own, one) + pointers(one, two);
  const crossed = likeness(one, other, own, two) + likeness(two, own, other, one) + pointers(two, one);
  if (straight === crossed && !isOpposed(first.link)) return null;
  return straight >= crossed ? { left: a, right: b } : { left: b, right: a };
}

const isAlike = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) || (b.mention.kind === 'count' && (a.mention.kind === 'count' || isBare(b)));
/** "3.4 billion crowns compared with 2.9 billion". */
const isBare = ({ reading: { unit, magnitude } }: Item): boolean => unit === null && magnitude !== null;

const LINK =
  /,?\s+(?:against|compared (?:with|to)|versus|instead of|rather than|as against|and|but|while|whereas)\s|[,;]\s/iu;
const OPPOSED = /against|compared|versus|instead|rather/iu;
const isOpposed = (link: string): boolean => OPPOSED.test(link);

/** What stands between the two values: of the first one, the link, of the second. */
function splitAt(between: string): {
  readonly behind: string;
  readonly link: string;
  readonly ahead: string;
} {
  const match = LINK.exec(between);
  if (match === null) return { behind: '', link: '', ahead: between };
  const end = match.index + match[0].length;
  return { behind: between.slice(0, match.index), link: match[0], ahead: between.slice(end) };
}

/** Words of a side that only this value's stretch has. */
function likeness(
  stretch: string,
  side: ReadonlySet<string>,
  otherSide: ReadonlySet<string>,
  otherStretch: string,
): number {
  const elsewhere = conceptsOf(otherStretch);
  const only = new Set([...side].filter((word) => !otherSide.has(word)));
  const told = new Set([...conceptsOf(stretch)].filter((word) => !elsewhere.has(word)));
  return sharedOf(only, told);
}

/** Words that point at the subject of the comparison, or at the other one. */
const OWN = /\b(?:it|they|he|she|today|now|this year|the former|there|here)\b/iu;
const OTHER = /^\s*,?\s*(?:when|where|which)\b|\b(?:the latter|elsewhere|then|previously|before)\b/iu;
const pointers = (own: string, other: string): number => Number(OWN.test(own)) + Number(OTHER.test(other));
