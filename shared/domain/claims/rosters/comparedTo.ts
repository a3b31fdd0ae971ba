/** "Grew faster than Peru", "sold more than Ghent", "outsold Volvo": what a statement says of each member against another of them. */

import { compare, divide, subtract } from '../../../lib/decimal.ts';
import { matchesOf } from '../../../lib/matches.ts';
import { isSpanOfTime } from '../sentence/roles.ts';
import { isLike } from './listRosters.ts';
import { namedMembers } from './members.ts';
import type { Member } from './types.ts';

export type Comparison = {
  readonly side: 'more' | 'less' | 'same';
  /** more or less: they may be level as well ("as much as"). */
  readonly isOrSame: boolean;
  /** Growth is compared, not what it led to; null where either may be meant. */
  readonly isGrowth: boolean | null;
  /** By rate alone ("faster"), not by how much. */
  readonly isRate: boolean;
  /** "better", "worse": which way is not said. */
  readonly isEither: boolean;
  /** Whom they are set against, and where that stands in the text. */
  readonly who: string;
  readonly at: number;
  readonly end: number;
  readonly text: string;
};

const MORE =
  'more|higher|larger|bigger|greater|dearer|costlier|busier|faster|quicker|longer|heavier|older|deeper|taller|richer|stronger|wider|warmer|hotter|wetter|better|steeper';
const LESS =
  'less|fewer|lower|smaller|cheaper|quieter|slower|shorter|lighter|younger|shallower|poorer|weaker|narrower|colder|cooler|drier|worse';
const BY =
  'quickly|rapidly|steeply|sharply|strongly|slowly|lightly|heavily|cheaply|gently|mildly|briefly|cheap|expensive|costly|populous|productive|crowded|generous';
const OVER =
  'ahead of|outsold|outspent|outdid|outnumbered|outweighed|outstripped|outpaced|outgrew|overtook|overtaken|surpassed|exceeded|topped|beat|dwarfed|eclipsed';
const UNDER = 'trailed|trails|lagged behind|lags behind|lagged|fell short of|behind';
const WHO =
  '(?:(?:did|do|does|in|at|to|for|from|by|that of|those of|that in|those in|those to)\\s+)*(?:the\\s+)?(?<who>[\\p{L}\\d][^,;:.()—]{0,45})';
const PATTERN = new RegExp(
  `(?<![\\p{L}-])(?:(?:(?<more>${MORE})|(?<less>${LESS}))(?:\\s+(?<by>${BY}))?(?<noun>(?:\\s+(?!than\\b|of\\b)[\\p{L}-]+){0,5}?)\\s+than|(?<as>(?:as|so)\\s+(?:much|many|high|large|big|dear|fast|long|quickly|few|little|low)(?:\\s+(?!as\\b)[\\p{L}-]+){0,4}?\\s+as)|(?<same>level with|on a par with|the same as|equal to that of|as much as|as many as)|(?<over>${OVER})|(?<under>${UNDER})|(?<near>matched|equalled|rivalled|came (?:near|close) to))\\s+${WHO}`,
  'giu',
);
const RATE =
  /^(?:faster|quicker|slower|steeper)$|outpaced|outgrew|^(?:quickly|rapidly|steeply|sharply|slowly)$/iu;
const GREW =
  /\b(?:grew|grow|grown|rose|risen|climbed|expanded|increased|gained|fell|fallen|dropped|shrank|shrunk|declined|lost|slid)\b(?:\s+(?:by|even|still|much|far|any|slightly))*\s*$/iu;

/** "More slowly", "more lightly": more of it is less. */
const LITTLE = /^(?:slowly|lightly|cheaply|gently|mildly|briefly|cheap)$/iu;

/** The comparisons of a text; `named` is who the words behind one name. */
export function comparisonsIn(text: string): readonly Comparison[] {
  return matchesOf(text, PATTERN).flatMap((match): readonly Comparison[] => {
    const groups = match.groups ?? {};
    const { more, less, by, as, same, over, under, near, who = '', noun = '' } = groups;
    const word = more ?? less ?? over ?? under ?? '';
    const isTurned = LITTLE.test(by ?? '');
    const isLow =
      (less !== undefined || under !== undefined || /\b(?:few|little|low)\b/u.test(as ?? '')) !== isTurned;
    // "Lost fewer days than": what is compared are the days.
    const verb = noun === '' ? GREW.exec(text.slice(0, match.index)) : null;
    const isRate = RATE.test(word) || RATE.test(by ?? '');
    return [
      {
        side: same === undefined ? (isLow ? 'less' : 'more') : 'same',
        isOrSame: as !== undefined || near !== undefined,
        isGrowth: /outpaced|outgrew|lag/iu.test(word) || verb !== null ? true : isRate ? null : false,
        isRate,
        isEither: /^(?:better|worse)$/iu.test(word),
        who,
        at: match.index,
        end: match.index + match[0].length - who.length,
        text: match[0].slice(0, match[0].length - who.length).trim(),
      },
    ];
  });
}

const NAME = /\p{Lu}[\p{L}’'-]+/gu;

/** The one member that a comparison names behind its words. */
export function referenceOf(members: readonly Member[], { who }: Comparison): Member | null {
  const head = who.split(/\s+(?:and|in|on|by|for|last|this|when|which|with|while|than)\s/u)[0] ?? who;
  const all = namedMembers(members, head);
  // "Growers in Bomet": of all growers, those of that name.
  const named = all.length > 1 ? namedMembers(members, (head.match(NAME) ?? []).join(' ')) : all;
  const [one, more] = named;
  return one === undefined || more !== undefined ? null : one;
}

/** 1 where the first is further than the second, -1 where the second is, 0 where they are level; null where it is not told. */
export function orderOf(
  a: Member,
  b: Member,
  { isGrowth, isRate, side }: Comparison,
  isFall: boolean,
): number | null {
  if (isGrowth === true || (isGrowth === null && hasPairs(a, b))) {
    const [rate, other] = [growthOf(a), growthOf(b)];
    if (rate === null || other === null) return plainChange(a, b, isFall);
    const turn = isFall ? -1 : 1;
    const byRate = compare(rate.share, other.share) * turn;
    const byAmount = compare(rate.amount, other.amount) * turn;
    return isRate || byRate === byAmount || byRate === 0 ? byRate : null;
  }
  const [x, y] = [a.value, b.value];
  if (x?.reading.value == null || y?.reading.value == null || !isLike(x, y)) return null;
  // Who takes less time is faster.
  const isTurned = isGrowth === null && isSpanOfTime(x);
  if (isGrowth === null && !isTurned && side !== 'same' && x.mention.kind !== 'quantity') return null;
  return compare(x.reading.value, y.reading.value) * (isTurned ? -1 : 1);
}

const hasPairs = (a: Member, b: Member): boolean => a.from !== null && b.from !== null;

/** Changes told without their ends: of those that went one way the larger. */
function plainChange(a: Member, b: Member, isFall: boolean): number | null {
  const signed = ({ way, from, value }: Member): number | null =>
    way === null || from !== null || value?.reading.value == null
      ? null
      : way === 'level'
        ? 0
        : Number(value.reading.value) * (way === 'rise' ? 1 : -1);
  const [x, y] = [signed(a), signed(b)];
  if (x === null || y === null || a.value?.mention.kind !== 'percent' || b.value?.mention.kind !== 'percent')
    return null;
  return Math.sign(x - y) * (isFall ? -1 : 1);
}

function growthOf({ from, value }: Member): { readonly share: string; readonly amount: string } | null {
  const [a, b] = [from?.reading.value, value?.reading.value];
  if (a == null || b == null || compare(a, '0') <= 0) return null;
  const amount = subtract(b, a);
  return { amount, share: divide(amount, a) };
}
