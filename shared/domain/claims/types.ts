/**
 * What an audit says of an article. Field names and meanings follow the command line's contract (docs/contract.md);
 * there they are printed in snake_case. Offsets are document-wide code points, end-exclusive. A claim is a checkable
 * statement with its operands; a finding is something a careful reader must be told, with every passage it rests on.
 */
import type { DecimalText } from '../../lib/decimal.ts';
import type { Interval } from '../../lib/interval.ts';
import type { Period } from '../reading/types.ts';

export const CLAIM_FORMS = [
  'ratio',
  'change',
  'share',
  'level',
  'count',
  'rank',
  'comparison',
  'bound',
  'scope',
] as const;
export type ClaimForm = (typeof CLAIM_FORMS)[number];

/** Holds: computed lies inside expected. Borderline: they only overlap. Contradicted: disjoint. Untestable: see `missing`. */
export const VERDICTS = ['holds', 'borderline', 'contradicted', 'untestable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const FINDING_CODES = [
  'count_mismatch',
  'scope_conflict',
  'level_as_increase',
  'baseline_before_event',
  'wording_out_of_range',
  'bound_not_level',
  'stale_source',
  'single_root',
  'same_figure_agrees',
  'same_figure_differs',
  'part_whole',
  'percent_vs_points',
  'group_undefined',
  'figures_disagree',
  'missing_operand',
  'figure_belongs_elsewhere',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Error: the article contradicts itself or the figures. Warning: a reader is misled. Info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

export type Passage = {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** `times` is a ratio, `money USD` whole units of the currency. */
export type Measure = 'times' | 'percent' | 'points' | 'plain' | `money ${string}`;

/** One value that a claim is computed from: a number of the article, a cell, or an expression over cells. */
export type Operand = {
  /** from, to, part, whole, this, other, count, list, ... */
  readonly role: string;
  /** The mention it is, inside the article; null for figures. */
  readonly mention: string | null;
  /** How it is computed from cells ("sum(cis, RUS, turnover, 2020)"); null for a plain mention. */
  readonly expression: string | null;
  readonly cells: readonly string[];
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly period: Period | null;
  /** Areas summed or listed. */
  readonly members: readonly string[];
  /** Areas or cells that should have been there. */
  readonly missing: readonly string[];
};

export type Claim = {
  /** `k1`, `k2`, ... in text order. */
  readonly id: string;
  readonly form: ClaimForm;
  /** The article's own words for the relation ("nearly doubled"). */
  readonly wording: string;
  /** Whose figures it is set against ("Armenia – Russia, turnover, 2020 to 2024"); null inside the article. */
  readonly subject: string | null;
  readonly passages: readonly Passage[];
  readonly operands: readonly Operand[];
  readonly basis: 'article' | 'figures';
  readonly binding: 'proposed' | 'confirmed' | 'none';
  /** Both null when untestable. */
  readonly computed: Interval;
  readonly expected: Interval;
  /** What computed and expected are measured in; null when there is nothing to compute. */
  readonly measure: Measure | null;
  readonly verdict: Verdict;
  /** The calculation in one sentence that a briefing can use. */
  readonly arithmetic: string;
  /** What a test would need. */
  readonly missing: readonly string[];
  /** Why these operands were bound, or why none were. */
  readonly why: string;
};

export type Finding = {
  /** `f1`, `f2`, ... in text order. */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly claims: readonly string[];
  readonly passages: readonly Passage[];
  readonly message: string;
  /** The numbers or words behind the message. */
  readonly evidence: string;
};

export type Audit = { readonly claims: readonly Claim[]; readonly findings: readonly Finding[] };

export const NOTHING: Interval = { low: null, high: null };
