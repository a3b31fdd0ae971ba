/**
 * Which two amounts a relative number may be of. `bound` are the two its words lead to; `rivals` all others that may bear it
 * out instead, so that it is not called wrong; `near` those of the paragraph that may bear it out where nothing binds it.
 */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { partsOfWholes } from '../sentence/partsOfWholes.ts';
import { type Cue, NO_NOUN, RELATIVE_KINDS } from './cues.ts';
import { basePair, namedPair, wholePair } from './farEnds.ts';
import { GOES_ON, isJoined, leadsBehind } from './joins.ts';
import { isAlike, levelsIn, sentencesBefore, sizeOf } from './levels.ts';
import { recurrencePairs } from './recurrences.ts';
import type { Pair, Place } from './relativeClaim.ts';

export type Pairs = {
  readonly bound: Pair | null;
  readonly rivals: readonly Pair[];
  readonly near: readonly Pair[];
};

/** @param isOfKind whether a level may be one of the two */
export function pairsOf(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Place,
  cue: Cue,
  isOfKind: (level: Item) => boolean,
): Pairs {
  const own = levelsIn(sentence).filter(isOfKind);
  const before = sentencesBefore(context, sentence).map((one) => levelsIn(one).filter(isOfKind));
  const inOwn = pairsAmong(own);
  const among = [...pairsAmong(before.toReversed().flat()), ...across(before.flat(), own)];
  // Where its own sentence has amounts, it is of one of them.
  const anchors = own.length > 0 ? own : (before.find((levels) => levels.length > 0) ?? []);
  const isAnchored = ({ a, b }: Pair): boolean => anchors.includes(a) || anchors.includes(b);
  // Of two distances in one sentence neither is of the other.
  const anchored = [...inOwn, ...(cue.readings.includes('gap') ? among : among.filter(isAnchored))];
  const recurring = recurrencePairs(context, sentence, item, own);
  const near = [...anchored, ...recurring];
  const beside =
    besidePair(sentence, item, own, cue) ??
    ofThese(sentence, item, own) ??
    aroundPair(sentence, item, own, cue);
  const rivalsOf = ({ a, b }: Pair): readonly Pair[] =>
    near.filter((one) => [one.a, one.b].some((end) => end === a || end === b));
  if (beside !== null)
    return { bound: beside, rivals: rivalsOf(beside).filter((one) => inOwn.includes(one)), near };
  const since = own.findLast((one) => one.at < item.at)?.at ?? 0;
  if (TOGETHER.test(sentence.tagged.slice(since, item.at))) return { bound: null, rivals: near, near };
  const isOpen = cue.measuredBy === null || NO_NOUN.test(cue.measuredBy);
  const two = isOpen ? ownPair(sentence, item, own) : null;
  if (two !== null) return { bound: two, rivals: rivalsOf(two).filter((one) => inOwn.includes(one)), near };
  const isOf = /^\s+of\b/iu.test(sentence.tagged.slice(item.at + 1));
  const back =
    isOpen && !isOf
      ? pairBefore(sentence, item, own, before)
      : cue.readings.includes('part')
        ? partBefore(context, sentence, item)
        : null;
  if (back !== null) return { bound: back, rivals: rivalsOf(back), near };
  const far =
    (isOf ? null : namedPair(context, sentence, item, { own, before, cue })) ??
    wholePair(context, sentence, item, { own, before, cue }) ??
    basePair(sentence, item, { own, before, cue });
  if (far !== null) return { bound: far.pair, rivals: far.rivals, near: [...near, far.pair] };
  const [again, more] = recurring;
  const isAgain =
    again !== undefined && more === undefined && isJoined(sentence.tagged.slice(again.a.at + 1, item.at));
  return { bound: isAgain && cue.isSaid ? again : null, rivals: near, near };
}

/** Of several amounts as one. */
const TOGETHER =
  /\b(?:together|combined|between them|the (?:two|three|four|five|pair|trio)(?: of them)?|both|in all|jointly|altogether)\b/iu;

/** Percentages are parts or changes themselves: only a multiple is told of two. A distance is of amounts like itself. */
export const isOfKindOf = (level: Item, item: Item): boolean =>
  level !== item &&
  (RELATIVE_KINDS.has(item.mention.kind)
    ? level.mention.kind !== 'percent' || item.mention.kind === 'factor' || item.mention.kind === 'share'
    : isAlike(level, item));

const isPair = (a: Item, b: Item): boolean => isAlike(a, b) && sizeOf(a) !== sizeOf(b);

const pairsAmong = (all: readonly Item[]): readonly Pair[] =>
  all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => isPair(a, b))
      .map((b) => ({ a, b })),
  );

const across = (before: readonly Item[], own: readonly Item[]): readonly Pair[] =>
  before.flatMap((a) => own.filter((b) => isPair(a, b)).map((b) => ({ a, b })));

/** "520,000 engines, and 65 percent of these, 338,000, were sent to Germany". */
const OF_THESE = /^\s+of\s+(?:these|them|those|it|that|which),?\s+(?:(?:or|some|about)\s+)?$/iu;
function ofThese({ tagged }: ClaimSentence, item: Place, own: readonly Item[]): Pair | null {
  const part = own.find((one) => one.at > item.at);
  if (part === undefined || !OF_THESE.test(tagged.slice(item.at + 1, part.at))) return null;
  const whole = own.findLast((one) => one.at < item.at && isAlike(one, part));
  return whole === undefined ? null : { a: whole, b: part };
}

const IS =
  /^(?:,\s|[^,;:.]{0,30}\b)(?:is|are|was|were|equals?|makes)\s+(?:(?:about|only|just|nearly|almost|roughly|more than|less than|exactly)\s+)*$/iu;

/** "A, a quarter more than the B", "A is half the B": one before and one right behind. */
function besidePair(
  { tagged }: ClaimSentence,
  item: Place,
  own: readonly Item[],
  { isSaid }: Cue,
): Pair | null {
  const b = own.find((one) => one.at > item.at);
  const a = own.findLast((one) => one.at < item.at && b !== undefined && isAlike(one, b));
  if (a === undefined || b === undefined || !isSaid) return null;
  return leadsBehind(tagged.slice(item.at + 1, b.at)) &&
    (isJoined(tagged.slice(a.at + 1, item.at)) || IS.test(tagged.slice(a.at + 1, item.at)))
    ? { a, b, isPhrase: /\b(?:than|above|below|short of|over)\b/iu.test(tagged.slice(item.at + 1, b.at)) }
    : null;
}

/** "87.0 after 82.9", "176 instead of 220", "up from". */
const LINKED =
  /^[^,;.\ue000-\ueaff]{0,40}(?:,\s)?(?:\p{L}+\s){0,2}\b(?:after|against|from|to|instead of|compared with|compared to|versus|rather than|in place of)\s+(?:(?:the|some|about|only|just|a)\s+){0,2}$/iu;
/** "60 by sea and 40 by air": told side by side, neither of the other. */
const areParts = (between: string): boolean =>
  /\band\b|,/u.test(between) &&
  !/\b(?:of|after|against|from|than|to|instead|while|whereas|now)\b/iu.test(between);

/** The only two of one kind before it, in its own part of the sentence. */
function ownPair({ tagged, items }: ClaimSentence, item: Place, own: readonly Item[]): Pair | null {
  const last = own.findLast((one) => one.at < item.at);
  if (last === undefined || !isJoined(tagged.slice(last.at + 1, item.at))) return null;
  const told = items.findLast((one) => one.at < last.at && RELATIVE_KINDS.has(one.mention.kind))?.at ?? 0;
  const from = Math.max(told, tagged.slice(0, last.at).search(/;[^;]*$/u) + 1);
  const alike = own.filter((one) => one.at < item.at && isAlike(one, last));
  const previous = alike.at(-2);
  if (previous !== undefined && LINKED.test(tagged.slice(previous.at + 1, last.at)))
    return { a: previous, b: last, areTimes: true };
  const part = alike.filter((one) => one.at >= from);
  const [a, b, more] = part.length > 1 ? part : alike;
  if (more !== undefined && SPAN_BEHIND.test(tagged.slice(item.at + 1)))
    return firstAndLast(part.length > 1 ? part : alike);
  if (a === undefined || b === undefined || more !== undefined) return null;
  const isBetween = own.some((one) => one.at > a.at && one.at < b.at && !isAlike(one, last));
  return isBetween ? null : { a, b, ...readAs(tagged.slice(a.at + 1, b.at)) };
}

const readAs = (between: string): Pick<Pair, 'areParts' | 'isOf'> =>
  areParts(between) ? { areParts: true } : /^\s+of\b/iu.test(between) ? { isOf: true } : {};

/** "Down by 55 percent over the whole stretch". */
const SPAN_BEHIND = /^[^,;:.]{0,12}\bover the (?:whole|entire|full) (?:span|period|stretch|time)\b/iu;

const TO = /^\s+(?:in \S+ )?to\s+(?:\p{L}+\s+){0,4}$/iu;
/** The words go on about the same. */
const BEHIND = /^(?!.*\b(?:while|whereas|but|although|and|of)\b)[^;.]{0,75}$/iu;
const FROM = /^\s*(?:,|:|—|–|\()?\s*(?:\p{L}+\s+){0,3}from\s+(?:\p{L}+\s+){0,3}$/iu;

/** "A in 2023, and added another 14 percent to stand at B"; "by a fifth, from A to B"; "a fifth lower: A instead of B". */
function aroundPair(
  { tagged }: ClaimSentence,
  item: Place,
  own: readonly Item[],
  { isSaid }: Cue,
): Pair | null {
  const [b, c] = own.filter((one) => one.at > item.at);
  if (b === undefined) return null;
  const behind = tagged.slice(item.at + 1, b.at);
  if (
    c !== undefined &&
    isAlike(b, c) &&
    (FROM.test(behind) || /^[^.;]{0,25}(?::|\s—|—)\s*(?:\p{L}+\s+){0,3}$/u.test(behind))
  )
    return /^[^;:.]{0,40}$/u.test(tagged.slice(b.at + 1, c.at)) ? { a: b, b: c } : null;
  const a = own.findLast((one) => one.at < item.at);
  if (c !== undefined && own.length === 2 && isAlike(b, c) && isSaid && BEHIND.test(behind))
    return { a: b, b: c };
  return a !== undefined &&
    isAlike(a, b) &&
    TO.test(behind) &&
    !/[;:.]/u.test(tagged.slice(a.at + 1, item.at))
    ? { a, b }
    : null;
}

/** "7.6m tonnes, of which 6.1m went to China. That puts the Chinese part at 80 per cent of all barley": the part and whole told last. */
function partBefore(
  { sentences }: AuditContext,
  { tagged, order, block }: ClaimSentence,
  item: Place,
): Pair | null {
  const before = sentences[order - 1];
  if (before?.block.id !== block.id || !POINTS_BACK.test(tagged.slice(0, item.at))) return null;
  const [told, more] = partsOfWholes(before);
  return told === undefined || more !== undefined ? null : { a: told.part, b: told.whole };
}
const POINTS_BACK = /^(?:that|this|which|it) (?:puts|makes|is|means|brings|gives)\b/iu;

/** "Over the whole span from 2020": of a row of years told anywhere before it. */
const WHOLE_SPAN = /^over (?:the|this) (?:whole|entire|full) (?:span|period|stretch)\b/iu;

/** "That is a fifth less." behind the only two of one kind, in one sentence or in two. */
function pairBefore(
  { tagged, items }: ClaimSentence,
  item: Place,
  own: readonly Item[],
  before: readonly (readonly Item[])[],
): Pair | null {
  if (WHOLE_SPAN.test(tagged.slice(0, item.at)) && !own.some((one) => one.at < item.at))
    return before.map((levels) => (levels.length > 2 ? firstAndLast(levels) : null)).find(Boolean) ?? null;
  const [near, far] = before;
  const isSecond = items.some((one) => one.at < item.at && RELATIVE_KINDS.has(one.mention.kind));
  if (
    isSecond ||
    OF_ONE.test(tagged.slice(0, item.at)) ||
    own.some((one) => one.at < item.at) ||
    near === undefined ||
    !GOES_ON.test(tagged.slice(0, item.at))
  )
    return null;
  const last = near.at(-1);
  if (last === undefined) return null;
  const alike = near.filter((one) => isAlike(one, last));
  const [a, b, more] = alike;
  if (a === undefined) return null;
  if (b === undefined) {
    const [c, another] = (far ?? []).filter((one) => isAlike(one, a));
    return near.length === 1 && c !== undefined && another === undefined ? { a: c, b: a } : null;
  }
  const isBetween = near.some((one) => one.at > a.at && !alike.includes(one));
  if (isBetween) return null;
  return more === undefined ? { a, b } : firstAndLast(alike);
}

/** "Beijing's share" is of what Beijing has, and not of the two told last. */
const OF_ONE = /[’']s\s+(?:share|part|portion|proportion)\b/iu;

/** Of three and more of different years: the first and the last. */
function firstAndLast(levels: readonly Item[]): Pair | null {
  const years = levels.map(({ reading }) => reading.period?.to?.slice(0, 4) ?? '');
  if (years.includes('') || new Set(years).size < years.length) return null;
  const sorted = [...levels].sort((a, b) =>
    (a.reading.period?.to ?? '').localeCompare(b.reading.period?.to ?? ''),
  );
  const [a, b] = [sorted[0], sorted.at(-1)];
  return a === undefined || b === undefined ? null : { a, b };
}
