/** What is left of a whole after the part that was named: "Of the eleven, three will close. The other seven stay open." */
import { subtract } from '../../../../lib/decimal.ts';
import { differenceOf } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { type PartOfWhole, partsOfWholes } from '../../sentence/partsOfWholes.ts';
import { isCommensurable } from '../../sentence/roles.ts';
import { TAG } from '../../sentence/tags.ts';
import type { AuditContext, ClaimDraft } from '../draft.ts';
import { remainderClaim } from './partsClaim.ts';

const REST_LEAD = /\b(?:the|its|their)\s+(?:other|remaining)\s+$/iu;
const REST_TEXT = /^(?:(?:the|its|their)\s+)?(?:other|remaining)\s/iu;

export function othersClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const isRest = REST_LEAD.test(sentence.tagged.slice(0, item.at)) || REST_TEXT.test(item.mention.text);
    const told = isRest && isAmount(item) ? partOf(context, sentence, item) : null;
    return told === null ? [] : [restClaim(context, item, told)];
  });
}

const isAmount = ({ mention, reading }: Item): boolean =>
  ['count', 'money', 'quantity'].includes(mention.kind) && reading.unit !== 'area' && reading.value !== null;

/** The one part and its whole in the words before, or in the sentence before. */
function partOf(context: AuditContext, sentence: ClaimSentence, rest: Item): PartOfWhole | null {
  const own = split(
    sentence,
    sentence.items.filter((item) => item.at < rest.at),
  );
  if (own !== null) return fits(own, rest) ? own : null;
  if (sentence.items.some((item) => item !== rest && item.at < rest.at && isAmount(item))) return null;
  const before = neighbours(context, sentence, 1, 0)[0];
  const near = before === undefined ? null : split(before, before.items);
  return near !== null && fits(near, rest) ? near : null;
}

const fits = ({ whole }: PartOfWhole, rest: Item): boolean =>
  rest.mention.kind === 'count' ? whole.mention.kind === 'count' : isCommensurable(whole, rest);

const SHARE_OF = new RegExp(`${TAG.rate}\\s+of\\s+(?:\\p{L}+\\s+){0,2}$`, 'u');

const isMore = (a: Item, b: Item): boolean => Number(a.reading.value) > Number(b.reading.value);

const OF_LEAD = /(?:^|[,;]\s+)(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|these\s+|all\s+)?$/iu;

/** A stretch with two amounts, one a part of the other. */
function split(sentence: ClaimSentence, items: readonly Item[]): PartOfWhole | null {
  if (/\b(?:all|every\p{L}*) but\b/iu.test(sentence.text)) return null;
  const amounts = items.filter(isAmount);
  const [first, second] = amounts;
  if (first === undefined || second === undefined || amounts.length !== 2) return null;
  const told = partsOfWholes(sentence).find(
    ({ part, whole }) => amounts.includes(part) && amounts.includes(whole),
  );
  if (told !== undefined) return told;
  // "21.9 million, or 62 percent of the 35.3 million".
  if (SHARE_OF.test(sentence.tagged.slice(first.at + 1, second.at)) && isMore(second, first))
    return { part: first, whole: second };
  return OF_LEAD.test(sentence.tagged.slice(0, first.at)) && first.mention.kind === second.mention.kind
    ? { whole: first, part: second }
    : null;
}

function restClaim(context: AuditContext, item: Item, { part, whole }: PartOfWhole): ClaimDraft {
  const computed = differenceOf(operandInterval(whole.reading), operandInterval(part.reading));
  const [a, b] = [whole.reading.value, part.reading.value];
  const middle = a === null || b === null ? null : subtract(a, b);
  const calculation = `${whole.mention.text} − ${part.mention.text}`;
  return remainderClaim(context, item, { whole, part, computed, middle, calculation });
}
