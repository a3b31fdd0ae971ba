/**
 * What a reading of a document says. Field names and meanings follow the command line's contract (docs/contract.md);
 * there they are printed in snake_case. All offsets are document-wide code points, end-exclusive.
 */
import type { DecimalText } from '../../lib/decimal.ts';
import type { Block } from '../document/types.ts';

export const BOUNDS = [
  'exact',
  'approximate',
  'at_least',
  'at_most',
  'more_than',
  'less_than',
  'nearly',
] as const;
export type Bound = (typeof BOUNDS)[number];

/** ISO prefixes ("2020", "2024-Q1", "2024-07", "2024-07-15"); an open end is null. */
export type Period = { readonly from: string | null; readonly to: string | null };

/**
 * One way to read a stretch of text. `low`/`high` are the rounding interval of the written digits only
 * ("63 billion" is 62.5e9 to 63.5e9; words, counts and years are exact); hedges set only `bound`.
 */
export type Reading = {
  /** Whole units: money in currency units, percent as "80". Null for ranges, periods and vague quantifiers. */
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  /** percent, percentage_point, factor, share, tonne, barrel, ... ; null for money. */
  readonly unit: string | null;
  /** ISO 4217, or null. */
  readonly currency: string | null;
  /** As a plain number text: "1000000000" for billion; null when none was written. */
  readonly magnitude: DecimalText | null;
  readonly bound: Bound;
  readonly period: Period | null;
  /** Name of the rule that made this reading. */
  readonly rule: string;
  /** What a careful reader should know ("unit stated twice"); null when nothing. */
  readonly note: string | null;
};

export type MentionKind =
  | 'money'
  | 'percent'
  | 'percentage_points'
  | 'factor'
  | 'share'
  | 'count'
  | 'quantity'
  | 'rank'
  | 'period'
  | 'date'
  | 'vague';

/** The last three count as open in the ledger. */
export type MentionState = 'extracted' | 'ambiguous' | 'refused' | 'open';

export type AreaMention = {
  readonly iso3: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

export type GroupMention = {
  /** Id in the code list of groups, such as `former_soviet_republics`, `baltic_states`. */
  readonly id: string;
  readonly members: readonly string[];
  /** ISO3 codes taken out again ("all but Moldova"); empty when none. */
  readonly except: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** What a number is said of, as far as its sentence or the one before says so. */
export type About = {
  /** trade, turnover, exports, imports, share, tariff, volume, ... */
  readonly measure: string | null;
  readonly flow: string | null;
  readonly subject: readonly string[];
  readonly counterpart: readonly string[];
  readonly basis: 'stated' | 'previous_sentence' | 'unsure';
  /** The other mention of a from-to pair. */
  readonly pair: string | null;
};

export type Mention = {
  /** `m1`, `m2`, ... in text order. */
  readonly id: string;
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state: MentionState;
  readonly kind: MentionKind;
  readonly readings: readonly Reading[];
  readonly about: About;
  readonly areas: readonly AreaMention[];
  readonly groups: readonly GroupMention[];
  /** Why it is ambiguous, refused or open; null when extracted. */
  readonly why: string | null;
  /** The period of its readings is that of the sentence before; it names none itself. */
  readonly inheritsTime: boolean;
};

export type DateBasis = 'stated' | 'inherited' | 'inferred' | 'shared' | 'none';

/** One cited piece; a bracket that cites four pieces makes four. */
export type Citation = {
  readonly id: string;
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly url: string | null;
  /** ISO date, possibly partial; null when none. */
  readonly date: string | null;
  readonly dateBasis: DateBasis;
  /** Equal for two references to the same piece. */
  readonly source: string;
  readonly bracket: { readonly start: number; readonly end: number };
};

export type TokenState = 'extracted' | 'date' | 'citation' | 'dismissed' | 'open';

/** Every digit token and number word of the kept blocks, once. */
export type LedgerToken = {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state: TokenState;
  /** The rule that decided the state; null when open. */
  readonly rule: string | null;
  /** The mention that holds the token, when extracted, ambiguous or refused. */
  readonly mention: string | null;
};

export type Ledger = {
  readonly extracted: number;
  readonly date: number;
  readonly citation: number;
  readonly dismissed: number;
  readonly open: number;
  readonly tokens: readonly LedgerToken[];
};

export type ReadingContext = {
  /** BCP 47 of the document; decides separators and long or short scale. */
  readonly language: string;
  /** ISO date of publication, the anchor for "last year" and year-less dates; null when unknown. */
  readonly published: string | null;
};

export type ArticleReading = {
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  /** Every area and group the kept blocks name, in text order; those of a mention's sentence stand beside it too. */
  readonly areas: readonly AreaMention[];
  readonly groups: readonly GroupMention[];
  readonly ledger: Ledger;
};

/** The one door to reading: pure, deterministic, linear in the text's length. */
export type ReadArticle = (text: string, blocks: readonly Block[], context: ReadingContext) => ArticleReading;

/** Answer to reading one whole typed or pasted string (`attest number`, a grid cell, an import's cell). */
export type NumberReading = {
  readonly text: string;
  readonly locale: string | null;
  readonly kind: MentionKind | null;
  readonly state: 'read' | 'ambiguous' | 'refused' | 'missing' | 'text';
  readonly readings: readonly Reading[];
  readonly why: string | null;
};
