/** An amount for each of many: "£118 per household: £9.2m for 78,000 households", "60 doctors, one per 500 inhabitants". */
import { compare, divide } from '../../../../lib/decimal.ts';
import { eachClaim } from '../../calculate/eachClaim.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { stem } from '../../sentence/contentWords.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { nounsOf } from '../../sentence/nounsOf.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import type { AuditContext, ClaimDraft } from '../draft.ts';

const PER = /\b(?:per|for (?:each|every)|an?)\s+(?<unit>\p{L}{3,})\s*$/u;
const PER_AFTER =
  /^\s+(?:(?!for\b|to\b)[\p{Ll}-]+\s+)?(?:(?:per|for (?:each|every)|to (?:each|every))\s+(?<unit>\p{L}{3,})|a\s+(?<time>day|week|month|year)|(?<each>each|apiece))\b/u;
/** "On average a visitor paid 30 dollars", "Each farmer thus got 7,000 shillings". */
const EACH_PAID =
  /(?:\bon average,?\s+(?:an?|each|every)|(?:^|[.;]\s+)(?:each|every))\s+(?<unit>\p{L}{3,})\s+(?:(?:thus|therefore|so)\s+)?\p{Ll}+(?:\s+(?:it|them))?\s+(?:(?:about|some|just|only)\s+)?$/iu;
/** How the whole and the many are tied: "£9.2m for 78,000 households". */
const FOR =
  /^\s+(?:in all\s+)?(?:for|over|in|among|across|to|between|shared (?:by|among)|divided (?:by|among|between)|spread over|reached|share)\s+(?:the\s+|its\s+|their\s+|some\s+|all\s+){0,2}$/u;
const AVERAGE =
  /\b(?:on average|an average|averag(?:e|es|ed|ing)|works? out|worked out|amounts to|comes to|spends?|spent)\b/iu;
/** "..., or 4.5 tonnes per hectare": said of the numbers before it. */
const APPOSED =
  /(?:,|:|;|—|–|\()\s*(?:(?:or|that is|that was|i\.e\.|about|some|just|only|nearly|which is|thus|so)\s+){0,3}$/iu;
const TIMES = /^(?:hour|day|week|month|year)/u;
const HEADS = /^(?:head|capita|person|people|inhabitant|resident|citizen)/u;

export function perHeadClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const unit = unitOf(sentence, item);
    const claim =
      unit === null ? oneForEach(context, sentence, item) : perHeadClaim(context, sentence, item, unit);
    return claim === null ? [] : [claim];
  });
}

/** What the amount is for each of; "" for "each". */
function unitOf({ tagged }: ClaimSentence, item: Item): string | null {
  const { kind } = item.mention;
  if (kind !== 'money' && kind !== 'quantity' && kind !== 'count') return null;
  const inside = /_per_(?<unit>\p{L}+)$/u.exec(item.reading.unit ?? '') ?? PER.exec(item.mention.text);
  if (inside?.groups?.['unit'] !== undefined) return inside.groups['unit'].toLowerCase();
  const before = EACH_PAID.exec(tagged.slice(0, item.at))?.groups?.['unit'];
  if (before !== undefined) return before.toLowerCase();
  const after = PER_AFTER.exec(tagged.slice(item.at + 1))?.groups;
  if (after === undefined) return null;
  return (after['unit'] ?? after['time'])?.toLowerCase() ?? '';
}

function perHeadClaim(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  unit: string,
): ClaimDraft | null {
  const own = spreadIn([sentence], item, unit);
  const isBack =
    POINTS_BACK.test(sentence.tagged) ||
    AVERAGE.test(sentence.tagged.slice(0, item.at)) ||
    AVERAGE.test(item.mention.text) ||
    EACH_PAID.test(sentence.tagged.slice(0, item.at));
  const before = isBack ? neighbours(context, sentence, 1, 0)[0] : undefined;
  const near = own === null && before !== undefined ? spreadIn([before, sentence], item, unit) : null;
  if (near !== null) return ratioClaim(context, item, near.whole, near.heads);
  const told = own ?? headsBefore(context, sentence, item, unit);
  if (own === null && told !== null) return ratioClaim(context, item, told.whole, told.heads);
  if (own === null) return null;
  const { whole, heads } = own;
  const [first, last] = whole.at < heads.at ? [whole, heads] : [heads, whole];
  const isTied = first === whole && FOR.test(sentence.tagged.slice(first.at + 1, last.at));
  const isApposed = APPOSED.test(sentence.tagged.slice(0, item.at)) && last.at < item.at;
  if (!isTied && !isApposed && !AVERAGE.test(sentence.tagged)) return null;
  return ratioClaim(context, item, whole, heads);
}

/** "That works out at 7,000 shillings for each farmer": of what the sentence before gives. */
const POINTS_BACK =
  /(?:^|,\s+)(?:that|this|it)\s+(?:(?:thus|therefore|is)\s+)?(?:works? out|worked out|comes? to|came to|amounts? to|amounted to|equal(?:s|led)?|equivalent|is|was|means?)\b/iu;

/** "They brought $189 million, or about $150 for every passenger" after "Passenger numbers climbed to 1.26 million". */
function headsBefore(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  unit: string,
): { readonly whole: Item; readonly heads: Item } | null {
  if (unit === '' || TIMES.test(unit) || !APPOSED.test(sentence.tagged.slice(0, item.at))) return null;
  const wholes = sentence.items.filter(
    (one) =>
      one.at < item.at && isOfMeasure(one, item) && unitOf(sentence, one) === null && isMore(one, item),
  );
  const [whole, more] = wholes;
  if (whole === undefined || more !== undefined) return null;
  const block = context.sentences.filter(
    (one) => one.order < sentence.order && one.order >= sentence.order - 3,
  );
  for (const near of block.reverse()) {
    const isOfUnit = new RegExp(`(?<!\\p{L})${stem(unit)}`, 'iu').test(near.tagged);
    const heads = near.items.filter(
      (one) =>
        one.mention.kind === 'count' &&
        one.reading.unit !== 'area' &&
        (nounsOf(near, one).has(stem(unit)) ||
          (isOfUnit && one.reading.unit === null && dimensionOf(one) !== null)) &&
        !['change', 'base'].includes(roleOf(near, one)),
    );
    const [only, others] = heads;
    if (only !== undefined) return others === undefined ? { whole, heads: only } : null;
  }
  return null;
}

/** The one whole and the one number of heads of some sentences. */
function spreadIn(
  sentences: readonly ClaimSentence[],
  item: Item,
  unit: string,
): { readonly whole: Item; readonly heads: Item } | null {
  const all = sentences.flatMap((sentence) =>
    sentence.items.filter((one) => one !== item).map((one) => ({ sentence, one })),
  );
  const wholes = all
    .filter(
      ({ sentence, one }) =>
        isOfMeasure(one, item) &&
        unitOf(sentence, one) === null &&
        !['change', 'base'].includes(roleOf(sentence, one)) &&
        isMore(one, item),
    )
    .map(({ one }) => one);
  const many = all.filter(({ sentence, one }) => isOf(sentence, one, unit, wholes)).map(({ one }) => one);
  const [heads] = many;
  const [whole, more] = wholes.filter((one) => one !== heads);
  if (whole === undefined || heads === undefined || many.length !== 1 || more !== undefined) return null;
  return { whole, heads };
}

function ratioClaim(context: AuditContext, item: Item, whole: Item, heads: Item): ClaimDraft | null {
  const [a, b] = [whole.reading.value, heads.reading.value];
  // What comes out tens of times off is another whole, or another number of heads.
  if (a === null || b === null || isFar(a, b, item.reading.value) || /-/u.test(heads.mention.text))
    return null;
  const why = 'the whole and the number it is spread over, in one sentence';
  return eachClaim(context, item, { whole, count: heads, why });
}

function isFar(whole: string, heads: string, stated: string | null): boolean {
  if (stated === null || compare(heads, '0') <= 0 || compare(stated, '0') <= 0) return true;
  const off = divide(divide(whole, heads), stated);
  return compare(off, '10') > 0 || compare(off, '0.1') < 0;
}

const ONE_PER =
  /\bone\s+\p{L}+\s+(?:per|for every|to every|for each)\s+(?:some\s+|about\s+)?$|\bone\s+(?:per|for every|for each)\s+(?:some\s+|about\s+)?$/iu;
const PER_LINK = /^\s+(?:\p{L}+\s+)?(?:per|for every|to every)\s+(?:some\s+|about\s+)?$/iu;

/** "30,000 inhabitants and 60 doctors, one doctor per 500 inhabitants". */
function oneForEach(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  if (item.mention.kind !== 'count' || item.reading.unit === null) return null;
  const before = sentence.items.findLast((one) => one.at < item.at);
  const isOne = before?.reading.value === '1' && PER_LINK.test(sentence.tagged.slice(before.at + 1, item.at));
  if (!isOne && !ONE_PER.test(sentence.tagged.slice(0, item.at))) return null;
  const counts = sentence.items.filter(
    (one) =>
      one !== item &&
      !(isOne && one === before) &&
      one.at < item.at &&
      one.mention.kind === 'count' &&
      one.reading.unit !== 'area',
  );
  const wholes = counts.filter((one) => one.reading.unit === item.reading.unit);
  const heads = counts.filter((one) => one.reading.unit !== item.reading.unit);
  const [whole, each] = [wholes[0], heads[0]];
  if (whole === undefined || each === undefined || wholes.length !== 1 || heads.length !== 1) return null;
  return ratioClaim(context, item, whole, each);
}

/** "9,000 tonnes" of "4.5 tonnes per hectare"; a bare number of "200,000 per bus" is of any count. */
function isOfMeasure(one: Item, item: Item): boolean {
  if (isCommensurable(one, item)) return true;
  const own = item.reading.unit ?? '';
  if (own.includes('_per_'))
    return one.mention.kind === 'quantity' && one.reading.unit === own.slice(0, own.indexOf('_per_'));
  return (
    item.mention.kind === 'count' &&
    item.reading.unit === null &&
    one.mention.kind === 'count' &&
    dimensionOf(one) !== null
  );
}

const isMore = (one: Item, item: Item): boolean =>
  one.reading.value !== null &&
  item.reading.value !== null &&
  compare(one.reading.value, item.reading.value) > 0;

const POPULATION = /\b(?:population|inhabitants|residents) of\s+(?:about\s+|some\s+|nearly\s+)?$/iu;

function isOf(sentence: ClaimSentence, one: Item, unit: string, wholes: readonly Item[]): boolean {
  const { reading, mention } = one;
  if (mention.kind !== 'count' && mention.kind !== 'quantity') return false;
  if (reading.unit === 'area' || reading.value === null) return false;
  if (unit === '')
    return (
      reading.unit !== null &&
      mention.kind === 'count' &&
      (wholes.length < 2 || !wholes.includes(one) || isFirst(sentence, one))
    );
  if (HEADS.test(unit))
    return (
      (reading.unit !== null && HEADS.test(reading.unit)) || POPULATION.test(sentence.tagged.slice(0, one.at))
    );
  if (TIMES.test(unit) && !TIMES.test(reading.unit ?? '')) return false;
  const nouns = nounsOf(sentence, one);
  return (reading.unit !== null && stem(reading.unit) === stem(unit)) || nouns.has(stem(unit));
}

const isFirst = ({ items }: ClaimSentence, one: Item): boolean => items[0] === one;
