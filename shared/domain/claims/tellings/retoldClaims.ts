/** The same figure told twice: an amount set against the one before that it most likely tells again. */
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { hull } from '../../../lib/intervalArithmetic.ts';
import { once } from '../../../lib/once.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import {
  type AuditContext,
  type ClaimDraft,
  type FindingDraft,
  mentionOperand,
  testedClaim,
} from '../forms/draft.ts';
import { likelihoodsOf, type Weights } from '../learned/weigh.ts';
import { passageOf } from '../sentence/claimSentence.ts';
import { type Telling, tellingsOf, toldBefore } from './retold.ts';
import { notRetoldMarks, retoldMarks } from './retoldMarks.ts';
import { slipOdds } from './slips.ts';

export type Retold = {
  readonly one: Telling;
  readonly none: () => readonly string[];
  readonly candidates: readonly {
    readonly other: Telling;
    readonly isEqual: () => boolean;
    /** A bound that the other lies within contradicts nothing. */
    readonly agrees: boolean;
    readonly marks: () => readonly string[];
  }[];
};

/** Each amount that may tell one before it again. */
export function retoldIn(context: AuditContext): readonly Retold[] {
  const all = tellingsOf(context);
  return all.flatMap((one) => {
    const others = toldBefore(all, one);
    if (others.length === 0) return [];
    return [
      {
        one,
        none: once(() => notRetoldMarks(one, others.length)),
        candidates: others.map((other, rank) => ({
          other,
          isEqual: () => overlaps(stretch(one), stretch(other)),
          agrees: overlaps(reach(one), reach(other)),
          marks: once(() => retoldMarks(one, other, rank, others.length === 1)),
        })),
      },
    ];
  });
}

const BOUNDED: ReadonlySet<string> = new Set(['more_than', 'at_least', 'less_than', 'at_most']);

const isBounded = ({ item }: Telling): boolean => BOUNDED.has(item.reading.bound);

const EQUAL = 12;
/** From there on it is contradicted; whether it is told is for `doubts/` to say. */
const SURE = 0.3;
/** Two percentages of about one size are seldom one that was written wrong. */
const SURE_OF_PERCENT = 0.4;
const POSSIBLE = 0.2;

export function decideRetold({ one, none, candidates }: Retold, weights: Weights): ClaimDraft | null {
  // A bound may be told beside the number that it bounds.
  if (isBounded(one)) return null;
  const sure = one.item.mention.kind === 'percent' ? SURE_OF_PERCENT : SURE;
  const odds = candidates.map(({ other, agrees }) => (agrees ? EQUAL : slipOdds(one.item, other.item)));
  const likelihoods = (some: readonly number[]): readonly number[] =>
    likelihoodsOf(
      none(),
      some.map((i) => ({ marks: candidates[i]?.marks() ?? [], odds: odds[i] ?? 0 })),
      weights,
    );
  const all = [...candidates.keys()];
  const slipped = all.filter((i) => candidates[i]?.agrees === false && odds[i] !== 0);
  // Those that agree only make a slip less likely.
  if (Math.max(0, ...likelihoods(slipped)) < sure) return null;
  const likely = likelihoods(all);
  const fitting = likely.reduce((sum, share, i) => (candidates[i]?.agrees === true ? sum + share : sum), 0);
  const top = likely.indexOf(Math.max(...likely));
  const best = candidates[top];
  if (best === undefined || best.agrees) return null;
  const { value } = best.other.item.reading;
  // However often the article tells it.
  const share = likely.reduce(
    (sum, its, i) => (candidates[i]?.other.item.reading.value === value ? sum + its : sum),
    0,
  );
  if (share < sure || fitting > POSSIBLE) return null;
  if (isBounded(best.other)) return null;
  const claim = claimOf(one, best.other);
  return claim.verdict === 'contradicted' ? { ...claim, likelihood: share } : null;
}

/** Each is set against up to twenty others. */
const known = new WeakMap<Telling, Interval>();

/** What a statement of a figure allows, wide enough for "nearly" and "about". */
function stretch(one: Telling): Interval {
  const found = known.get(one) ?? readStretch(one);
  known.set(one, found);
  return found;
}

function readStretch({ item: { reading } }: Telling): Interval {
  const { value, low, high, bound } = reading;
  const own = operandInterval(reading);
  if (value === null) return own;
  const wide = hull(own, { low: low ?? value, high: high ?? value });
  if (bound !== 'approximate' && bound !== 'nearly') return wide;
  const size = Number(value);
  return hull(wide, { low: String(size * (1 - ABOUT)), high: String(size * (1 + ABOUT)) });
}

function reach(one: Telling): Interval {
  const { value, bound } = one.item.reading;
  if (bound === 'more_than' || bound === 'at_least') return { low: value, high: null };
  return bound === 'less_than' || bound === 'at_most' ? { low: null, high: value } : stretch(one);
}

const ABOUT = 0.05;

function claimOf(one: Telling, other: Telling): ClaimDraft {
  const claim = testedClaim({
    form: 'level',
    wording: one.item.mention.text,
    passage: passageOf(one.item),
    items: [other.item],
    operands: [mentionOperand('this', one.item), mentionOperand('other', other.item)],
    triggers: [],
    computed: stretch(other),
    expected: stretch(one),
    measure: measureOf(one.item.mention.kind, one.item.reading.currency),
    calculation: `stated first as ${other.item.mention.text}`,
    middle: other.item.reading.value,
    why: 'the amount that its words most likely tell again',
    code: 'same_figure_differs',
  });
  const passages = [passageOf(other.item), passageOf(one.item)];
  const finding: FindingDraft = {
    code: 'same_figure_differs',
    severity: 'error',
    passages,
    message: `“${other.item.mention.text}” and “${one.item.mention.text}” state the same figure differently.`,
    evidence: claim.arithmetic,
  };
  return { ...claim, passages, findings: [finding] };
}
