/** What each candidate makes of a number, as far as it is asked: most make another by far, and their claims are never told. */
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { isMadeBy } from '../relative/isMadeBy.ts';
import { plainSizeOf } from '../relative/levels.ts';
import { plainlyAllowed, plainlyMade, plainOrder, type Span } from '../relative/plainlyMade.ts';
import { relativeClaim } from '../relative/relativeClaim.ts';
import type { Item } from '../sentence/claimSentence.ts';
import type { Candidate, Question } from './candidates.ts';

export type Outcome = {
  /** It does not contradict the number. */
  readonly isFitting: boolean;
  /** It makes the number, or one that a slip could have made of it. */
  readonly isNear: boolean;
  /** It makes it, or would if points were called percent or the other way round. */
  readonly makes: boolean;
  /** Of a part of something, how much of all there is its words allow: 0 to 1; 0 of what is no part. */
  readonly chance: number;
  readonly claim: () => ClaimDraft | null;
};

const WHY = 'the two amounts it is most likely of, by place, words and times';
/** Up to so many times off a number is about the one told: a slip, and no other amount. */
const NEAR = 1.8;

/** Null where a candidate makes nothing of it. */
export function outcomesOf(
  context: AuditContext,
  question: Question,
): (candidate: Candidate) => Outcome | null {
  const { item } = question;
  const allowed = new Map<boolean, Span>();
  const allowedIn = (isGap: boolean): Span => {
    const found = allowed.get(isGap) ?? plainlyAllowed(item, context.thresholds, isGap);
    allowed.set(isGap, found);
    return found;
  };
  return (candidate) => {
    const { a, b, reading } = candidate;
    const made = plainlyMade(item, a.item, b.item, reading);
    if (made === null) return null;
    const plain = plainOutcome(item, made, candidate, allowedIn(reading === 'gap'));
    const { isFitting, isNear } = plain ?? exactOutcome(item, claimOf(context, question, candidate));
    const makes = isFitting || isConfused(item, a.item, b.item);
    return {
      isFitting,
      isNear: isNear || makes,
      makes,
      chance: reading === 'gap' || item.mention.kind === 'factor' ? 0 : chanceOf(allowedIn(false)),
      claim: () => claimOf(context, question, candidate),
    };
  };
}

const chanceOf = ({ low, high }: Span): number => Math.max(0, Math.min(100, high) - Math.max(0, low)) / 100;

type Fit = Pick<Outcome, 'isFitting' | 'isNear'>;

/** Null where only decimals tell. */
function plainOutcome(item: Item, made: Span, { a, b, reading }: Candidate, allowed: Span): Fit | null {
  const size = reading === 'gap' ? Math.max(plainSizeOf(a.item), plainSizeOf(b.item)) : 1;
  const [over, under] = [plainOrder(made.low, allowed.high, size), plainOrder(allowed.low, made.high, size)];
  if (over === -1 && under === -1) return { isFitting: true, isNear: true };
  if (over !== 1 && under !== 1) return null;
  const told = toldOf(item);
  const isEdge = [made.low, told * NEAR - made.low, made.low * NEAR - told].some(
    (one) => plainOrder(one, 0, Math.max(size, told)) === 0,
  );
  return isEdge ? null : { isFitting: false, isNear: isNearTo(item, made.low) };
}

const exactOutcome = (item: Item, claim: ClaimDraft | null): Fit => ({
  isFitting: claim !== null && claim.verdict !== 'contradicted',
  isNear: claim !== null && isNearTo(item, Number(claim.computed.low ?? claim.computed.high)),
});

/** What a candidate makes of the number; null where it makes none. */
export function claimOf(
  context: AuditContext,
  { item }: Question,
  { a, b, reading }: Candidate,
): ClaimDraft | null {
  const claim = relativeClaim(context, item, { a: a.item, b: b.item, areParts: true }, reading, WHY);
  return claim !== null && claim.verdict === 'contradicted' && isConfused(item, a.item, b.item)
    ? { ...claim, findings: claim.findings.map((one) => ({ ...one, code: 'percent_vs_points' as const })) }
    : claim;
}

/** Points that are called a percentage, or the other way round. */
const isConfused = (item: Item, a: Item, b: Item): boolean =>
  a.mention.kind === 'percent' && isMadeBy(turnedOf(item), a, b);

const turned = new WeakMap<Item, Item>();

/** The number as it would be if points were called percent or the other way round. */
function turnedOf(item: Item): Item {
  const kind = item.mention.kind === 'percent' ? 'percentage_points' : 'percent';
  const found = turned.get(item) ?? { ...item, mention: { ...item.mention, kind } };
  turned.set(item, found);
  return found;
}

/** In percent where it is a fraction in words. */
const toldOf = ({ mention, reading }: Item): number =>
  Number(reading.value) * (mention.kind === 'share' ? 100 : 1);

function isNearTo(item: Item, made: number): boolean {
  const told = toldOf(item);
  return made > 0 && told > 0 && made / told < NEAR && told / made < NEAR;
}
