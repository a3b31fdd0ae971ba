import { narrowText } from '../../lib/narrowText.ts';

/**
 * A segment is a stretch of canonical text before it has a role: one paragraph, list item, table cell or short line.
 * Plain text, Markdown, HTML, DOCX and PDF are all cut into segments; one set of rules (assignRoles) then gives roles.
 * Offsets here are UTF-16 units of the canonical text; they become code points when blocks are numbered.
 */
export type CellPlace = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Absent where the cell is one of its row and of its column alone. */
  readonly spans?: CellSpans;
};

/** Over how many rows and columns a merged cell reaches, its own included. */
export type CellSpans = { readonly rows: number; readonly columns: number };

/** Words that lead to an address; offsets are UTF-16 units of the text they are said of. */
export type LinkRange = { readonly start: number; readonly end: number; readonly href: string };

export type SegmentKind =
  /** Running text or a short line: the rules must find out what it is. */
  | 'line'
  | 'bullet'
  | 'quote'
  | 'cell'
  /** The source marked it as a heading. */
  | 'heading'
  /** The source marked it as the document's own heading (`h1`, a Title style). */
  | 'headline'
  /** The source marked it as author or date. */
  | 'byline'
  /** The caption of a picture that tells a number. */
  | 'caption'
  /** A ruling line such as `-----`. */
  | 'separator';

export type Segment = {
  readonly kind: SegmentKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The bullet mark or number in front of the words (`•`, `1.`), which belongs to no block; empty when none. */
  readonly mark: string;
  /** A blank line, or a new paragraph of the source, comes before it. */
  readonly gapBefore: boolean;
  readonly cell: CellPlace | null;
  /** Set when the structure of the source says it is not the article ("html_nav"): the name of the rule. */
  readonly dropped: string | null;
  /** All its words are one link. */
  readonly link: boolean;
  /** Addresses its words lead to, in offsets of the canonical text; absent when none. */
  readonly links?: readonly LinkRange[];
};

/** A segment of running text without anything special; `over` says what differs. */
export function makeSegment(
  text: string,
  start: number,
  end: number,
  over: Partial<Omit<Segment, 'start' | 'end' | 'text'>> = {},
): Segment {
  return {
    kind: 'line',
    mark: '',
    gapBefore: true,
    cell: null,
    dropped: null,
    link: false,
    ...over,
    start,
    end,
    text: narrowText(text.slice(start, end)),
  };
}
