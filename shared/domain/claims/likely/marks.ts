/** What speaks for and against each candidate, as named marks: where the two stand, what stands between, their words, times and roles. */

import { once } from '../../../lib/once.ts';
import { amountsOf } from '../facts/amounts.ts';
import { conceptsOf, hasWord } from '../facts/equivalents.ts';
import type { AuditContext } from '../forms/draft.ts';
import { markOf } from '../learned/markOf.ts';
import { NO_NOUN, RELATIVE_KINDS, type Reading } from '../relative/cues.ts';
import { isJoined, leadsBehind } from '../relative/joins.ts';
import { isAlike, isLarger } from '../relative/levels.ts';
import type { Item } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { type ArticleAround, articleAround, articleMarks } from './articleMarks.ts';
import type { Candidate, Placed, Question } from './candidates.ts';
import { type NumberAround, numberAround, numberMarks } from './numberMarks.ts';

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

/** Marks of a candidate: of its two amounts in whichever way of one family they are read, and of the way they are read. */
export type Marks = { readonly ofPair: readonly string[]; readonly ofReading: readonly string[] };

/** All candidates' marks, each one's together. */
export function marksOf(context: AuditContext, question: Question): readonly (readonly string[])[] {
  const mark = markerOf(context, question);
  return question.candidates.map((candidate) => {
    const { ofPair, ofReading } = mark(candidate);
    return [...ofPair, ...ofReading];
  });
}

/** What is read of the question and of each of its amounts is read once; so are two amounts that are read in several ways. */
export function markerOf(context: AuditContext, question: Question): (candidate: Candidate) => Marks {
  const around = aroundOf(context, question);
  const { item, cue } = question;
  let [last, ofPair]: [Candidate | null, readonly string[]] = [null, []];
  return (candidate) => {
    const { a, b, reading } = candidate;
    const family = FAMILIES[reading];
    if (last?.a !== a || last.b !== b || FAMILIES[last.reading] !== family)
      ofPair = pairMarks(around, family, candidate);
    last = candidate;
    return {
      ofPair,
      ofReading: [
        markOf`${item.mention.kind} ${reading}${cue.isSaid ? ' said' : ''}`,
        markOf`${family} order ${orderOf(candidate)}`,
      ],
    };
  };
}

/** What stands around a number, read once for all its candidates. */
type Around = {
  readonly question: Question;
  readonly numbers: NumberAround;
  readonly sides: ReadonlyMap<Placed, Side>;
  /** Of what the number is said to be measured by, and of what stands before it. */
  readonly by: ReadonlySet<string>;
  readonly subject: () => ReadonlySet<string>;
  readonly article: ArticleAround;
  /** Other numbers of its sentence that are told of two amounts. */
  readonly relatives: readonly Item[];
};

/** An amount by itself. */
type Side = {
  readonly place: string;
  readonly words: ReadonlySet<string>;
  /** The amounts it may be set against, and itself. */
  readonly alike: readonly Placed[];
  /** What stands between it and the number. */
  readonly toNumber: Readonly<Record<Family, () => readonly string[]>>;
};

function aroundOf(context: AuditContext, question: Question): Around {
  const { sentence, item, cue, levels, far } = question;
  const by = cue.measuredBy;
  return {
    question,
    numbers: numberAround(question),
    sides: new Map([...levels, ...far].map((one) => [one, sideOf(context, question, one)])),
    article: articleAround(context, question),
    by: by === null || NO_NOUN.test(by) ? NO_WORDS : conceptsOf(by),
    subject: once(() => conceptsOf(sentence.tagged.slice(0, item.at))),
    relatives: sentence.items.filter((one) => RELATIVE_KINDS.has(one.mention.kind) && one !== item),
  };
}

function sideOf(context: AuditContext, question: Question, one: Placed): Side {
  const marks = (family: Family): (() => readonly string[]) => once(() => toNumber(question, family, one));
  return {
    place: placeOf(question, one),
    words: wordsOf(context, one.item),
    alike: question.levels.filter(({ item }) => isAlike(item, one.item)),
    toNumber: { change: marks('change'), part: marks('part'), gap: marks('gap') },
  };
}

function pairMarks(around: Around, family: Family, candidate: Candidate): readonly string[] {
  const { question, sides, relatives } = around;
  const { item } = question;
  const { a, b } = candidate;
  const [sa, sb] = [sides.get(a), sides.get(b)];
  if (sa === undefined || sb === undefined) return [];
  const marks = [
    markOf`${family} at ${sa.place} ${sb.place}`,
    markOf`at ${sa.place} ${sb.place}`,
    markOf`a ${sa.place}`,
    markOf`b ${sb.place}`,
    markOf`${family} ${timesOf(a.item, b.item)}`,
    markOf`${family} roles ${roleOf(a.sentence, a.item)} ${roleOf(b.sentence, b.item)}`,
    markOf`${family} ${isLarger(a.item, b.item) ? 'large first' : 'small first'}`,
    markOf`unit ${a.item.reading.unit === null && a.item.mention.kind === 'count' ? 'bare' : a.item.mention.kind}`,
  ];
  const { alike } = sa;
  if (!isAlike(a.item, b.item)) marks.push('unlike', markOf`${family} unlike`);
  const own = alike.filter(({ step }) => step === 0);
  if (a.step === 0 && b.step === 0 && own.length === 2)
    marks.push('only two of its sentence', markOf`${family} only two of its sentence`);
  if ((a.step === 0) !== (b.step === 0) && own.length === 1)
    marks.push('only one of its sentence', markOf`${family} only one of its sentence`);
  if (alike.length === 2) marks.push('only two');
  marks.push(...articleMarks(around.article, family, candidate));
  if (a.step === b.step && a.step !== 0 && alike.filter(({ step }) => step === a.step).length === 2)
    marks.push(markOf`only two of ${a.step}`);
  if (a.sentence === b.sentence) marks.push(...betweenMarks(family, a, b));
  const before = b.step === 0 && b.item.at < item.at ? sb : a.step === 0 && a.item.at < item.at ? sa : null;
  const behind = a.step === 0 && a.item.at > item.at ? sa : b.step === 0 && b.item.at > item.at ? sb : null;
  if (before === null)
    marks.push(markOf`${family} start ${lengthOf(question.sentence.tagged.slice(0, item.at))}`);
  else marks.push(...before.toNumber[family]());
  if (behind !== null) marks.push(...behind.toNumber[family]());
  marks.push(...wordMarks(around, family, candidate, sa.words, sb.words));
  if (
    alike.some(
      (one) => one.step === b.step && one.item.at > a.item.at && one.item.at < b.item.at && a.step === b.step,
    )
  )
    marks.push('one between');
  if (relatives.some((one) => isBetween(one, item, a, b))) marks.push('another relative between');
  marks.push(...numberMarks(around.numbers, candidate).flatMap((mark) => [mark, markOf`${family} ${mark}`]));
  return marks;
}

/** Where an amount stands seen from the number: o before or behind in its sentence and the how-manieth, s sentences off. */
function placeOf({ item, levels }: Question, one: Placed): string {
  if (one.rank !== undefined) return one.rank === 0 ? 'far whole' : markOf`far ${one.rank}`;
  if (one.step !== 0) {
    const there = levels.filter(({ step }) => step === one.step);
    const end = one.step < 0 ? there.at(-1) : there[0];
    const step = one.step < -2 ? -3 : one.step;
    return markOf`${one.isApart === true ? 'p' : 's'}${step}${end === one ? ' end' : there.length === 2 ? ' other' : ''}`;
  }
  const isBefore = one.item.at < item.at;
  const side = levels.filter(({ step, item: { at } }) => step === 0 && at < item.at === isBefore);
  const rank = isBefore ? side.length - 1 - side.indexOf(one) : side.indexOf(one);
  return markOf`o${isBefore ? '-' : '+'}${Math.min(rank, 3)}`;
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
  if (LINKED.test(text)) marks.push('linked', markOf`${family} linked`);
  if (/\bof\s+(?:\S+\s+){0,4}$/iu.test(text)) marks.push(markOf`${family} of`);
  if (/\band\b/iu.test(text)) marks.push(markOf`${family} and`);
  if (/,/u.test(text)) marks.push(markOf`${family} comma`);
  if (/[;:—–]/u.test(text)) marks.push(markOf`${family} cut`);
  if (/\b(?:while|whereas|but|although|though)\b/iu.test(text)) marks.push(markOf`${family} while`);
  if (text.length > 70) marks.push('far apart');
  return marks;
}

/** What stands between the number and an amount of its sentence. */
const toNumber = (question: Question, family: Family, one: Placed): readonly string[] =>
  one.item.at < question.item.at ? leadMarks(question, family, one) : restMarks(question, family, one);

function leadMarks({ sentence, item }: Question, family: Family, before: Placed): readonly string[] {
  const text = sentence.tagged.slice(before.item.at + 1, item.at);
  const marks = [
    isJoined(text) ? markOf`${family} joined` : markOf`${family} not joined`,
    markOf`${family} lead ${lengthOf(text)}`,
  ];
  if (/[;:]/u.test(text)) marks.push('lead cut');
  if (/\b(?:while|whereas|but|although|though)\b/iu.test(text)) marks.push('lead while');
  if (/\band\b/iu.test(text)) marks.push('lead and');
  if (/\(\s*(?:\S+\s+){0,4}$/u.test(text)) marks.push('lead bracket');
  return marks;
}

function restMarks({ sentence, item }: Question, family: Family, behind: Placed): readonly string[] {
  const text = sentence.tagged.slice(item.at + 1, behind.item.at);
  const marks = [
    leadsBehind(text) ? markOf`${family} leads` : markOf`${family} leads not`,
    markOf`${family} rest ${lengthOf(text)}`,
  ];
  if (/\bfrom\s+(?:\S+\s+){0,3}$/iu.test(text)) marks.push('rest from');
  if (/\bto\s+(?:\S+\s+){0,3}$/iu.test(text)) marks.push('rest to');
  if (/\b(?:than|above|below)\b/iu.test(text)) marks.push(markOf`${family} rest than`);
  if (/[;:]/u.test(text)) marks.push('rest cut');
  if (/,/u.test(text)) marks.push('rest comma');
  if (/\b(?:while|whereas|but|although|though|and)\b/iu.test(text)) marks.push('rest while');
  return marks;
}

const lengthOf = (text: string): string => {
  const words = text.split(/\s+/u).filter(Boolean).length;
  return words < 4 ? 'short' : words < 9 ? 'middle' : words < 16 ? 'long' : 'very long';
};

function wordMarks(
  { question: { cue }, by, subject }: Around,
  family: Family,
  { a, b }: Candidate,
  wa: ReadonlySet<string>,
  wb: ReadonlySet<string>,
): readonly string[] {
  const marks: string[] = [];
  if (a.sentence !== b.sentence) marks.push(markOf`${family} words ${sharedPart(wa, wb)}`);
  if (cue.measuredBy === null) marks.push(markOf`${family} by none`);
  else if (NO_NOUN.test(cue.measuredBy)) marks.push(markOf`${family} by general`);
  else {
    const [ha, hb] = [wa, wb].map((its) => [...by].some((word) => hasWord(its, word)));
    marks.push(
      markOf`${family} by ${by.size === 0 ? 'empty' : ha && hb ? 'both' : ha || hb ? 'one' : 'neither'}`,
    );
  }
  if (a.step !== 0 || b.step !== 0) {
    const said = subject();
    marks.push(
      markOf`${family} subject ${said.size === 0 ? 'empty' : sharedPart(said, a.step !== 0 ? wa : wb)}`,
    );
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
