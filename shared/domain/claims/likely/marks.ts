/** What speaks for and against each candidate, as named marks: where the two stand, what stands between, their words, times and roles. */
import { conceptsOf, hasWord } from '../facts/equivalents.ts';
import type { AuditContext } from '../forms/draft.ts';
import { NO_NOUN, RELATIVE_KINDS, type Reading } from '../relative/cues.ts';
import { isJoined, leadsBehind } from '../relative/joins.ts';
import { isAlike, isLarger } from '../relative/levels.ts';
import type { Item } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { amountsOf } from '../weighed/amounts.ts';
import type { Candidate, Placed, Question } from './candidates.ts';
import { numberMarks } from './numberMarks.ts';

type Family = 'change' | 'part' | 'gap';
const FAMILIES: Readonly<Record<Reading, Family>> = {
  up: 'change',
  down: 'change',
  again: 'change',
  times: 'change',
  part: 'part',
  both: 'part',
  gap: 'gap',
};

/** Marks of one candidate. */
export function marksOf(context: AuditContext, question: Question, candidate: Candidate): readonly string[] {
  const { sentence, item, cue, levels } = question;
  const { a, b, reading } = candidate;
  const family = FAMILIES[reading];
  const [pa, pb] = [placeOf(question, a), placeOf(question, b)];
  const marks = [
    `${family} at ${pa} ${pb}`,
    `at ${pa} ${pb}`,
    `a ${pa}`,
    `b ${pb}`,
    `${item.mention.kind} ${reading}${cue.isSaid ? ' said' : ''}`,
    `${family} ${timesOf(a.item, b.item)}`,
    `${family} roles ${roleOf(a.sentence, a.item)} ${roleOf(b.sentence, b.item)}`,
    `${family} ${isLarger(a.item, b.item) ? 'large first' : 'small first'}`,
    `${family} order ${orderOf(candidate)}`,
    `unit ${a.item.reading.unit === null && a.item.mention.kind === 'count' ? 'bare' : a.item.mention.kind}`,
  ];
  const alike = levels.filter(({ item: one }) => isAlike(one, a.item));
  const own = alike.filter(({ step }) => step === 0);
  if (a.step === 0 && b.step === 0 && own.length === 2)
    marks.push('only two of its sentence', `${family} only two of its sentence`);
  if ((a.step === 0) !== (b.step === 0) && own.length === 1)
    marks.push('only one of its sentence', `${family} only one of its sentence`);
  if (alike.length === 2) marks.push('only two');
  if (a.step === b.step && a.step !== 0 && alike.filter(({ step }) => step === a.step).length === 2)
    marks.push(`only two of ${a.step}`);
  if (a.sentence === b.sentence) marks.push(...betweenMarks(family, a, b));
  marks.push(...toNumber(question, family, a, b));
  marks.push(...wordMarks(context, question, family, candidate));
  if (
    alike.some(
      (one) => one.step === b.step && one.item.at > a.item.at && one.item.at < b.item.at && a.step === b.step,
    )
  )
    marks.push('one between');
  if (
    sentence.items.some(
      (one) => RELATIVE_KINDS.has(one.mention.kind) && one !== item && isBetween(one, item, a, b),
    )
  )
    marks.push('another relative between');
  marks.push(...numberMarks(question, candidate).flatMap((mark) => [mark, `${family} ${mark}`]));
  return marks;
}

/** Where an amount stands seen from the number: o before or behind in its sentence and the how-manieth, s sentences off. */
function placeOf({ item, levels }: Question, one: Placed): string {
  if (one.step !== 0) {
    const there = levels.filter(({ step }) => step === one.step);
    const end = one.step < 0 ? there.at(-1) : there[0];
    const step = one.step < -2 ? -3 : one.step;
    return `${one.isApart === true ? 'p' : 's'}${step}${end === one ? ' end' : there.length === 2 ? ' other' : ''}`;
  }
  const isBefore = one.item.at < item.at;
  const side = levels.filter(({ step, item: { at } }) => step === 0 && at < item.at === isBefore);
  const rank = isBefore ? side.length - 1 - side.indexOf(one) : side.indexOf(one);
  return `o${isBefore ? '-' : '+'}${Math.min(rank, 3)}`;
}

function timesOf({ reading: a }: Item, { reading: b }: Item): string {
  if (a.period === null || b.period === null) return 'times unknown';
  return a.period.from === b.period.from && a.period.to === b.period.to ? 'times same' : 'times differ';
}

/** Whether the way said is the way from the earlier to the later, by their times, else by "from" and "to". */
function orderOf({ a, b, reading }: Candidate): string {
  if (reading !== 'up' && reading !== 'down') return reading;
  const [ta, tb] = [a.item.reading.period?.to ?? '', b.item.reading.period?.to ?? ''];
  const later =
    ta !== '' && tb !== '' && ta !== tb
      ? ta > tb
        ? a
        : b
      : roleOf(a.sentence, a.item) === 'base'
        ? b
        : roleOf(b.sentence, b.item) === 'base'
          ? a
          : null;
  if (later === null) return isLarger(b.item, a.item) === (reading === 'up') ? 'text agrees' : 'text differs';
  const earlier = later === a ? b : a;
  return isLarger(later.item, earlier.item) === (reading === 'up') ? 'agrees' : 'differs';
}

const LINKED =
  /\b(?:after|against|from|to|instead of|compared with|compared to|versus|rather than|in place of|up from|down from)\s+(?:\S+\s+){0,3}$/iu;

function betweenMarks(family: Family, a: Placed, b: Placed): readonly string[] {
  const text = a.sentence.tagged.slice(a.item.at + 1, b.item.at);
  const marks: string[] = [];
  if (LINKED.test(text)) marks.push('linked', `${family} linked`);
  if (/\bof\s+(?:\S+\s+){0,4}$/iu.test(text)) marks.push(`${family} of`);
  if (/\band\b/iu.test(text)) marks.push(`${family} and`);
  if (/,/u.test(text)) marks.push(`${family} comma`);
  if (/[;:—–]/u.test(text)) marks.push(`${family} cut`);
  if (/\b(?:while|whereas|but|although|though)\b/iu.test(text)) marks.push(`${family} while`);
  if (text.length > 70) marks.push('far apart');
  return marks;
}

function toNumber({ sentence, item }: Question, family: Family, a: Placed, b: Placed): readonly string[] {
  const marks: string[] = [];
  const { tagged } = sentence;
  const before = [a, b].filter((one) => one.step === 0 && one.item.at < item.at).at(-1);
  const behind = [a, b].find((one) => one.step === 0 && one.item.at > item.at);
  if (before !== undefined) {
    const text = tagged.slice(before.item.at + 1, item.at);
    marks.push(
      isJoined(text) ? `${family} joined` : `${family} not joined`,
      `${family} lead ${lengthOf(text)}`,
    );
    if (/[;:]/u.test(text)) marks.push('lead cut');
    if (/\b(?:while|whereas|but|although|though)\b/iu.test(text)) marks.push('lead while');
    if (/\band\b/iu.test(text)) marks.push('lead and');
    if (/\(\s*(?:\S+\s+){0,4}$/u.test(text)) marks.push('lead bracket');
  } else marks.push(`${family} start ${lengthOf(tagged.slice(0, item.at))}`);
  if (behind !== undefined) {
    const text = tagged.slice(item.at + 1, behind.item.at);
    marks.push(
      leadsBehind(text) ? `${family} leads` : `${family} leads not`,
      `${family} rest ${lengthOf(text)}`,
    );
    if (/\bfrom\s+(?:\S+\s+){0,3}$/iu.test(text)) marks.push('rest from');
    if (/\bto\s+(?:\S+\s+){0,3}$/iu.test(text)) marks.push('rest to');
    if (/\b(?:than|above|below)\b/iu.test(text)) marks.push(`${family} rest than`);
    if (/[;:]/u.test(text)) marks.push('rest cut');
    if (/,/u.test(text)) marks.push('rest comma');
    if (/\b(?:while|whereas|but|although|though|and)\b/iu.test(text)) marks.push('rest while');
  }
  return marks;
}

const lengthOf = (text: string): string => {
  const words = text.split(/\s+/u).filter(Boolean).length;
  return words < 4 ? 'short' : words < 9 ? 'middle' : words < 16 ? 'long' : 'very long';
};

function wordMarks(
  context: AuditContext,
  question: Question,
  family: Family,
  { a, b }: Candidate,
): readonly string[] {
  const { sentence, item, cue } = question;
  const [wa, wb] = [wordsOf(context, a.item), wordsOf(context, b.item)];
  const marks: string[] = [];
  if (a.sentence !== b.sentence) marks.push(`${family} words ${sharedPart(wa, wb)}`);
  const by = cue.measuredBy;
  if (by === null) marks.push(`${family} by none`);
  else if (NO_NOUN.test(by)) marks.push(`${family} by general`);
  else {
    const words = conceptsOf(by);
    const [ha, hb] = [wa, wb].map((its) => [...words].some((word) => hasWord(its, word)));
    marks.push(
      `${family} by ${words.size === 0 ? 'empty' : ha && hb ? 'both' : ha || hb ? 'one' : 'neither'}`,
    );
  }
  if (a.step !== 0 || b.step !== 0) {
    const subject = conceptsOf(sentence.tagged.slice(0, item.at));
    const far = a.step !== 0 ? wa : wb;
    marks.push(`${family} subject ${subject.size === 0 ? 'empty' : sharedPart(subject, far)}`);
  }
  return marks;
}

function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  const shared = [...a].filter((word) => hasWord(b, word)).length;
  const part = shared / Math.max(1, Math.min(a.size, b.size));
  return shared === 0 ? 'none' : part < 0.34 ? 'few' : 'many';
}

const known = new WeakMap<AuditContext, ReadonlyMap<Item, ReadonlySet<string>>>();
const NO_WORDS: ReadonlySet<string> = new Set();

function wordsOf(context: AuditContext, item: Item): ReadonlySet<string> {
  const found =
    known.get(context) ?? new Map(amountsOf(context.sentences).map(({ item: one, words }) => [one, words]));
  known.set(context, found);
  return found.get(item) ?? NO_WORDS;
}

/** Between the number and the farther of the two, in its own sentence. */
const isBetween = (one: Item, item: Item, a: Placed, b: Placed): boolean =>
  [a, b].some(
    ({ step, item: { at } }) =>
      step === 0 && ((one.at > at && one.at < item.at) || (one.at < at && one.at > item.at)),
  );
