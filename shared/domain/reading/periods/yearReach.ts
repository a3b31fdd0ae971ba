/**
 * How far into its sentence a year holds for the months and days named behind it. "The kiln, mothballed in November
 * 2023, was relit on 6 May": the year is the inserted clause's. "A house of 1964", "opened in 1926": it is a thing's age.
 */
import type { Period } from '../types.ts';

/** Words that open a clause laid into another: pronouns, and participles. */
const INSERTION =
  /^(?:and |but )?(?:which|who|whose|where|when|built|shut|sold|bought|made|set|begun|held|cut|laid|put|\p{L}{2,}ed|der|die|das|den|dem|deren|dessen|wo|qui|que|dont|où|\p{L}{2,}[éi](?:e|s|es)?|cuy[oa]s?|donde|\p{L}{2,}[ai]d[oa]s?|котор\p{L}+|где|\p{L}{3,}(?:нн|вш|т)(?:ый|ая|ое|ые|ого|ой|ых|ую))(?!\p{L})/iu;

/** What a thing's beginning is told with: no year of what happens to it later. */
const BEGINNING =
  /(?<!\p{L})(?:built|opened|founded|launched|established|erected|created|born|put up|set up|gebaut|erbaut|errichtet|eröffnet|eröffnete|gegründet|construite?s?|ouverte?s?|fondée?s?|inaugurée?s?|construid[oa]s?|fundad[oa]s?|inaugurad[oa]s?|построен\p{L}*|основан\p{L}*|открыт\p{L}*)(?: back)? (?:in|im|en|в) (?:early |late |the year )?$/iu;

/** "the house of 1964", "Haus von 1964", "the levels of 2008": a noun's own year. */
const ATTRIBUTE = /\p{L}{2,} (?:of|from|von|aus|de|du) (?:the year )?$/iu;

/** Years that lie so far back date a thing, not the months beside them. */
const LONG_AGO = 4;

/**
 * The offset in `text` up to which a year at `span` tells the year of what follows in its sentence; Infinity when all
 * the rest of it. A sentence reaches from `first` to `last`.
 */
export function yearReach(
  text: string,
  span: { readonly start: number; readonly end: number },
  sentence: { readonly start: number; readonly end: number },
  yearsAgo: number,
): number {
  // Text without a full stop is one sentence: each of its times looks only at what is near.
  const lead = text.slice(Math.max(sentence.start, span.start - NEAR), span.start);
  const rest = text.slice(span.end, Math.min(sentence.end, span.end + NEAR));
  const open = lead.lastIndexOf('(');
  if (open > lead.lastIndexOf(')')) {
    const close = rest.indexOf(')');
    if (close >= 0) return span.end + close;
  }
  const isThing = ATTRIBUTE.test(lead.slice(-LONGEST_LEAD)) || BEGINNING.test(lead.slice(-LONGEST_LEAD));
  if (yearsAgo >= LONG_AGO && isThing) return span.end;
  if (COMPARED.test(lead.slice(-LONGEST_LEAD))) return clauseEnd(span.end, rest);
  const comma = Math.max(lead.lastIndexOf(', '), lead.lastIndexOf('– '), lead.lastIndexOf('— '));
  if (comma < 0 || !INSERTION.test(lead.slice(comma + 2))) {
    // "it had 23 four years ago; five have been vacant since January"
    const isAside = /\bago$/iu.test(text.slice(span.start, span.end));
    const isBare =
      /^\d{4}(?: \p{L}{1,5}\.?)?$/u.test(text.slice(span.start, span.end)) &&
      yearsAgo > 0 &&
      !OPENS.test(lead.slice(-LONGEST_LEAD));
    const close = isBare ? (NEXT_STATEMENT.exec(rest)?.index ?? -1) : isAside ? rest.indexOf('; ') : -1;
    return close < 0 ? Number.POSITIVE_INFINITY : span.end + close;
  }
  const close = /, |\s[–—]\s/u.exec(rest);
  return close === null ? Number.POSITIVE_INFINITY : span.end + close.index;
}

/** "In 2024 it sold 12": at the head of its clause a year frames all that follows. */
const OPENS =
  /(?:^|[;:–—.(] ?|, (?:and|but|while|und|et|y|mais|pero|aber) )(?:in|im|en|during|over|for|the|of|year|jahr)?(?: \p{L}+)? ?$/iu;
/** "had cut 1,700 jobs in 2024; in September it hired", "became the largest in 2023, and in October was the first": news of its own. */
const NEXT_STATEMENT =
  /; |, (?:and|but|und|aber|et|mais|y|pero|и|а|но) (?:in|on|im|am|en|в|le|el) (?=\p{Lu}|\d)|, (?:et|mais|y|pero|и|а|но) (?:en|в|le|el) |, (?:and|but) (?:\p{Ll}+ )?\d[\d.,]* \p{Ll}+ (?:were|was|have|has|had) /u;

/** Where the clause of a year that ends at `end` ends. */
function clauseEnd(end: number, rest: string): number {
  const close =
    /[,;:] |\s[–—]\s| (?:as|before|after|when|while|ahead of|though|although|because|since) /u.exec(rest);
  return close === null ? Number.POSITIVE_INFINITY : end + close.index;
}

/** "24.7 percent more than in the same month of 2024, as … took effect on August 7": the year is what the news is set against. */
const COMPARED =
  /(?<!\p{L})(?:than|compared (?:with|to)|against|versus|relative to)(?: (?:in|at|during|for|the|same|month|period|quarter|half|week|of|all|full|whole))* $/iu;

const LONGEST_LEAD = 60;
/** No sentence of an article is longer, in UTF-16 units. */
const NEAR = 2000;

/** "D'ici à fin 2027, 40 fermeront, dont 12 dès mars": a year that is only a deadline and still to come dates no month before it. */
export const isGoal = (text: string, start: number, { to }: Period, published: string | null): boolean =>
  published !== null &&
  (to ?? '').length === 4 &&
  (to ?? '') > published.slice(0, 4) &&
  GOAL_LEAD.test(text.slice(Math.max(0, start - 24), start));
const GOAL_LEAD =
  /(?<!\p{L})(?:by|d'ici(?: (?:à|la))?|para|antes de|bis|к|до) (?:the )?(?:end of |late |mid-)?$/iu;
