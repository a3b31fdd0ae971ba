/**
 * Who trades with whom in a sentence: "between A and B", "A's exports to B", "imports from B", "trade with B". Groups
 * stand for their members; "these countries" stands for the last group named, when there is one.
 */
import type { AreaSpan, GroupSpan } from '../areas/types.ts';
import type { TextSpan } from '../foldedText.ts';

export type Parties = { readonly subject: readonly string[]; readonly counterpart: readonly string[] };

/** A named area or group, or words that stand for the last group. */
export type Party = TextSpan & { readonly codes: readonly string[]; readonly isWeak: boolean };

export const NOBODY: Parties = { subject: [], counterpart: [] };

const ANAPHORA =
  /\b(?:these|those) (?:countries|states|republics|nations|economies)\b|\bthe (?:group|bloc)\b/gu;

/** Areas and groups of a sentence as parties, in text order. A person or city is a weak sign of its country. */
export function partiesIn(
  text: string,
  sentence: TextSpan,
  areas: readonly AreaSpan[],
  groups: readonly GroupSpan[],
  lastGroup: readonly string[],
): readonly Party[] {
  const inside = (span: TextSpan): boolean => span.start >= sentence.start && span.end <= sentence.end;
  const parties: Party[] = [
    ...areas.filter(inside).map((area) => ({
      start: area.start,
      end: area.end,
      codes: [area.iso3],
      isWeak: area.via === 'person' || area.via === 'region',
    })),
    ...groups
      .filter((group) => inside(group) && group.members.length > 0)
      .map((group) => ({
        start: group.start,
        end: group.end,
        codes: group.members.filter((iso3) => !group.except.includes(iso3)),
        isWeak: false,
      })),
  ];
  if (lastGroup.length > 0) {
    for (const match of text.slice(sentence.start, sentence.end).matchAll(ANAPHORA)) {
      const start = sentence.start + match.index;
      parties.push({ start, end: start + match[0].length, codes: lastGroup, isWeak: false });
    }
  }
  return parties.sort((a, b) => a.start - b.start);
}

/** Subject and counterpart as the sentence's words place them, for the number at a position. */
export function readParties(
  text: string,
  parties: readonly Party[],
  at: number,
  measure: TextSpan | null,
  flow: string | null,
): Parties {
  const between = betweenPair(text, parties);
  if (between) return between;
  const strong = parties.filter((party) => !party.isWeak);
  const clause = strong.length > 0 ? strong : parties;
  const counterpart = clause.find((party) => isCounterpart(text, party, measure, flow));
  const source = clause.find((party) => party !== counterpart && isSource(text, party, measure, flow));
  const subject = source ?? nearestSubject(clause, counterpart, measure ? measure.start : at);
  if (!subject && !counterpart) return NOBODY;
  return { subject: subject?.codes ?? [], counterpart: counterpart?.codes ?? [] };
}

/** "between A and B", with or without words around the names. */
function betweenPair(text: string, parties: readonly Party[]): Parties | null {
  for (let i = 0; i + 1 < parties.length; i++) {
    const [first, second] = [parties[i], parties[i + 1]];
    if (!first || !second) continue;
    const lead = text.slice(Math.max(0, first.start - 28), first.start);
    const link = text.slice(first.end, second.start);
    // "the PRC and the former Soviet republics": short links only, or a list of names would pair up.
    if (
      /\b[Bb]etween (?:[\p{L}'’-]+ ){0,2}$/u.test(lead) &&
      /^\s*(?:\([^)]*\) )?(?:and|и|und|et|y)\s(?:[\p{L}'’-]+ ){0,2}$/u.test(link)
    ) {
      return { subject: first.codes, counterpart: second.codes };
    }
  }
  return null;
}

const before = (text: string, party: Party): string =>
  text.slice(Math.max(0, party.start - 24), party.start).toLowerCase();

/** "trade with B", "exports to B", "imports from B". */
function isCounterpart(text: string, party: Party, measure: TextSpan | null, flow: string | null): boolean {
  const lead = before(text, party);
  const isAfter = measure === null || party.start > measure.start;
  if (!isAfter) return false;
  if (/\bwith (?:the |its )?$/u.test(lead)) return true;
  if (/\b(?:to|into) (?:the )?$/u.test(lead))
    return flow === 'exports' || flow === 're_exports' || flow === 'turnover' || flow === null;
  return /\bfrom (?:the )?$/u.test(lead) && flow === 'imports';
}

/** "exports from A", "imports into A", "A's exports". */
function isSource(text: string, party: Party, measure: TextSpan | null, flow: string | null): boolean {
  const lead = before(text, party);
  if (/\b(?:from|by|of) (?:the )?$/u.test(lead) && flow !== 'imports')
    return measure !== null && party.start > measure.start;
  return /\b(?:to|into|by) (?:the )?$/u.test(lead) && flow === 'imports';
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
