/**
 * Who trades with whom, where the sentence alone leaves a side open: "they" and "the same republics" are the last group
 * named, a group stands against the area beside it that is not one of its own, and a list that goes on from the
 * sentence before keeps the partner the article is about.
 */
import { CodePointIndex } from '../../../lib/codePoints.ts';
import type { Mention } from '../../reading/types.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { type Parties, partiesOf } from './statements.ts';

export type PartyResolver = (mention: Mention) => Parties | null;

const GROUP_ANAPHORA =
  /\b(?:they|them|their|(?:the same|these|those) (?:republics|countries|states|nations|economies)|as a group|the group|the bloc)\b/iu;

export function partyResolver(
  mentions: readonly Mention[],
  sentences: readonly ClaimSentence[],
): PartyResolver {
  const hub = commonPartner(mentions);
  return (mention) => {
    const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.end <= end);
    const { subject, counterpart, basis } = mention.about;
    if (sentence === undefined) return partiesOf(mention);
    if (subject.length > 0 && counterpart.length > 0) {
      const isCarried =
        basis === 'previous_sentence' && hub !== null && !subject.includes(hub) && !counterpart.includes(hub);
      return partiesOf(isCarried ? withParties(mention, subject, [hub]) : mention);
    }
    const named = [...subject, ...counterpart];
    if (named.length === 0) return null;
    const other = named.length > 1 ? partnerOfGroup(sentence, named) : groupMeant(sentence, sentences, named);
    return other.length === 0
      ? null
      : partiesOf(withParties(mention, named.length > 1 ? named : other, named.length > 1 ? other : named));
  };
}

const withParties = (
  mention: Mention,
  subject: readonly string[],
  counterpart: readonly string[],
): Mention => ({
  ...mention,
  about: { ...mention.about, subject, counterpart },
});

/** The one area of the sentence that is no member. */
function partnerOfGroup(sentence: ClaimSentence, members: readonly string[]): readonly string[] {
  const outside = [...new Set(sentence.areas.map(({ iso3 }) => iso3))].filter(
    (area) => !members.includes(area),
  );
  return outside.length === 1 ? outside : [];
}

/** "trade with the five Central Asian states". */
const WITH = /\b(?:with|to|from)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu;

/** The one group the sentence names as a partner, else the last one before the end of a sentence that takes one up. */
function groupMeant(
  sentence: ClaimSentence,
  sentences: readonly ClaimSentence[],
  named: readonly string[],
): readonly string[] {
  const words = new CodePointIndex(sentence.text);
  const partners = sentence.groups.filter(({ start }) => WITH.test(words.slice(0, start - sentence.start)));
  const [partner] = partners;
  if (partner !== undefined && partners.every(({ id }) => id === partner.id))
    return partner.members.filter((area) => !named.includes(area));
  if (!GROUP_ANAPHORA.test(sentence.text)) return [];
  const groups = sentences
    .filter(({ order }) => order <= sentence.order)
    .flatMap((one) => one.groups)
    .filter(({ members }) => members.length > 2);
  return (groups.at(-1)?.members ?? []).filter((area) => !named.includes(area));
}

/** The single area most numbers of the article have as a party. */
function commonPartner(mentions: readonly Mention[]): string | null {
  const counts = new Map<string, number>();
  for (const { about } of mentions) {
    if (about.basis !== 'stated' || about.subject.length === 0 || about.counterpart.length === 0) continue;
    for (const side of [about.subject, about.counterpart]) {
      const [only] = side;
      if (side.length === 1 && only !== undefined) counts.set(only, (counts.get(only) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
