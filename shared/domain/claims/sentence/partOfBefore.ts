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

/** "A third of them, 160, were children", "One in four, or 160, is empty": the count behind the share, of what was counted before. */
const THEN_PART =
  /^(?:\s+of\s+(?:them|these|those|whom)(?:\s+\p{Ll}+)?)?,\s+(?:or\s+|some\s+|about\s+|that is\s+)*$/u;

export function partBehind(context: AuditContext, sentence: ClaimSentence, share: Item): PartOfWhole | null {
  if (share.mention.kind !== 'percent' && share.mention.kind !== 'share') return null;
  if (roleOf(sentence, share) === 'change') return null;
  if (sentence.items.some((item) => item.at < share.at && isOther(item))) return null;
  const part = sentence.items.find((item) => item.at > share.at);
  if (part === undefined || !isAmount(part)) return null;
  const between = sentence.tagged.slice(share.at + 1, part.at);
  if (!THEN_PART.test(between) || !/^(?:\s+in all)?\s*[,.;]/u.test(sentence.tagged.slice(part.at + 1)))
    return null;
  if (!/\bor\b|\bof\b/u.test(between) && share.at > 0) return null;
  const before = neighbours(context, sentence, 1, 0)[0];
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
