/** What the analyst said of an audit's claims, laid over it: confirmed, bound otherwise, dismissed, added. */
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { mirrored } from '../../../lib/intervalArithmetic.ts';
import type { Block } from '../../document/types.ts';
import { verdictOf } from '../arithmetic/verdict.ts';
import { intervalWords, numberWords } from '../arithmetic/words.ts';
import { claimKeys } from '../claimKeys.ts';
import { bandOf, type Thresholds } from '../lexicon/thresholds.ts';
import { type Audit, type Claim, type Finding, NOTHING, type Operand, type Passage } from '../types.ts';
import { type Computed, computeClaim, type Part } from './computeClaim.ts';
import type {
  ClaimDecision,
  DecidedClaim,
  HandClaim,
  RebindSpec,
  ResolvedOperand,
  ResolveOperand,
} from './types.ts';

export type DecidedAudit = {
  readonly claims: readonly DecidedClaim[];
  readonly findings: readonly Finding[];
};

type Described = Pick<ResolvedOperand, 'measure' | 'label'>;

export type DecisionContext = {
  readonly blocks: readonly Pick<Block, 'id' | 'start' | 'end' | 'text'>[];
  readonly thresholds: Thresholds;
  readonly resolve: ResolveOperand;
  /** What an operand of a proposed claim is measured in and called; null for one that is only counted. */
  readonly describe: (operand: Operand) => Described | null;
};

/** Claims in text order with new ids; findings of what no longer stands go, those of what newly fails come. */
export function applyClaimDecisions(
  audit: Audit,
  decisions: readonly ClaimDecision[],
  context: DecisionContext,
): DecidedAudit {
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  const keys = claimKeys(audit.claims);
  const proposed = audit.claims.map((claim, i) => {
    const key = keys[i] ?? claim.id;
    return decide(claim, key, byKey.get(key) ?? null, context);
  });
  const added = decisions.flatMap((decision) =>
    decision.hand === null ? [] : [byHand(decision, decision.hand, context)],
  );
  const sorted = [...proposed, ...added].sort(byStart);
  const ids = new Map(sorted.map((claim, i) => [claim, `k${i + 1}`]));
  const renamed = new Map(proposed.map((claim, i) => [audit.claims[i]?.id ?? '', ids.get(claim) ?? '']));
  const changed = new Set(
    proposed.filter(({ decision }, i) => decision !== null && isOther(proposed[i], audit.claims[i])),
  );
  const dropped = new Set([...changed].map((claim) => claim.id));
  const kept = audit.findings
    .filter(({ claims }) => claims.length === 0 || claims.some((id) => !dropped.has(id)))
    .map((finding) => ({
      ...finding,
      claims: finding.claims.filter((id) => !dropped.has(id)).map((id) => renamed.get(id) ?? id),
    }));
  const fresh = [...changed, ...added]
    .filter(({ verdict }) => verdict === 'contradicted')
    .map((claim): Finding => contradiction(claim, ids.get(claim) ?? claim.id));
  return {
    claims: sorted.map((claim) => ({ ...claim, id: ids.get(claim) ?? claim.id })),
    findings: [...kept, ...fresh].sort(byStart).map((finding, i) => ({ ...finding, id: `f${i + 1}` })),
  };
}

const isOther = (now: Claim | undefined, before: Claim | undefined): boolean =>
  now?.verdict !== before?.verdict || now?.arithmetic !== before?.arithmetic;

function decide(
  claim: Claim,
  key: string,
  decision: ClaimDecision | null,
  context: DecisionContext,
): DecidedClaim {
  const sign = signOf(claim, context);
  const base: DecidedClaim = { ...claim, key, decision: markOf(decision), isRebindable: sign !== null };
  if (decision === null) return base;
  if (decision.state === 'dismissed') return { ...base, ...dismissed(decision) };
  if (decision.rebind === null || sign === null) return { ...base, binding: 'confirmed' };
  return { ...base, ...rebound(claim, decision, decision.rebind, sign, context) };
}

const markOf = (decision: ClaimDecision | null): DecidedClaim['decision'] =>
  decision === null
    ? null
    : { state: decision.state, reason: decision.reason, actor: decision.actor, at: decision.at };

/** A dismissed claim is no longer tested, and says who said so and why. */
function dismissed({ actor, reason }: ClaimDecision): Partial<Claim> {
  const told = `Dismissed by ${actor}: ${reason}`;
  return {
    verdict: 'untestable',
    binding: 'none',
    computed: NOTHING,
    measure: null,
    arithmetic: told,
    missing: [],
    why: told,
  };
}

/** Whether the operands give the claim's own result as they are, mirrored (a fall told as its size), or not at all. */
function signOf(claim: Claim, { describe }: DecisionContext): 1 | -1 | null {
  const described = claim.operands.map(describe);
  if (described.length === 0 || described.some((one) => one === null)) return null;
  const parts = claim.operands.flatMap((operand, i) => partOf(operand, described[i] ?? null));
  const computed = computeClaim(claim.form, parts);
  if (computed === null || computed.measure !== claim.measure) return null;
  if (overlaps(computed.interval, claim.computed)) return 1;
  return overlaps(mirrored(computed.interval), claim.computed) ? -1 : null;
}

const partOf = ({ role, low, high }: Operand, described: Described | null): readonly Part[] =>
  described === null ? [] : [{ role, low, high, measure: described.measure }];

function rebound(
  claim: Claim,
  decision: ClaimDecision,
  { operands: bound }: RebindSpec,
  sign: 1 | -1,
  context: DecisionContext,
): Partial<Claim> {
  const rows = claim.operands.map((operand) => {
    const own = bound.find(({ role }) => role === operand.role);
    if (own === undefined) return { operand, described: context.describe(operand) };
    const resolved = context.resolve(own.source);
    return { operand: operandOf(operand.role, resolved), described: resolved };
  });
  const computed = computeClaim(
    claim.form,
    rows.flatMap(({ operand, described }) => partOf(operand, described)),
  );
  return tested(
    {
      wording: claim.wording,
      subject: claim.subject,
      operands: rows.map(({ operand }) => operand),
      labels: rows.map(({ operand, described }) => `${operand.role} ${described?.label ?? ''}`),
      passages: claim.passages,
      why: `operands chosen by ${decision.actor}`,
    },
    computed !== null && sign === -1 ? { ...computed, interval: mirrored(computed.interval) } : computed,
    claim.expected,
  );
}

const operandOf = (role: string, resolved: ResolvedOperand): Operand => ({
  role,
  mention: resolved.mention,
  expression: resolved.cells.length === 0 ? null : resolved.label,
  cells: resolved.cells,
  value: resolved.value,
  low: resolved.low,
  high: resolved.high,
  period: resolved.period,
  members: [],
  missing: resolved.missing,
});

function byHand(decision: ClaimDecision, hand: HandClaim, context: DecisionContext): DecidedClaim {
  const rows = hand.operands.map(({ role, source }) => ({ role, resolved: context.resolve(source) }));
  const operands = rows.map(({ role, resolved }) => operandOf(role, resolved));
  const stated = operands.find(({ role }) => role === 'stated');
  const expected =
    stated !== undefined
      ? hand.form === 'bound'
        ? { low: null, high: stated.high }
        : { low: stated.low, high: stated.high }
      : hand.threshold !== null
        ? bandOf(context.thresholds, hand.threshold)
        : hand.expected;
  const own = passageAt(context.blocks, hand.start, hand.end);
  const mentioned = hand.operands.flatMap(({ source }) =>
    source.kind === 'mention' ? [passageAt(context.blocks, source.start, source.end)] : [],
  );
  const passages = [own, ...mentioned].filter((passage) => passage !== null);
  const base = {
    id: '',
    key: decision.key,
    form: hand.form,
    wording: own?.text ?? '',
    basis: operands.some(({ cells }) => cells.length > 0) ? ('figures' as const) : ('article' as const),
    decision: markOf(decision),
    isRebindable: false,
  };
  const computed = computeClaim(
    hand.form,
    rows.map(({ role, resolved }) => ({
      role,
      low: resolved.low,
      high: resolved.high,
      measure: resolved.measure,
    })),
  );
  return {
    ...base,
    ...tested(
      {
        wording: base.wording,
        subject: null,
        operands,
        labels: rows.map(({ role, resolved }) => `${role} ${resolved.label}`),
        passages,
        why: `made by ${decision.actor}`,
      },
      computed,
      expected,
    ),
  };
}

type Testing = Pick<Claim, 'wording' | 'subject' | 'operands' | 'passages' | 'why'> & {
  readonly labels: readonly string[];
};

function tested(
  { labels, ...claim }: Testing,
  computed: Computed | null,
  expected: Interval,
): Omit<Claim, 'id' | 'form' | 'basis'> {
  const missing = claim.operands.flatMap((operand) => operand.missing);
  if (computed === null) {
    const lacking = missing.length > 0 ? missing : ['operands that can be computed with each other'];
    return {
      ...claim,
      binding: 'confirmed',
      computed: NOTHING,
      expected,
      measure: null,
      verdict: 'untestable',
      arithmetic: `Not testable: ${lacking.join('; ')}.`,
      missing: lacking,
    };
  }
  const { interval, measure } = computed;
  const verdict = verdictOf(interval, expected);
  return {
    ...claim,
    binding: 'confirmed',
    computed: interval,
    expected,
    measure,
    verdict,
    arithmetic: `${labels.join(', ')} = ${pointOr(interval, measure)}; “${claim.wording}” allows ${intervalWords(expected, measure)}: ${verdict}.`,
    missing,
  };
}

const pointOr = (interval: Interval, measure: NonNullable<Claim['measure']>): string =>
  interval.low !== null && interval.low === interval.high
    ? numberWords(interval.low, measure)
    : intervalWords(interval, measure);

function passageAt(blocks: DecisionContext['blocks'], start: number, end: number): Passage | null {
  const block = blocks.find((one) => one.start <= start && end <= one.end);
  if (block === undefined) return null;
  const text = [...block.text].slice(start - block.start, end - block.start).join('');
  return { block: block.id, start, end, text };
}

const contradiction = (claim: Claim, id: string): Finding => ({
  id: '',
  code: claim.basis === 'figures' ? 'figures_disagree' : 'wording_out_of_range',
  severity: 'error',
  claims: [id],
  passages: claim.passages,
  message: `“${claim.wording}” does not fit the operands the analyst chose.`,
  evidence: claim.arithmetic,
});

const byStart = (
  a: { readonly passages: readonly Passage[] },
  b: { readonly passages: readonly Passage[] },
): number => (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0);
