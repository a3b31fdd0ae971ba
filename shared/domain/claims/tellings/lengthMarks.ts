/** Which two times a length of time may lie between: every pair told near it, or one and the day of the article, each with what speaks for it. */
import type { AuditContext } from '../forms/draft.ts';
import { markOf } from '../learned/markOf.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import type { Length } from './lengths.ts';
import { wordBefore, wordBehind } from './plainWords.ts';
import { dayOfArticle, type Time, timesIn } from './times.ts';

/** A time with its sentence, so many sentences before (negative) or behind the length's own; the day of the article stands in none. */
export type Placed = { readonly time: Time; readonly sentence: ClaimSentence | null; readonly step: number };

/** The earlier one first. */
export type Ends = { readonly from: Placed; readonly to: Placed; readonly marks: readonly string[] };

const BEFORE = 3;
const BEHIND = 1;
const MOST = 10;

/** Every pair, and what speaks for none of them. */
export function endsOf(
  { sentences, published }: AuditContext,
  sentence: ClaimSentence,
  length: Length,
): { readonly none: readonly string[]; readonly candidates: readonly Ends[] } {
  const told = near(sentences, sentence).filter(
    ({ time }) => time.item === null || time.item !== length.item,
  );
  const now: readonly Placed[] =
    published === null || /^\s*(?:later|earlier)\b/iu.test(behind(sentence, length))
      ? []
      : [{ time: dayOfArticle(published), sentence: null, step: 0 }];
  const all = [...told, ...now];
  const pairs = all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => {
      const [from, to] = a.time.first <= b.time.first ? [a, b] : [b, a];
      return isFineEnough(length, from.time, to.time) ? [{ from, to, isInOrder: from === a }] : [];
    }),
  );
  const about = { sentence, length, told };
  return {
    none: noneMarks(about),
    candidates: pairs.map(({ from, to, isInOrder }) => ({
      from,
      to,
      marks: pairMarks(about, from, to, isInOrder),
    })),
  };
}

/** Times told to the year tell no length of days. */
const isFineEnough = ({ count, days }: Length, from: Time, to: Time): boolean =>
  from.last - from.first + (to.last - to.first) <= count * days;

/** What follows a length: of "twelve years later", read as one, its last word first. */
const behind = ({ tagged }: ClaimSentence, { to, item }: Length): string =>
  `${/\s(?:later|on|earlier|after|before|since|ago)$/iu.exec(item?.mention.text ?? '')?.[0] ?? ''}${tagged.slice(to)}`;

function near(sentences: readonly ClaimSentence[], { order }: ClaimSentence): readonly Placed[] {
  const found: Placed[] = [];
  for (let at = order + BEHIND; at >= Math.max(0, order - BEFORE); at--) {
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    found.unshift(...timesIn(sentence).map((time) => ({ time, sentence, step: at - order })));
    if (found.length > MOST) break;
  }
  return found;
}

type About = {
  readonly sentence: ClaimSentence;
  readonly length: Length;
  readonly told: readonly Placed[];
};

const BEGUN =
  /\b(?:born|began|begins|begun|started|opened|founded|signed|launched|introduced|imposed|built|since|joined|bought|promised|announced|came to power|took (?:over|office|effect)|arrived|established|set up|entered|first)\b/iu;

function pairMarks(about: About, from: Placed, to: Placed, isInOrder: boolean): readonly string[] {
  const { sentence, length, told } = about;
  const { tagged } = sentence;
  const [pf, pt] = [placeOf(about, from), placeOf(about, to)];
  const [lead, rest] = [tagged.slice(0, length.from), behind(sentence, length)];
  const isNow = to.time.item === null || from.time.item === null;
  const isSame = from.time.item !== null && from.time.item === to.time.item;
  const lengthWord = wordBehind(rest);
  const coarse = from.time.grain === 'year' || to.time.grain === 'year';
  const marks = [
    markOf`at ${pf} ${pt}`,
    markOf`from ${pf}`,
    markOf`to ${pt}`,
    markOf`${isNow ? 'now' : 'pair'} lead ${wordBefore(lead)}`,
    markOf`${isNow ? 'now' : 'pair'} next ${lengthWord}`,
    markOf`${isNow ? 'now' : 'pair'} form ${length.form}`,
    markOf`${isNow ? 'now' : 'pair'} unit ${length.unit}`,
    markOf`unit ${length.unit} ${coarse ? 'years' : 'finer'}`,
    markOf`from prep ${prepOf(from)}`,
    markOf`to prep ${prepOf(to)}`,
    isSame ? 'one stretch' : isInOrder ? 'in order' : 'turned',
  ];
  if (to.time.item !== null && to.sentence === null) marks.push('now');
  if (from.time.item === null) marks.push('ahead of now');
  const own = told.filter(({ step }) => step === 0);
  if (own.length === 2 && from.step === 0 && to.step === 0 && !isNow) marks.push('only two of its sentence');
  if (told.length === 2 && !isNow) marks.push('only two');
  if (isNow && told.length === 1) marks.push('only one and now');
  if (isNow && own.length === 0) marks.push('now, none of its sentence');
  if (isNow && HAS.test(lead)) marks.push('now has');
  if (isNow && /\b(?:now|still|yet|today)\b/iu.test(tagged)) marks.push('now said');
  if (begins(from)) marks.push('from begins', markOf`${isNow ? 'now' : 'pair'} begins ${length.form}`);
  if (begins(to)) marks.push('to begins');
  for (const one of [from, to]) {
    if (one.sentence !== sentence || one.time.item === null) continue;
    const between = tagged.slice(
      Math.min(length.to, one.time.item.at + 1),
      Math.max(length.from, one.time.item.at),
    );
    if (/[;:—–]/u.test(between)) marks.push('cut');
    if (/^\s*(?:after|before|since|from|later|on|earlier)\b/iu.test(rest) && one.time.item.at > length.from)
      marks.push(markOf`counted ${lengthWord}`);
    if (between.length > FAR) marks.push('far');
    if (/\b(?:and|but|while|whereas)\b/iu.test(between)) marks.push('and between');
  }
  if (from.step !== 0 || to.step !== 0) {
    const furthest = Math.min(from.step, to.step);
    marks.push(markOf`step ${furthest} ${Math.max(from.step, to.step)}`);
    const apart = [from, to].some(
      (one) => one.sentence !== null && one.sentence.block.id !== sentence.block.id,
    );
    if (apart) marks.push('another paragraph');
  }
  return marks;
}

const FAR = 80;
const HAS = /\b(?:has|have|is|are)\b[^;:]{0,50}$/iu;

/** The word right before a time, or its own first. */
function prepOf({ time: { item, end }, sentence }: Placed): string {
  if (item === null || sentence === null) return 'now';
  if (end !== null) return markOf`stretch ${end}`;
  const own = /^(?:since|after|before|from|in|by)\b/iu.exec(item.mention.text)?.[0];
  return own?.toLowerCase() ?? wordBefore(sentence.tagged.slice(0, item.at));
}

function begins({ time: { item }, sentence }: Placed): boolean {
  if (item === null || sentence === null) return false;
  const before = /[^;:.,]*$/u.exec(sentence.tagged.slice(0, item.at))?.[0] ?? '';
  const behind = /^[^;:.,]*/u.exec(sentence.tagged.slice(item.at + 1))?.[0] ?? '';
  return BEGUN.test(`${before} ${item.mention.text} ${behind}`);
}

function placeOf({ length, told }: About, one: Placed): string {
  const { item } = one.time;
  if (item === null) return 'now';
  if (one.step !== 0) {
    const there = told.filter(({ step }) => step === one.step);
    const end = one.step < 0 ? there.at(-1) : there[0];
    return markOf`s${Math.max(one.step, -2)}${there.length === 1 ? ' only' : end === one ? ' end' : ''}`;
  }
  const isBefore = item.at < length.from;
  const side = told.filter(
    ({ step, time }) => step === 0 && time.item !== null && time.item.at < length.from === isBefore,
  );
  const rank = isBefore ? side.length - 1 - side.indexOf(one) : side.indexOf(one);
  return markOf`o${isBefore ? '-' : '+'}${Math.min(rank, 2)}`;
}

const HEDGED =
  /\b(?:about|some|nearly|almost|over|more than|less than|around|roughly|at least|within|every|under|up to|no more than|another|further|next|first)\s+$/iu;

function noneMarks({ sentence, length, told }: About): readonly string[] {
  const [lead, rest] = [sentence.tagged.slice(0, length.from), behind(sentence, length)];
  const own = told.filter(({ step }) => step === 0).length;
  const marks = [
    'none',
    markOf`none own ${Math.min(own, 3)}`,
    markOf`none told ${Math.min(told.length, 3)}`,
    markOf`none unit ${length.unit}`,
    markOf`none form ${length.form}`,
    markOf`none lead ${wordBefore(lead)}`,
    markOf`none next ${wordBehind(rest)}`,
    markOf`none then ${wordBehind(rest)} ${wordBehind(rest.replace(/^\s*\S+/u, ''))}`,
    markOf`none ${length.count < 4 ? 'few' : 'many'}`,
  ];
  if (HEDGED.test(lead)) marks.push('none hedged');
  if (length.item !== null && length.item.reading.bound !== 'exact') marks.push('none bound');
  if (/\b(?:will|would|could|may|might|plan|expects?|if|wants?|must|should)\b/iu.test(sentence.tagged))
    marks.push('none ahead');
  return marks;
}
