/** What the article tells of one thing at several times: "820 in March, 905 in April and 870 in May". */

import { conceptsOf, isCompatible, sharedOf, unitWords } from '../facts/equivalents.ts';
import { isAlike, levelsIn } from '../relative/levels.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { isSameSpan, isTime, isYearless, nearest, PER_YEAR, type Span, spanOf } from './spans.ts';

export type Point = Span & {
  readonly item: Item;
  readonly sentence: ClaimSentence;
  /** The words that say what it is of: of its own clause, or of the list it goes on. */
  readonly subject: string;
  /** Its year is the reader's guess. */
  readonly isYearless: boolean;
};

const known = new WeakMap<readonly ClaimSentence[], readonly Point[]>();

/** Every amount with a time, in text order. */
export function pointsOf(sentences: readonly ClaimSentence[]): readonly Point[] {
  const found = known.get(sentences) ?? inOneYear(sentences.flatMap(pointsIn));
  known.set(sentences, found);
  return found;
}

/** Months of one paragraph that tell no year are told one after the other. */
function inOneYear(points: readonly Point[]): readonly Point[] {
  let last: Point | null = null;
  return points.map((one) => {
    const before: Point | null = last?.sentence.block.id === one.sentence.block.id ? last : null;
    const placed = one.isYearless ? { ...one, ...nearest(one, before) } : one;
    last = placed;
    return placed;
  });
}

/** The one point at a time; none where two are. */
export function pointAt(points: readonly Point[], time: Item): Point | null {
  const span = spanOf(time.reading.period);
  if (span === null) return null;
  const isAt = (one: Point): boolean =>
    isSameSpan(one, span) || (one.isYearless && isYearless(time) && isSameMonth(one, span));
  const [own, more] = points.filter(isAt);
  return own === undefined || more !== undefined ? null : own;
}

const isSameMonth = (a: Span, b: Span): boolean =>
  (a.first - b.first) % PER_YEAR === 0 && a.last - b.last === a.first - b.first;

function pointsIn(sentence: ClaimSentence): readonly Point[] {
  const levels = levelsIn(sentence);
  const lists = listsOf(sentence, levels);
  return lists.flatMap((list, i) => {
    if (UNREAL.test(list.opener)) return [];
    const spans = list.hasTimes ? null : takenOver(list, lists[i - 1]);
    return list.items.flatMap((item, j): readonly Point[] => {
      const span = spans?.[j] ?? spanOf(item.reading.period);
      if (span === null) return [];
      const time = sentence.items.find(
        (one) => isTime(one) && isSameSpan(spanOf(one.reading.period) ?? NEVER, span),
      );
      return [
        {
          ...span,
          item,
          sentence,
          subject: `${list.opener} ${unitWords(item)}`,
          isYearless: time !== undefined && isYearless(time),
        },
      ];
    });
  });
}

/** What was meant or thought to come is no time of its course. */
const UNREAL =
  /\b(?:plan(?:s|ned)?|forecasts?|expect(?:s|ed)?|targets?|hop(?:es?|ed)|could|would|may|might|aim(?:s|ed)?|capacity|predict(?:s|ed)?|estimated?|needs?|needed|limit|quota)\b/iu;

const NEVER: Span = { first: -1, last: -1 };

type List = { readonly items: readonly Item[]; readonly opener: string; readonly hasTimes: boolean };

/** "Exports were 12 in 2021 and 14 in 2022, imports 15 and 13": in the order of the list before. */
function takenOver(list: List, before: List | undefined): readonly (Span | null)[] | null {
  if (before?.hasTimes !== true || before.items.length !== list.items.length || list.items.length < 2)
    return null;
  const spans = before.items.map(({ reading }) => spanOf(reading.period));
  const isEach = spans.every(
    (span, i) =>
      span !== null && !spans.slice(0, i).some((other) => other !== null && isSameSpan(span, other)),
  );
  return isEach ? spans : null;
}

/** What may stand between two members of a list that are of one thing. */
const STEP =
  /^(?:\s*(?:of|an?)\s+\p{Ll}+(?:\s+\p{Ll}+)?(?=,|\s+(?:in|at|and)\b))?(?:[\s,():|-]|\b(?:and|in|at|for|to|then|but|after|from|by|or|with|the|a|an|of|only|just|about|some|nearly|almost|around|over|years?|months?|before|earlier|previous|followed|following|up|down|further|back|brought|was|were|is|had|been|it|they|there|stood|reached|came|went|rose|fell|climbed|grew|dropped|as|against|compared|on|this|that|last|again|had|has|so|still|when)\b|[\ue000-\ueaff])*$/iu;
/** The time of the amount before. */
const OWN_TIME = /^[^,;:\ue000-\ueaff]{0,40}?\s(?:in|during|for|on)\s+(?:the\s+)?[\ue700-\ue8ff]/u;
const CUT = /[;]|\b(?:while|whereas)\b/iu;

/** Amounts of one thing, one after the other; words between two amounts that are no step of a list open another. */
function listsOf({ tagged, items }: ClaimSentence, levels: readonly Item[]): readonly List[] {
  const starts = levels.flatMap((level, i) => {
    const before = levels[i - 1];
    const from = before === undefined ? 0 : before.at + 1;
    const between = tagged.slice(from, level.at);
    const isNew = i === 0 || !STEP.test(between.replace(CUT, ' also '));
    const own = i === 0 ? 0 : (OWN_TIME.exec(between)?.[0].length ?? 0);
    return isNew ? [{ i, from: from + own }] : [];
  });
  return starts.map(({ i, from }, n) => {
    const next = starts[n + 1];
    const until = next?.from ?? tagged.length;
    const own = levels.slice(i, next?.i);
    return {
      items: own,
      opener: tagged.slice(from, own[0]?.at),
      hasTimes: items.some(
        ({ at, reading: { period }, mention: { kind } }) =>
          at >= from && at < until && period !== null && (kind === 'period' || kind === 'date'),
      ),
    };
  });
}

const POINTING = /\b(?:it|they|its|their|there|that|this|these|those|he|she)\b/iu;
const NAME = /(?<![.:]\s)(?<!^)\b\p{Lu}\p{L}+/gu;
/** How many sentences away the same thing may be told of. */
const REACH = 3;
const FAR_REACH = 5;

/**
 * The points that are told of what a statement is about, by its amount where it has one: its own sentence's and those of
 * sentences near it that point back or share its words, with no name it lacks.
 */
export function pointsOfStatement(
  sentences: readonly ClaimSentence[],
  sentence: ClaimSentence,
  model: Item | null,
): readonly Point[] {
  const own = statementWords(sentences, sentence);
  const concepts = conceptsOf(own);
  return pointsOf(sentences).filter((point) => {
    if (model !== null && point.item !== model && !isAlike(point.item, model)) return false;
    const away = Math.abs(point.sentence.order - sentence.order);
    const isNear = point.sentence.block.id === sentence.block.id;
    if (away > (isNear ? REACH : FAR_REACH)) return false;
    const words = conceptsOf(point.subject);
    if (!isCompatible(concepts, words) || !namesOf(point.subject).every((name) => own.includes(name)))
      return false;
    if (point.sentence === sentence) return true;
    const isBack = isNear && (POINTING.test(point.subject) || words.size === 0);
    return isBack || sharedOf(concepts, words) > 0;
  });
}

const namesOf = (text: string): readonly string[] => [...text.matchAll(NAME)].map(([name]) => name);

/** Its words, and those of the sentence before where it points back. */
function statementWords(sentences: readonly ClaimSentence[], sentence: ClaimSentence): string {
  const before = sentences[sentence.order - 1];
  return before !== undefined &&
    before.block.id === sentence.block.id &&
    (POINTING.test(sentence.text) || /^the (?:peak|low|trough|low point|high point)\b/iu.test(sentence.text))
    ? `${before.text} ${sentence.text}`
    : sentence.text;
}
