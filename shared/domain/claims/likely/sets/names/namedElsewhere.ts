/** What the text says of each name near a statement: clause by clause, who it tells of and what it says of them. */

import type { AuditContext } from '../../../forms/draft.ts';
import { directionsIn } from '../../../lexicon/directions.ts';
import type { ClaimSentence } from '../../../sentence/claimSentence.ts';
import { isBeside } from '../values.ts';
import { NAMES, type Name, namesIn } from './nameWords.ts';

export type Told = {
  readonly sentence: ClaimSentence;
  /** UTF-16 offsets in the sentence's text. */
  readonly at: number;
  readonly end: number;
  readonly text: string;
  readonly names: readonly Name[];
  /** Its words without those names. */
  readonly said: string;
  /** The names are what it opens with. */
  readonly isOpened: boolean;
  /** The word that joins it to what stands before. */
  readonly joint: string;
};

const BEFORE = 4;
const BEHIND = 4;
const CAP = "\\p{Lu}[\\p{L}’'&-]*";
const CUTS = new RegExp(
  [
    '\\s*[;:—–]\\s*(?:(?:and|but|while|whereas)\\s+)?',
    ',?\\s+(?:while|whereas|but|although|though|unlike)\\s+',
    ',\\s+(?:where|which|who|whose)\\s+',
    // "Sweden cut by a quarter point, Denmark cut by half a point": a name and its verb.
    `,\\s+(?:and\\s+)?(?=(?:those\\s+)?(?:(?:in|at|for|to|from)\\s+)?(?:the\\s+)?${CAP}(?:\\s${CAP})*\\s+(?:(?!and\\b|or\\b|with\\b|in\\b|at\\b|of\\b|for\\b)\\p{Ll}{2,}|[\\d€$£]))`,
    // Another thing is said: "rose in Perth and fell in Hobart".
    ',?\\s+and\\s+(?=\\p{Ll}+(?:ed|ose|ell|ank|ew|eft|ept|eld)\\s)',
    ',\\s+(?=(?:\\p{Ll}+(?:ed|ose|ell|ank|ew|eft|ept|eld)|cut)\\s+(?:\\p{Ll}+\\s+){0,2}?(?:in|at|to|for|by|from)\\s)',
  ].join('|'),
  'gu',
);
const AND_NAME = new RegExp(
  `\\s+and\\s+(?=(?:those\\s+)?(?:(?:in|at|for|to|from)\\s+)?(?:the\\s+)?${CAP}(?:\\s${CAP})*\\s+\\p{Ll}{2,})`,
  'gu',
);
const ENDS_ON_NAME = new RegExp(`${CAP}$`, 'u');
const ALL_NAMES = new RegExp(NAMES, 'gu');
/** "Exporters in Uganda": a word is written large that opens a sentence. */
const OPENS_PLAIN = /^\p{Lu}\p{Ll}+s?\s+(?:in|from|at|of|to|for|fell|rose|were|are|was|is)\s/u;
const OPENS = new RegExp(`^(?:${NAMES})`, 'u');

const known = new WeakMap<ClaimSentence, readonly Told[]>();

export function toldNear({ sentences }: AuditContext, { order, block }: ClaimSentence): readonly Told[] {
  return sentences
    .slice(Math.max(0, order - BEFORE), order + BEHIND + 1)
    .filter((one) => isBeside(one.block, block))
    .flatMap(toldIn);
}

export function toldIn(sentence: ClaimSentence): readonly Told[] {
  const found = known.get(sentence) ?? readTold(sentence);
  known.set(sentence, found);
  return found;
}

function readTold(sentence: ClaimSentence): readonly Told[] {
  const { text } = sentence;
  const joints = [
    ...text.matchAll(CUTS),
    // A list goes on behind a name, a clause behind any other word.
    ...[...text.matchAll(AND_NAME)].filter(({ index }) => !ENDS_ON_NAME.test(text.slice(0, index))),
  ].sort((a, b) => a.index - b.index);
  const told: Told[] = [];
  let [from, joint] = [0, ''];
  for (const cut of [...joints, null]) {
    const to = cut?.index ?? text.length;
    const clause = text.slice(from, to);
    if (clause.trim() !== '') {
      const own = [...clause.matchAll(ALL_NAMES)].flatMap(({ index, 0: list }) =>
        from + index === 0 && OPENS_PLAIN.test(clause) ? [] : namesIn(list),
      );
      const last = told.at(-1);
      const isRelative = /\b(?:where|which|who|whose)\b/u.test(joint);
      const carried = isRelative ? (last?.names.slice(-1) ?? []) : [];
      const words = clause.replace(ALL_NAMES, (name) => (namesIn(name).length > 0 ? ' ' : name));
      told.push({
        sentence,
        at: from,
        end: to,
        text: clause,
        names: [...carried, ...own],
        said: last === undefined ? words : asBefore(words, last.said),
        isOpened: isRelative || OPENS.test(clause),
        joint: joint.trim().toLowerCase(),
      });
    }
    if (cut !== null) [from, joint] = [cut.index + cut[0].length, cut[0]];
  }
  return told;
}

export const DO_SO =
  /\b(?:did so|do so|does so|done so|did the same|followed suit|(?:has|have|did|does|do) (?:too|as well|likewise))\b/iu;
export const DO_NOT =
  /\b(?:did|do|does|has|have|had|was|were|is|are|will|would)(?:\s+not|n['’]t)(?:\s+(?:yet|so far))?\s*[.,]?\s*$/iu;
const DENIALS = /\b(?:not|never)\b|n['’]t\b/giu;

/** "Those in Rwanda did not", "Peel did so in May": what the clause before says, denied or not. */
function asBefore(words: string, before: string): string {
  const bare = before.replace(DENIALS, ' ');
  if (DO_SO.test(before)) return DO_NOT.test(words) ? words : `${before} ${words}`;
  if (DO_NOT.test(words) || /^\s*not\b/iu.test(words)) return `${bare} not`;
  const own = (words.match(/\p{Ll}{2,}/gu) ?? []).filter((word) => !NO_VERB.test(word));
  return DO_SO.test(words) ? bare : own.length === 0 ? `${before.replace(/\d/gu, '')} ${words}` : words;
}
const NO_VERB =
  /^(?:by|from|to|in|on|at|of|and|or|with|for|the|its|their|those|as|did|also|per|cent|percent|points?|million|billion|tonnes?|euros?|dollars?|cents?|an?|each|about|some|nearly|almost|only|just|up|down)$/u;

/** The one way a stretch speaks of, in words or from one number to another; null for none or both. */
export function wayOf(text: string): 'rise' | 'fall' | null {
  const ways = new Set(directionsIn(text).map(({ direction }) => direction));
  const [way, other] = [...ways];
  if (way !== undefined) return other === undefined ? way : null;
  const { a, b } = FROM_TO.exec(text)?.groups ?? {};
  const { d, c } = TO_FROM.exec(text)?.groups ?? {};
  const [then, now] = [numberOf(a ?? c), numberOf(b ?? d)];
  return then === null || now === null || then === now ? null : now > then ? 'rise' : 'fall';
}

const FROM_TO = /\bfrom\s+[^\d\s]*(?<a>\d[\d.,]*)[^\d;:]{1,30}?\bto\s+[^\d\s]*(?<b>\d[\d.,]*)/iu;
const TO_FROM = /\bto\s+[^\d\s]*(?<d>\d[\d.,]*)[^\d;:]{1,30}?\bfrom\s+[^\d\s]*(?<c>\d[\d.,]*)/iu;
function numberOf(text: string | undefined): number | null {
  const size = Number(text?.replace(/[.,]$/u, '').replaceAll(',', ''));
  return text === undefined || Number.isNaN(size) ? null : size;
}
