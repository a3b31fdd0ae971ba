/** What an analyst may say of a claim; it lies over the computed audit and never rewrites it. */
import type { DecimalText } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import type { Period } from '../../reading/types.ts';
import type { ThresholdId } from '../lexicon/thresholds.ts';
import type { Claim, ClaimForm, Measure } from '../types.ts';

/** Where an operand's value comes from: the words of the article at a stretch, or cells whose sum it is. */
export type OperandSource =
  | { readonly kind: 'mention'; readonly start: number; readonly end: number }
  | { readonly kind: 'cells'; readonly cells: readonly string[] };

export type BoundOperand = { readonly role: string; readonly source: OperandSource };

/** Operands that take the place of those Attest proposed, by their role. */
export type RebindSpec = { readonly operands: readonly BoundOperand[] };

/** A claim made by hand: the words it stands on, its operands, and what they are held to. */
export type HandClaim = {
  readonly form: ClaimForm;
  readonly start: number;
  readonly end: number;
  readonly operands: readonly BoundOperand[];
  /** A band of the lexicon, or two ends typed; a `stated` operand takes the place of both. */
  readonly threshold: ThresholdId | null;
  readonly expected: Interval;
};

export type ClaimDecision = {
  readonly key: string;
  readonly state: 'confirmed' | 'dismissed' | 'added';
  readonly rebind: RebindSpec | null;
  readonly hand: HandClaim | null;
  readonly reason: string;
  readonly actor: string;
  /** UTC ISO time. */
  readonly at: string;
};

/** What a source comes to now. */
export type ResolvedOperand = {
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly measure: Measure;
  readonly period: Period | null;
  readonly mention: string | null;
  readonly cells: readonly string[];
  /** "Armenia – Russia, turnover, 2024", or the article's own words. */
  readonly label: string;
  readonly missing: readonly string[];
};

export type ResolveOperand = (source: OperandSource) => ResolvedOperand;

/** A claim with its lasting key and what was decided about it. */
export type DecidedClaim = Claim & {
  readonly key: string;
  readonly decision: Pick<ClaimDecision, 'state' | 'reason' | 'actor' | 'at'> | null;
  /** Whether its operands may be replaced: Attest can compute it anew from others. */
  readonly isRebindable: boolean;
};
