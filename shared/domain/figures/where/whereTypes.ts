/** What a where-expression says, as a tree. Made by `parseWhere`, turned into SQL by `whereSql`. */

/** What a test may ask about. */
export const WHERE_KEYS = [
  'area',
  'counterpart',
  'flow',
  'product',
  'period',
  'measure',
  'value',
  'reporter',
  'status',
  'currency',
  'valuation',
  'source',
  'chosen',
  'conflict',
  'linked',
  'traced',
  'step',
] as const;
/** A key of a test. */
export type WhereKey = (typeof WHERE_KEYS)[number];

/** `~` is "contains". */
export const WHERE_OPS = ['=', '!=', '<', '<=', '>', '>=', '~'] as const;
/** An operator of a test. */
export type WhereOp = (typeof WHERE_OPS)[number];
/** What ranges and flags allow. */
export type EqualityOp = '=' | '!=';
/** What values allow. */
export type OrderOp = EqualityOp | '<' | '<=' | '>' | '>=';

/**
 * Keys that are yes or no: what its cell shows, whether its cell is in dispute, whether an article links to its cell, whether
 * there is anything to open behind it (an article that links to it, an address or a document of its source).
 */
export type FlagKey = Extract<WhereKey, 'chosen' | 'conflict' | 'linked' | 'traced'>;
/** Keys whose values are text or codes. */
export type TextKey = Exclude<WhereKey, 'period' | 'value' | 'step' | FlagKey>;

/** A value in whole units; `currency` when the number was written with one ("$5bn"), else null for any. */
type OneAmount = {
  readonly kind: 'value';
  readonly op: OrderOp;
  readonly value: string;
  readonly currency: string | null;
};
/** An amount between the two, which belong to it. */
type AmountRange = {
  readonly kind: 'values';
  readonly op: EqualityOp;
  readonly from: string;
  readonly to: string;
  readonly currency: string | null;
};
/** An amount of a calculated column, or whether it has one at all. */
export type ColumnAmount = OneAmount | AmountRange | { readonly kind: 'empty'; readonly is: boolean };

/** One test: what is compared, how, and with what. */
export type WhereTest =
  /** Text is compared as it is stored: codes in capitals, flows and measures in lower case. `~` ignores case. */
  | { readonly kind: 'text'; readonly key: TextKey; readonly op: WhereOp; readonly value: string }
  | { readonly kind: 'period'; readonly op: WhereOp; readonly value: string }
  /** All periods within the two, which belong to it; years hold their quarters and months. */
  | { readonly kind: 'periods'; readonly op: EqualityOp; readonly from: string; readonly to: string }
  | OneAmount
  | AmountRange
  /** A regular expression, whatever the case. */
  | { readonly kind: 'pattern'; readonly key: TextKey; readonly pattern: string }
  | { readonly kind: 'flag'; readonly key: FlagKey; readonly is: boolean }
  /** Written by the step of the history with this number in the store, and not taken out since. */
  | { readonly kind: 'step'; readonly operation: number }
  /** What a calculated column ("calc3") comes to in the row of the series. */
  | { readonly kind: 'column'; readonly column: string; readonly test: ColumnAmount }
  /** The series of these numbers in the store: what a test of a column is once the column was computed. */
  | { readonly kind: 'series'; readonly ids: readonly number[] };

/** A whole expression. */
export type WhereExpr =
  /** The empty expression: every assertion. */
  | { readonly kind: 'all' }
  | { readonly kind: 'and'; readonly parts: readonly WhereExpr[] }
  | { readonly kind: 'or'; readonly parts: readonly WhereExpr[] }
  /** `row(...)`: the series has some assertion of which the inner expression is true; `not row(...)`: it has none. */
  | { readonly kind: 'row'; readonly part: WhereExpr; readonly isNone?: true }
  | WhereTest;

/** What is wrong and where: `at` is a code point of the text, from 0. */
export type WhereError = { readonly message: string; readonly at: number };
