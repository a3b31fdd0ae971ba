/** Shapes of the audit between window and main process; fields mean what shared/domain/claims/types.ts says. */
import * as z from 'zod';
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

export const claimView = z.object({
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
});
export type ClaimView = z.infer<typeof claimView>;

export const findingView = z.object({
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
