/** Parts of several kinds and their sum: "140 men and 60 women, 200 people in all", "310,000 cars and 90,000 trucks, or 400,000 vehicles". */
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { isOfAKind } from '../../sentence/kindsOfThings.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import type { AuditContext, ClaimDraft } from '../draft.ts';
import { sumClaim } from './partsClaim.ts';

const LINK = /^[^,;:.\ue000-\ue6ff]{0,45}?(?:,\s+(?:and\s+)?|\s+and\s+)(?:[^,;:.\ue000-\ue6ff]{0,25}\s)?$/u;
const LAST_LINK = /(?:^|\s)and\s/u;
const THEN = /^[^;:.\ue000-\ue6ff]{0,45}?(?:,|—|–|:)\s+(?<lead>(?:\p{L}+\s+){0,4})$/u;
const LEADS =
  /^(?:(?:or|that is|thus|so|hence|together|altogether|in all|all told|making|which makes|giving|for|a|an|total|totalling|totaling|totals|of|combined|sum|i\.e\.)\s+)+$/iu;
const IN_ALL =
  /^[^,;:.\ue000-\ue6ff]{0,25}?\s(?:in all|altogether|all told|in total|together|combined|in the (?:whole )?(?:year|season|period))\b|^\s+(?:over|in)\s+(?:the\s+)?[\ue000-\ue6ff]/iu;
const CLOSED =
  /^(?:\s*[.,;)]|\s*$|\s+of\s+\p{Ll}+\s*(?:[.,;)]|$)|\s+in the (?:whole )?(?:year|season|period)\b)/u;

const TIMES = new Set(['period', 'date']);

export function mixedSums(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((whole) => {
    const parts = partsBefore(sentence, whole);
    return parts === null
      ? []
      : [sumClaim(context, whole, parts, 'the amounts the sentence lists before it')];
  });
}

function partsBefore(sentence: ClaimSentence, whole: Item): readonly Item[] | null {
  if (!isAmount(sentence, whole)) return null;
  const before = sentence.items.filter(({ at, mention }) => at < whole.at && !TIMES.has(mention.kind));
  const last = before.at(-1);
  if (last === undefined) return null;
  const lead = THEN.exec(sentence.tagged.slice(last.at + 1, whole.at))?.groups?.['lead'];
  if (lead === undefined || (lead !== '' && !LEADS.test(lead))) return null;
  const run: Item[] = [];
  for (const item of [...before].reverse()) {
    const next = run[0];
    const isLinked = next === undefined || LINK.test(sentence.tagged.slice(item.at + 1, next.at));
    const isPart = isAmount(sentence, item) && isLike(item, whole);
    // A list that begins with a number of another kind is not read whole.
    if (isLinked && !isPart && next !== undefined && isLike(item, whole)) return null;
    if (!isLinked || !isPart) break;
    run.unshift(item);
  }
  const [first] = run;
  if (first === undefined || run.length < 2) return null;
  const link = sentence.tagged.slice((run.at(-2)?.at ?? 0) + 1, last.at);
  const isMore = run.every((part) => Number(part.reading.value) < Number(whole.reading.value));
  const rest = sentence.tagged.slice(whole.at + 1);
  const isSaid = IN_ALL.test(rest) || (lead !== '' && isMore && CLOSED.test(rest));
  const isMeant = LAST_LINK.test(link) && isMore && CLOSED.test(rest) && isOneKind(run, whole);
  return isSaid || isMeant ? run : null;
}

/** Of one dimension, or counts that the whole counts by a wider name. */
const isLike = (part: Item, whole: Item): boolean =>
  isCommensurable(part, whole) || (part.mention.kind === 'count' && whole.mention.kind === 'count');

/** Without words for a sum, counts must be of things the whole may count together. */
const isOneKind = (run: readonly Item[], whole: Item): boolean =>
  run.every((part) => isCommensurable(part, whole)) && !/^(?:or|and)\b/iu.test(whole.mention.text);

const isAmount = (sentence: ClaimSentence, item: Item): boolean =>
  ['count', 'quantity', 'money'].includes(item.mention.kind) &&
  item.reading.value !== null &&
  item.reading.unit !== 'area' &&
  !isOfAKind(item) &&
  (dimensionOf(item) !== null || item.mention.kind === 'count') &&
  !['change', 'base'].includes(roleOf(sentence, item));
