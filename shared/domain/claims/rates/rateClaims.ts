/**
 * What must follow where an amount is told for each of many: the amount for each, how many there are, and what both make
 * ("26 cents a kilowatt-hour", "3,000 kilowatt-hours", "$780"), whatever order and words they are told in. What each is of tells
 * the three from all other numbers. One rate told for two lengths of time is held to the calendar ("52 trains a week, seven a day").
 */
import { multiply } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { productOf, times } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { eachClaim } from '../calculate/eachClaim.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { stem } from '../sentence/contentWords.ts';
import { nounsOf } from '../sentence/nounsOf.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { type Rate, ratesIn, singular } from './ratesIn.ts';
import { timeRates } from './timeRates.ts';
import { isTime } from './timeUnits.ts';

type Placed = { readonly sentence: ClaimSentence; readonly item: Item };
type Triple = {
  readonly rate: Rate;
  readonly count: Item;
  readonly whole: Item;
  /** The count goes by another noun than the one the amount is told for. */
  readonly isLoose: boolean;
};

/** How many sentences before it a statement's amounts may stand in. */
const REACH = 3;
/** Further off it is of something else. */
const FURTHEST = 4;
const UNSURE =
  /\b(?:would|could|may|might|should|will|if|unless|expect(?:s|ed)?|forecasts?|plans?|planned|up to|as much as|at least|more than|over|under|target|eventually)\b/iu;

export function rateClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const times = timeRates(context, sentence);
  if (times.length > 0) return times;
  const own = triplesOf(context, [sentence], sentence);
  if (own.length > 0) return own;
  const before = context.sentences
    .slice(Math.max(0, sentence.order - REACH), sentence.order)
    .filter(({ block }) => !/^table /u.test(block.locator));
  for (let from = before.length - 1; from >= 0; from--) {
    const found = triplesOf(context, [...before.slice(from), sentence], sentence);
    if (found.length > 0) return found;
  }
  return [];
}

function triplesOf(
  context: AuditContext,
  window: readonly ClaimSentence[],
  sentence: ClaimSentence,
): readonly ClaimDraft[] {
  const rates = window.flatMap((one) => ratesIn(one));
  const all = window.flatMap((one) => one.items.map((item): Placed => ({ sentence: one, item })));
  const triples = rates.flatMap((rate) => triplesFor(rate, rates, all));
  const own = triples.filter(({ rate, whole }) =>
    [rate.item, whole].some((one) => sentence.items.includes(one)),
  );
  const claims = own.map((triple) => ({ triple, claim: claimOf(context, triple) }));
  const holding = claims
    .filter(({ claim }) => claim?.verdict === 'holds')
    .flatMap(({ claim }) => claim ?? []);
  if (holding.length > 0) return holding.slice(0, 1);
  const [only, more] = claims;
  if (only?.claim == null || more !== undefined) return [];
  if (only.triple.isLoose && window.length > 1) return [];
  return isFar(only.triple) || !isTold(sentence, only.triple) ? [] : [only.claim];
}

function triplesFor(rate: Rate, rates: readonly Rate[], all: readonly Placed[]): readonly Triple[] {
  const wholes = all.filter(
    ({ sentence, item }) =>
      item !== rate.item &&
      isOfMeasure(item, rate) &&
      Number(item.reading.value) > Number(rate.item.reading.value) &&
      !rates.some((one) => one.item === item && !isTimed(one, rate)) &&
      !['change', 'base'].includes(roleOf(sentence, item)),
  );
  const countsOf = (one: Rate): readonly Item[] =>
    one.count === null
      ? all.filter(({ sentence, item }) => isCountOf(sentence, item, one)).map(({ item }) => item)
      : [one.count];
  const named = countsOf(rate);
  const isLoose = named.length === 0 && rate.of !== null && !isTime(rate.of);
  const counts = isLoose ? countsOf({ ...rate, of: null }) : named;
  return wholes.flatMap(({ item: whole }) =>
    counts.filter((count) => count !== whole).map((count) => ({ rate, count, whole, isLoose })),
  );
}

/** What so many of them make may be told for a time: "30 tonnes on each of 200 trips, 6,000 tonnes a year". */
const isTimed = (whole: Rate, rate: Rate): boolean =>
  whole.of !== null && isTime(whole.of) && (rate.of === null || !isTime(rate.of));

/** "9,000 tonnes" of "4.5 tonnes per hectare"; a bare number of "200,000 per bus" is of any count. */
function isOfMeasure(whole: Item, { item, unit }: Rate): boolean {
  if (whole.reading.value === null || whole.reading.unit === 'area') return false;
  if (isCommensurable(whole, item)) return true;
  if (unit !== null) return whole.reading.unit === unit && whole.mention.kind === item.mention.kind;
  return (
    item.mention.kind === 'count' &&
    whole.mention.kind === 'count' &&
    Number(whole.reading.value) > Number(item.reading.value)
  );
}

const HEAD = /^(?:head|capita|person|inhabitant|resident|citizen)$/u;
const THOUSANDS: Readonly<Record<string, string>> = { kilogram: 'tonne' };
const POPULATION = /\b(?:population|inhabitants|residents) of\s+(?:about\s+|some\s+|nearly\s+)?$/iu;

function isCountOf(sentence: ClaimSentence, item: Item, { item: rate, of }: Rate): boolean {
  const { mention, reading } = item;
  if (
    item === rate ||
    roleOf(sentence, item) === 'change' ||
    reading.value === null ||
    Number(reading.value) <= 1 ||
    reading.unit === 'area'
  )
    return false;
  if (mention.kind !== 'count' && mention.kind !== 'quantity') return false;
  const unit = reading.unit === null ? null : singular(reading.unit);
  if (/^\S*-/u.test(mention.text) && (unit === null || isTime(unit))) return false;
  if (of === null)
    return (
      mention.kind === 'count' &&
      unit !== null &&
      !isTime(unit) &&
      (rate.reading.unit === null || !isCommensurable(item, rate))
    );
  if (HEAD.test(of))
    return (unit !== null && HEAD.test(unit)) || POPULATION.test(sentence.tagged.slice(0, item.at));
  if (unit !== null && (unit === of || THOUSANDS[of] === unit || stem(unit) === stem(of))) return true;
  if (mention.kind !== 'count' || isTime(of)) return false;
  const isSpoken =
    unit === null &&
    roleOf(sentence, item) !== 'base' &&
    dimensionOf(item) !== null &&
    sentence.tagged.toLowerCase().includes(stem(of));
  return isSpoken || nounsOf(sentence, item).has(stem(of));
}

/** The later of the two is the one that is said to follow. */
const statedOf = ({ rate, whole }: Triple): Item =>
  rate.item.mention.start > whole.mention.start ? rate.item : whole;

const scaleOf = ({ rate, count }: Triple): string =>
  rate.of !== null && THOUSANDS[rate.of] === count.reading.unit ? '1000' : '1';

const made = (triple: Triple): string =>
  multiply(
    multiply(triple.rate.item.reading.value ?? '0', triple.count.reading.value ?? '0'),
    scaleOf(triple),
  );

function isFar(triple: Triple): boolean {
  const off = Number(made(triple)) / Number(triple.whole.reading.value);
  return !(off < FURTHEST && off > 1 / FURTHEST);
}

const HEDGE =
  '(?:(?:about|some|just|only|nearly|almost|a total of|around|roughly|more than|less than|well|over|under)\\s+)*$';
/** Words that call an amount what the others make, wherever these stand. */
const MADE = new RegExp(
  `(?:(?:[,;:(—–]|\\bor)\\s+(?:(?:or|that is|which (?:is|makes|means|comes to|works out at)|i\\.e\\.|altogether|thus|so|equal to|equivalent to|a total of|in all|an? (?:average|mean) of|an? \\p{L}+ (?:worth|valued at))\\s+)*|\\b(?:worth|valued at|value of|price of [^,;.]{1,30} at|bill (?:was|is|comes? to|came to|of)|total(?: of|l?ing|l?ed)?|comes? to|came to|amount(?:s|ed|ing)? to|works? out at|worked out at|means?|proceeds of|revenues? of|average of|on average,?(?:\\s+\\p{L}+){0,3}|each(?: \\p{L}+){1,3})\\s+)${HEDGE}`,
  'iu',
);
/** Of what stands in its own sentence. */
const MADE_HERE = new RegExp(
  `\\b(?:earn(?:ed|s|ing)?|brought in|brings in|bringing in|yield(?:s|ed|ing)?|cost(?:s|ing)?|income [^,;.]{1,40} (?:was|is)|expects|will (?:add|give|make)|harvest of|pays?|wants?)\\s+${HEDGE}`,
  'iu',
);
/** "$189 million, or about $150 for every passenger": the same told again, so that the count can stand in another paragraph. */
const OR = /,\s+or\s+(?:(?:about|some|just|only|nearly|roughly)\s+)*$/iu;
const MADE_BEHIND = /^\s+(?:\p{Ll}+\s+)?(?:worth|in (?:all|total)|altogether|together|for the lot)\b/iu;

/** In one sentence, or where the later of them goes on from the one before; said as a fact, or as what follows. */
function isTold(sentence: ClaimSentence, triple: Triple): boolean {
  const stated = statedOf(triple);
  if (!sentence.items.includes(stated)) return false;
  const [lead, rest] = [sentence.tagged.slice(0, stated.at), sentence.tagged.slice(stated.at + 1)];
  const isBeside = [triple.count, triple.rate.item, triple.whole].every((one) =>
    sentence.items.includes(one),
  );
  // "Each" of a sentence before may be of others than those counted here.
  if (!isBeside && triple.rate.of === null && stated !== triple.rate.item) return false;
  if (triple.count.mention.block !== stated.mention.block && !OR.test(lead)) return false;
  return (
    MADE.test(lead) ||
    MADE_BEHIND.test(rest) ||
    (isBeside && (MADE_HERE.test(lead) || !UNSURE.test(sentence.tagged)))
  );
}

function claimOf(context: AuditContext, triple: Triple): ClaimDraft | null {
  const { rate, count, whole } = triple;
  const why = 'the amount for each, how many there are, and what both make';
  if (statedOf(triple) === rate.item && scaleOf(triple) === '1')
    return eachClaim(context, rate.item, { whole, count, why });
  const computed: Interval = times(
    productOf(operandInterval(rate.item.reading), operandInterval(count.reading)),
    scaleOf(triple),
  );
  return testedClaim({
    form: 'level',
    wording: whole.mention.text,
    passage: passageOf(whole),
    items: [rate.item, count],
    operands: [mentionOperand('price', rate.item), mentionOperand('quantity', count)],
    triggers: [whole],
    computed,
    expected: expectedOfStated(whole.reading, computed, context.thresholds),
    measure: measureOf(whole.mention.kind, whole.reading.currency),
    calculation: `${rate.item.mention.text} × ${count.mention.text}`,
    middle: made(triple),
    why,
    code: 'part_whole',
  });
}
