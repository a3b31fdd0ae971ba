/** A share of what the sentence before counts: "Of these, 780 have a lift, more than half", "530 of them, or 38 percent". */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from './claimSentence.ts';
import { neighbours } from './findPair.ts';
import type { PartOfWhole } from './partsOfWholes.ts';
import { roleOf } from './roles.ts';

const OF_THESE = /^of (?:these|those|them|this|that|it)\b/iu;
const OF_THEM = /^\s+of\s+(?:them|these|those|it|that|this)\b/u;
const SHARE_LEAD = /,\s+(?:(?:which|that) is\s+|or\s+|just\s+|about\s+|some\s+|nearly\s+|only\s+)*$/u;

/** The first amount of the sentence as part, the one amount of the sentence before as whole. */
export function partOfBefore(
  context: AuditContext,
  sentence: ClaimSentence,
  share: Item,
): PartOfWhole | null {
  if (share.mention.kind !== 'percent' && share.mention.kind !== 'share') return null;
  if (!SHARE_LEAD.test(sentence.tagged.slice(0, share.at))) return null;
  const part = sentence.items.findLast((item) => item.at < share.at && isAmount(item));
  if (
    part === undefined ||
    sentence.items.some((item) => item !== part && item.at < share.at && isOther(item))
  )
    return null;
  const isPointedBack = OF_THESE.test(sentence.text) || OF_THEM.test(sentence.tagged.slice(part.at + 1));
  const before = isPointedBack ? neighbours(context, sentence, 1, 0)[0] : undefined;
  const wholes = (before?.items ?? []).filter(
    (item) =>
      before !== undefined &&
      isAmount(item) &&
      item.mention.kind === part.mention.kind &&
      isLarger(item, part) &&
      !['change', 'base'].includes(roleOf(before, item)),
  );
  const [whole] = wholes;
  return whole !== undefined && wholes.length === 1 ? { part, whole } : null;
}

const isOther = (item: Item): boolean =>
  isAmount(item) || item.mention.kind === 'percent' || item.mention.kind === 'share';

const isAmount = ({ mention, reading }: Item): boolean =>
  ['count', 'quantity', 'money'].includes(mention.kind) && reading.unit !== 'area' && reading.value !== null;

const isLarger = (a: Item, b: Item): boolean => Number(a.reading.value) > Number(b.reading.value);
