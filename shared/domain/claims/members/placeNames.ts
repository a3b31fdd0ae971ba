/**
 * "was third, behind Tangier, Valencia and Algeciras", "ranks second, behind only Spain and Portugal", "only India and Thailand sell
 * more than Vietnam, the third-largest exporter": a place, and the names that are ahead of it.
 */

import { point } from '../../../lib/interval.ts';
import { matchesOf } from '../../../lib/matches.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import { ORDINALS, superlativesIn } from '../lexicon/superlatives.ts';
import { textPassage } from '../rosters/passages.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { nameListAt } from '../sentence/nameLists.ts';
import type { Passage } from '../types.ts';

/** Words that lead to those ahead; "only" says that they are all. */
const AHEAD: readonly RegExp[] = [
  /(?:,\s+|\s)(?:behind|after)\s+(?<only>only\s+)(?=(?:the\s+)?\p{Lu})/u,
  /(?:,\s+|\s)behind\s+(?=(?:the\s+)?\p{Lu})/u,
  /\b(?:trails|trailed|trailing)\s+(?<only>only\s+)(?=(?:the\s+)?\p{Lu})/u,
  /\b(?:passed|overtaken)\s+by\s+(?=(?:the\s+)?\p{Lu})/u,
  /^(?<only>only\s+)(?=(?:the\s+)?\p{Lu}[^,;:]{2,80}\s(?:more|higher|larger|bigger|ahead)\b)/iu,
];
const NOT = /\b(?:not|would|could|may|might|if|until|among them|one of|per head)\b/iu;
/** How far from each other the place's words and the names may stand. */
const FARTHEST = 80;

export function placeNames(
  _context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const { text } = sentence;
  if (NOT.test(text) || told.hasFound(sentence)) return [];
  for (const pattern of AHEAD) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const from = match.index + match[0].length;
    const names = namesAt(sentence, from);
    if (names === null) continue;
    const isAll = match.groups?.['only'] !== undefined;
    const place = placeBeside(text, match.index, names.end);
    // Fewer names may be some of those ahead.
    if (place === null || (!isAll && (names.count < 2 || names.count < place.place - 1))) continue;
    return [claimOf(sentence, place, names)];
  }
  return [];
}

type Names = {
  readonly count: number;
  readonly told: string;
  readonly members: readonly string[];
  readonly passage: Passage;
  /** Where they end in the text. */
  readonly end: number;
};

const ONE_NAME = /^(?:the\s+)?\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*(?!,?\s+(?:and|or)\b|,\s+\p{Lu})/u;

function namesAt(sentence: ClaimSentence, from: number): Names | null {
  const { text } = sentence;
  const list = nameListAt(sentence, sentence.start + [...text.slice(0, from)].length);
  if (list !== null)
    return list.hasAnd
      ? {
          count: list.names.length,
          told: list.names.join(', '),
          members: list.members,
          passage: list.passage,
          end: from + list.passage.text.length,
        }
      : null;
  const one = ONE_NAME.exec(text.slice(from))?.[0];
  if (one === undefined) return null;
  const end = from + one.length;
  return { count: 1, told: one, members: [], passage: textPassage(sentence, from, end), end };
}

type Place = { readonly at: number; readonly end: number; readonly text: string; readonly place: number };

const TO_PLACE = new RegExp(
  `\\b(?:(?:fell|dropped|slipped|sank|rose|moved|climbed|went)\\s+(?:\\p{L}+\\s+)?to|in|takes?|took)\\s+(?:the\\s+)?(?<place>${ORDINALS.join('|')})(?=\\s+(?:place|spot|position|among|in|on)\\b|[.,])|\\bnumber\\s+(?<number>${COUNT}|\\d{1,2})\\b`,
  'giu',
);

const ORDINAL = new RegExp(`\\b(?:${ORDINALS.join('|')})\\b`, 'iu');

/** The place's words nearest to the names, in no other part of the sentence; "the largest behind only Brazil" tells none. */
function placeBeside(text: string, at: number, end: number): Place | null {
  const own = superlativesIn(text)
    .filter((one) => !one.isShared && !one.isFromBelow && ORDINAL.test(one.text))
    .map((one): Place => ({ at: one.at, end: one.end, text: one.text, place: one.place }));
  const others = matchesOf(text, TO_PLACE).flatMap((match): readonly Place[] => {
    const { place, number } = match.groups ?? {};
    const told = place === undefined ? countOf(number) : ORDINALS.indexOf(place.toLowerCase()) + 1;
    return told === null || told < 1
      ? []
      : [{ at: match.index, end: match.index + match[0].length, text: match[0], place: told }];
  });
  const near = [...own, ...others]
    .map((one) => ({ one, away: one.end <= at ? at - one.end : one.at >= end ? one.at - end : -1 }))
    .filter(({ away, one }) => {
      const between = one.end <= at ? text.slice(one.end, at) : text.slice(end, one.at);
      return away >= 0 && away <= FARTHEST && !/[;:]|\b(?:while|whereas|but)\b/u.test(between);
    })
    .toSorted((a, b) => a.away - b.away);
  return near[0]?.one ?? null;
}

function claimOf(sentence: ClaimSentence, place: Place, names: Names): ClaimDraft {
  const passage = textPassage(sentence, place.at, place.end);
  const count = String(names.count);
  const claim = testedClaim({
    form: 'rank',
    wording: passage.text,
    passage,
    items: [],
    operands: [
      {
        role: 'ahead',
        mention: null,
        expression: null,
        cells: [],
        value: count,
        low: count,
        high: count,
        period: null,
        members: names.members,
        missing: [],
      },
    ],
    triggers: [],
    computed: point(String(names.count + 1)),
    expected: point(String(place.place)),
    measure: 'plain',
    calculation: `the place behind ${names.told}`,
    middle: String(names.count + 1),
    why: 'those that are named ahead of it',
    code: 'count_mismatch',
    isTied: true,
  });
  const passages = [passage, names.passage];
  return { ...claim, passages, findings: claim.findings.map((finding) => ({ ...finding, passages })) };
}
