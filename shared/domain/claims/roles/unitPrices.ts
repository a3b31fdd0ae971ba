/**
 * "40,000 tonnes at $310 a tonne, or $12.4 million": a price for each, how many there are of it, and what both make. The
 * three are told by their roles (a price names what it is for, a quantity is of that), not by their order.
 */
import { multiply } from '../../../lib/decimal.ts';
import { productOf, times } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { around, placedIn, wordsAround } from './near.ts';

type Price = {
  readonly item: Item /** What it is for; null for each of whatever is counted. */;
  readonly of: string | null;
  /** Its own words say that it is for each ("€19 a hectare"); what "a farm costs" may be what many make. */
  readonly isNamed?: boolean;
};

export function unitPrices(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const all = sentence.items.flatMap((item) => priceOf(sentence, item) ?? []);
  const named = all.filter(({ isNamed }) => isNamed);
  const [price, other] = named.length > 0 ? named : all;
  if (price === undefined || other !== undefined) return [];
  const [own, near] = [around(context, sentence, 0, 0), around(context, sentence, 1, 1)];
  const quantity = onlyOne(own, price) ?? onlyOne(near, price);
  if (quantity === null) return [];
  const product = productFor(sentence, price, quantity) ?? productFor(near.at(-1), price, quantity);
  if (product === null || told.hasTested(product)) return [];
  const scale = scaleOf(price, quantity);
  const [each, many] = [operandInterval(price.item.reading), operandInterval(quantity.reading)];
  const computed = times(productOf(each, many), scale);
  const middle = multiply(multiply(price.item.reading.value ?? '0', quantity.reading.value ?? '0'), scale);
  const ratio = Number(product.reading.value) / Number(middle);
  if (ratio > FURTHEST || ratio < 1 / FURTHEST) return [];
  return [
    testedClaim({
      form: 'level',
      wording: product.mention.text,
      passage: passageOf(product),
      items: [price.item, quantity],
      operands: [mentionOperand('price', price.item), mentionOperand('quantity', quantity)],
      triggers: [product],
      computed,
      expected: expectedOfStated(product.reading, computed, context.thresholds),
      measure: measureOf(product.mention.kind, product.reading.currency),
      calculation: `${price.item.mention.text} × ${quantity.mention.text}`,
      middle,
      why: 'the price of each and how many there are',
      code: 'part_whole',
    }),
  ];
}

/** Three times off it is of something else. */
const FURTHEST = 3;

const PER = /(?:^|\s)(?:an?|per|each|every)\s+(?:\p{Ll}+\s+)?(?<of>\p{Ll}{2,})$/u;
const PER_BEHIND = /^\s+(?:an?|per|a single)\s+(?<of>\p{Ll}{2,})/u;
const EACH_BEHIND = /^\s+(?:apiece|each\b|for each(?: of)?\b|for every\b|per (?:head|unit|piece)\b)/u;
const COSTS =
  /\b(?:an?|one|each|every)\s+(?:of\s+(?:the|these|those|its)\s+[\ue200-\ue2ff]|(?<of>\p{Ll}{2,}))(?:\s+of\s+\p{L}+)?\s+(?:now\s+|still\s+)?(?:costs?|pays?|sells? for|fetche[sd]|brings?(?: in)?|weighs?|holds?|carries|seats?)\s+(?:(?:about|some|only|just)\s+)?$/iu;

function priceOf(sentence: ClaimSentence, item: Item): Price | null {
  const { mention, reading } = item;
  if (reading.value === null || reading.bound !== 'exact') return null;
  if (mention.kind !== 'money') {
    const [unit, per] = (reading.unit ?? '').split('_per_');
    if (mention.kind !== 'quantity' || unit === undefined) return null;
    if (per !== undefined) return TIME.test(per) ? null : { item, of: per };
    return EACH_BEHIND.test(wordsAround(sentence, item)[1]) ? { item, of: null } : null;
  }
  const [before, behind] = wordsAround(sentence, item);
  const of = (PER.exec(mention.text) ?? PER_BEHIND.exec(behind))?.groups?.['of'];
  if (of !== undefined) return TIME.test(of) ? null : { item, of: singular(of), isNamed: true };
  if (EACH_BEHIND.test(behind)) return { item, of: null };
  const costs = COSTS.exec(before);
  return costs === null
    ? null
    : { item, of: costs.groups?.['of'] === undefined ? null : singular(costs.groups['of']) };
}

const TIME = /^(?:year|month|week|day|hour|minute|quarter|season|night|time|share|head|capita|person)s?$/u;

const singular = (word: string): string =>
  word
    .replace(/^tons?$/u, 'tonne')
    .replace(/ies$/u, 'y')
    .replace(/(?<=[^s])s$/u, '');

/** Of one measure in thousands of the other: a price by the kilogram, a quantity in tonnes. */
const THOUSANDS: Readonly<Record<string, string>> = { kilogram: 'tonne', kilo: 'tonne', kg: 'tonne' };

const scaleOf = ({ of }: Price, { reading }: Item): string =>
  of !== null && THOUSANDS[of] === reading.unit ? '1000' : '1';

function isOf({ item: price, of }: Price, item: Item, sentence: ClaimSentence): boolean {
  const { mention, reading } = item;
  if (item === price || reading.value === null || Number(reading.value) <= 1) return false;
  if (mention.kind !== 'count' && mention.kind !== 'quantity') return false;
  if (of === null) return mention.kind === 'count' && reading.unit !== null && reading.unit !== 'area';
  if (reading.unit !== null) return reading.unit === of || THOUSANDS[of] === reading.unit;
  return (
    mention.kind === 'count' &&
    new RegExp(`^\\s+(?:of (?:them|these|those)\\b|${of}s?\\b)`, 'u').test(sentence.tagged.slice(item.at + 1))
  );
}

function onlyOne(sentences: readonly ClaimSentence[], price: Price): Item | null {
  const [one, more] = placedIn(sentences).filter(({ item, sentence }) => isOf(price, item, sentence));
  return one === undefined || more !== undefined ? null : one.item;
}

/** Words that call an amount what a price and a quantity come to. */
const MADE =
  /(?:[,;]\s+(?:or|that is|which is|altogether)|\b(?:worth|earn(?:ed|s|ing)|brought in|brings in|bringing in|yield(?:s|ed|ing)?|valued at|value of|price of [^,;.]{1,30} at|bill (?:was|is|comes? to|came to|of)|will cost|cost(?:s|ing)?|income [^,;.]{1,40} (?:was|is)|total of|comes? to|came to|amounts? to|proceeds of|revenues? of|expects|harvest of))\s+(?:(?:about|some|nearly|a total of|around|roughly)\s+)*$/iu;
const MADE_BEHIND = /^\s+(?:worth|in (?:all|total)|altogether|together|for the lot)\b/iu;
/** "68 wagons with 100 tonnes apiece, 6,800 tonnes of pellets": right behind what each has. */
const AT_ONCE = /^\s+(?:apiece|each),\s+$/iu;

function productFor(sentence: ClaimSentence | undefined, price: Price, quantity: Item): Item | null {
  if (sentence === undefined) return null;
  const unit = price.item.mention.kind === 'money' ? null : (price.item.reading.unit ?? '').split('_per_')[0];
  const all = sentence.items.filter(
    (item) =>
      item !== price.item &&
      item !== quantity &&
      item.mention.kind === (unit === null ? 'money' : 'quantity') &&
      (unit === null ? item.reading.currency === price.item.reading.currency : item.reading.unit === unit) &&
      Number(item.reading.value) > Number(price.item.reading.value),
  );
  const made = all.filter((item) => {
    const [before, behind] = wordsAround(sentence, item);
    return (
      MADE.test(before) ||
      MADE_BEHIND.test(behind) ||
      AT_ONCE.test(sentence.tagged.slice(price.item.at + 1, item.at))
    );
  });
  const [one, more] = made;
  return one === undefined || more !== undefined ? null : one;
}
