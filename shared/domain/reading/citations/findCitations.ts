/**
 * Finds in-text references: "(Riddle, December 17, 2025)", four pieces in "(see EDM, April 5, June 3, 2022, ...)", two
 * outlets that share one date. Dates without a year take the next date's (inherited) or are the latest before the
 * publication date (inferred); an outlet without a date takes the bracket's next one (shared).
 */
import { foldText, type FoldedText, type TextSpan, unfoldSpan } from '../foldedText.ts';
import { latestYear } from '../periods/calendar.ts';
import type { DateBasis } from '../types.ts';
import { type BracketPart, dateOf, isDay, type PartDate, readBracketPart } from './bracketPart.ts';
import { outletKey } from './outlets.ts';
import type { CitationContext, CitationSpan } from './types.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
/** A bracket longer than this is a parenthesis of prose, not a reference; also keeps unclosed ones cheap. */
const LONGEST_BRACKET = 600;

type Item = { readonly start: number; readonly end: number; readonly part: BracketPart; readonly date: PartDate | null };

/** Citations of one text in order, in the text's own offsets. */
export function findCitations(text: string, context: CitationContext): readonly CitationSpan[] {
  const folded = foldText(text);
  return brackets(folded.text).flatMap((bracket) => readBracket(folded, bracket, context));
}

/** Innermost closed brackets: a bracket that holds another is prose around it. */
function brackets(text: string): readonly TextSpan[] {
  const found: TextSpan[] = [];
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (CLOSING[unit]) open = i;
    else if (open >= 0 && unit === CLOSING[text.charAt(open)]) {
      if (i - open <= LONGEST_BRACKET) found.push({ start: open, end: i + 1 });
      open = -1;
    }
  }
  return found;
}

function readBracket(folded: FoldedText, bracket: TextSpan, context: CitationContext): CitationSpan[] {
  const parts: BracketPart[] = [];
  for (const piece of splitAt(folded.text, bracket.start + 1, bracket.end - 1, ';')) {
    const part = readBracketPart(folded.text, piece.start, piece.end, context);
    if (part === null) return [];
    parts.push(part);
  }
  if (!parts.some((part) => part.dates.length > 0) && !parts.every((part) => part.isKnown)) return [];
  const items = parts.flatMap((part): Item[] =>
    part.dates.length === 0
      ? [{ start: part.start, end: part.outletEnd, part, date: null }]
      : part.dates.map((date, i) => ({ start: i === 0 ? Math.min(part.start, date.start) : date.start, end: date.end, part, date })),
  );
  const span = unfoldSpan(folded, bracket.start, bracket.end);
  return items.map((item, i) => {
    const dated = dateItem(items, i, context);
    return {
      ...unfoldSpan(folded, item.start, item.end),
      outlet: item.part.outlet,
      title: item.part.title,
      url: item.part.url,
      ...dated,
      source: sourceKey(item.part, dated.date),
      bracket: span,
    };
  });
}

/** Same piece: the same address, or the same outlet, title and date. */
function sourceKey(part: BracketPart, date: string | null): string {
  if (part.url !== null) return part.url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/gu, '');
  return [outletKey(part.outlet), part.title && outletKey(part.title), date].filter((piece) => piece).join('|');
}

function dateItem(items: readonly Item[], index: number, context: CitationContext): { date: string | null; dateBasis: DateBasis } {
  const item = items[index];
  const own = item?.date ?? null;
  if (own === null) {
    const later = items.findIndex((other, i) => i > index && other.date !== null);
    const shared = later < 0 ? null : dateItem(items, later, context).date;
    return { date: shared, dateBasis: shared === null ? 'none' : 'shared' };
  }
  if (own.point.to.year !== null) return { date: dateOf(own, null), dateBasis: 'stated' };
  const following = items.slice(index + 1).find((other) => other.part === item?.part && other.date?.point.to.year != null);
  if (following?.date) return { date: dateOf(own, following.date.point.to.year), dateBasis: 'inherited' };
  const { month, day } = own.point.to;
  if (context.published === null || month === undefined) return { date: null, dateBasis: 'none' };
  return { date: dateOf(own, latestYear(context.published, month, isDay(own) ? (day ?? 1) : 1)), dateBasis: 'inferred' };
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
