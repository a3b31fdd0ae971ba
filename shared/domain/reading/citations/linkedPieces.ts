/**
 * What the links of a page add to its references: the address of a piece that words cite ("according to Reuters", the
 * name or the verb being a link), and pieces that only a link names ("a report by the ministry"). A link to a word of
 * the sentence ("the port of Poti", a person, a topic) cites nothing.
 */
import { matchesOf } from '../../../lib/matches.ts';
import type { LinkRange } from '../../document/segment.ts';
import { SpanIndex } from '../foldedText.ts';
import { hostOf } from './bracketPart.ts';
import { noteNumber } from './notes.ts';
import { addressKey, knownOutletEnd } from './outlets.ts';
import type { CitationSpan } from './types.ts';

/** Words for what is cited and for making known. */
const REPORT =
  /(?<!\p{L})(?:reports?|reported|reporting|stud(?:y|ies)|surveys?|surveyed|data|figures|statistics|analys[ei]s|estimates?|estimated|forecasts?|statements?|releases?|papers?|filings?|documents?|articles?|interviews?|investigations?|briefings?|bulletins?|said|says|told|found|wrote|writes|shows?|showed|published|announced|revealed|disclosed|Bericht\p{L}*|bericht\p{L}*|Studien?|Daten|Zahlen|Angaben|Umfragen?|Mitteilung|meldete|schreibt|rapports?|études?|données|chiffres|enquêtes?|communiqués?|annoncé|indiqué|révélé|informes?|estudios?|datos|cifras|encuestas?|comunicados?|publicó|informó|сообщ\p{L}*|отч[её]т\p{L}*|исследовани\p{L}*|данны\p{L}*|пиш\p{L}*|опубликова\p{L}*|доклад\p{L}*)(?!\p{L})/u;
/** Words that lead to who said it. */
const LEADS =
  /(?:according to|reported by|citing|quoting|laut|nach Angaben|selon|d'après|d’après|según|по данным|по сведениям|согласно)(?: (?:the|an?|le|la|les|el|los|der|die|dem|des|von|einer|einem))?\s$/iu;
/** Behind a publisher that is a link: "Reuters reported". */
const SAYS =
  /^(?:['’]s)?,? (?:has |had |a |hat )?(?:reported|reports|said|says|wrote|writes|found|estimates?|estimated|published|revealed|announced|zufolge|berichtet\p{L}*|meldete|schreibt|rapporté|écrit|indiqué|informó|publicó|сообщ\p{L}*|пиш\p{L}*|написа\p{L}*)(?!\p{L})/u;
/** Pages about a topic, an author or a person. */
const NO_PIECE =
  /^https?:\/\/[^/]+\/?(?:$|[?#])|\/(?:tags?|topics?|themen?|category|categories|authors?|autor(?:en|es)?|people|profiles?|team|search)\//iu;
/** How far from a name the words of its report may be a link: "Reuters, which first <reported> it". */
const NEAR = 30;
const CLAUSE_END = /[.;:!?]\s/u;

/** The citations of a text with what its links say of them, in order. `links` are in text order; `isFigure`: it is a table's number. */
export function withLinks(
  text: string,
  citations: readonly CitationSpan[],
  links: readonly LinkRange[],
  isFigure = false,
): readonly CitationSpan[] {
  if (links.length === 0) return citations;
  const index = new SpanIndex(links);
  const inBracket = new Map<number, number>();
  for (const { bracket } of citations) inBracket.set(bracket.start, (inBracket.get(bracket.start) ?? 0) + 1);
  const used = new Set<LinkRange>();
  const cited = citations.map((citation) => {
    const { start, end, bracket } = citation;
    const isAlone = inBracket.get(bracket.start) === 1;
    const link =
      index.touching(start, end) ??
      (isAlone ? index.touching(bracket.start, bracket.end) : undefined) ??
      nearLink(text, citation, index);
    if (link === undefined) return citation;
    used.add(link);
    return citation.url === null ? addressed(citation, link.href) : citation;
  });
  const taken = new SpanIndex(citations.map(({ bracket }) => bracket).sort((a, b) => a.start - b.start));
  const added = links
    .filter((link) => !used.has(link) && taken.touching(link.start, link.end) === undefined)
    .flatMap((link) => linkedPiece(text, link, isFigure) ?? []);
  return [...cited, ...added].sort((a, b) => a.bracket.start - b.bracket.start || a.start - b.start);
}

/** A link over the words of the report, beside the name: "Reuters, which first reported it". */
function nearLink(
  text: string,
  { start, end }: CitationSpan,
  index: SpanIndex<LinkRange>,
): LinkRange | undefined {
  const behind = index.touching(end, end + NEAR);
  const ahead = index.touching(Math.max(0, start - NEAR), start);
  return [behind, ahead].find((link) => {
    if (link === undefined) return false;
    const between = link.start >= end ? text.slice(end, link.start) : text.slice(link.end, start);
    const words = text.slice(link.start, link.end);
    return REPORT.test(words) && !CLAUSE_END.test(between) && !hasOutlet(words);
  });
}

/** A citation with its address; one without a day is told apart from others by it. */
function addressed(citation: CitationSpan, url: string): CitationSpan {
  const keepsSource = citation.date !== null || noteNumber(citation.source) !== null;
  return { ...citation, url, source: keepsSource ? citation.source : addressKey(url) };
}

/** The piece that a link alone cites; null when its words are no reference. */
function linkedPiece(text: string, { start, end, href }: LinkRange, isFigure: boolean): CitationSpan | null {
  if (NO_PIECE.test(href)) return null;
  const words = text.slice(start, end);
  const name = outletIn(words);
  const isCited =
    // A number of a table leads to where it is from.
    (isFigure && /\d/u.test(words)) ||
    REPORT.test(words) ||
    LEADS.test(text.slice(Math.max(0, start - NEAR), start)) ||
    (name !== null && SAYS.test(text.slice(end, end + NEAR)));
  if (!isCited) return null;
  const span = { start, end };
  return {
    ...span,
    outlet: name ?? hostOf(href),
    title: name === words ? null : words,
    url: href,
    date: null,
    dateBasis: 'none',
    source: addressKey(href),
    bracket: span,
  };
}

const hasOutlet = (words: string): boolean => outletIn(words) !== null;

/** The first known publisher that some words name. */
function outletIn(words: string): string | null {
  for (const { index } of matchesOf(words, /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const end = knownOutletEnd(words, index);
    if (end !== null) return words.slice(index, end);
  }
  return null;
}
