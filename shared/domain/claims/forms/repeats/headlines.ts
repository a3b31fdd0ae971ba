/**
 * A number of the headline, the summary or the first sentence that the rest of the article states differently, in other
 * words than its own: "Ferry company cuts 430 jobs" over "it would cut 340 jobs". Nothing is said where the article has
 * the number anywhere, or two numbers that add up to it.
 */
import { add, compare, type DecimalText, divide, subtract } from '../../../../lib/decimal.ts';
import { overlaps } from '../../../../lib/interval.ts';
import { conceptsOf, sharedOf } from '../../facts/equivalents.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { contentWords, isSameWord } from '../../sentence/contentWords.ts';
import { namedValues, namesIn } from '../../sentence/namedValues.ts';
import { nounsOf, subjectNouns } from '../../sentence/nounsOf.ts';
import { isOfOtherAreas } from '../../sentence/otherAreas.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { TAG } from '../../sentence/tags.ts';
import type { AuditContext, ClaimDraft } from '../draft.ts';
import { mayBeOfTime, stretch, summaryClaim } from './summaries.ts';

type Told = { readonly item: Item; readonly sentence: ClaimSentence };
type Rival = Told & { readonly shared: number };

/** Which part of a line's words a sentence of the body must have, and how many. */
const FEWEST_SHARED = 2;
const MOST_OF_WORDS = 0.6;
const SOME_OF_WORDS = 0.35;
const NEARLY_ALL_WORDS = 0.75;
/** A number further off is another number. */
const FURTHEST = '2.5';

export function headlineClaims(context: AuditContext): readonly ClaimDraft[] {
  const isBody = ({ block }: ClaimSentence): boolean =>
    block.role === 'body' || block.role === 'quote' || block.role === 'bullet';
  const first = context.sentences.findIndex(({ block }) => block.role === 'body');
  if (first < 0) return [];
  const heads = context.sentences.slice(0, first + 1).flatMap((line, i) => {
    const rest = context.sentences.slice(Math.max(i + 1, first)).filter((one) => one !== line && isBody(one));
    return line.items.flatMap((item) => lineClaim(line, item, rest, i < first) ?? []);
  });
  const lead = context.sentences.filter(
    ({ order, block }) => order <= first || block.id === context.sentences[first]?.block.id,
  );
  const body = context.sentences.filter((one) => !lead.includes(one) && isBody(one));
  return [
    ...heads,
    ...lead.flatMap((line) => line.items.flatMap((item) => sameThing(line, item, body) ?? [])),
  ];
}

/** Words by which a second number of the same thing is one of another kind or time. */
const OTHER_KIND =
  /\b(?:forecast|expect\w*|target\w*|capacity|could|would|should|previous\w*|earlier|before|average\w*|record|month\w*|quarter\w*|half|so far|estimat\w*|plan\w*|including|of which|nearly|until|original\w*|first|per|each)\b/iu;
const CLOSE = '1.35';

/** "14.8 million tonnes of cargo" in the opening, "Cargo came to 13.8 million tonnes" below. */
function sameThing(line: ClaimSentence, item: Item, body: readonly ClaimSentence[]): ClaimDraft | null {
  if (!isSized(item) || item.reading.bound !== 'exact' || ['base', 'change'].includes(roleOf(line, item)))
    return null;
  const own = thingsOf(line, item);
  if (own.size === 0 || OTHER_KIND.test(line.tagged.slice(Math.max(0, item.at - 40), item.at + 40)))
    return null;
  const told = body.flatMap((sentence) => sentence.items.map((one): Told => ({ item: one, sentence })));
  if (told.some(({ item: one }) => isSameNumber(one, item)) || isMadeOf(item, told)) return null;
  const rivals = told.filter(({ item: one, sentence }) => {
    if (!isRival(line, item, sentence, one) || roleOf(sentence, one) === 'change') return false;
    if (isOfOtherAreas(line, sentence)) return false;
    const its = thingsOf(sentence, one);
    const isSame =
      its.size > 0 && ([...its].every((noun) => own.has(noun)) || [...own].every((noun) => its.has(noun)));
    const around = sentence.tagged.slice(Math.max(0, one.at - 40), one.at + 40);
    const timed = timesIn(sentence).every((time) => timesIn(line).includes(time));
    const [a, b] = [nameOf(line, item), nameOf(sentence, one)];
    const isOfOther = a !== null && b !== null && a !== b;
    return isSame && !isOfOther && !OTHER_KIND.test(around) && timed && isClose(one, item);
  });
  const [rival] = rivals;
  return rival !== undefined && rivals.length === 1 ? summaryClaim(item, rival.item) : null;
}

const thingsOf = (sentence: ClaimSentence, item: Item): ReadonlySet<string> => {
  const behind = nounsOf(sentence, item);
  return behind.size > 0 ? behind : subjectNouns(sentence, item);
};

/** Whose value it is, where a name stands beside it. */
const nameOf = (sentence: ClaimSentence, item: Item): string | null =>
  namedValues(sentence).find((value) => value.item === item)?.name.text ?? null;

const timesIn = ({ items }: ClaimSentence): readonly string[] =>
  items.flatMap(({ mention, reading }) => (mention.kind === 'period' ? [reading.period?.to ?? ''] : []));

function isClose(one: Item, item: Item): boolean {
  return isTransposed(one, item) || isWithin(one, item, CLOSE);
}

/** So many times the other at most. */
function isWithin(one: Item, item: Item, times: DecimalText): boolean {
  const [a, b] = [one.reading.value, item.reading.value];
  if (a === null || b === null || compare(a, '0') <= 0 || compare(b, '0') <= 0) return false;
  return compare(divide(a, b), times) <= 0 && compare(divide(b, a), times) <= 0;
}

function lineClaim(
  line: ClaimSentence,
  item: Item,
  rest: readonly ClaimSentence[],
  isHead: boolean,
): ClaimDraft | null {
  if (!isSized(item) || item.reading.bound !== 'exact' || roleOf(line, item) === 'base') return null;
  const told = rest.flatMap((sentence) => sentence.items.map((one): Told => ({ item: one, sentence })));
  if (told.some(({ item: one }) => isSameNumber(one, item)) || isMadeOf(item, told)) return null;
  // The first paragraph goes on from its first sentence; only the next ones say it again.
  const isAgain = ({ sentence }: Told): boolean => isHead || sentence.block.id !== line.block.id;
  const words = wordsOf(line);
  const rivals = told
    .filter((one) => isAgain(one) && isRival(line, item, one.sentence, one.item))
    .map((one): Rival => ({ ...one, shared: words.filter((word) => hasWord(one.sentence, word)).length }))
    .filter((rival) => isNear(rival, item, words.length, isHead));
  const most = Math.max(0, ...rivals.map(({ shared }) => shared));
  const best = rivals.filter(({ shared }) => shared === most);
  const sameDigits = best.filter((rival) => isTransposed(rival.item, item));
  const rival = onlyOne(sameDigits.length > 0 ? sameDigits : best) ?? onlyOne(onlyLike(line, item, told));
  return rival === null ? null : summaryClaim(item, rival.item);
}

/** Several that tell the same number are one. */
function onlyOne([first, ...others]: readonly Told[]): Told | null {
  return first !== undefined && others.every(({ item }) => isSameNumber(item, first.item)) ? first : null;
}

/** Right under a title with one amount: all amounts of the opening that could be it, in whatever words. */
function onlyLike(line: ClaimSentence, item: Item, told: readonly Told[]): readonly Told[] {
  if (line.block.role !== 'title' || !['money', 'quantity', 'count'].includes(item.mention.kind)) return [];
  if (line.items.some((one) => one !== item && isCommensurable(one, item))) return [];
  if (told.some(({ item: one }) => isRoundly(one, item)) || isProduct(item, told)) return [];
  return told.filter(
    ({ item: one, sentence }) =>
      sentence.order <= line.order + OPENING &&
      isRival(line, item, sentence, one) &&
      isWithin(one, item, FURTHEST),
  );
}

/** So many sentences below a title say what it is of. */
const OPENING = 4;
/** A title says 4,100 of 4,102. */
const ROUNDLY = '1.03';

const isRoundly = (one: Item, item: Item): boolean =>
  isCommensurable(one, item) && isWithin(one, item, ROUNDLY);

/** Six seasons at €183 million make a contract of €1.1 billion. */
const isProduct = (item: Item, told: readonly Told[]): boolean =>
  told.some(
    ({ item: one }) =>
      isCommensurable(one, item) &&
      told.some(
        ({ item: { mention, reading } }) =>
          mention.kind === 'count' &&
          Math.abs((Number(reading.value) * Number(one.reading.value)) / Number(item.reading.value) - 1) <
            0.03,
      ),
  );

const isSized = (item: Item): boolean => dimensionOf(item) !== null && item.reading.value !== null;

function isNear(rival: Rival, item: Item, words: number, isHead: boolean): boolean {
  const part = words === 0 ? 0 : rival.shared / words;
  if (isTransposed(rival.item, item)) return rival.shared > 0 && part >= MOST_OF_WORDS / 2;
  // A headline's number with one digit off: few other words are enough.
  if (isHead && isOneDigitOff(rival.item, item) && rival.shared >= FEWEST_SHARED && part >= SOME_OF_WORDS)
    return true;
  const isOfWords = rival.shared >= FEWEST_SHARED && part >= (isHead ? MOST_OF_WORDS : NEARLY_ALL_WORDS);
  return isWithin(rival.item, item, FURTHEST) && isOfWords && (isHead || hasWordsBack(rival));
}

/** A later sentence repeats the first one where it has hardly a word more. */
const hasWordsBack = ({ sentence, shared }: Rival): boolean =>
  shared / Math.max(1, wordsOf(sentence).length) >= NEARLY_ALL_WORDS;

function isRival(line: ClaimSentence, item: Item, sentence: ClaimSentence, one: Item): boolean {
  if (!isSized(one) || one.reading.bound !== 'exact' || !isCommensurable(one, item)) return false;
  const [own, its] = [roleOf(line, item), roleOf(sentence, one)];
  const isRate = item.mention.kind === 'percent' || item.mention.kind === 'share';
  if (its === 'base' || (isRate && (own === 'change') !== (its === 'change'))) return false;
  if (isPart(sentence, one) && !isPart(line, item)) return false;
  if (isBy(sentence, one) !== isBy(line, item)) return false;
  if (item.mention.kind === 'share' && !isOfOneWhole(wholeBehind(line, item), wholeBehind(sentence, one)))
    return false;
  return timesIn(sentence).length === 0 || mayBeOfTime(line, sentence, one);
}

/** "15,105 of all new homes", "74,720 households, 57% of the total": a part of what a summary gives whole. */
const isPart = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  PART.test(tagged.slice(at + 1)) || /\b(?:accounted for|made up)\s+$/iu.test(tagged.slice(0, at));

/** "um 36 Prozent": a change, in German. */
const isBy = ({ tagged }: ClaimSentence, { at }: Item): boolean => /\bum\s+$/u.test(tagged.slice(0, at));

const PART = new RegExp(
  `^\\s+of (?:all|the total)\\b|^[^;:.]{0,80},\\s+(?:or\\s+)?${TAG.rate} of (?:the total|all|the whole|those)\\b`,
  'u',
);

/** What a fraction is of. */
const wholeBehind = ({ tagged }: ClaimSentence, { at }: Item): string | null =>
  /^\s+of\s+(?<whole>[^,;:.]{2,40})/u.exec(tagged.slice(at + 1))?.groups?.['whole'] ?? null;

const isOfOneWhole = (a: string | null, b: string | null): boolean =>
  a === null || b === null || sharedOf(conceptsOf(a), conceptsOf(b)) > 0;

/** The flows, which other rules take for no words at all, tell here what the number is of. */
const FLOW =
  /^(?:exports?|imports?|turnover|production|output|sales|prices?|wages|unemployment|inflation|growth)$/iu;

const known = new WeakMap<ClaimSentence, readonly string[]>();

function wordsOf(sentence: ClaimSentence): readonly string[] {
  const found = known.get(sentence) ?? findWords(sentence);
  known.set(sentence, found);
  return found;
}

function findWords(sentence: ClaimSentence): readonly string[] {
  const flows = (sentence.tagged.match(/\p{L}+/gu) ?? []).filter((word) => FLOW.test(word));
  const names = namesIn(sentence).filter(({ isUnsure }) => isUnsure !== true);
  return [
    ...new Set([
      ...contentWords(sentence),
      ...flows.map((word) => word.toLowerCase().replace(/s$/u, '')),
      ...names.map(({ text, iso3 }) => iso3 ?? text.toLowerCase()),
    ]),
  ];
}

const hasWord = (sentence: ClaimSentence, word: string): boolean =>
  wordsOf(sentence).some((other) => isSameWord(word, other));

const isSameNumber = (one: Item, item: Item): boolean =>
  one.reading.value !== null &&
  one.mention.kind === item.mention.kind &&
  overlaps(stretch(one), stretch(item));

/** So many of a long article's numbers are tried in pairs. */
const MOST_ADDENDS = 150;

/** The sum or the difference of two numbers of the article. */
function isMadeOf(item: Item, told: readonly Told[]): boolean {
  const own = stretch(item);
  const values = told
    .flatMap(({ item: one }) =>
      isAddend(one, item) && one.reading.value !== null ? [one.reading.value] : [],
    )
    .slice(0, MOST_ADDENDS);
  return values.some((a, i) =>
    values
      .slice(i + 1)
      .some((b) =>
        [add(a, b), subtract(a, b), subtract(b, a)].some((value) =>
          overlaps(own, { low: value, high: value }),
        ),
      ),
  );
}

/** "1,200 jobs" are 700 posts and 500 others. */
const isAddend = (one: Item, item: Item): boolean =>
  isCommensurable(one, item) || (one.mention.kind === 'count' && item.mention.kind === 'count');

/** The same digits in another order: 340 and 430. */
function isTransposed(one: Item, item: Item): boolean {
  const [a, b] = [digitsOf(one), digitsOf(item)];
  return a !== b && a.length > 1 && a.length === b.length && sorted(a) === sorted(b);
}

/** 38 and 28, with the same unit. */
function isOneDigitOff(one: Item, item: Item): boolean {
  const [a, b] = [digitsOf(one), digitsOf(item)];
  return (
    a.length > 1 && a.length === b.length && [...a].filter((digit, i) => digit !== b.charAt(i)).length === 1
  );
}

const digitsOf = ({ reading }: Item): string => (reading.value ?? '').replace(/[^\d]/gu, '');
const sorted = (digits: string): string => [...digits].sort().join('');
