/** The claim that a relative number makes of two amounts, by one way to read it. */
import { add, compare, divide, multiply, subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { mirrored, quotient, shifted, sumOf, times } from '../../../lib/intervalArithmetic.ts';
import { expectedOfFactor } from '../arithmetic/stated.ts';
import { allowedBy } from '../calculate/allowed.ts';
import { gapClaim } from '../calculate/gapClaim.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type Item, passageOf } from '../sentence/claimSentence.ts';
import type { Reading } from './cues.ts';
import { intervalOf, sizeOf } from './levels.ts';

/** Where the words that speak of two amounts stand: a number, or words without one. */
export type Place = Pick<Item, 'at'>;

/** `areParts`: they may be told of one whole that both make. `areTimes`: the words say that one followed the other. */
export type Pair = {
  readonly a: Item;
  readonly b: Item;
  readonly areParts?: boolean;
  readonly areTimes?: boolean;
  /** The one is told as some of the other ("3.6 million of the 9 million"). */
  readonly isOf?: boolean;
  /** Number and amounts are one phrase ("A, 12 percent short of B"): nothing else can be meant. */
  readonly isPhrase?: boolean;
};

type Ratio = Exclude<Reading, 'gap'>;

/** Whichever of the two is the larger: their order is told by the words in too many ways. Null where they are equal to nothing. */
export function relativeClaim(
  context: AuditContext,
  item: Item,
  { a, b, areParts }: Pair,
  reading: Reading,
  why: string,
): ClaimDraft | null {
  if (reading === 'gap') return gapClaim(context, item, { a, b, why, code: 'wording_out_of_range' });
  if (reading === 'both' && areParts !== true) return null;
  const [small, large] = compare(sizeOf(a), sizeOf(b)) <= 0 ? [a, b] : [b, a];
  const isFactor = item.mention.kind === 'factor';
  const isPart =
    reading === 'part' ||
    reading === 'both' ||
    reading === 'down' ||
    (isFactor && Number(item.reading.value) < 1);
  const [over, under] = isPart ? [small, large] : [large, small];
  const isBoth = reading === 'both';
  const whole = isBoth ? sumOf(intervalOf(a), intervalOf(b)) : intervalOf(under);
  const ratio = quotient(intervalOf(isBoth ? part(a, b, item) : over), whole);
  if (ratio === null) return null;
  const middle = isBoth
    ? divide(sizeOf(part(a, b, item)), add(sizeOf(a), sizeOf(b)))
    : divide(sizeOf(over), sizeOf(under));
  const isShare = reading === 'part' || isBoth;
  const made = madeBy(reading, ratio, middle, isFactor);
  return testedClaim({
    form: isFactor || reading === 'times' || reading === 'again' ? 'ratio' : isShare ? 'share' : 'change',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [a, b],
    operands: [
      mentionOperand(isShare ? 'part' : 'to', over),
      mentionOperand(isShare ? (isBoth ? 'part' : 'whole') : 'from', under),
    ],
    triggers: [item],
    computed: made.computed,
    expected: isFactor
      ? expectedOfFactor(item.reading, made.computed, context.thresholds)
      : allowedBy(item, context.thresholds, made.computed),
    measure: isFactor ? 'times' : 'percent',
    calculation: CALCULATIONS[reading](over.mention.text, under.mention.text),
    middle: made.middle,
    why,
    code: isShare ? 'part_whole' : 'wording_out_of_range',
  });
}

/** Of the two the one that makes the nearer share of both. */
function part(a: Item, b: Item, { mention, reading }: Item): Item {
  const told = Number(reading.value) * (mention.kind === 'share' ? 1 : 0.01);
  const [small, large] = compare(sizeOf(a), sizeOf(b)) <= 0 ? [a, b] : [b, a];
  return told < 0.5 ? small : large;
}

function madeBy(
  reading: Ratio,
  ratio: Interval,
  middle: string,
  isFactor: boolean,
): { readonly computed: Interval; readonly middle: string } {
  if (isFactor) return { computed: ratio, middle };
  switch (reading) {
    case 'down':
      return {
        computed: times(shifted(mirrored(ratio), '1'), '100'),
        middle: multiply(subtract('1', middle), '100'),
      };
    case 'up':
    case 'again':
      return { computed: times(shifted(ratio, '-1'), '100'), middle: multiply(add(middle, '-1'), '100') };
    default:
      return { computed: times(ratio, '100'), middle: multiply(middle, '100') };
  }
}

const CALCULATIONS: Readonly<Record<Ratio, (over: string, under: string) => string>> = {
  up: (over, under) => `change from ${under} to ${over}`,
  again: (over, under) => `change from ${under} to ${over}`,
  down: (over, under) => `change from ${under} to ${over}`,
  both: (over, under) => `one of ${over} and ${under}, of the two together`,
  part: (over, under) => `${over} of ${under}`,
  times: (over, under) => `${over} / ${under}`,
};
