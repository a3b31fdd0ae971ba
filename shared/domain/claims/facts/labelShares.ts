/** "Matchday income makes up a third of the total" after "broadcasting £109.8m, commercial £54.0m and matchday £48.6m": a share of a sum told part by part. */
import { compare } from '../../../lib/decimal.ts';
import { numberedShare, shareClaim } from '../calculate/shareClaim.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { conceptsOf, sharedOf } from './equivalents.ts';
import type { Told } from './told.ts';

const MAKES_UP =
  /\b(?:makes?|made|making) up\s+$|\b(?:accounts?|accounted|accounting) for\s+$|\brepresent(?:s|ed|ing)?\s+$|\b(?:provides?|provided|brings? in|brought in)\s+$/iu;
const FILL = /(?:(?:about|some|nearly|almost|just|only|roughly|more than|less than|over|under)\s+)+$/iu;
const OF_TOTAL =
  /^\s+of\s+(?:the total|all|the whole|its|their|the (?:club|company|group|firm|bank|state|country)['’]s|revenue|income|sales|turnover|spending|the \p{Ll}+)\b/iu;
const REACH = 3;

export function labelShares(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const isShare = item.mention.kind === 'share' || item.mention.kind === 'percent';
    if (!isShare || item.reading.value === null || told.hasTested(item)) return [];
    const lead = sentence.tagged.slice(0, item.at).replace(FILL, '');
    if (!MAKES_UP.test(lead) || !OF_TOTAL.test(sentence.tagged.slice(item.at + 1))) return [];
    const label = labelOf(lead.replace(MAKES_UP, '').split(/,\s|;\s/u)[0] ?? '');
    const window = context.sentences.filter(
      ({ order }) => order < sentence.order && order >= sentence.order - REACH,
    );
    const found = window.flatMap((one) => labelled(one, label));
    const [part, more] = found;
    if (part === undefined || more !== undefined) return [];
    const wholes = window.flatMap((one) =>
      one.items.filter(
        (other) =>
          other !== part &&
          isCommensurable(other, part) &&
          roleOf(one, other) !== 'change' &&
          compare(other.reading.value ?? '0', part.reading.value ?? '0') > 0,
      ),
    );
    const share = numberedShare(context, item);
    const claims = wholes.flatMap((whole) => shareClaim(share, { part, whole }) ?? []);
    const right = claims.find(({ verdict }) => verdict === 'holds');
    // The largest of them is the total, where none fits.
    const largest = [...wholes].sort((a, b) => compare(b.reading.value ?? '0', a.reading.value ?? '0'))[0];
    const wrong = claims.find(({ operands }) => operands[1]?.mention === largest?.mention.id);
    const answer = right ?? wrong;
    return answer === undefined ? [] : [answer];
  });
}

/** "Matchday income" is told from other income by its first word. */
function labelOf(subject: string): ReadonlySet<string> {
  const words = (subject.match(/\p{L}[\p{L}’'-]+/gu) ?? []).filter((word) => conceptsOf(word).size > 0);
  return conceptsOf((words.length > 1 ? words.slice(0, -1) : words).join(' '));
}

/** Amounts with nothing but the label's words right before them. */
function labelled(sentence: ClaimSentence, label: ReadonlySet<string>): readonly Item[] {
  return sentence.items.filter((item, i) => {
    if (
      dimensionOf(item) === null ||
      !['money', 'quantity', 'count'].includes(item.mention.kind) ||
      item.reading.value === null
    )
      return false;
    const from = (sentence.items[i - 1]?.at ?? -1) + 1;
    const lead = conceptsOf(
      sentence.tagged
        .slice(from, item.at)
        .split(/[,;]\s|\sand\s/u)
        .at(-1) ?? '',
    );
    return lead.size > 0 && sharedOf(lead, label) > 0 && lead.size <= MOST_WORDS;
  });
}

const MOST_WORDS = 3;
