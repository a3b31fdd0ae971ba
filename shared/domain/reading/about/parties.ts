/**
 * Who trades with whom in a sentence: "between A and B", "A's exports to B", "imports from B", "trade with B". Groups
 * stand for their members; "these countries" stands for the last group named; a list of names is one party.
 */
import { matchesOf } from '../../../lib/matches.ts';
import type { AreaSpan, GroupSpan } from '../areas/types.ts';
import type { TextSpan } from '../foldedText.ts';

export type Parties = { readonly subject: readonly string[]; readonly counterpart: readonly string[] };

/** A named area or group, a list of them, or words that stand for the last group. */
export type Party = TextSpan & { readonly codes: readonly string[]; readonly isWeak: boolean };

export const NOBODY: Parties = { subject: [], counterpart: [] };

const ANAPHORA =
  /\b(?:these|those) (?:countries|states|republics|nations|economies)\b|\bthe (?:group|bloc)\b/gu;
const LIST_LINK = /^(?:,\s*|,?\s+(?:and|or|und|et|y|и)\s+)(?:the\s+)?$/u;
const BETWEEN = /\b(?:[Bb]etween|[Мм]ежду|[Zz]wischen|[Ee]ntre)\s(?:[\p{L}'’-]+\s){0,2}$/u;
const BETWEEN_LINK = /^\s*(?:\([^)]*\)\s)?(?:and|и|und|et|y)\s(?:[\p{L}'’-]+\s){0,2}$/u;

/** Areas and groups of a sentence as parties, in text order. A person or a city is a weak sign of its country. */
export function partiesIn(
  text: string,
  sentence: TextSpan,
  areas: readonly AreaSpan[],
  groups: readonly GroupSpan[],
  lastGroup: readonly string[],
): readonly Party[] {
  const named = namedOutside(groups.filter((group) => group.except.length > 0));
  const parties: Party[] = areas.filter(named).map(({ start, end, iso3, via }) => ({
    start,
    end,
    codes: [iso3],
    isWeak: via === 'person' || via === 'region',
  }));
  for (const group of groups) {
    if (group.members.length === 0 || !named(group)) continue;
    const codes = group.members.filter((iso3) => !group.except.includes(iso3));
    parties.push({ start: group.start, end: group.end, codes, isWeak: false });
  }
  if (lastGroup.length > 0) {
    for (const match of matchesOf(text.slice(sentence.start, sentence.end), ANAPHORA)) {
      const start = sentence.start + match.index;
      parties.push({ start, end: start + match[0].length, codes: lastGroup, isWeak: false });
    }
  }
  return parties.sort((a, b) => a.start - b.start);
}

/** "the EAEU, excluding Russia": neither the whole nor who is left out is a party, only what is left of it. */
const namedOutside =
  (complements: readonly GroupSpan[]) =>
  (one: TextSpan): boolean =>
    !complements.some((whole) => whole !== one && whole.start <= one.start && one.end <= whole.end);

/** Subject and counterpart as the sentence's words place them, for the number at a position. */
export function readParties(
  text: string,
  parties: readonly Party[],
  at: number,
  measure: TextSpan | null,
  flow: string | null,
): Parties {
  const between =
    betweenPair(text, parties) ?? hyphenPair(text, parties) ?? bilateralPair(text, parties, measure);
  if (between) return between;
  const strong = parties.filter((party) => !party.isWeak);
  const clause = joinLists(text, strong.length > 0 ? strong : parties);
  const counterpart = clause.find((party) => isCounterpart(text, party, measure, flow));
  const source = clause.find((party) => party !== counterpart && isSource(text, party, measure, flow));
  const subject = source ?? nearestSubject(clause, counterpart, measure ? measure.start : at);
  if (!subject && !counterpart) return NOBODY;
  return { subject: subject?.codes ?? [], counterpart: counterpart?.codes ?? [] };
}

/** "between A and B", with or without words around the names; short links only, or a list of names would pair up. */
function betweenPair(text: string, parties: readonly Party[]): Parties | null {
  for (let i = 0; i + 1 < parties.length; i++) {
    const [first, second] = [parties[i], parties[i + 1]];
    if (!first || !second) continue;
    const lead = text.slice(Math.max(0, first.start - 28), first.start);
    if (BETWEEN.test(lead) && BETWEEN_LINK.test(text.slice(first.end, second.start))) {
      return { subject: first.codes, counterpart: second.codes };
    }
  }
  return null;
}

/** "Russian-Georgian trade". */
function hyphenPair(text: string, parties: readonly Party[]): Parties | null {
  const at = parties.findIndex((party, i) =>
    /^[-\u2013]$/u.test(text.slice(party.end, parties[i + 1]?.start ?? party.end)),
  );
  const [first, second] = [parties[at], parties[at + 1]];
  return first && second ? { subject: first.codes, counterpart: second.codes } : null;
}

/** "bilateral turnover of Russia and Georgia", "mutual trade of A and B": two in one list are each other's partner. */
function bilateralPair(text: string, parties: readonly Party[], measure: TextSpan | null): Parties | null {
  const [first, second, third] = parties.filter((party) => !party.isWeak);
  if (!first || !second || third || measure === null) return null;
  const isMutual = /(?:bilateral|mutual|two-way|reciprocal)(?: \p{L}+)? ?$/iu.test(
    text.slice(Math.max(0, measure.start - 30), measure.start),
  );
  return isMutual && /^,?\s(?:and|with)\s(?:the\s)?$/u.test(text.slice(first.end, second.start))
    ? { subject: first.codes, counterpart: second.codes }
    : null;
}

/** "Kyrgyzstan, Uzbekistan, and Tajikistan" as one party. */
function joinLists(text: string, parties: readonly Party[]): readonly Party[] {
  const joined: Party[] = [];
  for (const party of parties) {
    const last = joined.at(-1);
    if (last && LIST_LINK.test(text.slice(last.end, party.start))) {
      const codes = [...new Set([...last.codes, ...party.codes])];
      joined[joined.length - 1] = { start: last.start, end: party.end, codes, isWeak: last.isWeak };
    } else joined.push(party);
  }
  return joined;
}

const before = (text: string, party: Party): string =>
  text.slice(Math.max(0, party.start - 24), party.start).toLowerCase();

const WITH = /(?<!\p{L})(?:with|mit|со?|avec|con) (?:the |its |der |den |dem |la |le |les |el |los )?$/u;
const TO = /(?<!\p{L})(?:to|into|nach|во?|vers|à|au|aux|en|a|hacia) (?:the |die |la |le |les |el |los )?$/u;
const FROM = /(?<!\p{L})(?:from|aus|von|из|de|du|des|desde) (?:the |der |den |dem |la |el |los )?$/u;
const ON = /(?<!\p{L})(?:on|against) (?:the )?$/u;
const BY = /(?<!\p{L})(?:by|von|par|por) (?:the |der |la |le |el )?$/u;
const OF = /^\s+(?:of|de|du|des|von)\s+(?:the\s+|la\s+|el\s+)?$/u;

/** "trade with B", "exports to B", "imports from B", "sent to B". */
function isCounterpart(text: string, party: Party, measure: TextSpan | null, flow: string | null): boolean {
  if (measure !== null && party.start < measure.start) return false;
  const lead = before(text, party);
  if (WITH.test(lead)) return true;
  if (ON.test(lead) && flow === 'imports') return true;
  return TO.test(lead) ? flow !== 'imports' : FROM.test(lead) && flow === 'imports';
}

/** "exports from A", "imports into A", "exports of A", "bought by A". */
function isSource(text: string, party: Party, measure: TextSpan | null, flow: string | null): boolean {
  const lead = before(text, party);
  if (flow === 'imports') return TO.test(lead) || BY.test(lead);
  if (measure === null || party.start < measure.start) return false;
  return OF.test(text.slice(measure.end, party.start)) || FROM.test(lead) || BY.test(lead);
}

/** The last party before the measure word that is not the counterpart; else the first of the sentence. */
function nearestSubject(
  parties: readonly Party[],
  counterpart: Party | undefined,
  at: number,
): Party | undefined {
  const others = parties.filter((party) => party !== counterpart);
  return others.findLast((party) => party.end <= at) ?? others[0];
}
