/** A count of things and a list that may name them, before it or behind it, in its sentence or those beside it. */

import { point } from '../../../../lib/interval.ts';
import { matchesOf } from '../../../../lib/matches.ts';
import { type AuditContext, mentionOperand, testedClaim } from '../../forms/draft.ts';
import { markOf } from '../../learned/markOf.ts';
import { countOf } from '../../lexicon/countWords.ts';
import { type ClaimSentence, type Item, passageOf, stretchPassage } from '../../sentence/claimSentence.ts';
import { TAG } from '../../sentence/tags.ts';
import { wordBefore, wordBehind } from '../../tellings/plainWords.ts';
import type { Answer, SetQuestion } from './question.ts';
import { lengthOf } from './textLength.ts';

/** Things named one after the other; offsets in its tagged sentence. */
export type NamedList = {
  readonly sentence: ClaimSentence;
  readonly elements: readonly string[];
  readonly at: number;
  readonly end: number;
  /** It ends on "and", not on a stop. */
  readonly isClosed: boolean;
};

const FEWEST = 2;
const MOST = 15;
const BEFORE = 2;
const BEHIND = 2;

export function listQuestions(context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] {
  const counts = sentence.items.flatMap((item) => {
    const count = countIn(item);
    return count === null ? [] : [{ item, count }];
  });
  if (counts.length === 0) return [];
  const lists = listsNear(context, sentence);
  return counts.map(({ item, count }) => {
    const own = lists.filter(
      (list) => list.sentence !== sentence || item.at < list.at || item.at >= list.end,
    );
    return {
      of: 'lists' as const,
      key: `list ${sentence.order}:${sentence.items.indexOf(item)}`,
      none: () => [markOf`no list ${lengthOf(context)}`, ...noListMarks(sentence, item, own)],
      answers: own.map((list) => answerOf(sentence, item, count, list)),
    };
  });
}

function countIn({ mention, reading }: Item): number | null {
  if (mention.kind !== 'count' || reading.bound !== 'exact') return null;
  const count = countOf(/^[\p{L}\d]+/u.exec(mention.text)?.[0]);
  return count !== null && count >= FEWEST && count <= MOST && Number(reading.value) === count ? count : null;
}

function listsNear({ sentences }: AuditContext, { order, block }: ClaimSentence): readonly NamedList[] {
  const found: NamedList[] = [];
  for (let at = Math.max(0, order - BEFORE); at <= order + BEHIND; at++) {
    const one = sentences[at];
    if (one === undefined) continue;
    const isNear = one.block.id === block.id || Math.abs(at - order) === 1;
    if (isNear) found.push(...listsIn(one).filter((list) => at === order || !isCounted(list)));
  }
  return found;
}

/** "Three measures: a tax credit, a loan fund and a cap": it is of that count. */
const COUNTED = new RegExp(`${TAG.count}[^.;:—–]{0,60}[:—–][^:—–]{0,60}$`, 'u');
const isCounted = ({ sentence, at }: NamedList): boolean => COUNTED.test(sentence.tagged.slice(0, at));

const known = new WeakMap<ClaimSentence, readonly NamedList[]>();

const BRACKET = /\([^(),;]{0,60}\)/gu;
const STOP = /[;:—–()]|\s-\s|\.\s*$/u;
const JOINT = /,\s+(?:and|or|as well as|plus)\s+|,\s+|\s+(?:and|or|as well as)\s+/gu;
const LONGEST = 8;
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|said|says|which|who|that|because|after|when|while|but|rose|fell|grew|made|took|came|went|did|does|do|can|could|may|must|should)\b/u;

/** The lists of a sentence, worked out once. */
export function listsIn(sentence: ClaimSentence): readonly NamedList[] {
  const found = known.get(sentence) ?? readLists(sentence);
  known.set(sentence, found);
  return found;
}

function readLists(sentence: ClaimSentence): readonly NamedList[] {
  const tagged = sentence.tagged.replace(BRACKET, (words) => ' '.repeat(words.length));
  const lists: NamedList[] = [];
  let from = 0;
  while (from < tagged.length) {
    const stop = STOP.exec(tagged.slice(from));
    const to = stop === null ? tagged.length : from + stop.index;
    lists.push(...listsOf(sentence, tagged.slice(from, to), from));
    from = to + Math.max(1, stop?.[0].length ?? 1);
  }
  return lists;
}

type Chunk = { readonly text: string; readonly at: number; readonly joint: string };

function listsOf(sentence: ClaimSentence, text: string, offset: number): readonly NamedList[] {
  const joints = matchesOf(text, JOINT);
  if (joints.length === 0) return [];
  const chunks: Chunk[] = [0, ...joints.map(({ index, 0: { length } }) => index + length)].map((at, i) => ({
    at,
    text: text.slice(at, joints[i]?.index ?? text.length),
    joint: joints[i - 1]?.[0] ?? '',
  }));
  const lists: NamedList[] = [];
  for (let last = 1; last < chunks.length; last++) {
    if (!/\b(?:and|as well as|plus)\b/u.test(chunks[last]?.joint ?? '')) continue;
    let first = last - 1;
    while (first > 0 && isInner(chunks[first]) && /^,\s+$/u.test(chunks[first]?.joint ?? '')) first--;
    const isShort = isInner(chunks[first]) && wordsIn(chunks[first]) <= SHORT;
    const isNumber = /[\ue000-\ueaff]\s*$/u.test(chunks[first]?.text ?? '');
    for (const start of isNumber ? [first + 1] : isShort ? [first] : [first, first + 1]) {
      const own = chunks.slice(start, last + 1);
      const [opens, closes] = [own[0], own.at(-1)];
      if (own.filter(hasNumber).length * 2 >= own.length) continue;
      if (own.length < FEWEST || opens === undefined || closes === undefined) continue;
      lists.push({
        sentence,
        elements: own.map((chunk) => chunk.text.trim()),
        at: offset + (start === 0 ? tailAt(opens) : opens.at),
        end: offset + closes.at + headOf(closes.text),
        isClosed: true,
      });
    }
  }
  return lists;
}

/** The first may have the count itself before its name. */
const hasNumber = ({ text }: Chunk, i: number): boolean =>
  (i === 0 ? /[\ue000-\ueaff](?:\s+\S+)?\s*$/u : /[\ue000-\ueaff]/u).test(text);

const SHORT = 4;
const wordsIn = (chunk: Chunk | undefined): number => chunk?.text.trim().split(/\s+/u).length ?? 0;

const isInner = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && chunk.text.trim().split(/\s+/u).length <= LONGEST && !VERB.test(chunk.text);

/** Where the last name of the words before the first comma begins. */
function tailAt({ at, text }: Chunk): number {
  const tail =
    /(?:(?:the\s+)?\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:of\s+|de\s+|du\s+)?\p{Lu}[\p{L}\p{M}’'.-]*)*|\S+)\s*$/u.exec(
      text,
    );
  return at + (tail?.index ?? 0);
}

/** How far the last element may reach. */
function headOf(text: string): number {
  const words = /^(?:\S+\s+){0,5}\S+/u.exec(text)?.[0] ?? text;
  return VERB.exec(words)?.index ?? words.length;
}

function answerOf(sentence: ClaimSentence, item: Item, count: number, list: NamedList): Answer {
  const named = list.elements.length;
  return {
    key: () => `list ${list.sentence.order}:${list.at - list.end} ${named} ${list.elements[1]?.slice(0, 12)}`,
    marks: () => listMarks(sentence, item, list),
    makes: named === count ? 'same' : Math.abs(named - count) === 1 ? 'near' : 'other',
    isSaid: () => true,
    bearsOut: () => false,
    chance: 1 / 5,
    claim: () =>
      testedClaim({
        form: 'count',
        wording: item.mention.text,
        passage: passageOf(item),
        items: [],
        operands: [mentionOperand('count', item)],
        triggers: [item],
        computed: point(String(named)),
        expected: point(String(count)),
        measure: 'plain',
        calculation: `named in “${stretchPassage(list.sentence, list.at, list.end).text}”`,
        middle: String(named),
        why: 'the list that most likely names them, by place and words',
        code: 'count_mismatch',
      }),
  };
}

const OPEN =
  /\b(?:includ\w+|among (?:them|others|which)|such as|like|notably|especially|for example|for instance|say)\b/iu;
const WORDED = /\b(?:namely|they are|these are|those are|listed|named|called|viz)\b/iu;
const POINTS = /\b(?:the|these|those|all|its|their|such|both)\s+(?:other\s+)?$/iu;

function listMarks(sentence: ClaimSentence, item: Item, list: NamedList): readonly string[] {
  const marks: string[] = ['list'];
  const { tagged } = sentence;
  const step = list.sentence.order - sentence.order;
  const isBefore = list.sentence === sentence ? list.at < item.at : step < 0;
  const lead = tagged.slice(0, item.at);
  const determiner = /\b(?:these|those)\s+$/iu.test(lead) ? 'these' : POINTS.test(lead) ? 'the' : 'bare';
  const side = isBefore ? 'before' : 'behind';
  marks.push(
    markOf`list ${side}`,
    markOf`list ${side} ${Math.max(-2, Math.min(2, step))} ${determiner}`,
    markOf`list ${side} ${step === 0 ? 'own' : 'other'}`,
  );
  const from = isBefore ? list.end : item.at + 1;
  const to = isBefore ? item.at : list.at;
  if (step === 0) {
    const text = tagged.slice(from, to);
    const stop = /[:]/u.test(text)
      ? 'colon'
      : /[—–]|\s-\s/u.test(text)
        ? 'dash'
        : /\(/u.test(text)
          ? 'bracket'
          : /;/u.test(text)
            ? 'semicolon'
            : /,/u.test(text)
              ? 'comma'
              : 'plain';
    const words = text.trim().split(/\s+/u).length;
    const away = words <= 4 ? 'short' : words <= 9 ? 'middle' : 'long';
    marks.push(
      markOf`list ${side} ${stop}`,
      markOf`list ${side} ${stop} ${away}`,
      markOf`list ${side} ${away}`,
    );
    if (WORDED.test(text)) marks.push('list worded');
    if (OPEN.test(text)) marks.push('list open');
    if (new RegExp(TAG.count, 'u').test(text)) marks.push('list over another count');
    if (VERB.test(text)) marks.push(markOf`list ${side} verb ${stop}`);
  } else {
    if (OPEN.test(list.sentence.tagged.slice(Math.max(0, list.at - 40), list.at))) marks.push('list open');
    marks.push(
      markOf`list other block ${list.sentence.block.id !== sentence.block.id}`,
      markOf`list first of sentence ${list.at < 12}`,
    );
  }
  const capitals = list.elements.filter((element) => /\p{Lu}/u.test(element)).length / list.elements.length;
  const inner = list.elements.slice(1, -1);
  const longest = Math.max(0, ...inner.map((element) => element.split(/\s+/u).length));
  marks.push(
    markOf`list capitals ${capitals === 1 ? 'all' : capitals > 0.5 ? 'most' : capitals > 0 ? 'some' : 'none'}`,
    markOf`list of ${Math.min(list.elements.length, 6)}`,
    markOf`list of ${list.elements.length === 2 ? 'two' : 'more'} capitals ${capitals === 1 ? 'all' : 'not all'}`,
    markOf`list words ${Math.min(longest, 5)}`,
    markOf`list numbers ${list.elements.some((element) => /[\ue000-\ueaff]/u.test(element))}`,
    markOf`list starts ${list.at === 0 ? 'the sentence' : /[:—–(;,]\s*$/u.test(list.sentence.tagged.slice(0, list.at)) ? 'at a stop' : 'within'}`,
    markOf`list ends ${/^\s*(?:[.;:)—–,]|$)/u.test(list.sentence.tagged.slice(list.end)) ? 'at a stop' : 'within'}`,
  );
  if (list.elements.length !== 2) marks.push(markOf`list ${side} long ${determiner}`);
  const shapes = list.elements.map(shapeOf);
  const [shape] = shapes;
  const isAlike = shapes.every((one) => one === shape);
  marks.push(
    markOf`list shape ${isAlike ? shape : 'mixed'}`,
    markOf`list inner ${new Set(shapes.slice(1)).size === 1 ? shapes[1] : 'mixed'}`,
    markOf`list after ${wordBefore(list.sentence.tagged.slice(0, list.at))}`,
    markOf`list then ${wordBehind(list.sentence.tagged.slice(list.end))}`,
    markOf`list last ${wordBehind(list.elements.at(-1) ?? '')}`,
  );
  if (list.elements.some((element) => FINITE.test(element))) marks.push('list with a verb');
  const noun = /(\p{L}{4,}?)(?:ies|es|s)?$/u.exec(item.mention.text)?.[1];
  if (noun !== undefined && list.elements.some((element) => element.includes(noun))) marks.push('list noun');
  return marks;
}

const FINITE = /\b(?:is|are|was|were|has|have|had|it|they|he|she|which|who|that|if|not|only|\p{Ll}{3,}ed)\b/u;

/** How an element opens: on a name, an article, a number, another small word or any other. */
function shapeOf(element: string): string {
  if (/^[\ue000-\ueaff\d]/u.test(element)) return 'number';
  if (/^\p{Lu}/u.test(element)) return 'name';
  if (/^(?:the|a|an|its|their|his|her)\s/iu.test(element)) return 'article';
  return wordBehind(element).startsWith('word') ? 'noun' : 'small';
}

function noListMarks(sentence: ClaimSentence, item: Item, lists: readonly NamedList[]): readonly string[] {
  const { tagged } = sentence;
  const [lead, rest] = [tagged.slice(0, item.at), tagged.slice(item.at + 1)];
  const hasNoun = /\p{L}\s+\p{L}/u.test(item.mention.text);
  return [
    'no list',
    markOf`no list noun ${hasNoun}`,
    markOf`no list of ${/^\s+(?:out )?of\b/iu.test(rest)}`,
    markOf`no list part ${/\b(?:of|in|for|over|by|to|from|than|about|at)\s+(?:the\s+|its\s+|their\s+)?$/iu.test(lead)}`,
    markOf`no list determiner ${/\b(?:these|those)\s+$/iu.test(lead) ? 'these' : POINTS.test(lead) ? 'the' : 'bare'}`,
    markOf`no list digits ${/\d/u.test(item.mention.text)}`,
    markOf`no list lists ${Math.min(lists.length, 5)}`,
    markOf`no list own ${Math.min(2, lists.filter((list) => list.sentence === sentence).length)}`,
    markOf`no list colon ${/[:—–(]/u.test(rest)}`,
    ...(/\b(?:other|more|another|further|last|first|next|past|top|least|remaining)\s*$/iu.test(lead)
      ? ['no list other']
      : []),
    ...(/\b(?:years?|months?|days?|weeks?|hours?|times|people|percent|points|decades?|quarters?)\b/iu.test(
      item.mention.text,
    )
      ? ['no list of time']
      : []),
  ];
}
