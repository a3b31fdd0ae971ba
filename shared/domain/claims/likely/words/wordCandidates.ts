/** Which amounts words without a number may be told of: every ordered pair of like amounts near them. */
import type { AuditContext } from '../../forms/draft.ts';
import type { LimitSide } from '../../lexicon/verdictWords.ts';
import { isAlike, levelsIn, sizeOf } from '../../relative/levels.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { dimensionOf, roleOf } from '../../sentence/roles.ts';
import type { Placed } from '../candidates.ts';
import { limitSideOf } from './limits.ts';
import type { WordCue } from './wordCues.ts';

/** `a` is what is called more, less or the same, or what it has moved to; `b` is what it is measured by, or has moved from. */
export type WordCandidate = { readonly a: Placed; readonly b: Placed };

export type WordQuestion = {
  readonly sentence: ClaimSentence;
  readonly cue: WordCue;
  /** In text order. */
  readonly levels: readonly Placed[];
  readonly candidates: readonly WordCandidate[];
};

/** The nearest are kept. */
const MOST = 10;

/** Amounts near each cue of one sentence; `levels` are worked out once for them. */
export function wordQuestions(
  context: AuditContext,
  sentence: ClaimSentence,
  cues: readonly WordCue[],
): readonly WordQuestion[] {
  if (cues.length === 0) return [];
  const levels = amountsNear(context, sentence);
  const pairs = levels.flatMap((a) =>
    levels.filter((b) => b !== a && isAlike(a.item, b.item)).map((b) => ({ a, b })),
  );
  const changes = levels.filter(
    ({ item, sentence: its }) => item.mention.kind === 'percent' && roleOf(its, item) === 'change',
  );
  return cues
    .map((cue) => ({ sentence, cue, levels, candidates: candidatesOf(cue, pairs, changes) }))
    .filter(({ candidates }) => candidates.length > 0);
}

/** A change in percent says itself how far something went. */
function candidatesOf(
  cue: WordCue,
  pairs: readonly WordCandidate[],
  changes: readonly Placed[],
): readonly WordCandidate[] {
  if (cue.form === 'bound')
    return pairs.filter(
      ({ a, b }) => b.item === cue.item && a.item.reading.bound === 'exact' && isAbout(a.item, b.item),
    );
  if (cue.verdict !== undefined) return pairs.filter((pair) => isHeld(pair, cue.verdict?.side ?? null));
  return cue.form === 'move' && cue.band !== null ? [...pairs, ...changes.map((a) => ({ a, b: a }))] : pairs;
}

/** An amount held to one that is a limit, on the side that is said. */
function isHeld({ b }: WordCandidate, said: LimitSide | null): boolean {
  const side = limitSideOf(b.sentence, b.item);
  return side !== null && (said === null || side === said);
}

/** The same figure again, more or less exactly. */
function isAbout(a: Item, b: Item): boolean {
  const times = Number(sizeOf(a)) / Number(sizeOf(b));
  return times > 0.75 && times < 1.33;
}

/** In its own paragraph, and the nearest sentences of the ones beside it. */
function amountsNear({ sentences }: AuditContext, { order, block }: ClaimSentence): readonly Placed[] {
  const found: Placed[] = [];
  for (const step of STEPS) {
    const sentence = sentences[order + step];
    if (sentence === undefined || /^table /u.test(sentence.block.locator)) continue;
    if (sentence.block.id !== block.id && (Math.abs(step) > BESIDE || isBroken(sentences, order, step)))
      continue;
    const own = amountsIn(sentence).map((item) => ({ item, sentence, step }));
    if (found.length > 0 && found.length + own.length > MOST) break;
    found.push(...own.slice(0, MOST));
  }
  return found.sort((a, b) => a.step - b.step || a.item.at - b.item.at);
}

const STEPS = [0, -1, 1, -2, -3, 2];
const BESIDE = 2;

/** More than one paragraph away. */
function isBroken(sentences: AuditContext['sentences'], order: number, step: number): boolean {
  const way = Math.sign(step);
  const blocks = new Set<string>();
  for (let at = order; at !== order + step + way; at += way) blocks.add(sentences[at]?.block.id ?? '');
  return blocks.size > 2;
}

/** Levels, and changes told as amounts or percentages ("up 8.1 percent, outpaced"). */
const amountsIn = (sentence: ClaimSentence): readonly Item[] =>
  sentence.items.filter(
    (item) =>
      levelsIn(sentence).includes(item) ||
      (item.reading.value !== null &&
        Number(item.reading.value) > 0 &&
        ['percent', 'money', 'quantity'].includes(item.mention.kind) &&
        dimensionOf(item) !== null),
  );
