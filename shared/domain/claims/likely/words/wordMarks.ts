/** What speaks for and against each ordered pair of amounts, as named marks: place, roles, times, whose words are whose. */

import { markOf } from '../../learned/markOf.ts';
import { RELATIVE_KINDS } from '../../relative/cues.ts';
import { isAlike, plainSizeOf } from '../../relative/levels.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import type { Placed } from '../candidates.ts';
import { limitSideOf } from './limits.ts';
import { timesApart } from './relation.ts';
import { KINDS, type Side, type Surroundings } from './surroundings.ts';
import type { WordCandidate, WordQuestion } from './wordCandidates.ts';

/** Marks of one amount as the first or the second of any pair. */
export const sideMarks = ({ sides }: Surroundings, one: Placed, name: 'a' | 'b'): readonly string[] =>
  sides.get(one)?.[name] ?? [];

/** Marks of the two together. */
export function pairMarks(
  question: WordQuestion,
  around: Surroundings,
  candidate: WordCandidate,
): readonly string[] {
  const { sentence, cue } = question;
  const { a, b } = candidate;
  const kind = KINDS[cue.form];
  const [sa, sb] = [around.sides.get(a), around.sides.get(b)];
  if (sa === undefined || sb === undefined) return [];
  const [ra, rb] = [sa.role, sb.role];
  const { alike } = sa;
  const own = alike.filter(({ step }) => step === 0);
  const order = a.step < b.step || (a.step === b.step && a.item.at < b.item.at) ? 'ab' : 'ba';
  const marks = [
    markOf`${kind} at ${sa.place} ${sb.place}`,
    markOf`steps ${stepOf(a)} ${stepOf(b)}`,
    markOf`${kind} order ${order}`,
    markOf`${kind} times ${timesOf(a.item, b.item)}`,
    markOf`${kind} roles ${ra} ${rb}`,
    markOf`roles ${ra} ${rb}`,
    markOf`${kind} apart ${apartOf(candidate)}`,
    markOf`kind ${a.item.mention.kind}${ra === 'change' ? ' change' : ''}`,
  ];
  if (around.size !== null && around.size !== a.item) marks.push(...sizeMarks(around.size, kind, candidate));
  if (cue.verdict !== undefined)
    marks.push(
      markOf`kept ${limitSideOf(b.sentence, b.item)} ${cue.verdict.side === null ? 'unsaid' : 'said'}`,
      markOf`kept of ${limitSideOf(a.sentence, a.item)}`,
    );
  if (a === b) marks.push('self', markOf`self ${sa.place}`);
  if (a.sentence.block.id !== b.sentence.block.id) marks.push('two blocks');
  if (alike.length === 2) marks.push('only two', markOf`${kind} only two ${order}`);
  if (a.step === 0 && b.step === 0 && own.length === 2)
    marks.push('only two of its sentence', markOf`${kind} only two own ${order}`);
  if ((a.step === 0) !== (b.step === 0) && own.length === 1) marks.push('only one of its sentence');
  if (Math.abs(alike.indexOf(a) - alike.indexOf(b)) === 1) marks.push('neighbours');
  marks.push(...betweenMarks(question, kind, candidate), ...wordsMarks(around, kind, sa, sb));
  if (around.isFormer || around.isLatter)
    marks.push(
      markOf`${around.isFormer && !around.isLatter ? 'former' : around.isLatter && !around.isFormer ? 'latter' : firstOf(sentence)} ${order}`,
    );
  return marks;
}

const firstOf = ({ tagged }: ClaimSentence): string =>
  /\bformer\b[\s\S]*\blatter\b/iu.test(tagged) ? 'former' : 'latter';

const stepOf = ({ step }: Placed): string =>
  step < -1 ? 'far' : step < 0 ? 'before' : step > 0 ? 'behind' : 'own';

function timesOf({ reading: a }: Item, { reading: b }: Item): string {
  const [one, other] = [a.period?.to ?? a.period?.from ?? '', b.period?.to ?? b.period?.from ?? ''];
  if (one === '' || other === '') return 'unknown';
  return one === other ? 'same' : one > other ? 'later' : 'earlier';
}

function apartOf(candidate: WordCandidate): string {
  const apart = timesApart(candidate);
  return apart < 1.02 ? 'same' : apart < 1.2 ? 'little' : apart < 2 ? 'some' : apart < 5 ? 'much' : 'far';
}

/** Whether the two are as far apart as the number says. */
function sizeMarks({ mention, reading }: Item, kind: string, { a, b }: WordCandidate): readonly string[] {
  const [one, other] = [plainSizeOf(a.item), plainSizeOf(b.item)];
  const [small, large] = [Math.min(one, other), Math.max(one, other)];
  const told = Number(reading.value) * (mention.kind === 'share' ? 100 : 1);
  const apart = RELATIVE_KINDS.has(mention.kind)
    ? mention.kind === 'factor'
      ? [large / small]
      : [(large / small - 1) * 100, (1 - small / large) * 100]
    : [large - small];
  const mark = apart.some((size) => Math.abs(size - told) <= 0.12 * told) ? 'size agrees' : 'size differs';
  return [mark, markOf`${kind} ${mark}`];
}

function betweenMarks(
  { sentence: { tagged }, cue, levels }: WordQuestion,
  kind: string,
  { a, b }: WordCandidate,
): readonly string[] {
  if (a.step !== 0 || b.step !== 0) return [];
  const marks: string[] = [];
  const [first, second] = a.item.at < b.item.at ? [a, b] : [b, a];
  const text = tagged.slice(first.item.at + 1, second.item.at);
  const order = first === a ? 'ab' : 'ba';
  if (first.item.at < cue.at && second.item.at >= cue.end) marks.push(markOf`${kind} cue between ${order}`);
  if (/[;:—–]/u.test(text)) marks.push(markOf`${kind} parted`);
  if (text.length < 25) marks.push('close');
  if (/\band\b/iu.test(text)) marks.push(markOf`${kind} joined by and ${order}`);
  if (
    levels.some(
      ({ step, item }) =>
        step === 0 && item.at > first.item.at && item.at < second.item.at && isAlike(item, a.item),
    )
  )
    marks.push('another between');
  return marks;
}

/** Whose words stand before the cue and behind it: an amount's own are those from the number before it to the one behind. */
function wordsMarks(around: Surroundings, kind: string, sa: Side, sb: Side): readonly string[] {
  const marks: string[] = [];
  for (const name of ['subject', 'object'] as const) {
    const [own, its] = [sa[name], sb[name]];
    const [onlyA, onlyB] = [countOf(own, its), countOf(its, own)];
    const [wordsA, wordsB] = [onlyA.words, onlyB.words];
    const isShared = onlyA.words + onlyA.names < own.size;
    marks.push(
      markOf`${kind} ${name} ${wordsA > wordsB ? 'a' : wordsB > wordsA ? 'b' : wordsA > 0 ? 'each' : 'even'}`,
      markOf`${kind} ${name} both ${isShared ? 'yes' : around[name].size === 0 ? 'empty' : 'no'}`,
    );
    if (onlyA.names !== onlyB.names)
      marks.push(markOf`${kind} ${name} name ${onlyA.names > onlyB.names ? 'a' : 'b'}`);
  }
  let shared = 0;
  for (const word of sa.words) if (sb.words.has(word)) shared++;
  marks.push(markOf`alike ${shared === 0 ? 'none' : shared < 3 ? 'few' : 'many'}`);
  return marks;
}

/** How many words and names of the first the others have not. */
function countOf(
  all: ReadonlySet<string>,
  others: ReadonlySet<string>,
): { readonly words: number; readonly names: number } {
  let [words, names] = [0, 0];
  for (const word of all) {
    if (others.has(word)) continue;
    if (word.startsWith('@')) names++;
    else words++;
  }
  return { words, names };
}
