/**
 * Numbered notes: "[1]", "[2, 3]", "[4-6]" in the text and the list they point to. A marker whose list is missing is
 * still a citation, of "note 1"; with a list it takes the entry's outlet, title, date and address.
 */
import { matchesOf } from '../../../lib/matches.ts';
import { type FoldedText, foldText, type TextSpan, unfoldSpan } from '../foldedText.ts';
import { latestYear } from '../periods/calendar.ts';
import { unitIso } from '../periods/point.ts';
import { readPoint } from '../periods/readPoint.ts';
import { scanText, tokenAt } from '../periods/scan.ts';
import type { DateBasis } from '../types.ts';
import { addressKey, isKnownOutlet, knownOutletEnd, outletKey } from './outlets.ts';
import type { CitationContext, CitationSpan } from './types.ts';

const MARKER = /^\[(?:\^\d{1,3}|\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3})*)\]$/u;
/** A note's sign in raised digits, behind a word or its stop: "a third.\u00B9\u00B2". */
const RAISED =
  /(?<=[\p{L}.,;:!?"'\u2019\u201D)\]%])[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}(?:[,\u2013-][\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3})*/gu;
const RAISED_DIGITS = '\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079';
/** Behind these a raised 2 or 3 is an area or a volume. */
const POWERS = /(?:^|[^\p{L}])(?:(?:[kcdmh]|da)?m|ft|in|yd|mi|sq|км|м|см)$/u;
/** A range of notes longer than this is no list of references. */
const LONGEST_RANGE = 30;
const LIST_HEADING =
  /^(?:references|reference list|notes|endnotes|footnotes|sources|bibliography|works cited|further reading and sources|quellen|quellenverzeichnis|literatur|anmerkungen|fußnoten|références|sources et notes|notas|fuentes|referencias|источники|литература|примечания|список литературы)\s*:?$/iu;
const ADDRESS = /https?:\/\/[^\s;,)\]]+/iu;
const QUOTED = /["\u201C\u201E\u00AB]([^"\u201C\u201D\u00BB]{1,300})["\u201D\u201C\u00BB]/u;
const NUMBER_MARK =
  /^\s*(?:\[?\^?(\d{1,3})(?:\]:?|\.|\))?\s+|([\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3})\s*)/u;
/** A footnote's text in Markdown, or behind its number in brackets or raised digits, stands anywhere, without a heading. */
const FOOTNOTE =
  /^\s*(?:(?:\[\^\d{1,3}\]:|\[\d{1,3}\])\s|[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}\s?\p{L})/u;

/** True for a heading that opens a list of references. */
export const isReferenceHeading = (text: string): boolean => LIST_HEADING.test(text.trim());

/** True for a block that is a footnote's text: "[^1]: Reuters, 3 May 2024", "[1] Reuters, 3 May 2024", "¹ Reuters". */
export const isFootnoteText = (text: string): boolean => FOOTNOTE.test(text);

/** Whether an entry names a piece: an address, a title, a day or a known outlet; "Provisional; excludes 0.4 TWh" does not. */
export const citesPiece = (text: string, context: CitationContext): boolean =>
  !/\d/u.test(text.replace(NUMBER_MARK, '')) ||
  readReferenceEntries(text, context).some(
    ({ url, title, date, outlet }) =>
      url !== null || title !== null || date !== null || isKnownOutlet(outlet),
  );

/** The key of a note before its list is known. */
const noteSource = (number: number): string => `note-${number}`;

/** Number of a note's key; null for any other source. */
export function noteNumber(source: string): number | null {
  const match = /^note-(\d+)$/u.exec(source);
  return match ? Number(match[1]) : null;
}

/** Citations of a bracket that holds note numbers only; null when it holds anything else. */
export function readNoteMarker(folded: FoldedText, bracket: TextSpan): CitationSpan[] | null {
  const text = folded.text.slice(bracket.start, bracket.end);
  if (!MARKER.test(text)) return null;
  const whole = unfoldSpan(folded, bracket.start, bracket.end);
  return matchesOf(text, /(\d+)(?:\s?[\u2013-]\s?(\d+))?/gu).flatMap((match) => {
    const start = bracket.start + match.index;
    const span = unfoldSpan(folded, start, start + match[0].length);
    const first = Number(match[1]);
    const last = match[2] === undefined ? first : Number(match[2]);
    const count = Math.min(Math.max(1, last - first + 1), LONGEST_RANGE);
    return Array.from({ length: count }, (_, i) => noteCitation(first + i, span, whole));
  });
}

/** Notes told by raised digits; the text's exponents ("km\u00B2") are none. */
export function readRaisedMarkers(folded: FoldedText): CitationSpan[] {
  return matchesOf(folded.text, RAISED).flatMap((match) => {
    const lead = folded.text.slice(Math.max(0, match.index - 12), match.index);
    if (POWERS.test(lead) || /\d$/u.test(lead)) return [];
    const whole = unfoldSpan(folded, match.index, match.index + match[0].length);
    const written = [...match[0]]
      .map((sign) => (sign >= '\u2070' || sign < '\u00BA' ? plainDigit(sign) : sign))
      .join('');
    return matchesOf(written, /\d+/gu).map((number) => noteCitation(Number(number[0]), whole, whole));
  });
}

const plainDigit = (sign: string): string => {
  const digit = RAISED_DIGITS.indexOf(sign);
  return digit < 0 ? sign : String(digit);
};

const noteCitation = (number: number, span: TextSpan, bracket: TextSpan): CitationSpan => ({
  ...span,
  outlet: `note ${number}`,
  title: null,
  url: null,
  date: null,
  dateBasis: 'none',
  source: noteSource(number),
  bracket,
});

export type ReferenceEntry = Pick<
  CitationSpan,
  'outlet' | 'title' | 'url' | 'date' | 'dateBasis' | 'source'
> & {
  /** The number written before it; null when the list counts by itself. */
  readonly number: number | null;
};

/** Reads the pieces of an entry, or of a list whose entries are lines of one block. One entry may name several: "Reuters, June 9, 2025; Mining.com, same date" is two; most entries are one. */
export function readReferenceEntries(raw: string, context: CitationContext): readonly ReferenceEntry[] {
  const lines = raw.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => NUMBER_MARK.test(foldText(line).text))
    ? lines.flatMap((line) => readLineEntries(line, context))
    : readLineEntries(raw, context);
}

function readLineEntries(raw: string, context: CitationContext): readonly ReferenceEntry[] {
  const whole = readReferenceEntry(raw, context);
  const folded = foldText(raw).text;
  const body = folded.slice(NUMBER_MARK.exec(folded)?.[0].length ?? 0);
  const pieces = body.split(/;\s+/u).filter((piece) => /\p{L}/u.test(piece));
  const isList =
    whole.url === null &&
    pieces.length > 1 &&
    pieces.every(
      (piece) => /^\p{Lu}/u.test(piece) && piece.length <= LONGEST_PIECE && !/[.!?]\s+\p{Lu}/u.test(piece),
    );
  if (!isList) return [whole];
  let date = whole.date;
  return pieces.map((piece) => {
    const entry = readReferenceEntry(piece, context);
    const isSame = entry.date === null && /\bsame (?:date|day)\b/iu.test(piece);
    const dated: ReferenceEntry = isSame
      ? {
          ...entry,
          date,
          dateBasis: 'shared',
          source: [outletKey(entry.outlet), date].filter((part) => part).join('|'),
        }
      : entry;
    date = dated.date;
    return { ...dated, number: whole.number };
  });
}

/** An entry under "Notes" that is a sentence about the figures: "b) Figures since August are provisional and may be revised by up to 2%." */
export const isRemark = (text: string, context: CitationContext): boolean =>
  REMARK.test(text) &&
  !NUMBER_MARK.test(text) &&
  !readReferenceEntries(text, context).some(({ url, title }) => url !== null || title !== null);
const REMARK =
  /^\s*(?:[a-z*†]\)?\s+|[•*†–-]\s*)?\p{Lu}[^:]{4,}(?<!\p{L})(?:is|are|was|were|may|has|have|includes?|excludes?|refers?|covers?|ist|sind|wurde|wurden|enthält|enthalten|est|sont|comprend|comprennent|es|son|incluyen?|excluyen?|включа\p{L}+|указан\p{L}*|приведен\p{L}*)(?!\p{L}).*[.;]\s*$/su;

/** The number of a footnote that explains and names no piece: "[^1]: Provisional; the figure excludes rooftops." */
export const explanatoryNote = (raw: string, context: CitationContext): number | null =>
  isFootnoteText(raw) && !citesPiece(raw, context) ? readReferenceEntry(raw, context).number : null;

/** A piece of an entry with several; a title or a sentence is longer. */
const LONGEST_PIECE = 90;

/** Reads one entry of a reference list: "1. Author, "Title", Outlet, 3 May 2024. https://...". */
function readReferenceEntry(raw: string, context: CitationContext): ReferenceEntry {
  const folded = foldText(raw).text;
  const mark = NUMBER_MARK.exec(folded);
  const text = folded.slice(mark?.[0].length ?? 0);
  const url = ADDRESS.exec(text)?.[0].replace(/[.]+$/u, '') ?? null;
  const plain = url === null ? text : text.replace(url, ' ');
  const title = QUOTED.exec(plain)?.[1]?.replace(/[.,]+$/u, '') ?? null;
  const { date, dateBasis, start } = entryDate(plain, context);
  const outlet = entryOutlet(plain, title, start);
  const source = url
    ? addressKey(url)
    : [outletKey(outlet), title && outletKey(title), date].filter((part) => part).join('|');
  const number = mark?.[1] ?? (mark?.[2] === undefined ? null : [...mark[2]].map(plainDigit).join(''));
  return { number: number === null ? null : Number(number), outlet, title, url, date, dateBasis, source };
}

/** The most exact date outside the title. */
function entryDate(
  text: string,
  context: CitationContext,
): { date: string | null; dateBasis: DateBasis; start: number } {
  const bare = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  const scan = scanText(bare, context);
  let best = { date: null as string | null, dateBasis: 'none' as DateBasis, start: bare.length };
  for (let i = 0; i < scan.tokens.length; i++) {
    const point = readPoint(scan, i, i > 0);
    if (!point || point.other) continue;
    const { month, day, year } = point.to;
    const inferred =
      year === null && context.published !== null && month !== undefined
        ? latestYear(context.published, month, day ?? 1)
        : null;
    const date = unitIso(point.to, inferred);
    if (date !== null && date.length > (best.date?.length ?? 0))
      best = { date, dateBasis: year === null ? 'inferred' : 'stated', start: tokenAt(scan, i).start };
    i = Math.max(i, point.next - 1);
  }
  return best;
}

/** A known outlet anywhere; else the piece before the date when a title stands before it; else the first piece. */
function entryOutlet(text: string, title: string | null, dateStart: number): string {
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && /[\p{L}\p{N}]/u.test(text.charAt(i - 1))) continue;
    const end = knownOutletEnd(text, i);
    if (end !== null && isKnownOutlet(text.slice(i, end))) return text.slice(i, end);
  }
  const after =
    title === null
      ? ''
      : text.slice(text.indexOf(title) + title.length, dateStart).replace(/^[^\p{L}\p{N}]+/u, '');
  const piece = (after || text).split(/[,.;(]\s/u)[0] ?? text;
  return piece.replace(/[\s,.;:("\u201C\u201D]+$/gu, '').trim() || text.trim();
}
