/** "£56 million a year, or £45,000 for each employee" where the 1,600 on the payroll stand in other words: the whole and the many of the article. */
import { countWords, eachClaim, timesOff } from '../calculate/eachClaim.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { TAG } from '../sentence/tags.ts';
import { conceptsOf, sharedOf } from './equivalents.ts';
import type { Told } from './told.ts';

const PER =
  /^\s+(?:(?:\p{Ll}+\s+){0,2})?(?:per|an?|for (?:each|every)|to (?:each|every))\s+(?:single\s+|one of (?:its|the|their)\s+)?(?<unit>\p{L}{3,})/u;
const EACH =
  /(?:^|[.;,]\s+)(?:on average,?\s+)?(?:each|every|an? (?:average|typical)|the average)\s+(?<unit>\p{L}{3,})\s+(?:\p{Ll}+\s+){1,3}$/iu;
const ONE_FOR = new RegExp(
  `(${TAG.count})(?:\\s+\\p{Ll}+)?\\s+(?:for|per)\\s+(?:every\\s+|each\\s+)?(?:(?:about|some|roughly)\\s+)?$`,
  'iu',
);
const TIMES =
  /^(?:hour|day|week|month|year|minute|tonne|ton|kilo|kilogram|litre|barrel|square|cubic|hectare|metre)/u;
/** Further off it is another whole. */
const FURTHEST = 5;
/** How many sentences back the whole may stand, and the many. */
const WHOLE_REACH = 1;
const HEADS_REACH = 12;
/** Where none of a few fits, something is wrong; of many, some other is meant. */
const MOST_TRIED = 3;

export function perUnits(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (told.hasTested(item) || item.reading.value === null) return [];
    const one = isOneFor(sentence, item) ? oneFor(context, sentence, item) : each(context, sentence, item);
    return one === null ? [] : [one];
  });
}

function each(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  if (!['money', 'quantity', 'count'].includes(item.mention.kind)) return null;
  const unit =
    PER.exec(sentence.tagged.slice(item.at + 1))?.groups?.['unit'] ??
    EACH.exec(sentence.tagged.slice(0, item.at))?.groups?.['unit'] ??
    /_per_(?<unit>\p{L}+)$/u.exec(item.reading.unit ?? '')?.groups?.['unit'] ??
    /\b(?:per|an?)\s+(?<unit>\p{L}{3,})$/u.exec(item.mention.text)?.groups?.['unit'];
  if (unit === undefined || TIMES.test(unit)) return null;
  const near = context.sentences.filter(
    ({ order, block }) =>
      order <= sentence.order &&
      order >= sentence.order - WHOLE_REACH &&
      (order === sentence.order || block.id === sentence.block.id),
  );
  const wholes = near.flatMap((one) =>
    one.items.filter(
      (other) => other !== item && isCommensurable(other, item) && isLevel(one, other) && isMore(other, item),
    ),
  );
  const own = wholes.filter((whole) => sentence.items.includes(whole));
  const heads = headsOf(context, sentence, unit, item);
  const all = own.length > 0 ? own : wholes;
  // Of several counts of the unit, or of one in another paragraph, some other may be meant: then only what fits is said.
  const isOne = new Set(heads.flat().map(({ reading }) => reading.value)).size === 1;
  const isSure = ([count]: readonly Item[]): boolean =>
    own.length > 0 && isOne && count?.mention.block === item.mention.block;
  const tests = heads.map((counts) => tested(context, item, all, counts, isSure(counts)));
  return tests.find((claim) => claim?.verdict === 'holds') ?? tests.find((claim) => claim !== null) ?? null;
}

function isOneFor(sentence: ClaimSentence, { at }: Item): boolean {
  const match = ONE_FOR.exec(sentence.tagged.slice(0, at));
  const one = match && sentence.items.find((item) => item.at === match.index);
  return one?.reading.value === '1';
}

/** "410,000 inhabitants and 164 doctors, or one for every 3,500 people". */
function oneFor(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  const counts = sentence.items.filter(
    (one) =>
      one.at < item.at &&
      one.mention.kind === 'count' &&
      isLevel(sentence, one) &&
      Number(one.reading.value) > 1,
  );
  const [a, b, more] = counts;
  if (a === undefined || b === undefined || more !== undefined) return null;
  const [whole, heads] = Number(a.reading.value) > Number(b.reading.value) ? [a, b] : [b, a];
  return tested(context, item, [whole], [heads], true);
}

/** Counts of what the amount is for each of, in the sentence or the nearest before it. */
function headsOf(
  context: AuditContext,
  sentence: ClaimSentence,
  unit: string,
  item: Item,
): readonly (readonly Item[])[] {
  const words = conceptsOf(unit);
  if (words.size === 0) return [];
  const before = context.sentences.filter(
    ({ order }) => order <= sentence.order && order >= sentence.order - HEADS_REACH,
  );
  return [...before].reverse().flatMap((one) => {
    const counts = one.items.filter(
      (other) => other !== item && isCount(one, other) && sharedOf(words, countWords(one, other)) > 0,
    );
    return counts.length > 0 ? [counts] : [];
  });
}

const isCount = (sentence: ClaimSentence, item: Item): boolean =>
  item.mention.kind === 'count' &&
  item.reading.unit !== 'area' &&
  item.reading.value !== null &&
  roleOf(sentence, item) !== 'change' &&
  Number(item.reading.value) > 1;

function tested(
  context: AuditContext,
  item: Item,
  wholes: readonly Item[],
  heads: readonly Item[],
  isBeside: boolean,
): ClaimDraft | null {
  const claims = wholes.flatMap((whole) =>
    heads.filter((one) => one !== whole).flatMap((one) => ratioClaim(context, item, whole, one) ?? []),
  );
  const right = claims.find(({ verdict }) => verdict === 'holds');
  return (
    right ??
    (wholes.length === 1 && claims.length > 0 && claims.length <= MOST_TRIED && isBeside
      ? (claims[0] ?? null)
      : null)
  );
}

function ratioClaim(context: AuditContext, item: Item, whole: Item, count: Item): ClaimDraft | null {
  const off = timesOff(item, whole, count);
  const why = 'the whole beside it, and how many share it';
  return off > FURTHEST || off < 1 / FURTHEST ? null : eachClaim(context, item, { whole, count, why });
}

const isLevel = (sentence: ClaimSentence, item: Item): boolean =>
  dimensionOf(item) !== null &&
  item.reading.value !== null &&
  !['change', 'base'].includes(roleOf(sentence, item));

const isMore = (a: Item, b: Item): boolean => Number(a.reading.value) > Number(b.reading.value);
