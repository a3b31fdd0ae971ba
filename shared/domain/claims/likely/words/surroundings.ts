/** What stands around a cue and around each amount near it: whose words are whose, where each stands, how far the words say. */
import { matchesOf } from '../../../../lib/matches.ts';
import { conceptsOf, hasWord } from '../../facts/equivalents.ts';
import { markOf } from '../../learned/markOf.ts';
import { isAlike } from '../../relative/levels.ts';
import type { Item } from '../../sentence/claimSentence.ts';
import { type ItemRole, roleOf } from '../../sentence/roles.ts';
import type { Placed } from '../candidates.ts';
import { cueMarks, leadMarks, placeOf } from './sideMarks.ts';
import type { WordQuestion } from './wordCandidates.ts';
import type { WordForm } from './wordCues.ts';

export const KINDS: Readonly<Record<WordForm, 'compare' | 'bare' | 'move' | 'same' | 'bound' | 'kept'>> = {
  than: 'compare',
  verb: 'compare',
  by: 'compare',
  bare: 'bare',
  move: 'move',
  same: 'same',
  bound: 'bound',
  kept: 'kept',
};

/** What stands around a cue, read once for all its candidates. */
export type Surroundings = {
  /** Words of what is said to be more or less, to have moved; and of what it is measured by. */
  readonly subject: ReadonlySet<string>;
  readonly object: ReadonlySet<string>;
  readonly isFormer: boolean;
  readonly isLatter: boolean;
  readonly pointsBack: boolean;
  /** The number that says how far, right behind the words or right before them ("12 percent less than"). */
  readonly size: Item | null;
  readonly sides: ReadonlyMap<Placed, Side>;
};

/** An amount by itself: its marks as the first and as the second of a pair, and which of the words around the cue it has. */
export type Side = {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly place: string;
  readonly role: ItemRole;
  /** The amounts it may be set against, and itself. */
  readonly alike: readonly Placed[];
  readonly subject: ReadonlySet<string>;
  readonly object: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

const CLAUSE_END = /[;:—–]|,\s+(?:while|whereas|but|although|though|and|which|who|where)\b/u;

export function surroundingsOf(question: WordQuestion): Surroundings {
  const { sentence, cue, levels } = question;
  const { tagged } = sentence;
  const lead = tagged.slice(0, cue.at).split(CLAUSE_END).at(-1) ?? '';
  const rest = tagged.slice(cue.end).split(CLAUSE_END)[0] ?? '';
  const inside = tagged.slice(cue.at, cue.end);
  const [subject, object] =
    cue.form === 'by'
      ? [rest, lead]
      : [lead.trim().length < 3 || cue.form === 'bare' ? `${lead} ${rest}` : lead, rest];
  const own = namesAndConcepts(cue.form === 'than' ? `${subject} ${inside}` : subject);
  const its = namesAndConcepts(object);
  return {
    subject: own,
    object: its,
    sides: new Map(levels.map((one) => [one, sideOf(question, one, own, its)])),
    isFormer: /\bformer\b/iu.test(lead),
    isLatter: /\blatter\b/iu.test(lead),
    size: sizeSaid(question),
    pointsBack: /^(?:that|this|it|they|these|those|the)\b/iu.test(tagged),
  };
}

/** Numbers that say themselves how far apart two amounts are. */
const RELATIVE: ReadonlySet<string> = new Set(['percent', 'share', 'factor', 'percentage_points']);

function sizeSaid({ sentence, cue }: WordQuestion): Item | null {
  if (cue.form === 'bound' || cue.form === 'same') return null;
  const isSize = (item: Item, between: string): boolean =>
    between.length < 24 &&
    !/[;:.\ue000-\ueaff]|\b(?:to|from|and|in|than)\b/u.test(between) &&
    (RELATIVE.has(item.mention.kind) || /\bby\b/u.test(between) || roleOf(sentence, item) === 'change');
  const { tagged, items } = sentence;
  return (
    items.find((item) => item.at >= cue.end && isSize(item, tagged.slice(cue.end, item.at))) ??
    items.find(
      (item) => item.at < cue.at && cue.at - item.at < 3 && isSize(item, tagged.slice(item.at + 1, cue.at)),
    ) ??
    null
  );
}

/** Names are known by their first four letters: "Peru" and "Peruvian", "Danish" and "Danes" are not. */
function namesAndConcepts(text: string): ReadonlySet<string> {
  const found = new Set(conceptsOf(text));
  for (const [name] of matchesOf(text, /\p{Lu}[\p{L}’'-]{2,}/gu))
    found.add(`@${name.slice(0, 4).toLowerCase()}`);
  return found;
}

function sideOf(
  question: WordQuestion,
  one: Placed,
  subject: ReadonlySet<string>,
  object: ReadonlySet<string>,
): Side {
  const kind = KINDS[question.cue.form];
  const place = placeOf(question, one);
  const role = roleOf(one.sentence, one.item);
  const words = localWords(question, one);
  const own = [
    place,
    markOf`role ${role}`,
    ...(one.sentence.block.id === question.sentence.block.id ? [] : ['other block']),
    ...leadMarks(one),
    ...cueMarks(question, one),
  ];
  const named = (name: 'a' | 'b'): readonly string[] =>
    own.flatMap((mark) => [markOf`${name} ${mark}`, markOf`${kind} ${name} ${mark}`]);
  const held = (all: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...all].filter((word) => has(words, word)));
  return {
    a: named('a'),
    b: named('b'),
    place,
    role,
    alike: question.levels.filter(({ item }) => isAlike(item, one.item)),
    subject: held(subject),
    object: held(object),
    words,
  };
}

const has = (all: ReadonlySet<string>, word: string): boolean =>
  word.startsWith('@') ? all.has(word) : hasWord(all, word);
/** What stands behind the last number, colon or semicolon. */
function behindLast(text: string): string {
  let at = text.length;
  while (at > 0 && !isStop(text.charCodeAt(at - 1))) at--;
  return text.slice(at);
}

const isStop = (code: number): boolean =>
  code === 0x3a || code === 0x3b || (code >= 0xe000 && code <= 0xe6ff);

/**
 * An amount's own words: from the number before it to the one behind, and no further than the words that are asked about; on
 * their side all of them.
 */
function localWords(
  { cue }: WordQuestion,
  { item, step, sentence: { tagged } }: Placed,
): ReadonlySet<string> {
  const [isBefore, isBehind] = [step === 0 && item.at < cue.at, step === 0 && item.at >= cue.end];
  const before = tagged.slice(isBehind ? cue.end : 0, item.at);
  const behind = tagged.slice(item.at + 1, isBefore ? cue.at : undefined);
  const lead = behindLast(before);
  const rest = (isBefore ? /^[^;:\ue000-\ue6ff]*/u : /^[^;:,\ue000-\ue6ff]*/u).exec(behind)?.[0] ?? '';
  const own =
    /\d[\d.,]*\s*(?:million|billion|trillion|thousand)?\s*(?<what>\p{L}.*)$/u.exec(item.mention.text)
      ?.groups?.['what'] ?? '';
  return namesAndConcepts(`${lead} ${own} ${rest}`);
}
