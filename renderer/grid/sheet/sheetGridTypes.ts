import type { Place, Step } from '../cellRange.ts';
import type { ColumnState } from '../columnState.ts';
import type { Fill } from '../range/fillBlock.ts';
import type { RangeBlock, Selected } from '../range/rangeControl.ts';
import type { HowCopied } from '../range/useRangeClipboard.ts';

export type SheetGridColumn = {
  readonly key: string;
  readonly title: string;
  readonly kind: 'text' | 'number' | 'date' | 'choice';
  readonly isEditable: boolean;
  readonly isSortable: boolean;
  readonly options: readonly string[];
  readonly widthPx: number;
  /** How a stored text is printed; the editor shows the text itself. */
  readonly print: (text: string) => string;
  /** The whole of what is printed shortened, for the tooltip; empty where that is all of it. */
  readonly tell: (text: string) => string;
};

export type SheetGridRow = {
  readonly id: string;
  /** Nothing in it can be changed. */
  readonly isFixed: boolean;
  readonly cells: Readonly<Record<string, string>>;
  /** By column, how many comments a field has. */
  readonly comments?: Readonly<Record<string, number>> | undefined;
};

export type SheetGridSort = { readonly column: string; readonly descending: boolean } | null;

/** A field: its row by place and id, and its column. */
export type SheetPlace = { readonly row: number; readonly rowId: string; readonly column: string };

/** A block that is to be laid over a sheet from the first selected field on. */
export type SheetPaste<R> = {
  readonly block: readonly (readonly string[])[];
  /** What our own type on the clipboard says of it; empty where it comes from elsewhere. */
  readonly own: string;
  /** Rows from the first selected one on, as many as the block may need and the sheet has. */
  readonly rows: readonly R[];
  /** Columns from the first selected one on. */
  readonly columns: readonly string[];
  readonly selection: { readonly rows: number; readonly columns: number };
  readonly isSorted: boolean;
};

/** What a grid asks of its owner when fields are selected, copied, written and taken away. */
export type SheetEdits<R> = {
  /** Hears which fields are selected, of the rows in this order. */
  readonly onRanges: (blocks: readonly RangeBlock[], sort: SheetGridSort) => void;
  /** Where Ctrl+arrow leads from a field, by indices of the rows in this order and of the columns that are shown. */
  readonly edgeOf: (
    sort: SheetGridSort,
    from: Place,
    columns: readonly string[],
    step: Step,
  ) => Promise<Place>;
  /** What our own type on the clipboard says of what is copied; null for nothing. */
  readonly own: (selected: Selected<R>, how: HowCopied) => string | null;
  readonly onCopied: (cells: number, how: HowCopied) => void;
  readonly paste: (paste: SheetPaste<R>) => void;
  readonly fill: (fill: Fill<R> | null) => void;
  /** Empties the fields of some ranges. */
  readonly empty: (blocks: readonly Selected<R>[]) => void;
  /** Ctrl+Delete: takes the rows of the selection away. */
  readonly remove: (rows: readonly R[]) => void;
  /** A new row, like another where one is given. */
  readonly insert: (like: R | null) => void;
  /** Takes the table on the clipboard as new rows. */
  readonly pasteRows: () => void;
  /** Keeps the rows that say what a field says. */
  readonly filterByValue: (row: R, column: string) => void;
  /** Says why nothing was done. */
  readonly say: (what: 'scattered' | 'nothingSelected' | 'nothingToPaste') => void;
};

/** What the owner of the grid may ask of it. */
export type SheetGridHandle = {
  /** Reads the shown pages again, where they stand. */
  readonly refresh: () => void;
  /** Forgets every page: another workspace is open. */
  readonly purge: () => void;
  readonly untick: () => void;
  /** Widths, order and sort as they are now. */
  readonly columns: () => readonly ColumnState[];
  readonly arrange: (columns: readonly ColumnState[]) => void;
  /** Goes to a field as soon as its row is there; with a text, goes on typing it. */
  readonly goTo: (place: SheetPlace, typed?: string) => void;
  /** Brings a field into view; the focus stays where it is. */
  readonly bring: (place: Omit<SheetPlace, 'rowId'>) => void;
  readonly focused: () => Omit<SheetPlace, 'rowId'> | null;
  /** Puts the keyboard back into the field it was in. */
  readonly focusAgain: () => void;
  /** Keys of the columns that are displayed, in their order. */
  readonly displayed: () => readonly string[];
  /** Asks for the looks of all fields again. */
  readonly redraw: () => void;
};
