/** Shapes of the audit between window and main process; fields mean what shared/domain/claims/types.ts says. */
import * as z from 'zod';
import { DEFAULT_THRESHOLDS, type ThresholdId } from '../domain/claims/lexicon/thresholds.ts';
import { CLAIM_FORMS, FINDING_CODES, type Measure, VERDICTS } from '../domain/claims/types.ts';
import { decimal, id } from './shapes.ts';

const end = decimal.nullable();
const interval = z.object({ low: end, high: end });
const passage = z.object({
  block: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string(),
});

const operand = z.object({
  role: z.string(),
  mention: z.string().nullable(),
  expression: z.string().nullable(),
  cells: z.array(z.string()),
  value: end,
  low: end,
  high: end,
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  members: z.array(z.string()),
  missing: z.array(z.string()),
});

const claimView = z.object({
  id: z.string(),
  /** Its name across edits (shared/domain/claims/claimKeys.ts). */
  key: z.string(),
  /** ISO 3166-1 alpha-3. */
  areas: z.array(z.string()),
  /** The band of the lexicon it was held to; null for a stated number. */
  threshold: z.string().nullable(),
  form: z.enum(CLAIM_FORMS),
  wording: z.string(),
  subject: z.string().nullable(),
  passages: z.array(passage),
  operands: z.array(operand),
  basis: z.enum(['article', 'figures']),
  binding: z.enum(['proposed', 'confirmed', 'none']),
  computed: interval,
  expected: interval,
  measure: z.custom<Measure>((value) => typeof value === 'string').nullable(),
  verdict: z.enum(VERDICTS),
  arithmetic: z.string(),
  missing: z.array(z.string()),
  why: z.string(),
  /** What the analyst said of it; null while nobody did. */
  decision: z
    .object({
      state: z.enum(['confirmed', 'dismissed', 'added']),
      reason: z.string(),
      actor: z.string(),
      at: z.string(),
    })
    .nullable(),
  isRebindable: z.boolean(),
});
export type ClaimView = z.infer<typeof claimView>;

const findingView = z.object({
  id: z.string(),
  code: z.enum(FINDING_CODES),
  severity: z.enum(['error', 'warning', 'info']),
  claims: z.array(z.string()),
  passages: z.array(passage),
  message: z.string(),
  evidence: z.string(),
});
export type FindingView = z.infer<typeof findingView>;

export const thresholdView = z.object({
  name: z.string(),
  of: z.enum(['ratio', 'relative', 'change', 'gap', 'share']),
  low: end,
  high: end,
  /** What holds when nobody changed it. */
  standard: interval,
});
export type ThresholdView = z.infer<typeof thresholdView>;

export const auditView = z.object({
  documentId: id,
  claims: z.array(claimView),
  findings: z.array(findingView),
  /** Every cell the claims are computed from, as the figures print it now. */
  cells: z.array(
    z.object({ ref: z.string(), label: z.string(), value: z.string(), currency: z.string().nullable() }),
  ),
});
export type AuditView = z.infer<typeof auditView>;

export const setThresholdArgs = z.object({ name: z.string().max(64), low: end, high: end });

/** Of the newest version of each article: how many claims are contradicted. */
export const claimCounts = z.object({
  contradicted: z.number().int(),
  documents: z.array(z.object({ documentId: id, contradicted: z.number().int() })),
});
export type ClaimCounts = z.infer<typeof claimCounts>;

const offset = z.number().int().min(0);
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mention'), start: offset, end: offset }),
  z.object({ kind: z.literal('cells'), cells: z.array(z.string().max(64)).min(1).max(200) }),
]);
export type SourceArgs = z.infer<typeof source>;

export const claimRef = z.object({ documentId: id, key: z.string().max(500) });
export const dismissClaimArgs = claimRef.extend({ reason: z.string().max(500) });
export const bindOperandArgs = claimRef.extend({ role: z.string().max(64), source });
export const addClaimArgs = z.object({
  documentId: id,
  claim: z.object({
    form: z.enum(CLAIM_FORMS),
    start: offset,
    end: offset,
    operands: z.array(z.object({ role: z.string().max(64), source })).max(20),
    threshold: z
      .custom<ThresholdId>((value) => typeof value === 'string' && value in DEFAULT_THRESHOLDS)
      .nullable(),
    expected: interval,
  }),
});

/** A claim of an article that is computed from a cell. */
export const cellStatement = z.object({
  documentId: id,
  documentTitle: z.string(),
  locator: z.string(),
  key: z.string(),
  wording: z.string(),
  subject: z.string().nullable(),
  /** What the words allow, printed; null where nothing can be computed. */
  allows: z.string().nullable(),
  verdict: z.enum(VERDICTS),
  /** Statements it cannot agree with. */
  against: z.array(z.string()),
});
export type CellStatement = z.infer<typeof cellStatement>;
