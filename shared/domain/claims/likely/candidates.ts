/** Which two amounts a relative number or a distance may be of: every pair of like amounts near it, by each way its words can be read. */
import type { AuditContext } from '../forms/draft.ts';
import { type Cue, cueOf, ONE_IN, RELATIVE_KINDS, type Reading } from '../relative/cues.ts';
import { gapCueOf, wideGapCueOf } from '../relative/gapCues.ts';
import { isAlike, levelsIn, sizeOf } from '../relative/levels.ts';
import { isOfKindOf } from '../relative/pairs.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { levelsFar } from './farLevels.ts';
import { wholesWith } from './wholes.ts';

/** An amount with its sentence; `step` is how many sentences it stands before (negative) or behind the number's own, `isApart` in another paragraph. */
export type Placed = {
  readonly item: Item;
  readonly sentence: ClaimSentence;
  readonly step: number;
  readonly isApart?: boolean;
  /** Told elsewhere in the article and found by its words, 1 shares most with the statement; 0 of a whole that an amount of its sentence is a part of. */
  readonly rank?: number;
};

/** The two in text order, and how the number is read of them. */
export type Candidate = { readonly a: Placed; readonly b: Placed; readonly reading: Reading };

/** A number that is told of two amounts, with all that it may be told of. */
export type Question = {
  readonly sentence: ClaimSentence;
  readonly item: Item;
  readonly cue: Cue;
  readonly levels: readonly Placed[];
  /** Of other parts of the article. */
  readonly far: readonly Placed[];
  readonly candidates: readonly Candidate[];
};

/** So many sentences before and behind it are looked at, behind it in its own paragraph. */
const BEFORE = 4;
const BEHIND = 1;
/** More levels than that are a table in prose; the nearest are kept. */
const MOST = 14;

/** Null where the number is of no two amounts: it is neither relative nor called a distance. */
export function questionOf(context: AuditContext, sentence: ClaimSentence, item: Item): Question | null {
  const cue = relativeCue(sentence, item);
  if (cue === null) return null;
  const readings = ONE_IN.test(item.mention.text) ? cue.readings : withRest(cue.readings);
  const levels = levelsNear(context, sentence).filter(({ item: level }) => isOperandOf(level, item, cue));
  const isPart = cue.isSaid && cue.readings.includes('part') && item.mention.kind !== 'factor';
  const far = farOf(context, sentence, item, cue, levels);
  const waysOf = (a: Placed, b: Placed): readonly Candidate[] =>
    sizeOf(a.item) === sizeOf(b.item)
      ? []
      : isAlike(a.item, b.item)
        ? readings.map((reading) => ({ a, b, reading }))
        : isPart && isOfCounts(a.item, b.item)
          ? [{ a, b, reading: 'part' as const }]
          : [];
  const candidates = [
    ...levels.flatMap((a, i) => levels.slice(i + 1).flatMap((b) => waysOf(a, b))),
    ...far.flatMap((one, i) =>
      [
        ...levels.filter(({ step }) => step === 0),
        ...far
          .slice(i + 1)
          .filter((other) => other.sentence === one.sentence && !WIDE_KINDS.has(item.mention.kind)),
      ].flatMap((other) => (isAlike(one.item, other.item) ? waysOf(...inOrder(one, other)) : [])),
    ),
  ];
  return { sentence, item, cue, levels, far, candidates };
}

/** In words: some two amounts of an article make them by chance. */
const WIDE_KINDS: ReadonlySet<string> = new Set(['share', 'factor']);

const inOrder = (a: Placed, b: Placed): [Placed, Placed] =>
  a.item.mention.start < b.item.mention.start ? [a, b] : [b, a];

function farOf(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  cue: Cue,
  near: readonly Placed[],
): readonly Placed[] {
  const known = new Set(near.map((one) => one.item));
  const isAsked = (level: Item): boolean =>
    !known.has(level) &&
    isOperandOf(level, item, cue) &&
    (level.mention.kind !== 'percent' || item.mention.kind === POINTS);
  const wholes = cue.readings.includes('part')
    ? near
        .filter(({ step }) => step === 0)
        .flatMap((part) => wholesWith(context, part.item))
        .filter((one) => isAsked(one.item))
    : [];
  const byWords = levelsFar(context, sentence, item, isAsked);
  const placed = (one: Told, rank: number): Placed => ({
    ...one,
    step: one.sentence.order - sentence.order,
    isApart: true,
    rank,
  });
  return [
    ...[...new Set(wholes)].map((one) => placed(one, 0)),
    ...byWords
      .map((one, i) => placed(one, i + 1))
      .filter((one) => !wholes.some((whole) => whole.item === one.item)),
  ];
}

type Told = Pick<Placed, 'item' | 'sentence'>;

/** "Three-fifths of the 150 seats, that is 90 votes": two things counted. */
const isOfCounts = (a: Item, b: Item): boolean =>
  [a, b].every(({ mention, reading }) => mention.kind === 'count' && reading.unit !== 'year');

/** Points are the distance of two percentages; a percentage that is called a change may be of two others. */
const isOperandOf = (level: Item, item: Item, { readings, isSaid }: Cue): boolean =>
  isOfKindOf(level, item) ||
  (level !== item &&
    level.mention.kind === 'percent' &&
    (item.mention.kind === POINTS ||
      (item.mention.kind === 'percent' && isSaid && (readings.includes('up') || readings.includes('down')))));

const POINTS = 'percentage_points';

/** "A third of the 600 hectares burned, leaving 400": the smaller may be what the part leaves. */
const withRest = (readings: readonly Reading[]): readonly Reading[] =>
  readings.includes('part') && !readings.includes('down') ? [...readings, 'down'] : readings;

function relativeCue(sentence: ClaimSentence, item: Item): Cue | null {
  if (item.reading.value === null) return null;
  if (item.mention.kind === POINTS) return { readings: ['gap'], isSaid: true, measuredBy: null };
  return RELATIVE_KINDS.has(item.mention.kind)
    ? cueOf(sentence, item)
    : (gapCueOf(sentence, item) ?? wideGapCueOf(sentence, item));
}

const UNDER = 4;

function levelsUnder(sentences: readonly ClaimSentence[], order: number): readonly Placed[] {
  const found: Placed[] = [];
  for (const sentence of sentences.slice(order, order + 1 + UNDER)) {
    if (/^table /u.test(sentence.block.locator) || found.length > MOST) break;
    const step = sentence.order - order;
    found.push(...levelsIn(sentence).map((item) => ({ item, sentence, step, isApart: step > 0 })));
  }
  return found;
}

/** In text order. A title tells of what stands in the paragraph under it. */
function levelsNear({ sentences }: AuditContext, { order, block }: ClaimSentence): readonly Placed[] {
  const found: Placed[] = [];
  if (block.role === 'title') return levelsUnder(sentences, order);
  for (let at = order + BEHIND; at >= Math.max(0, order - BEFORE); at--) {
    const sentence = sentences[at];
    const isApart = sentence?.block.id !== block.id;
    if (sentence === undefined || (isApart && (at > order || /^table /u.test(sentence.block.locator))))
      continue;
    const own = levelsIn(sentence).map((item) => ({ item, sentence, step: at - order, isApart }));
    found.unshift(...own);
    if (found.length > MOST) break;
  }
  return found;
}
