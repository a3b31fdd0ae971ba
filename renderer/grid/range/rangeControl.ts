import type { CellRange, Step } from '../cellRange.ts';
import type { Jump } from '../jumpKeys.ts';

/** Rows that one selection may hold; more is no selection but the whole table. */
export const MOST_ROWS = 20_000;

/** The selected rows, which are fetched where they are not loaded, and the ids of the selected columns. */
export type Selected<R> = { readonly rows: readonly R[]; readonly columns: readonly string[] };

/** One range: its first and last row by index, and the ids of its columns in the order they are shown. */
export type RangeBlock = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly string[];
};

/** The grid's selection of cells, as a spreadsheet has it. It lives outside React: only the cells' look follows it. */
export type RangeControl<R> = {
  readonly current: () => CellRange | null;
  readonly isMulti: () => boolean;
  readonly contains: (row: number, columnId: string) => boolean;
  /** Whether a cell is the last one of the selection, where the fill handle is. */
  readonly isCorner: (row: number, columnId: string) => boolean;
  /** Selects one cell, stretches what is selected to it, or adds it to what is selected. */
  readonly pick: (row: number, columnId: string, how: 'alone' | 'stretch' | 'add') => void;
  /** The focus is in this cell: where the selection has not heard of it yet, it goes there. */
  readonly follow: (row: number, columnId: string) => void;
  /** Selects the whole of a column: the stretch of columns up to it, or it beside what is selected. */
  readonly pickColumn: (columnId: string, how: 'stretch' | 'add') => void;
  /** Selects whole rows, or stretches the selection over them. */
  readonly pickRow: (row: number, stretch: boolean) => void;
  readonly pickAll: () => void;
  /** Stretches the selection over all its rows, or over all its columns. */
  readonly pickWholeRows: () => void;
  readonly pickWholeColumns: () => void;
  /** Begins a fill: the selection is anchored at its first cell, and stretched from there. */
  readonly hold: () => void;
  readonly stretch: (step: Step) => void;
  /** Goes to the edge of the filled cells, or stretches the selection to it. */
  readonly goToEdge: (step: Step, from: { readonly row: number; readonly columnId: string }) => void;
  readonly stretchToEdge: (step: Step) => void;
  /** Stretches the selection to the start or end of its row, or to the sheet's first or last cell. */
  readonly stretchFar: (jump: Jump) => void;
  /** Stretches the selection by as many rows as are in sight. */
  readonly stretchPage: (by: 1 | -1) => void;
  readonly collapse: () => void;
  /** Counts again after rows changed. */
  readonly recount: () => void;
  /** The selection as one block; null where there is none, or its ranges are no block together. */
  readonly selected: () => Promise<Selected<R> | null>;
  /** What a fill begins from: the selection, and of a single row or column the one before it as well, which fills it. */
  readonly forFill: (direction: 'down' | 'right') => Promise<Selected<R> | null>;
  /** Every range of it: which rows and columns, for those who need no cell of them. */
  readonly blocks: () => Promise<readonly Selected<R>[]>;
  /** Whether it has several ranges that are no block together. */
  readonly isScattered: () => boolean;
  /** What was selected last, when its rows are there already; a copy cannot wait. */
  readonly ready: () => Selected<R> | null;
  /** Reads the rows of the selection; answers whether they are there now, unless something else has been selected meanwhile. */
  readonly load: () => Promise<boolean>;
};
