/**
 * What a briefing pack holds, as plain JSON: everything a writer prints and a reader needs to check it without Attest.
 * Built from one snapshot of a workspace; no clock in it. Every printed number is a `PackNumber`, named by its id
 * (`n1`, `n2`, ...) wherever it is printed, and computed from assertions, other numbers, or read in a quote.
 */
import type { DecimalText } from '../../lib/decimal.ts';
import type { Across, Annotation, ChartEvent, ChartKind, Conversion, Transform } from '../charts/types.ts';
import type { ClaimReview } from '../claims/review/claimReviews.ts';
import type { NoteMark, NoteShape } from '../notes/noteBody.ts';
import type { PERCENTILES, ScenarioModel, ScenarioSpec } from '../scenarios/types.ts';
import type { HandlingMarks } from './handlingMarks.ts';
import type { HouseStyle } from './houseStyle.ts';

/**
 * How a number's value follows from its inputs: one assertion as it stands; read in its quote; sum of a group; exports
 * and imports added; first minus second; first over second; first as percent of second; percent by which the second
 * exceeds the first; first times second, which is a rate;
 * what a scenario of the pack makes of figures.
 */
export const PACK_EXPRESSIONS = [
  'assertion',
  'quote',
  'sum',
  'add',
  'difference',
  'ratio',
  'share',
  'change',
  'product',
  'scenario',
] as const;
export type PackExpression = (typeof PACK_EXPRESSIONS)[number];

export type PackNumber = {
  /** `n` and digits. */
  readonly id: string;
  /** As printed, the same everywhere ("$63bn"). */
  readonly text: string;
  /** Whole units; null when missing, and then `text` says so. */
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  /** Currency code or unit of the value; null for a bare factor. */
  readonly unit: string | null;
  /** What it is ("Armenia, exports to Russia, 2024"). */
  readonly label: string;
  /** Canonical cell reference (`ser1@2024`); null when derived from several, or only quoted. */
  readonly cell: string | null;
  readonly document: string | null;
  /** `body ¶ 3`. */
  readonly locator: string | null;
  /** The words around it in the document, at most 50. */
  readonly quote: string | null;
  readonly expression: PackExpression;
  /** Ids of assertions and numbers, in the order the expression wants. Empty when missing or quoted. */
  readonly inputs: readonly string[];
  /** What a sum lacks; shown, never filled in. */
  readonly missing: readonly string[];
  /** Names of the operations that made it what it is, oldest first; no times. */
  readonly history: readonly string[];
};

/** One value somebody claims for a cell; the columns of `attest figures`. */
export type PackAssertion = {
  readonly id: string;
  readonly cell: string;
  readonly area: string;
  readonly counterpart: string;
  readonly flow: string;
  readonly product: string;
  readonly period: string;
  readonly measure: string;
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly valueAsStated: string;
  readonly unitAsStated: string;
  readonly currency: string | null;
  readonly valuation: string;
  readonly reporter: string;
  readonly status: string;
  readonly bound: string;
  readonly source: string;
  readonly chosen: boolean;
  readonly note: string;
};

export type PackSource = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly issued: string | null;
  readonly accessed: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly note: string;
};

/** A stretch of a document, never the whole: offsets are code points of its canonical text. */
export type PackQuote = {
  readonly id: string;
  readonly locator: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

export type PackDocument = {
  readonly id: string;
  readonly title: string;
  readonly publication: string | null;
  readonly published: string | null;
  readonly quotes: readonly PackQuote[];
};

export type PackRun =
  | {
      readonly text: string;
      readonly marks?: readonly NoteMark[];
      /** A web address the words lead to. */
      readonly href?: string;
      /** The mark of a footnote, raised; its words are the paragraph of that shape. */
      readonly footnote?: number;
      /** The text names this source, paragraph, claim, chart or note of the workspace (notes/noteReference.ts). */
      readonly refers?: string;
    }
  | { readonly number: string };

/** Names of the operations that made a part or a layout, each once; no times. Absent where none did. */
type WithHistory = { readonly history?: readonly string[] };

export type NotePart = {
  readonly kind: 'note';
  readonly title: string;
  readonly paragraphs: readonly (readonly PackRun[])[];
  /** How each paragraph is set; absent where all are plain. */
  readonly shapes?: readonly NoteShape[];
} & WithHistory;
/** Rows x columns of number ids; null where nobody states a value. */
export type TablePart = {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** What tells it from the other rows, where that is less than its label. */
    readonly short?: string;
    readonly numbers: readonly (string | null)[];
    /** Of a mirror chart: what the row and its other sides share, whose statistic it is, and whether a partner's. */
    readonly series?: string;
    readonly reporter?: string;
    readonly mirror?: boolean;
    /** Which of the numbers a partner's statistic or a quotation says, null the others; absent where none does. */
    readonly origins?: readonly ('mirror' | 'quoted' | null)[];
    /** Of a map: ISO 3166-1 alpha-3 of the row's area. */
    readonly area?: string;
  }[];
  readonly sourceLine: string;
} & WithHistory;
export type ChartPart = Omit<TablePart, 'kind'> & {
  readonly kind: 'chart';
  readonly type: ChartKind;
  /** What is drawn instead of the values, and on which axis; absent where the values stand on a plain one. */
  readonly transform?: Transform;
  /** Of a scatter of two measures: what stands across. */
  readonly across?: Across;
  /** A unit that values of others are drawn in, with the rates that do it. */
  readonly convert?: Conversion;
  readonly log?: boolean;
  readonly cutAxis?: string;
  readonly annotations?: readonly Annotation[];
  readonly events?: readonly ChartEvent[];
  /** The units drawn, left axis first; absent in packs from before there were two axes. */
  readonly units?: readonly string[];
  /** What to know to read the chart rightly; absent in older packs. */
  readonly remarks?: readonly string[];
};
export type QuotesPart = {
  readonly kind: 'quotes';
  readonly title: string;
  readonly quotes: readonly {
    readonly document: string;
    readonly quote: string;
    readonly numbers: readonly string[];
  }[];
} & WithHistory;

/**
 * What a number says of a row of a scenario: the figure, the range, the middle, what an assumption changes of it, or the value
 * below which so many percent of the draws lie.
 */
export type ScenarioAspect =
  | 'now'
  | 'range'
  | 'middle'
  | { readonly change: string }
  | { readonly percentile: (typeof PERCENTILES)[number] };
/** A scenario as it is computed: what it assumes, and the cells that is resolved to. */
export type PackScenario = {
  readonly spec: ScenarioSpec;
  readonly model: ScenarioModel;
  /** The number of each leaf of the model, in their order. */
  readonly leaves: readonly string[];
  /** The numbers it makes. */
  readonly numbers: readonly {
    readonly number: string;
    readonly output: number;
    readonly of: ScenarioAspect;
  }[];
};

/** Parts that are rows of words: the workspace's own rules make them, from paragraphs, sources and thresholds. */
const LIST_KINDS = ['cover', 'audit', 'timeline', 'sources', 'method', 'scenario'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
export type ListPart = {
  readonly kind: ListKind;
  readonly title: string;
  /** A sentence above the rows; "" for none. */
  readonly lead: string;
  /** Empty where the rows need no head. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (readonly PackRun[])[])[];
  /** Of a claim audit: its verdicts for machines, but for their date and author, which are the pack's. */
  readonly reviews?: readonly Omit<ClaimReview, 'datePublished' | 'author'>[];
  /** Of a scenario: what it assumes of which figures, so that its numbers can be computed anew. */
  readonly scenario?: PackScenario;
} & WithHistory;
/** Every number of the pack with where it comes from; printed from `numbers`, so it holds nothing itself. */
export type ProvenancePart = { readonly kind: 'provenance'; readonly title: string } & WithHistory;
export type PackPart = NotePart | ChartPart | TablePart | QuotesPart | ListPart | ProvenancePart;

export type PackModel = {
  readonly name: string;
  readonly version: string;
  /** Date of the last content operation or of the spec; never today's. */
  readonly asOf: string;
  /** "Attest 0.1.0". */
  readonly app: string;
  readonly stateSha256: string;
  readonly title: string;
  /** Why untraced numbers were let through; null when there are none. */
  readonly untracedReason: string | null;
  /** How the pack may be handed on, printed on every page; absent in packs from before there were marks. */
  readonly marks?: HandlingMarks;
  /** How it looks; absent where Attest's own looks are wanted. */
  readonly style?: HouseStyle;
  /** Who called it checked or signed it off; absent where nobody did. */
  readonly reviewedBy?: string;
  readonly parts: readonly PackPart[];
  readonly figures: readonly PackAssertion[];
  readonly sources: readonly PackSource[];
  readonly documents: readonly PackDocument[];
  readonly numbers: readonly PackNumber[];
} & WithHistory;

/** Whether an input is another number of the pack; else it is an assertion. */
export const isNumberId = (id: string): boolean => /^n\d+$/.test(id);

/** Ids of the numbers a part prints, in print order. */
export function numbersOfPart(part: PackPart): string[] {
  switch (part.kind) {
    case 'note':
      return part.paragraphs.flat().flatMap((run) => ('number' in run ? [run.number] : []));
    case 'quotes':
      return part.quotes.flatMap((quote) => quote.numbers);
    case 'chart':
    case 'table':
      return part.rows.flatMap((row) => row.numbers.filter((id) => id !== null));
    case 'provenance':
      return [];
    default:
      return part.rows.flat(2).flatMap((run) => ('number' in run ? [run.number] : []));
  }
}
