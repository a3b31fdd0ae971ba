/** What speaks for it that an amount tells one before it again, whatever both are: their nouns, words, names and times, how it points back, what else it could be. */
import { hasWord, isCompatible, sharedOf } from '../facts/equivalents.ts';
import { markOf } from '../learned/markOf.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { isCommensurable } from '../sentence/roles.ts';
import { wordBefore, wordBehind } from './plainWords.ts';
import type { Telling } from './retold.ts';

/** @param rank how many amounts of its kind stand between the two */
export function retoldMarks(one: Telling, other: Telling, rank: number, isOnly: boolean): readonly string[] {
  const step = one.sentence.order - other.sentence.order;
  const isNear = one.sentence.block.id === other.sentence.block.id;
  const near = sharedOf(one.near, other.near);
  const clause = sharedOf(one.words, other.words);
  const rare = [...one.near].filter((word) => hasWord(other.words, word)).length;
  const nouns =
    one.nouns.size === 0
      ? 'none'
      : [...one.nouns].some((word) => hasWord(other.nouns, word))
        ? 'same'
        : [...one.nouns].some((word) => hasWord(other.words, word))
          ? 'in words'
          : other.nouns.size === 0
            ? 'no other'
            : 'differ';
  const [own, its] = [mannerOf(one), mannerOf(other)];
  const { points } = own;
  const head = other.isHead || one.isHead ? (other.isHead && one.isHead ? 'both heads' : 'head') : 'body';
  const names = namesMark(one.names, other.names);
  const times = timesMark(one, other);
  const place = step === 0 ? 'own' : step === 1 ? 'next' : isNear ? 'paragraph' : 'far';
  const covered = coverOf(rare, one.near.size);
  const marks = [
    markOf`place ${place}`,
    markOf`nouns ${nouns}`,
    markOf`nouns ${nouns} ${one.item.mention.kind}`,
    markOf`near ${Math.min(near, 4)}`,
    markOf`covered ${covered}`,
    markOf`covered back ${coverOf([...other.near].filter((word) => hasWord(one.words, word)).length, other.near.size)}`,
    markOf`clause ${Math.min(clause, 6)}`,
    markOf`names ${names}`,
    markOf`times ${times}`,
    markOf`points ${points}`,
    markOf`points ${points} nouns ${nouns}`,
    markOf`points ${points} covered ${covered}`,
    markOf`${head} covered ${covered}`,
    markOf`${head} names ${names}`,
    markOf`${place} covered ${covered}`,
    markOf`roles ${other.role} ${one.role}`,
    markOf`rank ${Math.min(rank, 3)}`,
    markOf`times ${times} names ${names}`,
    markOf`times ${times} ${nouns}`,
    markOf`lead ${own.before}`,
    markOf`${place} ${isOnly ? 'only' : 'several'}`,
    markOf`next ${own.behind}`,
  ];
  if (isOnly) marks.push('only', markOf`only nouns ${nouns}`, markOf`only points ${points}`);
  if (!isCommensurable(one.item, other.item)) marks.push('other units', markOf`other units ${covered}`);
  if (!isCompatible(one.words, other.words)) marks.push('apart');
  if (own.isAnother) marks.push('another');
  if (own.isContrast) marks.push('contrast');
  if (own.isPlan !== its.isPlan) marks.push('plan differs');
  if (own.isOfEach !== its.isOfEach) marks.push('each differs');
  if (own.isListed) marks.push('listed', markOf`listed ${place}`);
  if (its.isListed) marks.push('other listed');
  if (step === 0) {
    const between = one.sentence.tagged.slice(other.item.at + 1, one.item.at);
    marks.push(/[;:—“"(]/u.test(between) ? 'own cut' : 'own one');
    if (/\b(?:and|to|or|from|of|against|than)\s+(?:\S+\s+){0,2}$/iu.test(between)) marks.push('own joined');
  }
  return marks;
}

export function notRetoldMarks(one: Telling, others: number): readonly string[] {
  const { points, before, isAnother } = mannerOf(one);
  const marks = [
    'none',
    markOf`none points ${points}`,
    markOf`none lead ${before}`,
    markOf`none kind ${one.item.mention.kind}`,
    markOf`none ${one.role}`,
    markOf`none others ${Math.min(others, 4)}`,
    markOf`none words ${Math.min(one.near.size, 4)}`,
    one.isHead ? 'none head' : 'none body',
  ];
  if (isAnother) marks.push('none another');
  if (one.item.reading.bound !== 'exact') marks.push('none hedged');
  return marks;
}

/** How an amount is told, whatever it is set against. */
type Manner = {
  readonly points: string;
  readonly before: string;
  readonly behind: string;
  readonly time: ReturnType<typeof timeOf>;
  readonly isAnother: boolean;
  readonly isContrast: boolean;
  readonly isPlan: boolean;
  readonly isOfEach: boolean;
  readonly isListed: boolean;
};

/** Each is set against up to twenty others. */
const known = new WeakMap<Telling, Manner>();

function mannerOf(one: Telling): Manner {
  const found = known.get(one) ?? readManner(one);
  known.set(one, found);
  return found;
}

function readManner(one: Telling): Manner {
  const { sentence, item } = one;
  const lead = leadOf(one);
  return {
    points: pointOf(one),
    before: wordBefore(lead),
    behind: wordBehind(sentence.tagged.slice(item.at + 1)),
    time: timeOf(one),
    isAnother: OTHER.test(lead),
    isContrast: CONTRAST.test(sentence.tagged.slice(0, item.at)),
    isPlan: isPlan(one),
    isOfEach: isOfEach(one),
    isListed: isListed(one),
  };
}

/** One of several in a row. */
const isListed = ({ sentence: { tagged }, item: { at } }: Telling): boolean =>
  /[\ue000-\ue6ff][^;:.\ue000-\ue6ff]{0,30}(?:,|\band|\bor)\s+(?:\S+\s+){0,3}$/u.test(tagged.slice(0, at)) ||
  /^[^;:.\ue000-\ue6ff]{0,20}(?:,|\s+and|\s+or)\s+(?:\S+\s+){0,3}[\ue000-\ue6ff]/u.test(tagged.slice(at + 1));

const coverOf = (shared: number, of: number): string =>
  of === 0
    ? 'nothing'
    : shared === 0
      ? 'none'
      : shared === of
        ? 'all'
        : shared / of > 0.6
          ? 'most'
          : shared / of > 0.3
            ? 'some'
            : 'few';

const leadOf = ({ sentence, item }: Telling): string =>
  sentence.tagged.slice(Math.max(0, item.at - 50), item.at);

const OTHER =
  /\b(?:another|other|further|more|than|from|against|previous|earlier|had been|up on|down on|compared with|compared to|instead of|rather than|an extra|additional)\s+(?:\S+\s+){0,2}$/iu;
const CONTRAST =
  /\b(?:but|while|whereas|although|however|by contrast|compared|a year earlier|had (?:been|expected|hoped|forecast))\b[^;.]*$/iu;

/** How a number stands in its words: "the 45 …", "of the 45 …", "with its 45 …", "a 45 …". */
function pointOf(one: Telling): string {
  const lead = leadOf(one);
  const own = /^(?:the|this|that|these|those|all|its|their)\b/iu.test(one.item.mention.text);
  if (/\bof\s+(?:the|those|these|that|its|their|all)\s+$/iu.test(lead)) return 'of the';
  if (/(?:\b(?:the|this|that|these|those)\s+|\ball\s+)(?:\p{L}+\s+(?:of\s+)?)?$/iu.test(lead) || own)
    return 'the';
  if (/\b(?:its|their|his|her|[\p{L}]+['’]s?)\s+$/iu.test(lead)) return 'its';
  if (/\b(?:a|an)\s+(?:\p{L}+\s+(?:of\s+)?)?$/iu.test(lead)) return 'a';
  if (/\b(?:at|of|with|by|on|for)\s+$/iu.test(lead)) return 'at';
  return 'bare';
}

function namesMark(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 'neither' : 'one side';
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared === 0 ? 'differ' : shared === Math.min(a.size, b.size) ? 'within' : 'some';
}

function timesMark(one: Telling, other: Telling): string {
  const [a, b] = [mannerOf(one).time, mannerOf(other).time];
  if (a === null || b === null) return a === b ? 'neither' : 'one side';
  if (a.from === b.from && a.to === b.to) return 'same';
  return a.from <= b.to && b.from <= a.to ? 'overlap' : 'differ';
}

/** Its own time, else the only one of its sentence. */
function timeOf({ item, sentence }: Telling): { readonly from: string; readonly to: string } | null {
  const own = item.reading.period;
  const times = sentence.items.filter(isTime);
  const period = own ?? (times.length === 1 ? (times[0]?.reading.period ?? null) : null);
  return period?.from == null || period.to === null ? null : { from: period.from, to: period.to };
}

const isTime = ({ mention }: Item): boolean => mention.kind === 'period' || mention.kind === 'date';

const PLAN =
  /\b(?:will|would|plans?|planned|wants?|hopes?|hoped|aims?|targets?|goal|expects?|expected|forecasts?|should|could|may|might|promis\w+|limit|cap|ceiling|quota|due to|set to)\b/iu;
const isPlan = ({ sentence, item }: Telling): boolean => PLAN.test(clauseText(sentence, item));

const clauseText = ({ tagged }: ClaimSentence, { at }: Item): string =>
  `${/[^;:.—]*$/u.exec(tagged.slice(0, at))?.[0] ?? ''} ${/^[^;:.—,]*/u.exec(tagged.slice(at + 1))?.[0] ?? ''}`;

const isOfEach = ({ item, sentence }: Telling): boolean =>
  /\b(?:per|each|every|apiece|a (?:day|week|month|year|tonne|litre|barrel|kilo|head|share))\b/iu.test(
    `${item.mention.text} ${sentence.tagged.slice(item.at + 1, item.at + 30)}`,
  );
