/** Claims whose operands are figures: what they share. */

import type { Interval } from '../../../lib/interval.ts';
import { verdictOf } from '../arithmetic/verdict.ts';
import { intervalWords } from '../arithmetic/words.ts';
import type { ClaimDraft, FindingDraft } from '../forms/draft.ts';
import { type ClaimForm, type Measure, NOTHING, type Operand, type Passage } from '../types.ts';
import { missingWords } from './missingWords.ts';
import type { View } from './views.ts';

export type FigureTest = {
  readonly form: ClaimForm;
  readonly wording: string;
  readonly passage: Passage;
  readonly operands: readonly Operand[];
  readonly computed: Interval;
  readonly expected: Interval;
  readonly measure: Measure;
  /** "Armenia – Russia, turnover, 2020 to 2024". */
  readonly subject: string;
  /** What the figures give, in words. */
  readonly calculation: string;
  readonly missing: readonly string[];
  readonly why: string;
};

/** A claim set against the figures, with `figures_disagree` when they contradict it. */
export function figureClaim(test: FigureTest): ClaimDraft {
  const { form, wording, passage, operands, computed, expected, measure, subject, missing, why } = test;
  const verdict = verdictOf(computed, expected);
  const allowed = `“${wording}” allows ${intervalWords(expected, measure)}`;
  const arithmetic = `${subject}: ${test.calculation} = ${intervalWords(computed, measure)}; ${allowed}: ${verdict}${missing.length > 0 ? `; missing: ${missingWords(missing)}` : ''}.`;
  const findings: FindingDraft[] =
    verdict === 'contradicted'
      ? [
          {
            code: 'figures_disagree',
            severity: 'error',
            passages: [passage],
            message: `“${wording}” does not fit the figures of ${subject}.`,
            evidence: arithmetic,
          },
        ]
      : [];
  return {
    form,
    wording,
    subject,
    passages: [passage],
    operands,
    basis: 'figures',
    binding: 'proposed',
    computed,
    expected,
    measure,
    verdict,
    arithmetic,
    missing,
    why,
    triggers: [],
    findings,
  };
}

/** A claim the figures cannot answer, naming the cells that are missing. */
export function unanswered(
  test: Pick<FigureTest, 'form' | 'wording' | 'passage' | 'operands' | 'subject' | 'missing' | 'why'> & {
    readonly expected?: Interval;
    readonly told?: string;
  },
): ClaimDraft {
  const told = test.told === undefined ? '' : ` ${test.told}`;
  return {
    form: test.form,
    wording: test.wording,
    subject: test.subject,
    passages: [test.passage],
    operands: test.operands,
    basis: 'figures',
    binding: test.operands.length > 0 ? 'proposed' : 'none',
    computed: NOTHING,
    expected: test.expected ?? NOTHING,
    measure: null,
    verdict: 'untestable',
    arithmetic: `${test.subject}: no figure for ${missingWords(test.missing)}.${told}`,
    missing: test.missing,
    why: test.why,
    triggers: [],
    findings: [
      {
        code: 'missing_operand',
        severity: 'info',
        passages: [test.passage],
        message: `“${test.wording}” cannot be checked: no figure for ${missingWords(test.missing)}.`,
        evidence: test.subject,
      },
    ],
  };
}

/** An operand made of cells. */
export function cellsOperand(
  role: string,
  expression: string,
  period: string,
  given: Pick<Operand, 'cells' | 'value' | 'low' | 'high' | 'members' | 'missing'>,
): Operand {
  return { role, mention: null, expression, period: { from: period, to: period }, ...given };
}

/** Every view of one flow in one year as an operand: its middle and the reach of all views. */
export function viewsOperand(
  role: string,
  expression: string,
  period: string,
  views: readonly View[],
  middle: View,
): Operand {
  const lows = views.map(({ interval }) => interval.low).filter((low) => low !== null);
  const highs = views.map(({ interval }) => interval.high).filter((high) => high !== null);
  const sorted = (all: readonly string[]) => [...all].sort((a, b) => Number(a) - Number(b));
  return cellsOperand(role, expression, period, {
    cells: [...new Set(views.flatMap(({ cells }) => cells))],
    value: middle.value,
    low: sorted(lows)[0] ?? null,
    high: sorted(highs).at(-1) ?? null,
    members: [],
    missing: [],
  });
}
