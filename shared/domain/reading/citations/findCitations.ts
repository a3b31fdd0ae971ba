/**
 * Finds in-text references: "(Riddle, December 17, 2025)", four pieces in "(see EDM, April 5, June 3, 2022, ...)", two
 * outlets that share one date. Dates without a year take the next date's (inherited) or are the latest before the
 * publication date (inferred); an outlet without a date takes the bracket's next one (shared).
 */
import { matchesOf } from '../../../lib/matches.ts';
import { type FoldedText, foldText, SpanIndex, type TextSpan, unfoldSpan } from '../foldedText.ts';
import { latestYear } from '../periods/calendar.ts';
import type { DateBasis } from '../types.ts';
import { readAttributions } from './attributions.ts';
import { type BracketPart, dateOf, isDay, type PartDate, readBracketPart } from './bracketPart.ts';
import { readDatedNarrative } from './datedNarrative.ts';
import { nominative } from './nominative.ts';
import { readNoteMarker, readRaisedMarkers } from './notes.ts';
import { addressKey, isKnownOutlet, isSite, outletKey } from './outlets.ts';
import { readOwnReports } from './ownReports.ts';
import { readPressReports } from './pressReports.ts';
import { readAddresses, readLinks, readProse } from './proseCitations.ts';
import { readReports } from './reportCitations.ts';
import type { CitationContext, CitationSpan } from './types.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
/** A bracket longer than this is a parenthesis of prose, not a reference; also keeps unclosed ones cheap. */
const LONGEST_BRACKET = 600;
/** An article with a mark of quotation. */
const LONGEST_ARTICLE = 12;
/** A dateline names a town or two and a day. */
const LONGEST_DATELINE = 60;

type Item = {
  readonly start: number;
  readonly end: number;
  readonly part: BracketPart;
  readonly date: PartDate | null;
};

/** Citations of one text in order, in the text's own offsets. */
export function findCitations(text: string, context: CitationContext): readonly CitationSpan[] {
  const folded = foldText(text);
  const links = readLinks(folded);
  const listed = readSources(folded, context);
  const linked = new SpanIndex(
    [...links, ...listed.map((one) => one.bracket)].sort((a, b) => a.start - b.start),
  );
  const bracketed = brackets(folded.text).flatMap((bracket) =>
    isDateline(folded.text, bracket)
      ? []
      : (readNoteMarker(folded, bracket) ??
        readNarrative(folded, bracket) ??
        readDatedNarrative(folded, bracket, context) ??
        readBracket(folded, bracket, context)),
  );
  const inBrackets = [
    ...links,
    ...listed,
    ...bracketed.filter(({ bracket }) => !linked.touching(bracket.start, bracket.end)),
  ];
  const taken = new SpanIndex(inBrackets.map((citation) => citation.bracket));
  const prose = readProse(folded, context);
  const known = new SpanIndex(prose);
  const reports = readReports(folded, context).filter((one) => !known.touching(one.start, one.end));
  const told = new SpanIndex([...prose, ...reports].sort((a, b) => a.start - b.start));
  const own = readOwnReports(folded, context).filter((one) => !told.touching(one.start, one.end));
  const claimed = new SpanIndex(
    [...inBrackets, ...prose, ...reports, ...own].sort((a, b) => a.start - b.start),
  );
  const press = readPressReports(folded, context).filter((one) => !claimed.touching(one.start, one.end));
  const named = new SpanIndex([...prose, ...reports, ...own, ...press].sort((a, b) => a.start - b.start));
  // "according to the Observatory, which ... (Armed Conflict Observatory, August 30)": the same piece, told with its day.
  const dated = new Set(
    [...inBrackets, ...prose, ...reports, ...own, ...press].map(({ outlet }) => outletKey(outlet)),
  );
  const attributed = readAttributions(folded, context).filter(
    (one) => !named.touching(one.start, one.end) && !dated.has(outletKey(one.outlet)),
  );
  const free = [
    ...readAddresses(folded),
    ...prose,
    ...reports,
    ...own,
    ...press,
    ...attributed,
    ...readRaisedMarkers(folded),
  ]
    .filter((citation) => !taken.touching(citation.start, citation.end))
    .map((citation) => {
      const lead = text.slice(Math.max(0, citation.start - LONGEST_ARTICLE), citation.start);
      const outlet = nominative(citation.outlet, lead, context.language);
      const source = citation.source.replace(outletKey(citation.outlet), outletKey(outlet));
      return outlet === citation.outlet ? citation : { ...citation, outlet, source };
    });
  return [...inBrackets, ...free].sort((a, b) => a.bracket.start - b.bracket.start || a.start - b.start);
}

/** What a work does in running words: "Smith (2024) finds". */
const FINDS =
  /^\s(?:finds?|found|argues?|argued|shows?|showed|estimates?|estimated|suggests?|suggested|notes?|noted|puts?|calculates?|calculated|reckons?|reckoned|reports?|reported|documents?|concludes?|concluded)\b/u;
const AUTHORS =
  /(?:^|\s)(\p{Lu}[\p{L}'\u2019-]+(?:(?:,| and| &| et al\.?,?)(?: \p{Lu}[\p{L}'\u2019-]+)?){0,3})\s$/u;

/** "The World Bank (2023) puts it at", "Smith (2024b)": a work named by its author and year; null for any other bracket. */
function readNarrative(folded: FoldedText, bracket: TextSpan): CitationSpan[] | null {
  const found = /^\(((?:19|20)\d\d)([a-h]?)\)$/u.exec(folded.text.slice(bracket.start, bracket.end));
  const year = found?.[1];
  if (year === undefined) return null;
  const lead = folded.text.slice(Math.max(0, bracket.start - LONGEST_DATELINE), bracket.start);
  const authors = AUTHORS.exec(lead)?.[1];
  const isShared = /(?: and | & | et al)/u.test(authors ?? '');
  const isWork =
    isShared || (found?.[2] ?? '') !== '' || FINDS.test(folded.text.slice(bracket.end, bracket.end + 16));
  const words = matchesOf(lead, /[^\s]+/gu);
  for (const word of words) {
    const outlet = lead.slice(word.index).trim();
    const isAuthor = isWork && outlet === authors;
    if ((!isKnownOutlet(outlet) && !isAuthor) || !/^\p{Lu}/u.test(outlet)) continue;
    const start = bracket.start - lead.length + word.index;
    const span = unfoldSpan(folded, start, bracket.end);
    const source = `${outletKey(outlet)}|${year}${found?.[2] ?? ''}`;
    return [
      { ...span, outlet, title: null, url: null, date: year, dateBasis: 'stated', source, bracket: span },
    ];
  }
  return null;
}

/** "NAIROBI, Aug 12 (Reuters) -": who sent the piece itself, not what it cites. */
const isDateline = (text: string, bracket: TextSpan): boolean =>
  bracket.start < LONGEST_DATELINE &&
  /^\s[-\u2013\u2014]/u.test(text.slice(bracket.end, bracket.end + 2)) &&
  isKnownOutlet(text.slice(bracket.start + 1, bracket.end - 1));

const BRACKET = /[()[\]]/g;

/** Innermost closed brackets: a bracket that holds another is prose around it. */
function brackets(text: string): readonly TextSpan[] {
  const found: TextSpan[] = [];
  let open = -1;
  for (const { index: i, 0: unit } of matchesOf(text, BRACKET)) {
    if (CLOSING[unit]) open = i;
    else if (open >= 0 && unit === CLOSING[text.charAt(open)]) {
      if (i - open <= LONGEST_BRACKET) found.push({ start: open, end: i + 1 });
      open = -1;
    }
  }
  return found;
}

/** "Sources: Statistics Canada, March 2025; CBC News, May 9.": a list told in running words, read as a bracket is. */
function readSources(folded: FoldedText, context: CitationContext): CitationSpan[] {
  const found = SOURCES.exec(folded.text);
  if (found === null) return [];
  const start = found.index + found[0].length - 1;
  const stop = /\.(?:\s|$)/u.exec(folded.text.slice(start));
  const end = stop === null ? folded.text.length : start + stop.index;
  if (end - start > LONGEST_BRACKET) return [];
  return readBracket(folded, { start, end: end + 1 }, context, !/^Note/iu.test(found[0]));
}

/** "(Sources: Eurostat, Destatis)", "Source: IMF; own calculations": who is named behind the word is a source, with a day or without. */
const SAYS_SOURCES = /^\W{0,2}(?:Sources?|Quellen?|Fuentes?|Источники?) ?:/iu;

const SOURCES =
  /^(?:Sources?|Notes?|Quellen?|Sources? ?|Fuentes?|Источники?) ?: ?(?:(?:all |the )?(?:figures|data|numbers)(?: are)? (?:from|by) )?/iu;

function readBracket(
  folded: FoldedText,
  bracket: TextSpan,
  context: CitationContext,
  isCalledSources = false,
): CitationSpan[] {
  const parts: BracketPart[] = [];
  for (const piece of splitAt(folded.text, bracket.start + 1, bracket.end - 1, ';')) {
    const part = readBracketPart(folded.text, piece.start, piece.end, context, parts.at(-1) ?? null);
    if (part !== null) parts.push(part);
    // "; author's calculations" names no piece and takes nothing from the others; words with numbers are prose.
    else if (/\d/u.test(folded.text.slice(piece.start, piece.end))) return [];
  }
  if (parts.length === 0) return [];
  const saysSources = isCalledSources || SAYS_SOURCES.test(folded.text.slice(bracket.start, bracket.end));
  const isKnown = (part: BracketPart): boolean => part.isKnown || saysSources || outletNames(part).length > 1;
  if (!parts.some((part) => part.dates.length > 0) && !parts.every(isKnown)) return [];
  const items = parts.flatMap((part): Item[] =>
    part.dates.length === 0
      ? undated(folded.text, part)
      : [
          ...fellowOutlets(folded.text, part),
          ...part.dates.map((date, i) => datedItem(folded.text, part, date, i === 0)),
        ],
  );
  const span = unfoldSpan(folded, bracket.start, bracket.end);
  return items.map((item, i) => {
    const dated = dateItem(items, i, context);
    return {
      ...unfoldSpan(folded, item.start, item.end),
      outlet: asWritten(folded, item),
      title: item.part.title,
      url: item.part.url,
      ...dated,
      source: sourceKey(item.part, dated.date, item.date?.letter ?? ''),
      bracket: span,
    };
  });
}

/** The outlet with the article's own apostrophes, where its words stand in the reference. */
function asWritten(folded: FoldedText, item: Item): string {
  const { outlet, start, end } = item.part;
  const at = folded.text.slice(start, end).indexOf(outlet);
  if (at < 0) return outlet;
  const span = unfoldSpan(folded, start + at, start + at + outlet.length);
  return folded.original.slice(span.start, span.end).replace(/\s+/gu, ' ');
}

function datedItem(text: string, part: BracketPart, date: PartDate, isFirst: boolean): Item {
  const outlet = outletNames(part).at(-1) ?? part.outlet;
  if (!isFirst) return { start: date.start, end: date.end, part: { ...part, outlet }, date };
  const start = outlet === part.outlet ? part.start : text.lastIndexOf(outlet, date.start);
  return { start: Math.min(start, date.start), end: date.end, part: { ...part, outlet }, date };
}

/** "Eurostat, Destatis": each by its own name. */
function undated(text: string, part: BracketPart): Item[] {
  const fellows = fellowOutlets(text, part);
  const outlet = outletNames(part).at(-1) ?? part.outlet;
  const start = outlet === part.outlet ? part.start : text.lastIndexOf(outlet, part.outletEnd);
  return [...fellows, { start, end: part.outletEnd, part: { ...part, outlet }, date: null }];
}

/** "Reuters and Bloomberg, May 3": all but the last outlet share the date that follows. */
function fellowOutlets(text: string, part: BracketPart): readonly Item[] {
  let from = part.start;
  return outletNames(part)
    .slice(0, -1)
    .map((outlet) => {
      const start = text.indexOf(outlet, from);
      from = start + outlet.length;
      return { start, end: from, part: { ...part, outlet, dates: [] }, date: null };
    });
}

/** The outlets of a part: several only when each of them is known ("Smith and Jones" are one work). */
function outletNames(part: BracketPart): readonly string[] {
  if (isKnownOutlet(part.outlet)) return [part.outlet];
  const names = part.outlet.split(/,\s+|\s+(?:and|&|und|et|y|и)\s+/u);
  return names.length > 1 && names.every((name) => isKnownOutlet(name) || isSite(name))
    ? names
    : [part.outlet];
}

/** Same piece: the same address, or the same outlet, title and date. */
function sourceKey(part: BracketPart, date: string | null, letter: string): string {
  if (part.url !== null) return addressKey(part.url);
  return [outletKey(part.outlet), part.title && outletKey(part.title), date && date + letter]
    .filter((piece) => piece)
    .join('|');
}

function dateItem(
  items: readonly Item[],
  index: number,
  context: CitationContext,
): { date: string | null; dateBasis: DateBasis } {
  const item = items[index];
  const own = item?.date ?? null;
  if (own === null) {
    const other = item?.part.isSameDay
      ? items.findLastIndex((one, i) => i < index && one.date !== null)
      : items.findIndex((one, i) => i > index && one.date !== null);
    const shared = other < 0 ? null : dateItem(items, other, context).date;
    return { date: shared, dateBasis: shared === null ? 'none' : 'shared' };
  }
  // "3/5/2024" in plain English: only its year is sure.
  if (own.point.other) return { date: String(own.point.from.year), dateBasis: 'stated' };
  if (own.point.to.year !== null) return { date: dateOf(own, null), dateBasis: 'stated' };
  const following = items
    .slice(index + 1)
    .find((other) => other.part.outlet === item?.part.outlet && other.date?.point.to.year != null);
  if (following?.date) return { date: dateOf(own, following.date.point.to.year), dateBasis: 'inherited' };
  const { month, day } = own.point.to;
  if (context.published === null || month === undefined) return { date: null, dateBasis: 'none' };
  return {
    date: dateOf(own, latestYear(context.published, month, isDay(own) ? (day ?? 1) : 1)),
    dateBasis: 'inferred',
  };
}

function splitAt(text: string, start: number, end: number, mark: string): readonly TextSpan[] {
  const pieces: TextSpan[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text.charAt(i) !== mark) continue;
    pieces.push({ start: from, end: i });
    from = i + 1;
  }
  return pieces;
}
