/**
 * Shares whose words say what they are of, while their amounts stand apart: the whole right behind and its part before ("37 percent of all
 * exports, which came to $6.5 billion"), the part before and its whole elsewhere ("6.4 million tonnes of the imported wheat, seven-tenths of
 * it"), or several parts together ("between them the three account for 88 percent of sales"). Any amounts that bear one out let it hold; it
 * is contradicted where one part and one whole alone can be meant.
 */
import { add } from '../../../lib/decimal.ts';
import { sumOf } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { numberedShare, shareClaim } from '../calculate/shareClaim.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { isAlike, sizeOf } from '../relative/levels.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { TAG } from '../sentence/tags.ts';
import { conceptsOf, sharedOf, unitWords } from './equivalents.ts';
import type { Told } from './told.ts';

/** `parts` where the part is their sum. */
type Pair = { readonly part: Item; readonly whole: Item; readonly parts?: readonly Item[] };

export function sharesOf(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (!isShare(sentence, item) || told.hasTested(item) || isWished(sentence, item)) return [];
    const pairs =
      ofWholeBehind(context, sentence, item) ??
      ofName(context, sentence, item) ??
      partBehind(context, sentence, item) ??
      together(context, sentence, item) ??
      ofWholeElsewhere(context, sentence, item) ??
      [];
    const claims = pairs.flatMap((pair) => shareClaim(numberedShare(context, item), pair) ?? []);
    const right = claims.find(({ verdict }) => verdict === 'holds');
    const [first, more] = claims;
    if (right !== undefined) return [right];
    return first === undefined || more !== undefined ? [] : [{ ...first, isTied: true }];
  });
}

const isShare = (sentence: ClaimSentence, item: Item): boolean =>
  (item.mention.kind === 'percent' || item.mention.kind === 'share') &&
  item.reading.value !== null &&
  roleOf(sentence, item) !== 'change';

const WISHED = /\b(?:should|must|ought|would|could|may|might|will|if|aims?|target|hopes?|wants?)\b/u;
const isWished = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  WISHED.test(tagged.slice(Math.max(0, at - 60), at).replace(/^.*[;:]/su, ''));

const CAME_TO =
  '(?:which|that)\\s+(?:came\\s+to|was|were|is|are|stood\\s+at|amount(?:ed|s)\\s+to|totall?(?:ed|s)|reached|numbered)\\s+(?:(?:about|some|nearly|almost)\\s+)?';
const WHOLE_BEHIND = new RegExp(
  `^\\s+of\\s+(?:the\\s+|all\\s+|its\\s+|their\\s+|all\\s+the\\s+)?(?:(?<named>[^,;:.()\\ue000-\\ueaff]{3,60})(?:,\\s+${CAME_TO}|\\s*\\()|(?:the\\s+)?)(?<whole>${TAG.amount})`,
  'iu',
);

/** "of all exports, which came to ¤", "of all exports (¤)", "of the ¤": null where no whole stands behind. */
function ofWholeBehind(context: AuditContext, sentence: ClaimSentence, item: Item): readonly Pair[] | null {
  const match = WHOLE_BEHIND.exec(sentence.tagged.slice(item.at + 1));
  const at = match === null ? -1 : item.at + match[0].length;
  const levels = levelsIn(sentence);
  const whole = levels.find((one) => one.at === at);
  if (whole === undefined) return null;
  const own = levels.filter((one) => one.at < item.at);
  const parts = partsLike(own, whole);
  if (parts.length > 0) return parts.map((part) => ({ part, whole }));
  const before = [1, 2].flatMap((back) => {
    const one = context.sentences[sentence.order - back];
    return one === undefined || one.block.id !== sentence.block.id ? [] : [one];
  });
  const nearest = before.map((one) => partsLike(levelsIn(one), whole)).find((found) => found.length > 0);
  return (nearest ?? []).map((part) => ({ part, whole }));
}

const partsLike = (items: readonly Item[], whole: Item): readonly Item[] =>
  items.filter((one) => one !== whole && isAlike(one, whole) && Number(sizeOf(one)) < Number(sizeOf(whole)));

const EACH =
  /\b(?:average|each|apiece|per|a piece|mean|typical)\b[^,;:.]{0,20}$|\b(?:average|mean)\s+of\s+(?:\S+\s+){0,2}$/iu;
const EACH_BEHIND =
  /^\s+(?:each|apiece|a\s+(?:tonne|ton|kilo|litre|barrel|head|month|year|day|week|unit|car)|per)\b/iu;

/** Amounts that are told as so much, and as no change, base or amount for each. */
const levelsIn = (sentence: ClaimSentence): readonly Item[] =>
  sentence.items.filter(
    (item) =>
      ['money', 'quantity', 'count'].includes(item.mention.kind) &&
      item.reading.value !== null &&
      /\d/u.test(item.mention.text) &&
      !/^over-/iu.test(item.mention.text) &&
      !/^(?:year|month|week|day|hour)/u.test(item.reading.unit ?? '') &&
      !['change', 'base'].includes(roleOf(sentence, item)) &&
      !EACH.test(sentence.tagged.slice(0, item.at)) &&
      !EACH_BEHIND.test(sentence.tagged.slice(item.at + 1)),
  );

const OF_NOUN =
  /^\s+of\s+(?:the|all|its|their|these|those)\s+(?<noun>[^,;:.()\ue000-\ueaff]{4,50})(?:,\s+(?:or\s+|just\s+|about\s+|some\s+)*|\s*\()$/iu;
const OF_IT = /^(?:\s+of\s+(?:it|them|the\s+(?:total|whole|lot)))?\s*(?:[,;.)]|$)/iu;

/** "¤ of the imported wheat, ⅔ of it": the whole is whatever the article tells in those words. */
function ofWholeElsewhere(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
): readonly Pair[] | null {
  const part = levelsIn(sentence).findLast(({ at }) => at < item.at);
  if (part === undefined || !OF_IT.test(sentence.tagged.slice(item.at + 1))) return null;
  const noun = OF_NOUN.exec(sentence.tagged.slice(part.at + 1, item.at))?.groups?.['noun'];
  if (noun === undefined) return null;
  return wholesOf(context, sentence, { words: conceptsOf(noun), fewest: 2 }, part).map((whole) => ({
    part,
    whole,
  }));
}

const SHARE_OF =
  /(?<name>\p{Lu}[\p{L}-]+)['’]s?\s+(?:own\s+)?(?:share|part|portion|slice)\s+(?:was|is|came to|comes to|thus came to|therefore is)\s+(?:(?:thus|therefore|then|now|about|some|just|only)\s+)*$/u;

/** "Of the 13.4 million tonnes … Uganda took 8.7 million …. Uganda's share was thus 65 percent": what is told right behind its name, of the whole told first. */
function ofName(context: AuditContext, sentence: ClaimSentence, item: Item): readonly Pair[] | null {
  const name = SHARE_OF.exec(sentence.tagged.slice(0, item.at))?.groups?.['name'];
  if (name === undefined) return null;
  for (const back of [0, 1, 2]) {
    const one = context.sentences[sentence.order - back];
    if (one === undefined || one.block.id !== sentence.block.id) return null;
    const levels = levelsIn(one);
    const at = one.tagged.indexOf(name);
    const part = levels.find((level) => level.at > at && isNextTo(one, at + name.length, level));
    const [whole] = levels;
    if (at >= 0 && part !== undefined && whole !== undefined && partsLike([part], whole).length > 0)
      return [{ part, whole }];
  }
  return null;
}

/** A verb at most stands between. */
const isNextTo = ({ tagged }: ClaimSentence, end: number, { at }: Item): boolean =>
  /^\s+(?:\p{Ll}+\s+){0,3}$/u.test(tagged.slice(end, at));

const SOME_BEHIND = new RegExp(
  `^\\s+of\\s+(?:the|its|their|all|all the)\\s+(?<noun>[\\p{L} -]{3,40}?),\\s+(?:(?:some|about|or|that is|roughly|nearly|around)\\s+)*(?<part>${TAG.amount})(?=\\s*[,;.)]|\\s*$|\\s+(?:in all|of them)\\b)`,
  'iu',
);

/** "A quarter of the jobs, some 700, will go": of what those words are told to be elsewhere. */
function partBehind(context: AuditContext, sentence: ClaimSentence, item: Item): readonly Pair[] | null {
  const groups = SOME_BEHIND.exec(sentence.tagged.slice(item.at + 1))?.groups;
  const part = sentence.items.find(
    ({ at }) => at > item.at && sentence.tagged.charAt(at) === groups?.['part'],
  );
  if (groups === undefined || part === undefined || part.reading.value === null) return null;
  return wholesOf(context, sentence, { words: conceptsOf(groups['noun'] ?? ''), fewest: 2 }, part).map(
    (whole) => ({ part, whole }),
  );
}

const TOGETHER = new RegExp(
  `\\b(?:between them|together|combined|jointly|in all|both)\\b|\\b(?:the|these|those)\\s+${TAG.count}(?:\\s+of\\s+them)?\\s+(?:thus\\s+|therefore\\s+|then\\s+|now\\s+)?\\p{Ll}+`,
  'iu',
);
const OF_WHAT = /^\s+of\s+(?:the\s+|all\s+|its\s+|their\s+)?(?<noun>[^,;:.()\ue000-\ueaff]{3,40})/iu;

/** "Between them the three account for ¾ of sales": the amounts listed right before, of what sales are told to be. */
function together(context: AuditContext, sentence: ClaimSentence, item: Item): readonly Pair[] | null {
  const { tagged, order, block } = sentence;
  const lead = tagged.slice(0, item.at).replace(/^.*;\s/su, '');
  const noun = OF_WHAT.exec(tagged.slice(item.at + 1))?.groups?.['noun'];
  if (!TOGETHER.test(lead) || noun === undefined) return null;
  const before = context.sentences[order - 1];
  const own = levelsIn(sentence).filter(({ at }) => at < item.at);
  const earlier = before?.block.id === block.id ? levelsIn(before) : [];
  const parts = listed(own) ?? listed(earlier);
  const [first] = parts ?? [];
  if (parts === null || first === undefined) return null;
  const sum = summed(first, parts);
  const isTotal = /\b(?:total|whole|lot|all)\b/iu.test(noun);
  const told = isTotal ? (own.includes(first) ? sentence : (before ?? sentence)).tagged : noun;
  return wholesOf(context, sentence, { words: conceptsOf(told), fewest: isTotal ? 1 : 2 }, sum)
    .filter((whole) => !parts.includes(whole))
    .map((whole) => ({ part: sum, whole, parts }));
}

/** Two amounts or more, all of one kind. */
function listed(items: readonly Item[]): readonly Item[] | null {
  const [first] = items;
  const alike = first === undefined ? [] : items.filter((one) => isAlike(one, first));
  return alike.length >= 2 && alike.length === items.length ? alike : null;
}

/** What they make, written as the sum it is. */
function summed(first: Item, parts: readonly Item[]): Item {
  const interval = parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  const value = parts.reduce((total, { reading }) => add(total, reading.value ?? '0'), '0');
  const text = parts.map(({ mention }) => mention.text).join(' + ');
  return {
    ...first,
    mention: { ...first.mention, text },
    reading: { ...first.reading, value, low: interval.low, high: interval.high },
  };
}

/** Amounts of the article that are no smaller and stand beside those words; each size once. */
function wholesOf(
  { sentences }: AuditContext,
  own: ClaimSentence,
  { words, fewest }: { readonly words: ReadonlySet<string>; readonly fewest: number },
  part: Item,
): readonly Item[] {
  const found = new Map<string, Item>();
  for (const sentence of sentences) {
    if (sentence === own) continue;
    for (const item of levelsIn(sentence)) {
      if (!isAlike(item, part) || Number(sizeOf(item)) < Number(sizeOf(part))) continue;
      const its = conceptsOf(`${around(sentence, item)} ${unitWords(item)}`);
      if (words.size > 0 && sharedOf(words, its) >= Math.min(words.size, fewest))
        found.set(sizeOf(item), item);
    }
  }
  return [...found.values()];
}

/** Its clause, as far as commas tell. */
function around({ tagged }: ClaimSentence, { at }: Item): string {
  const before = /[^;:—–]*$/u.exec(tagged.slice(0, at))?.[0] ?? '';
  const behind = /^[^,;:—–]*/u.exec(tagged.slice(at))?.[0] ?? '';
  return `${before} ${behind}`;
}
