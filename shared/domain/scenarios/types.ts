/**
 * A scenario lies over the figures and never writes them. It is a list of assumptions, applied in order; each names the
 * cell it acts on, what its share is a share of, how far it may reach and what it cites.
 *
 * @example "Re-exports end": subject Armenia to Russia, exports, 2023; spread 0 to 80 percent; result exports x [0.2, 1]
 */
import type { DecimalText } from '../../lib/decimal.ts';
import type { Interval } from '../../lib/interval.ts';
import type { CellRef, SeriesKey } from '../figures/types.ts';

/**
 * share_ends: this share of the subject falls away; growth: it changes by a percentage; level: it is set;
 * substitution: this share of what the subject lost comes back in another series; delay: only what is left of the
 * period after so many months is felt.
 */
export const ASSUMPTION_KINDS = ['share_ends', 'growth', 'level', 'substitution', 'delay'] as const;
export type AssumptionKind = (typeof ASSUMPTION_KINDS)[number];

/** A series at a period, by what it measures: it can be named before there is a row for it. */
export type Place = SeriesKey & { readonly period: string };

/** How far an assumption reaches. An interval is two bounds and no more; the others say how likely what lies between is. */
export type Spread =
  | { readonly kind: 'interval' | 'uniform'; readonly low: DecimalText; readonly high: DecimalText }
  | {
      readonly kind: 'triangular';
      readonly low: DecimalText;
      readonly mode: DecimalText;
      readonly high: DecimalText;
    };

/** What an assumption rests on. The quote is the words themselves, so that they are found again in a newer version. */
export type Cited =
  | { readonly kind: 'analyst' }
  | {
      readonly kind: 'paragraph';
      readonly document: string;
      readonly locator: string;
      readonly quote: string;
    }
  | { readonly kind: 'source'; readonly source: string };

export type Assumption = {
  /** Unique in its scenario, kept for ever ("as1"). */
  readonly id: string;
  readonly title: string;
  readonly kind: AssumptionKind;
  /** One series, or with a group as its area every member of the group. */
  readonly subject: Place;
  /** Members of the group that are left out. */
  readonly except: readonly string[];
  /** What the share or the growth is stated of; null when the source does not say. */
  readonly base: Place | null;
  /** The analyst takes what is stated of the base's period to hold in the subject's. */
  readonly isCarried: boolean;
  /** Percent for shares, growth and substitution; whole units of `currency` for a level; months for a delay. Null: nobody knows it. */
  readonly spread: Spread | null;
  /** The currency of a level; null for every other kind. */
  readonly currency: string | null;
  /** Where a substitution comes back; null for every other kind. */
  readonly to: Place | null;
  readonly cites: Cited;
  readonly note: string;
};

export type ScenarioSpec = {
  readonly title: string;
  readonly reasoning: string;
  readonly assumptions: readonly Assumption[];
  /** What is shown besides the subjects: totals and turnovers that the assumptions may reach. */
  readonly outputs: readonly Place[];
  readonly seed: number;
  readonly draws: number;
};

export const REFUSALS = [
  'base_missing',
  'base_differs',
  'period_differs',
  'share_unknown',
  'cell_missing',
  'unit_differs',
  'nothing_lost',
  'spread_invalid',
  'not_carried_on',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** Something a scenario does not compute, and why. The rest of the scenario stands. */
export type Refusal = {
  /** The assumption; null when an output itself cannot be computed. */
  readonly assumption: string | null;
  readonly code: RefusalCode;
  readonly message: string;
  readonly where: string;
  readonly fix: string;
};

/** A cell that assumptions may act on, as the figures give it. */
export type Leaf = {
  readonly place: Place;
  readonly cell: CellRef;
  readonly label: string;
  readonly value: DecimalText;
  /** What the stated digits and their bound allow; an end is null where a bound leaves it open. */
  readonly base: Interval;
  readonly unit: string;
};

/** What an assumption does: to which leaves and, for a substitution, where it comes back. */
export type Step = {
  readonly assumption: string;
  readonly kind: AssumptionKind;
  readonly leaves: readonly number[];
  readonly to: number | null;
  /** Months of the subject's period; a delay is measured against it. */
  readonly months: number;
};

/** A row of the result: a sum of leaves (one, for most). */
export type Output = {
  readonly place: Place;
  readonly label: string;
  readonly cell: CellRef | null;
  readonly unit: string;
  readonly leaves: readonly number[];
  /** Members of a group without a usable figure. */
  readonly missing: readonly string[];
};

/** A scenario resolved against the figures: all that computing needs, so that it can be done again without them. */
export type ScenarioModel = {
  readonly leaves: readonly Leaf[];
  readonly steps: readonly Step[];
  readonly outputs: readonly Output[];
  readonly refusals: readonly Refusal[];
};

export const PERCENTILES = [5, 25, 50, 75, 95] as const;

export type OutputResult = Output & {
  readonly value: DecimalText;
  readonly base: Interval;
  readonly range: Interval;
  /** With every assumption at its middle (its mode, where it has one). */
  readonly central: DecimalText;
  /** At `PERCENTILES`, in order; null when one of the assumptions gives bounds only, or the base is open. */
  readonly percentiles: readonly DecimalText[] | null;
  /** Why there are no percentiles; empty when there are. */
  readonly why: string;
  /** Assumptions that reach it, in order. */
  readonly touchedBy: readonly string[];
  /** From the base to the central value, assumption by assumption. */
  readonly waterfall: readonly { readonly assumption: string; readonly change: DecimalText }[];
  /** What each assumption alone moves it by, largest first, the others at their middle. */
  readonly tornado: readonly {
    readonly assumption: string;
    readonly low: DecimalText;
    readonly high: DecimalText;
    readonly swing: DecimalText;
  }[];
};

export type ScenarioResult = {
  readonly outputs: readonly OutputResult[];
  readonly refusals: readonly Refusal[];
  readonly seed: number;
  readonly draws: number;
};
