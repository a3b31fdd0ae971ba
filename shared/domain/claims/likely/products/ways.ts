/** Every way in which amounts near another may make it by a product: units, a rate of exchange, so many at so much, so much shared out. */

import { operandInterval } from '../../arithmetic/stated.ts';
import type { AuditContext } from '../../forms/draft.ts';
import { type Rate, ratesIn } from '../../rates/ratesIn.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { stem } from '../../sentence/contentWords.ts';
import { levelsFar, sharedWith } from '../farLevels.ts';
import { isOfOneKind, type Value, valuesNear } from '../sets/values.ts';
import { factorOf, unitOf } from './conversions.ts';

export type Relation = 'units' | 'parts' | 'exchange' | 'times' | 'each';

/** `first` times or over `by`, and `factor`, where units differ. */
export type Way = {
  readonly relation: Relation;
  readonly first: Value;
  readonly by: Value | null;
  readonly isOver: boolean;
  readonly factor: number;
  /** What is told for each of something, where one of them is. */
  readonly rate: Rate | null;
};

export type ProductQuestion = {
  readonly sentence: ClaimSentence;
  readonly stated: Value;
  readonly near: readonly Value[];
  /** Counts of what rates beside it are told for, wherever in the article they stand, those first that share most words with it. */
  readonly far: readonly Value[];
  /** Larger amounts of its kind told elsewhere, of one that is told for each. */
  readonly wholes: readonly Value[];
  /** Amounts told for each of something, by their number. */
  readonly rates: ReadonlyMap<Item, Rate>;
};

const COUNTED: ReadonlySet<string> = new Set(['count', 'quantity']);
/** So many sentences before and behind. */
const BEFORE = 3;
const BEHIND = 1;

export function productQuestion(context: AuditContext, sentence: ClaimSentence): readonly ProductQuestion[] {
  const near = [...valuesNear(context, sentence), ...sharesNear(context, sentence)].filter(
    ({ step, size }) => step >= -BEFORE && step <= BEHIND && size > 0,
  );
  const sentences = new Set(near.map((one) => one.sentence));
  const rates = new Map(
    [...sentences].flatMap((one) => ratesIn(one).map((rate) => [rate.item, rate] as const)),
  );
  const far = countsFar(context, sentence, near, rates);
  return near
    .filter(({ step }) => step === 0)
    .map((stated) => {
      const shared = sharedWith(context, sentence, stated.item);
      return {
        sentence,
        stated,
        near: near.filter((one) => one !== stated),
        far: far.toSorted((a, b) => shared(b.item) - shared(a.item)).slice(0, MOST_FAR),
        wholes: rates.has(stated.item) ? wholesFar(context, stated, near) : [],
        rates,
      };
    });
}

const MOST_FAR = 6;

/** What an amount for each may be of: larger ones of its kind that share words with it. */
function wholesFar(context: AuditContext, stated: Value, near: readonly Value[]): readonly Value[] {
  const known = new Set(near.map(({ item }) => item));
  const isLarger = (item: Item): boolean =>
    !known.has(item) &&
    item.mention.kind === stated.item.mention.kind &&
    Number(item.reading.value) > stated.size;
  return levelsFar(context, stated.sentence, stated.item, isLarger).map(({ item, sentence }) =>
    placedValue(item, sentence, stated.sentence.order),
  );
}

function placedValue(item: Item, sentence: ClaimSentence, order: number): Value {
  const { low, high } = operandInterval(item.reading);
  const size = Number(item.reading.value);
  return {
    item,
    sentence,
    of: '',
    step: sentence.order - order,
    size,
    low: Number(low ?? size),
    high: Number(high ?? size),
  };
}

/** "At $9,900 a tonne the output was worth $8.9 billion": the tonnes were told three paragraphs before. */
function countsFar(
  { sentences }: AuditContext,
  { order, items }: ClaimSentence,
  near: readonly Value[],
  rates: ReadonlyMap<Item, Rate>,
): readonly Value[] {
  const units = new Set(items.flatMap((item) => rates.get(item)?.of ?? []).map(stem));
  if (units.size === 0) return [];
  const known = new Set(near.map(({ item }) => item));
  const found = sentences.slice(0, order).flatMap((sentence) =>
    sentence.items.flatMap((item) => {
      const unit = unitOf(item);
      if (unit === null || known.has(item) || !units.has(stem(unit)) || !COUNTED.has(item.mention.kind))
        return [];
      return [placedValue(item, sentence, order)];
    }),
  );
  return found.toReversed();
}

/** "Two in five", which are no amounts by themselves. */
const sharesNear = ({ sentences }: AuditContext, { order, block }: ClaimSentence): readonly Value[] =>
  sentences.slice(Math.max(0, order - BEFORE), order + BEHIND + 1).flatMap((sentence) =>
    sentence.block.id !== block.id
      ? []
      : sentence.items.flatMap((item) => {
          const size = Number(item.reading.value);
          return item.mention.kind === 'share' && item.reading.value !== null
            ? [{ item, sentence, of: '', step: sentence.order - order, size, low: size, high: size }]
            : [];
        }),
  );

export const waysOf = (question: ProductQuestion): readonly Way[] => [
  ...question.near.flatMap((first) => [
    ...unitWays(question, first),
    ...[...question.near, ...(first.step === 0 ? question.far : [])].flatMap((by) =>
      by === first ? [] : twoWays(question, first, by),
    ),
  ]),
  ...question.wholes.flatMap((whole) =>
    [...question.near.filter(({ step }) => step === 0), ...question.far].flatMap((by) =>
      twoWays(question, whole, by),
    ),
  ),
];

function unitWays({ stated }: ProductQuestion, first: Value): readonly Way[] {
  if (!isBehind(stated, first)) return [];
  const [own, its] = [unitOf(stated.item), unitOf(first.item)];
  const [kind, other] = [stated.item.mention.kind, first.item.mention.kind];
  const way = (relation: Relation, factor: number): readonly Way[] => [
    { relation, first, by: null, isOver: false, factor, rate: null },
  ];
  if (kind === 'share' && other === 'percent') return way('parts', 0.01);
  if (kind === 'percent' && other === 'share') return way('parts', 100);
  if (own === null || its === null || own === its || kind !== 'quantity' || other !== 'quantity') return [];
  const factor = factorOf(its, own);
  return factor === null ? [] : way('units', factor);
}

/** A rate of exchange is a small number without "million". */
const isPrice = ({ item: { reading } }: Value): boolean => reading.magnitude === null;
const EXCHANGE =
  /\b(?:to|per|for|a|an|each|every) (?:the |one |a |each )?(?:\p{Lu}\p{L}+ )?(?:dollar|euro|pound|franc|yen|yuan|rouble|ruble|lira|peso|real|rupee|us\$|\$|€|£)/iu;

function twoWays(question: ProductQuestion, first: Value, by: Value): readonly Way[] {
  const { stated, rates } = question;
  const [own, its] = [stated.item, first.item];
  const money = [own, its, by.item].every(({ mention }) => mention.kind === 'money');
  if (money) return exchangeWays(stated, first, by);
  if (
    !COUNTED.has(by.item.mention.kind) ||
    by.size <= 1 ||
    by.item.reading.unit === 'point' ||
    mayBeAlike(by, stated)
  )
    return [];
  if (own.mention.kind === 'percent' || own.mention.kind === 'share' || own.mention.kind === 'factor')
    return [];
  if (own.mention.kind === 'count' && its.mention.kind !== 'count') return [];
  const scale = scaleOf(question, stated, first, by);
  if (scale === null) return [];
  const way = (relation: Relation, isOver: boolean, factor: number, rate: Rate | null): Way => ({
    relation,
    first,
    by,
    isOver,
    factor,
    rate,
  });
  const larger = first.size > stated.size;
  return larger
    ? [way('each', true, scale.of / scale.perUnit, rates.get(own) ?? null)]
    : [way('times', false, scale.of * scale.perUnit, rates.get(its) ?? null)];
}

/** "2.7bn roses" are no euros; a bare 2.7bn may be. */
const mayBeAlike = (by: Value, stated: Value): boolean =>
  isOfOneKind(by, stated) &&
  (stated.item.mention.kind !== 'money' || by.item.reading.unit === null || by.item.mention.kind === 'money');

/** What is told again in another unit or currency stands behind it. */
const isBehind = (stated: Value, first: Value): boolean =>
  stated.item.mention.start > first.item.mention.start;

function exchangeWays(stated: Value, first: Value, by: Value): readonly Way[] {
  const currency = ({ item: { reading } }: Value): string | null => reading.currency;
  const [own, its, of] = [currency(stated), currency(first), currency(by)];
  if (own === null || its === null || own === its || !isPrice(by) || !isBehind(stated, first)) return [];
  const { tagged } = by.sentence;
  if (!EXCHANGE.test(`${by.item.mention.text} ${tagged.slice(by.item.at + 1, by.item.at + 30)}`)) return [];
  const way = { relation: 'exchange' as const, first, by, factor: 1, rate: null };
  if (of === own) return [{ ...way, isOver: false }];
  return of === its ? [{ ...way, isOver: true }] : [];
}

const PER_KILO = /\b(?:a|an|per|each|every) (?:kilo|kg|kilogram|kilogramme)\b/iu;

/** What makes the units of a product those of what is told: "1,900 kilos a hectare" and tonnes, "a kilo" of so many tonnes; null where nothing does. */
function scaleOf(
  { rates }: ProductQuestion,
  stated: Value,
  first: Value,
  by: Value,
): { readonly of: number; readonly perUnit: number } | null {
  const rate = first.size > stated.size ? stated : first;
  const per = rates.get(rate.item)?.of ?? null;
  const isKilo =
    per === null
      ? PER_KILO.test(`${rate.item.mention.text} ${rate.sentence.tagged}`)
      : /^k(?:ilo|g)/u.test(per);
  const perUnit = isKilo && unitOf(by.item) === 'tonne' ? 1000 : 1;
  if (isOfOneKind(first, stated) || areOfOneMoney(first.item, stated.item)) return { of: 1, perUnit };
  const [from, to] = [numeratorOf(first.item), numeratorOf(stated.item)];
  const factor = from === null || to === null ? null : factorOf(from, to);
  return factor === null ? null : { of: factor, perUnit };
}

/** Cents are of whatever currency has them. */
const areOfOneMoney = (a: Item, b: Item): boolean =>
  a.mention.kind === 'money' &&
  b.mention.kind === 'money' &&
  [a, b].some(({ mention }) => CENTS.test(mention.text));
const CENTS = /\d\s*(?:cents?|c)\b/iu;

const numeratorOf = (item: Item): string | null => unitOf(item)?.split('_per_')[0] ?? null;
