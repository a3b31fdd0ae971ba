/** A claim before it has an id, and what every form needs to make one. */
import type { Interval } from '../../../lib/interval.ts';
import { common } from '../../../lib/intervalArithmetic.ts';
import type { Period } from '../../reading/types.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { verdictOf } from '../arithmetic/verdict.ts';
import { intervalWords, numberWords } from '../arithmetic/words.ts';
import type { Thresholds } from '../lexicon/thresholds.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import {
  type Claim,
  type ClaimForm,
  type FindingCode,
  type Measure,
  NOTHING,
  type Operand,
  type Passage,
  type Severity,
  type Verdict,
} from '../types.ts';

export type FindingDraft = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly passages: readonly Passage[];
  readonly message: string;
  readonly evidence: string;
};

export type ClaimDraft = Omit<Claim, 'id'> & {
  /** Mentions the wording itself is made of; no second claim is made of the same one. */
  readonly triggers: readonly string[];
  readonly findings: readonly FindingDraft[];
  /** 0 to 1, how likely it is of these amounts by what was learned; not told by rules. */
  readonly likelihood?: number;
  /** How likely it is of others that let it hold. */
  readonly rival?: number;
  /** Its own words tie the amounts together ("of which ¤", "second with ¤ and third with ¤"): there is no choice of others. */
  readonly isTied?: boolean;
};

/** The article as the forms see it. */
export type AuditContext = {
  readonly sentences: readonly ClaimSentence[];
  /** Rows of lists without bullets, which are no sentences. */
  readonly lines?: readonly ClaimSentence[];
  readonly thresholds: Thresholds;
  readonly published: string | null;
};

/** An operand that is a number of the article. */
export function mentionOperand(
  role: string,
  item: Item,
  period: Period | null = item.reading.period,
): Operand {
  const { low, high } = operandInterval(item.reading);
  return {
    role,
    mention: item.mention.id,
    expression: null,
    cells: [],
    value: item.reading.value,
    low,
    high,
    period,
    members: [],
    missing: [],
  };
}

type Tested = {
  readonly form: ClaimForm;
  readonly wording: string;
  /** The words of the claim itself; its operands' passages follow by themselves. */
  readonly passage: Passage;
  readonly items: readonly Item[];
  readonly operands: readonly Operand[];
  readonly triggers: readonly Item[];
  readonly computed: Interval;
  readonly expected: Interval;
  readonly measure: Measure;
  /** Left side of the arithmetic ("$125 billion / $63 billion"). */
  readonly calculation: string;
  /** The result at the written values, where there is one. */
  readonly middle: string | null;
  readonly why: string;
  /** What is said when the verdict is contradicted. */
  readonly code?: FindingCode;
  readonly isTied?: boolean;
};

/** A claim with its verdict, its arithmetic in words and, when contradicted, its finding. */
export function testedClaim(tested: Tested): ClaimDraft {
  const { form, wording, computed, expected, operands, why } = tested;
  const verdict = verdictOf(computed, expected);
  const passages = distinct([tested.passage, ...tested.items.map(passageOf)]);
  const arithmetic = arithmeticOf(tested, verdict);
  const findings: FindingDraft[] =
    verdict === 'contradicted'
      ? [
          {
            code: tested.code ?? 'wording_out_of_range',
            severity: 'error',
            passages,
            message: `“${wording}” does not fit the article's own figures.`,
            evidence: arithmetic,
          },
        ]
      : [];
  return {
    form,
    wording,
    subject: null,
    passages,
    operands,
    basis: 'article',
    binding: 'proposed',
    computed,
    expected,
    measure: tested.measure,
    verdict,
    arithmetic,
    missing: [],
    why,
    triggers: tested.triggers.map(({ mention }) => mention.id),
    findings,
    ...(tested.isTied === true ? { isTied: true } : {}),
  };
}

function arithmeticOf(tested: Tested, verdict: Verdict): string {
  const { computed, expected, measure, calculation, middle, wording } = tested;
  const range = intervalWords(computed, measure);
  const result =
    middle === null || range === numberWords(middle, measure)
      ? range
      : `${numberWords(middle, measure)} (${range} with rounding)`;
  const allowed = `“${wording}” allows ${intervalWords(expected, measure)}`;
  const part = verdict === 'borderline' ? common(computed, expected) : null;
  const told = {
    holds: 'holds',
    borderline: 'borderline',
    contradicted: 'contradicted',
    untestable: 'untestable',
  }[verdict];
  const where = part === null ? '' : `: only ${intervalWords(part, measure)} fits`;
  return `${calculation} = ${result}; ${allowed}: ${told}${where}.`;
}

/** A claim that cannot be tested, naming what is missing. */
export function untestable(
  claim: Pick<ClaimDraft, 'form' | 'wording'> & {
    readonly passages: readonly Passage[];
    readonly operands?: readonly Operand[];
    readonly expected?: Interval;
    readonly triggers: readonly Item[];
    readonly missing: readonly string[];
    readonly why: string;
    readonly findings?: readonly FindingDraft[];
  },
): ClaimDraft {
  return {
    form: claim.form,
    wording: claim.wording,
    subject: null,
    passages: distinct(claim.passages),
    operands: claim.operands ?? [],
    basis: 'article',
    binding: (claim.operands ?? []).length > 0 ? 'proposed' : 'none',
    computed: NOTHING,
    expected: claim.expected ?? NOTHING,
    measure: null,
    verdict: 'untestable',
    arithmetic: `Not testable from the article alone: ${claim.missing.join('; ')}.`,
    missing: claim.missing,
    why: claim.why,
    triggers: claim.triggers.map(({ mention }) => mention.id),
    findings: claim.findings ?? [],
  };
}

export function distinct(passages: readonly Passage[]): readonly Passage[] {
  const seen = new Map(passages.map((passage) => [`${passage.start}-${passage.end}`, passage]));
  return [...seen.values()];
}
