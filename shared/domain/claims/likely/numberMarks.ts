/** What ties the number itself to two amounts, or to others: other numbers that they make, times, what its own clause speaks of. */

import { conceptsOf, hasWord, unitWords } from '../facts/equivalents.ts';
import { RELATIVE_KINDS } from '../relative/cues.ts';
import { isMadeBy } from '../relative/isMadeBy.ts';
import { isLarger } from '../relative/levels.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import type { Candidate, Placed, Question } from './candidates.ts';

export function numberMarks(question: Question, candidate: Candidate): readonly string[] {
  const { a, b } = candidate;
  const marks = [
    takenMark(question, candidate),
    `time ${timeOf(question.item, a.item, b.item)}`,
    `clause ${clauseMark(question, candidate)}`,
  ];
  if (a.item.mention.kind === 'percent') marks.push('of percents');
  const whole = wholeMark(question, candidate);
  if (whole !== null) marks.push(whole);
  return marks;
}

/** "Of 320 lots 48, or 15 percent, … in 2023 it was 9 percent": the two make another number already. */
function takenMark({ sentence, item }: Question, { a, b }: Candidate): string {
  const [first, second] = [a.sentence, b.sentence];
  const near = new Set<ClaimSentence>([first, second, sentence]);
  for (const one of near)
    for (const other of one.items)
      if (other !== item && isTelling(other) && isMadeBy(other, a.item, b.item))
        return `taken ${one === sentence ? (other.at < item.at ? 'before' : 'behind') : 'elsewhere'}`;
  return 'taken by none';
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
function clauseMark(question: Question, { a, b }: Candidate): string {
  const { item } = question;
  const { start, words } = clauseOf(question);
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
/** Of a question and of an amount once, for all the pairs they are asked with. */
const clauses = new WeakMap<Question, Clause>();
const around = new WeakMap<Item, ReadonlySet<string>>();

/** Where the number's own clause begins, and its words before it. */
function clauseOf(question: Question): Clause {
  const found = clauses.get(question);
  if (found !== undefined) return found;
  const { sentence, item } = question;
  const lead = sentence.tagged.slice(0, item.at);
  const start = lead.search(/[,;:—–(][^,;:—–(]*$/u) + 1;
  const clause = { start, words: conceptsOf(lead.slice(start)) };
  clauses.set(question, clause);
  return clause;
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
function wholeMark({ sentence: { tagged }, item }: Question, { a, b }: Candidate): string | null {
  const of = /^\s+of\s+(?<what>[^,;:.()]{2,40})/u.exec(tagged.slice(item.at + 1))?.groups?.['what'];
  if (of === undefined) return null;
  const words = conceptsOf(of);
  if (words.size === 0) return 'whole unsaid';
  const [large, small] = isLarger(a.item, b.item) ? [a, b] : [b, a];
  const [ofLarge, ofSmall] = [large, small].map(({ sentence: its, item: one }) =>
    conceptsOf(`${unitWords(one)} ${its.tagged.slice(one.at + 1, one.at + 30).replace(/[,;:.].*$/su, '')}`),
  );
  const has = (its: ReadonlySet<string> | undefined): boolean =>
    its !== undefined && [...words].some((word) => hasWord(its, word));
  return `whole ${has(ofLarge) ? 'of the larger' : has(ofSmall) ? 'of the smaller' : 'of neither'}`;
}
