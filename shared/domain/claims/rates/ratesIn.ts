/** Amounts told for each of something: "$38 a megawatt-hour", "30 tonnes on each of its 200 trips", "one doctor for every 500 people". */
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { TAG } from '../sentence/tags.ts';

export type Rate = {
  readonly item: Item;
  /** What the amount itself is of, where its unit says more than that: "tonne" of "4 tonnes a hectare". */
  readonly unit: string | null;
  /** The noun it is told for, in the singular; null for each of whatever is counted. */
  readonly of: string | null;
  /** The count its words name themselves ("each of its 200 trips"). */
  readonly count: Item | null;
};

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'quantity', 'count']);
const EVERY = '(?:per|for (?:each|every)|to (?:each|every)|on (?:each|every)|each|every)';
const PER = `(?:${EVERY}|an?|to (?:the|an?))`;
const OF =
  '(?:of\\s+(?:(?:the|its|their|these|those|his|her|our)\\s+)?)?(?:single\\s+|one of (?:its|the|their)\\s+)?';
const INSIDE = new RegExp(`(?:^|\\s)${PER}\\s+${OF}(?:[\\p{Ll}-]+\\s+)?(?<unit>[\\p{Ll}-]{3,})$`, 'u');
const STOP =
  '(?!(?:to|in|from|at|on|for|and|or|but|than|was|were|is|are|by|with|as|each|apiece|per|a|an|more|less|fewer|while)\\b)';
const BEHIND = new RegExp(
  `^\\s+(?:of\\s+)?(?:${STOP}[\\p{Ll}-]+\\s+){0,2}?(?:${EVERY}\\s+${OF}(?<count>${TAG.count})|${PER}\\s+${OF}(?<unit>(?!per\\b|the\\b|other\\b|time\\b|each\\b)[\\p{L}-]{3,}))`,
  'u',
);
const EACH = new RegExp(
  `^(?:\\s+of)?(?:\\s+${STOP}[\\p{Ll}-]+){0,2}?(?:\\s+(?:an?|per)\\s+(?:day|week|month|year))?\\s+(?:each|apiece|on average)(?:\\s+per\\b|\\s*[.,;:)—–]|\\s+(?:and|to|for|from|in|at|on|or|was|were|is|are|by|with|last|this|that|which)\\b|\\s*$)`,
  'u',
);
const VERB = "(?:\\s+(?!and\\b|or\\b|of\\b|in\\b)[\\p{Ll}’'-]+){1,4}\\s+$";
const COST =
  '\\s+(?:now\\s+|still\\s+|typically\\s+)?(?:costs?|cost|pays?|paid|spends?|spent|fetche[sd]|sells? for|sold for|went for|weighs?|yields?|yielded|holds?|carries|carried|seats?|brings?(?: in)?|employs|eats|burns?|needs?|uses?|consumes|produces|makes|earns?|gets?|has|received?s?)\\s+(?:(?:about|some|only|just)\\s+)?$';
/** "Each of the 12 turbines yields", "every visitor paid", "on average a bus costs". */
const LEAD = new RegExp(
  `(?:^|[.;:,—–]\\s|\\b(?:and|which|that|if|since|where|at)\\s)(?:on average,?\\s+)?(?:(?:each|every|per)\\s+${OF}(?:(?<count>${TAG.count})|(?<unit>\\p{L}[\\p{L}-]{2,})(?:\\s+of\\s+\\p{Ll}+)?)(?:${VERB}|,\\s+$|\\s+$)|(?:an?(?:\\s+(?:average|typical))?|the average|one)\\s+(?<one>\\p{L}[\\p{L}-]{2,})(?:\\s+of\\s+\\p{Ll}+)?${COST})`,
  'iu',
);
const ONE_PER =
  /\bone\s+(?:(?<unit>\p{Ll}{3,})\s+)?(?:per|for every|to every|for each)\s+(?:(?:some|about|roughly)\s+)?$/iu;
const ONE_LINK =
  /^\s+(?:(?<unit>\p{Ll}{3,})\s+)?(?:per|for|for every|to every|for each)\s+(?:(?:some|about|roughly|every)\s+){0,2}$/iu;

/** The unit of an amount without what it is told for. */
const ownUnit = (unit: string | null): string | null => unit?.split('_per_')[0] ?? null;

export function ratesIn(sentence: ClaimSentence): readonly Rate[] {
  return sentence.items.flatMap((item) => rateOf(sentence, item) ?? []);
}

function rateOf(sentence: ClaimSentence, item: Item): Rate | null {
  const { mention, reading } = item;
  if (!AMOUNTS.has(mention.kind) || reading.value === null || reading.unit === 'area') return null;
  if (mention.kind === 'count' && reading.value === '1') return null;
  const rate = (of: string | null, count: Item | null = null): Rate => ({
    item,
    unit: ownUnit(reading.unit),
    of: of === null || /^(?:them|these|those)$/u.test(of) ? null : singular(of),
    count,
  });
  const { tagged, items } = sentence;
  const inside = INSIDE.exec(mention.text)?.groups?.['unit'];
  if (inside !== undefined) return rate(inside);
  const [lead, rest] = [tagged.slice(0, item.at), tagged.slice(item.at + 1)];
  const countAt = (at: number): Item | null => items.find((one) => one.at === at) ?? null;
  if (EACH.test(rest)) return rate(null);
  const behind = BEHIND.exec(rest);
  if (behind?.groups?.['unit'] !== undefined) return rate(behind.groups['unit']);
  if (behind !== null) return rate(null, countAt(item.at + behind[0].length));
  const before = LEAD.exec(lead);
  const each = before?.groups?.['unit'] ?? before?.groups?.['one'];
  if (each !== undefined) return rate(each);
  if (before?.groups?.['count'] !== undefined)
    return rate(null, countAt(lead.lastIndexOf(before.groups['count'])));
  const [, per] = (reading.unit ?? '').split('_per_');
  return per === undefined ? ofOne(sentence, item, rate) : rate(per);
}

/** "One doctor for every 500 people"; "a ton of copper costs $9,600" where "a ton" is a number itself. */
function ofOne({ tagged, items }: ClaimSentence, item: Item, rate: (of: string | null) => Rate): Rate | null {
  const said = ONE_PER.exec(tagged.slice(0, item.at));
  if (said !== null) return rate(said.groups?.['unit'] ?? null);
  const one = items.findLast(({ at }) => at < item.at);
  if (one?.reading.value !== '1') return null;
  const between = tagged.slice(one.at + 1, item.at);
  const link = ONE_LINK.exec(between);
  if (link !== null) return rate(link.groups?.['unit'] ?? one.reading.unit);
  return one.reading.unit !== null && COSTS.test(between) ? rate(one.reading.unit) : null;
}

const COSTS = new RegExp(`^(?:\\s+of\\s+\\p{Ll}+)?${COST}`, 'iu');

export const singular = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^tons?$/u, 'tonne')
    .replace(/^(?:kilos?|kg)$/u, 'kilogram')
    .replace(/^people$/u, 'person')
    .replace(/ies$/u, 'y')
    .replace(/(?<=[^s])s$/u, '');
