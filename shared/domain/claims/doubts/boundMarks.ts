/** How likely a number is of the amounts that contradict it, and of others that make it, by what is learned of pairs. */
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { markOf } from '../learned/markOf.ts';
import { questionOf } from '../likely/candidates.ts';
import { type Likely, likelihoods } from '../likely/likelihoods.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';

/** Where one band ends and the next begins. */
const BANDS = [0.02, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.96] as const;

const NO_PAIR = 'bound to no pair';
const NAMES = [...BANDS, 1].map(String);
/** Of each kind of mark here every one that there may be: an amount has one of `bound` and one of `fitting`, or none has but `noPair`. */
export const BOUND_MARKS = {
  noPair: NO_PAIR,
  bound: ['to others', ...NAMES].map((name) => markOf`bound ${name}`),
  fitting: ['none', ...NAMES].map((name) => markOf`fitting ${name}`),
} as const;

export function boundMarks(
  context: AuditContext,
  { item, sentence }: { readonly item: Item; readonly sentence: ClaimSentence },
  { operands }: ClaimDraft,
): readonly string[] {
  const all = likelyOf(context, sentence, item);
  if (all.length === 0) return [NO_PAIR];
  const [first, second] = operands.flatMap(({ mention }) => mention ?? []).toSorted();
  const accused = all.filter(({ candidate: { a, b } }) => {
    const [one, other] = [a.item.mention.id, b.item.mention.id];
    return (one === first && other === second) || (one === second && other === first);
  });
  const fitting = all.filter(({ isFitting }) => isFitting);
  const sum = (some: typeof all): number => some.reduce((total, { likelihood }) => total + likelihood, 0);
  return [
    markOf`bound ${accused.length === 0 ? 'to others' : bandOf(sum(accused))}`,
    markOf`fitting ${fitting.length === 0 ? 'none' : bandOf(sum(fitting))}`,
  ];
}

const known = new WeakMap<AuditContext, Map<Item, readonly Likely[]>>();

/** Read once, however many claims contradict the number. */
function likelyOf(context: AuditContext, sentence: ClaimSentence, item: Item): readonly Likely[] {
  const ofContext = known.get(context) ?? new Map<Item, readonly Likely[]>();
  known.set(context, ofContext);
  const question = ofContext.has(item) ? null : questionOf(context, sentence, item);
  const found = ofContext.get(item) ?? (question === null ? [] : likelihoods(context, question));
  ofContext.set(item, found);
  return found;
}

export const bandOf = (likelihood: number): string => String(BANDS.find((one) => likelihood < one) ?? 1);
