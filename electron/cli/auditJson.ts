/** Claims and findings as the command line's contract prints them (docs/contract.md): these keys, no others, none absent. */
import type { Claim, Finding, Operand, Passage } from '#shared/domain/claims/types.ts';

const passageJson = ({ block, start, end, text }: Passage) => ({ block, start, end, text });

const operandJson = (operand: Operand) => ({
  role: operand.role,
  mention: operand.mention,
  expression: operand.expression,
  cells: operand.cells,
  value: operand.value,
  low: operand.low,
  high: operand.high,
  period: operand.period === null ? null : { from: operand.period.from, to: operand.period.to },
  members: operand.members,
  missing: operand.missing,
});

export const claimJson = (claim: Claim) => ({
  id: claim.id,
  form: claim.form,
  wording: claim.wording,
  passages: claim.passages.map(passageJson),
  operands: claim.operands.map(operandJson),
  basis: claim.basis,
  binding: claim.binding,
  computed: { low: claim.computed.low, high: claim.computed.high },
  expected: { low: claim.expected.low, high: claim.expected.high },
  verdict: claim.verdict,
  arithmetic: claim.arithmetic,
  missing: claim.missing,
  why: claim.why,
});

export const findingJson = (finding: Finding) => ({
  id: finding.id,
  code: finding.code,
  severity: finding.severity,
  claims: finding.claims,
  passages: finding.passages.map(passageJson),
  message: finding.message,
  evidence: finding.evidence,
});
