/** What speaks for it that a clause says of a name what a statement says, or the contrary. */
import { conceptsOf, hasWord } from '../../../facts/equivalents.ts';
import { agreement, isDenied, sidesOf } from '../../../lexicon/opposites.ts';
import type { ClaimSentence } from '../../../sentence/claimSentence.ts';
import type { NamedAlone } from './namedAlone.ts';
import { DO_NOT, DO_SO, type Told, wayOf } from './namedElsewhere.ts';

/** Whom a clause tells of: one that the statement names, or another; by a name or a common noun. */
export type Who = { readonly isNamed: boolean; readonly isLarge: boolean };

export type Side = 'as said' | 'contrary';

const UNSURE =
  /\b(?:would|could|may|might|if|should|expect\w*|nearly|almost|will|plans?|aims?|next|until|used to|last (?:year|month))\b/iu;
const CONTRAST = /\b(?:but|while|whereas|although|though|unlike)\b/iu;

const HAS_NUMBER = /\d/u;

/** How its words stand to those of the statement. */
export function wordsOf({ said }: Pick<NamedAlone, 'said'>, told: Told): string {
  const [way, its] = [wayOf(said), wayOf(told.said)];
  const isTurned = isDenied(said) !== isDenied(told.said);
  const byWay = way === null || its === null ? null : (way === its) !== isTurned;
  const bySide = agreement(sidesOf(said), sidesOf(told.said));
  const mine = conceptsOf(said);
  const shared = [...conceptsOf(told.said)].filter((word) => hasWord(mine, word)).length;
  const byWord = shared === 0 ? null : !isTurned;
  // "Maine and Artois have done so; Poitou has not": of what the statement says.
  if (DO_SO.test(told.said) || DO_NOT.test(told.said))
    return `${isDenied(told.said) === isDenied(said) ? 'agrees' : 'opposes'} shared`;
  // What amounts come to is no matter of words.
  if (HAS_NUMBER.test(told.text) && byWay === null) return 'numbers';
  const firm = byWay ?? bySide;
  if (firm !== null) return `${firm ? 'agrees' : 'opposes'} ${byWord === null ? 'apart' : 'shared'}`;
  if (byWord !== null) return `${byWord ? 'shared' : 'shared denied'} ${Math.min(2, shared)}`;
  return isDenied(told.said) ? 'denied' : 'nothing';
}

export function nameMarks(
  sentence: ClaimSentence,
  alone: NamedAlone,
  told: Told,
  { isNamed, isLarge }: Who,
  side: Side,
): readonly string[] {
  const who = isNamed ? 'named' : 'other';
  const words = wordsOf(alone, told);
  const step = Math.max(-2, Math.min(2, told.sentence.order - sentence.order));
  const marks: string[] = [];
  const add = (mark: string): void => {
    marks.push(`name ${side} ${mark}`, `name ${side} ${who} ${mark}`);
  };
  add('');
  add(words);
  add(`${words} ${alone.kind}`);
  add(`${words} ${told.isOpened ? 'opened' : 'within'}`);
  add(`${alone.kind} ${alone.form}`);
  add(`step ${step} ${told.isOpened ? 'opened' : 'within'}`);
  add(`step ${step} ${words}`);
  if (CONTRAST.test(told.joint)) add(`contrast ${words}`);
  if (told.sentence.block.id !== sentence.block.id) add('another paragraph');
  if (isDenied(alone.said)) add('statement denied');
  add(`names ${Math.min(3, told.names.length)}`);
  if (!isLarge) add(`noun ${words}`);
  return marks;
}

export function noNameMarks(
  sentence: ClaimSentence,
  alone: NamedAlone,
  told: Told,
  { isNamed, isLarge }: Who,
  length: string,
): readonly string[] {
  const step = Math.max(-2, Math.min(2, told.sentence.order - sentence.order));
  const words = wordsOf(alone, told);
  return [
    'no name',
    `no name ${length}`,
    `no name ${length} ${words}`,
    `no name ${isNamed ? 'named' : 'other'}`,
    `no name ${alone.form}`,
    `no name step ${step}`,
    `no name ${words}`,
    `no name ${words} ${isNamed ? 'named' : 'other'}`,
    `no name ${isLarge ? 'name' : 'noun'} ${isNamed ? 'named' : 'other'}`,
    `no name ${told.isOpened ? 'opened' : 'within'}`,
    ...(UNSURE.test(told.text) ? ['no name unsure'] : []),
    ...(UNSURE.test(alone.said) ? ['no name statement unsure'] : []),
    ...(/[\p{N}%$€£]/u.test(told.text) ? ['no name with numbers'] : []),
  ];
}
