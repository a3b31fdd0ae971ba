/** What ties the number itself to two amounts, or to others: other numbers that they make, times, what its own clause speaks of. */

import { conceptsOf, hasWord, unitWords } from '../facts/equivalents.ts';
import { markOf } from '../learned/markOf.ts';
import { RELATIVE_KINDS } from '../relative/cues.ts';
import { isMadeBy } from '../relative/isMadeBy.ts';
import { isLarger } from '../relative/levels.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import type { Candidate, Placed, Question } from './candidates.ts';

/** What a number stands in, read once for all its candidates. */
export type NumberAround = {
  readonly question: Question;
  readonly clause: Clause;
  /** Words of what it is a part of ("a third of the crop"); null where nothing says. */
  readonly whole: ReadonlySet<string> | null;
};

export function numberAround(question: Question): NumberAround {
  const {
    sentence: { tagged },
    item,
  } = question;
  const of = /^\s+of\s+(?<what>[^,;:.()]{2,40})/u.exec(tagged.slice(item.at + 1))?.groups?.['what'];
  return { question, clause: clauseOf(question), whole: of === undefined ? null : conceptsOf(of) };
}

export function numberMarks(around: NumberAround, candidate: Candidate): readonly string[] {
  const { question } = around;
  const { a, b } = candidate;
  const marks = [
    takenMark(question, candidate),
    markOf`time ${timeOf(question.item, a.item, b.item)}`,
    markOf`clause ${clauseMark(around, candidate)}`,
  ];
  if (a.item.mention.kind === 'percent') marks.push('of percents');
  if (around.whole !== null) marks.push(wholeMark(around.whole, candidate));
  return marks;
}

/** "Of 320 lots 48, or 15 percent, … in 2023 it was 9 percent": the two make another number already. */
function takenMark({ sentence, item }: Question, { a, b }: Candidate): string {
  for (const one of new Set([a.sentence, b.sentence, sentence]))
    for (const other of tellingsIn(one))
      if (other !== item && isMadeBy(other, a.item, b.item))
        return markOf`taken ${one === sentence ? (other.at < item.at ? 'before' : 'behind') : 'elsewhere'}`;
  return 'taken by none';
}

const tellings = new WeakMap<ClaimSentence, readonly Item[]>();

/** Worked out once: each sentence is asked by all candidates near it. */
function tellingsIn(sentence: ClaimSentence): readonly Item[] {
  const found = tellings.get(sentence) ?? sentence.items.filter(isTelling);
  tellings.set(sentence, found);
  return found;
}

const isTelling = ({ mention, reading }: Item): boolean =>
  reading.value !== null && (RELATIVE_KINDS.has(mention.kind) || mention.kind === 'percentage_points');

/** Whether the number is told of a time of its own. */
function timeOf({ reading: { period } }: Item, a: Item, b: Item): string {
  if (period === null) return 'none';
  const times = [a, b].map(({ reading }) => reading.period);
  if (times.some((one) => one === null)) return 'unknown';
  return times.some((one) => one?.to === period.to) ? 'of one' : 'of neither';
}

/** Whether the words of its own clause before it are those around the amounts. */
function clauseMark(
  { question: { item }, clause: { start, words } }: NumberAround,
  { a, b }: Candidate,
): string {
  const isIn = [a, b].some(({ step, item: { at } }) => step === 0 && at >= start && at < item.at);
  if (isIn) return 'has one';
  if (words.size === 0) return 'empty';
  const isTold = [a, b].some((amount) => {
    const its = wordsAround(amount);
    return [...words].some((word) => hasWord(its, word));
  });
  return isTold ? 'shares words' : 'has its own words';
}

type Clause = { readonly start: number; readonly words: ReadonlySet<string> };
/** Of an amount once, for all the pairs it is asked with. */
const around = new WeakMap<Item, ReadonlySet<string>>();

/** Where the number's own clause begins, and its words before it. */
function clauseOf({ sentence, item }: Question): Clause {
  const lead = sentence.tagged.slice(0, item.at);
  const start = lead.search(/[,;:—–(][^,;:—–(]*$/u) + 1;
  return { start, words: conceptsOf(lead.slice(start)) };
}

function wordsAround({ sentence: { tagged }, item }: Placed): ReadonlySet<string> {
  const found = around.get(item);
  if (found !== undefined) return found;
  const words = conceptsOf(tagged.slice(Math.max(0, item.at - CLOSE), item.at + CLOSE));
  around.set(item, words);
  return words;
}

/** So many characters on either side of an amount. */
const CLOSE = 60;

/** "A third of the crop": whether what it is of is the noun of the larger amount. */
function wholeMark(words: ReadonlySet<string>, { a, b }: Candidate): string {
  if (words.size === 0) return 'whole unsaid';
  const [large, small] = isLarger(a.item, b.item) ? [a, b] : [b, a];
  const has = (its: ReadonlySet<string>): boolean => [...words].some((word) => hasWord(its, word));
  return markOf`whole ${has(nounOf(large)) ? 'of the larger' : has(nounOf(small)) ? 'of the smaller' : 'of neither'}`;
}

const nouns = new WeakMap<Item, ReadonlySet<string>>();

function nounOf({ sentence: { tagged }, item }: Placed): ReadonlySet<string> {
  const found =
    nouns.get(item) ??
    conceptsOf(`${unitWords(item)} ${tagged.slice(item.at + 1, item.at + 30).replace(/[,;:.].*$/su, '')}`);
  nouns.set(item, found);
  return found;
}
