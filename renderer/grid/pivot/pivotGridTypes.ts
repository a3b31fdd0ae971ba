import type { FigureText } from '../figureElement.ts';
import type { RangeBlock, Selected } from '../range/rangeControl.ts';

export type PivotGridRow = {
  readonly path: readonly string[];
  readonly name: string;
  readonly state: 'leaf' | 'open' | 'closed';
};

/** The column rows are sorted by, their own total where it is null. */
export type PivotGridSort = { readonly column: string | null; readonly isDescending: boolean };

export type PivotGridHandle = {
  readonly refresh: () => void;
  /** Brings a place into view; with the focus, to go on working there. */
  readonly show: (row: number, column: string, isFocused: boolean) => void;
  readonly focused: () => { readonly row: number; readonly column: string } | null;
  readonly displayed: () => readonly string[];
  /** Asks for the looks of all places again. */
  readonly redraw: () => void;
};

/** What the rows and places of a pivot say, and what is done with them. */
export type PivotWords<R> = {
  /** Of a place, or of the row's total where the column is null; so are the next three. */
  readonly figure: (row: R, column: string | null) => FigureText;
  readonly tooltip: (row: R, column: string | null) => string;
  /** What a place holds; empty where that is no number. */
  readonly valueOf: (row: R, column: string | null) => string;
  readonly isFilled: (row: R, column: string | null) => boolean;
  /** Whether a place has what is looked for, or is the one somebody is at. */
  readonly found: (row: R, columnId: string) => 'here' | 'found' | null;
  readonly turnWords: (row: R) => string;
  readonly onTurn: (row: R) => void;
  readonly onOpen: (row: R, column: string | null) => void;
};

/** What is asked of the owner of a pivot when places are selected and copied. */
export type PivotSelecting<R> = {
  /** Hears which places are selected; `read` answers the rows of one range. */
  readonly onRanges: (
    blocks: readonly RangeBlock[],
    read: (block: RangeBlock) => Promise<readonly R[]>,
  ) => void;
  /** Places as text for a spreadsheet, with headings where they are wanted. */
  readonly copyText: (selected: Selected<R>, isWithNames: boolean) => string;
  /** What our own type on the clipboard says of them. */
  readonly own: (selected: Selected<R>) => string;
  readonly onCopied: (places: number) => void;
  /** Says why nothing was done: the ranges are no block, or places are not for editing. */
  readonly say: (what: 'scattered' | 'notEdited') => void;
};
