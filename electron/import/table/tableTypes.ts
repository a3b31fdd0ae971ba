/** A table before anybody knows what its columns mean, and what is proposed that they mean. */
import type { CsvRow } from '../csv/csvTable.ts';
import type { ByteLoan } from '../csv/tableText.ts';
import type { LongColumn } from '../shapes/longRows.ts';
import type { Footnotes } from './footnotes.ts';
import type { PeriodPart } from './periodParts.ts';
import type { TotalMeaning, TotalRowsFound } from './totalRows.ts';

/** Rows of text with their places. Walked through more than once: first to understand the columns, then to read. */
export type NeutralTable = {
  /** "" where the file is one table. */
  readonly sheet: string;
  /** Whoever opens the file does not see it: it is read where the mapping names it, or there is no other. */
  readonly isHidden?: boolean;
  /** From the beginning at each call. */
  readonly rows: () => Iterable<CsvRow>;
  /** How much of the walk in progress is done, 0 to 1. */
  readonly progress: () => number;
  /** Words that stand outside the rows and may say what they measure: the sheet's name, a caption. */
  readonly around: readonly string[];
  /** Lines that stand right behind the table: what its marks mean, and its source. */
  readonly below?: readonly string[];
  /** What the file says of a column beside its name, by that name: the title of a data package's field. */
  readonly titles?: ReadonlyMap<string, string>;
  /** The bytes of a table that another thread can read as well. */
  readonly lent?: LentBytes;
  /** Remarks of the file's reader that the analyst should see ("3 cells show what a formula last gave"). */
  readonly remarks: readonly string[];
};

export type LentBytes = { readonly size: number; readonly lend: () => ByteLoan };

/** What one column of the file is taken for. */
export type ColumnProposal = {
  /** From 1. */
  readonly column: number;
  readonly header: string;
  /** Null: it is left out. */
  readonly role: LongColumn | null;
  /** What a value column says by its header alone: its period, flow, unit. */
  readonly says: Partial<Record<LongColumn, string>>;
  readonly confidence: 'given' | 'sure' | 'likely' | 'none';
  readonly reason: string;
};

/** Something only the analyst can decide; nothing is imported before. */
export type ImportQuestion = {
  readonly code: string;
  readonly message: string;
  readonly where: string;
  /** What the answers would mean, the same cell each time. */
  readonly readings: readonly string[];
  /** What to write into the mapping. */
  readonly fix: string;
  /** A column that tells rows of one cell apart: the rows to keep can be picked by what stands in it. */
  readonly apart?: RowsApart;
};

export type RowsApart = {
  /** As "only" of a mapping names it. */
  readonly column: string;
  /** What stands in it, each once; `labels` says each to a person. */
  readonly values: readonly string[];
  readonly labels: readonly string[];
  /** It is not read: its rows may all be statements of one cell. */
  readonly isLeftOut: boolean;
};

/** One column of values, and what its header says of them. */
export type ValueColumn = {
  readonly place: number;
  readonly says: Partial<Record<LongColumn, string>>;
  /** How its decimal mark was settled, for the analyst, and the language whose separators its numbers have. */
  readonly decimal: { readonly mark: '.' | ','; readonly reason: string };
  readonly locale: string;
};

/** How a table is to be read. */
export type TablePlan = {
  /** Line of the first row of the header, and of the last; rows up to it are not data. */
  readonly headerFrom: number;
  readonly headerLine: number;
  readonly width: number;
  readonly columns: readonly ColumnProposal[];
  readonly places: ReadonlyMap<LongColumn, number>;
  /** The month or quarter that stands beside a column of years; null where periods stand whole. */
  readonly periodPart: PeriodPart | null;
  /** The magnitude that stands in a column of its own; null where the unit says it. */
  readonly scalePlace: number | null;
  /** Whose numbers stand for countries. */
  readonly areaNumbers: 'un' | 'own';
  /** Where rows say whether they hold values or the status of some; null where all hold values. */
  readonly attributePlace: number | null;
  /** Where rows say how long their periods are; null where they do not. */
  readonly frequencyPlace: number | null;
  readonly valueColumns: readonly ValueColumn[];
  readonly constants: Partial<Record<LongColumn, string>>;
  /** Rows of totals among the areas; null where there are none. */
  readonly totals: TotalRowsFound | null;
  /** What they are; null until it is said. */
  readonly totalsAre: TotalMeaning | null;
  /** What lines below the table say of the marks in it. */
  readonly footnotes: Footnotes;
  readonly values: Partial<Record<LongColumn, Readonly<Record<string, string>>>>;
  /** What the note keeps of a period's text ("year 2023/24"); empty where nothing is lost. */
  readonly periodNotes: Readonly<Record<string, string>>;
  /** Amounts in brackets are read as they stand, and not below zero. */
  readonly areBracketsPlain: boolean;
  /** The unit stands in what names the flow: "Value of exports, US dollars". */
  readonly isUnitInFlow: boolean;
  /** The decimal mark of most columns, and how it was settled. */
  readonly decimal: { readonly mark: '.' | ','; readonly reason: string };
  /** What is left out, and what could not be known; the analyst should see it before anything is written. */
  readonly remarks: readonly string[];
  readonly questions: readonly ImportQuestion[];
};
