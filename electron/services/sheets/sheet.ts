/**
 * What makes a sheet: the rows as one SELECT, the columns an analyst may change, and what a typed text becomes. Pages,
 * finding, sorting, edits, history and export are the same for all of them.
 */
import type { FlagWord } from '#shared/domain/figures/where/columnFilter.ts';
import type { SheetColumn } from '#shared/ipc/sheetShapes.ts';
import { isIsoDate } from '#shared/lib/isoDate.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { ContentTable } from '../../store/contentTables.ts';
import type { Row } from '../../store/rowJson.ts';
import type { SqlValue } from '../../store/storedRows.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import type { IdKind } from '../ids.ts';
import type { ServiceContext, StoreContext } from '../serviceContext.ts';

/** A text for each column, as the window asked for them. */
export type Typed = Readonly<Record<string, string>>;

export type Sheet = {
  /** What the history calls one row. */
  readonly noun: string;
  readonly table: ContentTable;
  readonly idKind: IdKind;
  readonly columns: readonly SheetColumn[];
  /** One row a row, with `id`, a column for each key, `series_id` and `period` where it belongs to a cell, `document` and
   *  `claim_key` where it is a claim. */
  readonly sql: string;
  /** Values of the named parameters in `sql`. */
  readonly params?: (context: StoreContext) => Readonly<Record<string, SqlValue>>;
  /**
   * Columns that `table` itself has under the same names, where each of its rows is a row of the sheet: unfiltered, they are
   * put in order without looking at anything else.
   */
  readonly ownColumns?: readonly string[];
  /**
   * How to find rows by whether a field says anything, without putting the field together for every row: an expression that is
   * empty where the field is, over `table` or, where that has far fewer rows, over the table it refers to.
   */
  readonly saidBy?: Readonly<Record<string, SaidBy>>;
  /** The order nobody asked for, over the columns of `sql`. */
  readonly order: string;
  /** An expression over the columns of `sql` in which words are looked for. */
  readonly findIn: string;
  /** Columns of `sql` that hold area codes, which are found by the names of the areas. */
  readonly areaCodes: readonly string[];
  /** What `conflict`, `linked` and the like mean in a filter of it, as SQL; a sheet without figures has none. */
  readonly flags?: Readonly<Record<FlagWord, string>>;
  /** What the numbers of a column are of, where that is not just a count, and whether their sum means anything. */
  readonly amounts?: Readonly<Record<string, Amount>>;
  /** The one column a word is meant for ("2024", "exports"), which then begins with it; null for every other word. */
  readonly columnOf?: (word: string) => string | null;
  /** What one row is called in the history. */
  readonly labelOf: (context: StoreContext, id: number) => string;
  /** What a row is called for good, by which it is commented on; its printed id unless said. */
  readonly keyOf?: (row: Readonly<Record<string, SqlValue>>) => string;
  /** The row of `table` whose history a row tells, where that is another; null while there is none. */
  readonly historyId?: (context: StoreContext, id: number) => number | null;
  /** Rows that come with Attest have negative ids; why they cannot be changed. */
  readonly fixedRows?: string;
  /** Columns of the table a typed text changes; throws a Problem when it makes no sense there. */
  readonly patch?: (context: ServiceContext, id: number, column: string, text: string) => Row;
  /** The same for several columns of a row at once, where each makes sense only beside the others. */
  readonly patchRow?: (context: ServiceContext, id: number, typed: Typed) => Row;
  /** Of a sheet whose rows are computed: the row behind one of its fields, and what a typed text changes there; throws a Problem when it makes no sense. */
  readonly behind?: (
    context: ServiceContext,
    write: WriteDb,
    id: number,
    column: string,
    text: string,
  ) => FieldBehind;
  /** Rows of other tables whose history a computed row tells. */
  readonly historyOf?: (context: StoreContext, id: number) => readonly StoredIn[];
  /** Columns of the table that keep the words a number was stated in, by the number's column. */
  readonly wordsOf?: Readonly<Record<string, string>>;
  /** Columns that the others of a row are read by, so that they are written before them. */
  readonly readFirst?: readonly string[];
  /** Writes a new row; throws a Problem for what is missing or wrong. */
  readonly add?: (context: ServiceContext, write: WriteDb, typed: Typed) => number;
  /** Takes a row away with what hangs on it; throws a Problem when something needs it. */
  readonly remove?: (context: ServiceContext, write: WriteDb, id: number) => void;
};

/** `said` over a table that `by` of the sheet's own table refers to; over its own where `in` is null. */
export type SaidBy = {
  readonly said: string;
  readonly in: { readonly table: string; readonly by: string } | null;
};

/** A row of a table. */
export type StoredIn = { readonly table: ContentTable; readonly id: number };
/**
 * Where a field of a computed row is stored, what that is called in the history, and what a text changes in it. While there
 * is no row for it yet, the patch is the whole of a new one.
 */
export type FieldBehind = Omit<StoredIn, 'id'> & {
  readonly id: number | null;
  readonly label: string;
  readonly patch: Row;
};

/** Changes a field behind a computed row. */
export function writeBehind(write: WriteDb, { table, id, patch }: FieldBehind): void {
  if (id === null) write.insert(table, patch);
  else write.update(table, id, patch);
}

export type Amount = {
  /** Columns of the sheet's SELECT that `unitOf` looks at. */
  readonly unitFrom: readonly string[];
  readonly unitOf: (row: Readonly<Record<string, SqlValue>>) => string | null;
  readonly isAdded: boolean;
};

/** Money of the currency that stands in the row. */
export const MONEY: Amount = {
  unitFrom: ['currency'],
  unitOf: ({ currency }) => (typeof currency === 'string' && currency !== '' ? currency : null),
  isAdded: true,
};

type ColumnOptions = Partial<Omit<SheetColumn, 'key'>>;

/** A column that is only shown, unless its options say more. */
export const column = (key: string, options: ColumnOptions = {}): SheetColumn => ({
  key,
  kind: 'text',
  isEditable: false,
  isSortable: true,
  options: [],
  asked: 'no',
  ...options,
});

/** A text that does not fit where it was typed. */
export const refused = (where: string, message: string, fix: string): Problem =>
  new Problem('sheet/refused', { message, where, fix: `${fix} Nothing was written.` });

/** One of a column's options, or a Problem that names them. */
export function readOption(where: string, options: readonly string[], text: string): string {
  const typed = text.trim();
  const found = options.find((option) => option.toLowerCase() === typed.toLowerCase());
  if (found === undefined)
    throw refused(where, `"${typed}" is none of the choices.`, `Choose ${options.join(', ')}.`);
  return found;
}

/** A date of a day, a month or a year, or null for none. */
export function readDate(where: string, text: string): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (!isIsoDate(typed))
    throw refused(where, `"${typed}" is no date.`, 'Write it like 2025-02-25, 2025-02 or 2025.');
  return typed;
}
