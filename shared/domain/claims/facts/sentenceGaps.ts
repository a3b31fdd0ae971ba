/** "9.9 degrees, compared with a norm of 8.8, so that the month was 2.1 degrees too warm": how far two amounts of the sentence lie apart. */
import { gapClaim } from '../calculate/gapClaim.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { isCommensurable, roleOf } from '../sentence/roles.ts';
import type { Told } from './told.ts';

/** Words that make a number a distance from another. */
const APART =
  /^(?:\s+\p{Ll}+)?\s+(?:too\s+\p{Ll}+|(?:above|below|more|less|fewer|warmer|colder|cooler|hotter|higher|lower|longer|shorter|heavier|lighter|dearer|cheaper|older|younger|wider|taller|ahead|behind|short)\b(?!\s+(?:than\s+(?:half|twice))))/iu;
const LEAD =
  /\b(?:a|the)\s+(?:gap|difference|margin|shortfall|surplus|lead|distance)\s+of\s+(?:(?:about|some|just|only|nearly)\s+)?$/iu;

export function sentenceGaps(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (item.reading.value === null || told.hasTested(item) || !isSized(item)) return [];
    const { tagged } = sentence;
    if (!APART.test(tagged.slice(item.at + 1)) && !LEAD.test(tagged.slice(0, item.at))) return [];
    const others = sentence.items.filter((one) => one !== item && isOfKind(one, item));
    // "can earn €2 or €3 more": one distance, told twice.
    if (others.some((one) => /^\s+or\s+$/u.test(tagged.slice(one.at + 1, item.at)))) return [];
    // "€320 more for a flat and €90 more for a house": two distances, from amounts not told.
    if (others.some((one) => APART.test(tagged.slice(one.at + 1)) || roleOf(sentence, one) === 'change'))
      return [];
    const [a, b, more] = others;
    if (a === undefined || b === undefined || more !== undefined || a.at > item.at) return [];
    const claim = gapClaim(context, item, { a, b, why: 'the only two amounts of its unit in the sentence' });
    const ratio = Number(claim.operands[0]?.value) / Number(item.reading.value);
    return claim.verdict === 'contradicted' &&
      (ratio < 1 || /;/u.test(tagged.slice(a.at, Math.max(b.at, item.at))))
      ? []
      : [claim];
  });
}

const isSized = ({ mention }: Item): boolean =>
  ['money', 'quantity', 'count', 'percentage_points'].includes(mention.kind);

/** Of one unit; points lie between rates. */
const isOfKind = (one: Item, item: Item): boolean =>
  one.reading.value !== null &&
  (item.mention.kind === 'percentage_points'
    ? one.mention.kind === 'percent'
    : isCommensurable(one, item) ||
      (one.mention.kind === 'count' && one.reading.unit === null && one.reading.value.includes('.')));
