/**
 * Amounts that their words call a change ("rose by ¤", "an increase of ¤"), told of which other amount: of the level that was
 * reached, with what it had been beside it, it is a level called a change. What stands beside it says how likely that is.
 */
import type { AuditContext } from '../../forms/draft.ts';
import { markOf } from '../../learned/markOf.ts';
import { gapCueOf } from '../../relative/gapCues.ts';
import { isAlike, levelsIn, sizeOf } from '../../relative/levels.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { roleOf } from '../../sentence/roles.ts';
import type { Placed } from '../candidates.ts';
import { leadMarks } from '../words/sideMarks.ts';

export type CalledChange = {
  readonly sentence: ClaimSentence;
  /** What is called a change. */
  readonly item: Item;
  /** How it is called one. */
  readonly how: string;
  /** What it may have been before, or since. */
  readonly others: readonly Placed[];
  /** It is told again elsewhere near as no change. */
  readonly isAgain: boolean;
};

const STEPS = [0, -1, 1, -2, -3, 2];
const NEXT_BLOCK = 2;

export function calledChangeOf(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
): CalledChange | null {
  const how = calledBy(sentence, item);
  if (how === null) return null;
  const near = levelsNear(context, sentence, item);
  const others = near.filter(({ item: one }) => sizeOf(one) !== sizeOf(item));
  return others.length === 0
    ? null
    : { sentence, item, how, others, isAgain: near.some(({ item: one }) => sizeOf(one) === sizeOf(item)) };
}

const KINDS: ReadonlySet<string> = new Set(['money', 'quantity', 'count', 'percent']);
const BY = /\bby\s+(?:(?:about|some|almost|nearly|over|another|a further|around|a|roughly)\s+)*$/iu;
const NOUN =
  'increase|rise|gain|jump|growth|surge|addition|fall|drop|decline|decrease|cut|reduction|loss|leap|slump|improvement|expansion|contraction|change|swing|extra|dip|slide';
const NOUN_OF = new RegExp(
  `\\b(?:${NOUN})(?:\\s+\\p{Ll}+){0,4}?(?:\\s+of|\\s*[—–,:(]|\\s+was|\\s+came to)\\s*(?:(?:about|some|almost|nearly|over|around)\\s+)?$`,
  'iu',
);
const NOUN_BEHIND = new RegExp(`^(?:-|\\s+)(?:\\p{Ll}+\\s+){0,2}?(?:${NOUN})\\b`, 'iu');
const ADDED =
  /\b(?:extra|additional|added|adding|gain(?:ed|s|ing)?|lost|shed|losing)\s+(?:(?:the|those|these|about|some|another|a further)\s+)*$/iu;
const ADDED_BEHIND =
  /^(?:\s+\p{Ll}+)?\s+(?:extra|additional|added|gained|lost|fewer|shed|more(?=\s*(?:[.,;:)]|than|in|last|this|since|today|now)))\b/iu;

/** Null where nothing calls it a change. */
export function calledBy(sentence: ClaimSentence, item: Item): string | null {
  if (!KINDS.has(item.mention.kind) || item.reading.value === null) return null;
  const { tagged } = sentence;
  const [lead, rest] = [
    tagged.slice(Math.max(0, item.at - 60), item.at),
    tagged.slice(item.at + 1, item.at + 60),
  ];
  const inside = item.mention.text.replace(/^\P{L}*(?:million|billion|thousand)?/u, ' ');
  if (BY.test(lead))
    return roleOf(sentence, item) === 'change' || gapCueOf(sentence, item) !== null ? 'by' : 'by alone';
  if (NOUN_OF.test(lead)) return 'noun of';
  if (NOUN_BEHIND.test(rest)) return 'noun behind';
  if (ADDED.test(lead)) return 'added';
  if (ADDED_BEHIND.test(`${inside}${rest}`)) return 'added behind';
  return gapCueOf(sentence, item) !== null ? 'gap' : null;
}

function levelsNear(
  { sentences }: AuditContext,
  { order, block }: ClaimSentence,
  item: Item,
): readonly Placed[] {
  return STEPS.flatMap((step) => {
    const sentence = sentences[order + step];
    if (sentence === undefined || (sentence.block.id !== block.id && Math.abs(step) > NEXT_BLOCK)) return [];
    return levelsIn(sentence)
      .filter((one) => one !== item && isAlike(one, item) && roleOf(sentence, one) !== 'change')
      .map((one) => ({ item: one, sentence, step }));
  });
}

/** Of the answer that it is a change of the other, and that other is what it was or is. */
export function calledChangeMarks(
  { sentence, item, how, others, isAgain }: CalledChange,
  other: Placed,
): readonly string[] {
  const share = Number(sizeOf(item)) / Number(sizeOf(other.item));
  const isBehind = other.step === 0 && other.item.at > item.at;
  const place = other.step === 0 ? (isBehind ? 'behind' : 'before') : other.step < 0 ? 'earlier' : 'later';
  const size =
    share < 0.2
      ? 'tiny'
      : share < 0.5
        ? 'small'
        : share < 0.8
          ? 'part'
          : share < 1.4
            ? 'like'
            : share < 3
              ? 'more'
              : 'much more';
  const between = isBehind ? sentence.tagged.slice(item.at + 1, other.item.at) : '';
  return [
    markOf`size ${size}`,
    markOf`${how} size ${size}`,
    markOf`place ${place}`,
    markOf`${how} ${place}`,
    markOf`again ${isAgain ? 'yes' : 'no'}`,
    markOf`again ${isAgain ? 'yes' : 'no'} size ${size}`,
    markOf`others ${Math.min(others.length, 3)}`,
    markOf`role ${roleOf(other.sentence, other.item)} ${place}`,
    markOf`makes ${makesAnother(item, other, others) ? 'another' : 'none'}`,
    ...leadMarks(other).map((mark) => markOf`other ${mark}`),
    ...(isBehind && between.length < 30 ? ['right behind'] : []),
    ...(/\bfrom\s+(?:\S+\s+){0,2}$/iu.test(between) ? ['from behind'] : []),
    ...(other.sentence.block.id === sentence.block.id ? [] : ['other block']),
  ];
}

/** It and the other make a third that is told: it is the change it is called. */
export function makesAnother(item: Item, { item: other }: Placed, all: readonly Placed[]): boolean {
  const [change, level] = [Number(sizeOf(item)), Number(sizeOf(other))];
  return all.some(({ item: third }) => {
    const size = Number(sizeOf(third));
    const isNear = (made: number): boolean => Math.abs(made - size) <= 0.02 * change + 0.002 * size;
    return third !== other && (isNear(level + change) || isNear(level - change));
  });
}

export const calledChangeNoneMarks = ({ how, others, isAgain, item }: CalledChange): readonly string[] => [
  'none',
  markOf`none ${how}`,
  markOf`none kind ${item.mention.kind}`,
  markOf`none others ${Math.min(others.length, 3)}`,
  markOf`none again ${isAgain ? 'yes' : 'no'}`,
  markOf`none ${how} again ${isAgain ? 'yes' : 'no'}`,
  markOf`none makes ${others.some((other) => makesAnother(item, other, others)) ? 'yes' : 'no'}`,
];
