/**
 * Which way each member of a list went: "steel is up 4 percent, glass 2; textiles are down 5", "Koper went from 920,000
 * boxes to 990,000". What a verb says goes on to the members behind it that name none.
 */
import { compare } from '../../../lib/decimal.ts';
import { amountOf, isAlike } from '../derived/window.ts';
import { conceptsOf } from '../facts/equivalents.ts';
import { type Direction, directionsIn } from '../lexicon/directions.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { bare, namesIn } from '../sentence/namedValues.ts';
import { type Segment, segmentsOf } from './segments.ts';

export type Move = {
  /** Who moved: a name where one stands beside it. */
  readonly name: string | null;
  /** Concepts of the words beside it. */
  readonly words: ReadonlySet<string>;
  /** Null where both ends are the same. */
  readonly way: Direction | null;
  /** What it comes to, or by how much it moved. */
  readonly item: Item;
  /** The amounts at both ends are told. */
  readonly isPair: boolean;
};

/** Verbs that say a direction of those who do it: no direction of an amount, and one of a member. */
const RAISED = /\b(?:raised|lifted|put up|bought more|sold more|took more|shipped more|won)\b/giu;
const LOWERED = /\b(?:lowered|trimmed|bought less|sold less|took less|shipped less|shed|pared)\b/giu;

/** Directions of a stretch, in order, with those that members alone have. */
export const waysIn = (text: string): readonly { readonly at: number; readonly way: Direction }[] =>
  [
    ...directionsIn(text).map(({ at, direction }) => ({ at, way: direction })),
    ...[...text.matchAll(RAISED)].map(({ index }) => ({ at: index, way: 'rise' as const })),
    ...[...text.matchAll(LOWERED)].map(({ index }) => ({ at: index, way: 'fall' as const })),
  ].sort((a, b) => a.at - b.at);

/** Moves told behind a place of the sentence. */
export function movesIn(sentence: ClaimSentence, from = 0): readonly Move[] {
  const moves: Move[] = [];
  let carried: { readonly way: Direction; readonly kind: string | null } | null = null;
  let named: string | null = null;
  let last: {
    readonly item: Item;
    readonly name: string | null;
    readonly words: ReadonlySet<string>;
  } | null = null;
  for (const segment of segmentsOf(sentence)) {
    const name = nameIn(sentence, segment);
    const ways = waysIn(segment.text);
    const base = last === null ? null : baseOf(segment, last.item);
    if (last !== null && base !== null) {
      const { item: to, ...who } = last;
      moves.push({ ...who, way: wayOf([base, to]), item: to, isPair: true });
      last = null;
      continue;
    }
    const pair = pairOf(segment);
    const bare = pair === null ? bareMove(segment) : null;
    const [item, more] = segment.items.filter(isChange);
    const own = ways.at(-1)?.way ?? null;
    const way: Direction | null =
      own ??
      (carried !== null && (carried.kind === null || carried.kind === item?.mention.kind)
        ? carried.way
        : null);
    const words = conceptsOf(segment.text);
    if (segment.at >= from && (name !== null || words.size > 0 || named !== null)) {
      const who = { name: name ?? (words.size > 0 && pair === null ? null : named), words };
      if (pair !== null) moves.push({ ...who, way: wayOf(pair), item: pair[1], isPair: true });
      else if (bare !== null) moves.push({ ...who, ...bare, isPair: true });
      else if (item !== undefined && more === undefined && way !== null)
        moves.push({ ...who, way, item, isPair: false });
    }
    last = levelIn(segment, name ?? named, words);
    if (own !== null) carried = { way: own, kind: item?.mention.kind ?? null };
    if (name !== null && (named === null || !ASIDE.test(segment.text))) named = name;
  }
  return moves;
}

/** What is told besides of somebody names nobody else who moved. */
const ASIDE = /^(?:where|which|who|whose|when)\b/iu;

const nameIn = (sentence: ClaimSentence, { at, end }: Segment): string | null => {
  const start = sentence.origins[at]?.start ?? sentence.start;
  const until = sentence.origins[end - 1]?.end ?? sentence.end;
  // Areas of "only Spain" lie in a number of the sentence and are names all the same.
  const name = [...sentence.areas, ...namesIn(sentence)].find(
    (one) => one.start >= start && one.end <= until,
  );
  return name === undefined ? null : bare(name.text);
};

const isChange = ({ mention, reading }: Item): boolean =>
  (mention.kind === 'percent' || mention.kind === 'percentage_points') && reading.value !== null;

const HEDGE = '(?:(?:about|some|just|only|nearly|almost|over)\\s+)?';
const FROM = new RegExp(`\\bfrom\\s+${HEDGE}$`, 'iu');
const TO = new RegExp(`\\bto\\s+${HEDGE}$`, 'iu');

/** "29 cases after 38": what it came to stands before what it was. */
const AFTER =
  /^(?:\s+\p{Ll}+){0,3}?(?:\s+(?:in\s+)?[\ue000-\ueaff])?\s+(?:after|against|up from|down from|as against|compared (?:with|to))\s+$/iu;
/** "310,000 tonnes, down from 340,000": the base stands in a stretch of its own. */
const BASE = /^(?:(?:up|down)\s+)?(?:from|after|against|as against|compared (?:with|to))\s+$/iu;

/** The base that a stretch opens with, of the amount told right before it. */
function baseOf({ at, text, items: [item] }: Segment, to: Item): Item | null {
  if (item === undefined || !hasAmount(item) || !BASE.test(text.slice(0, item.at - at))) return null;
  return isPairable(item, to) ? item : null;
}

/** The one amount of a stretch, with who has it. */
function levelIn({ items }: Segment, name: string | null, words: ReadonlySet<string>) {
  const [item, more] = items.filter(hasAmount);
  return item === undefined || more !== undefined ? null : { item, name, words };
}

/** "the bulk terminal 26 after 22": small numbers that go on a list, the first of them no number by itself. */
function bareMove({ at, text, items: [item, more] }: Segment): Pick<Move, 'way' | 'item'> | null {
  if (item === undefined || more !== undefined || !hasAmount(item)) return null;
  const now = /\s(?<now>\d[\d,]*(?:\.\d+)?)\s+(?:after|against|up from|down from)\s+$/u.exec(
    text.slice(0, item.at - at),
  );
  const value = now?.groups?.['now']?.replaceAll(',', '');
  if (value === undefined) return null;
  const order = compare(value, amountOf(item));
  return { item, way: order === 0 ? null : order > 0 ? 'rise' : 'fall' };
}

function pairOf({ at, text, items }: Segment): readonly [Item, Item] | null {
  const [now, then] = items.filter(hasAmount);
  if (now !== undefined && then !== undefined && isPairable(now, then))
    if (AFTER.test(text.slice(now.at - at + 1, then.at - at))) return [then, now];
  const from = items.find((item) => FROM.test(text.slice(0, item.at - at)));
  const to = items.find((item) => TO.test(text.slice(0, item.at - at)));
  return from === undefined || to === undefined || !hasAmount(from) || !hasAmount(to) || !isPairable(from, to)
    ? null
    : [from, to];
}

const hasAmount = ({ mention, reading }: Item): boolean =>
  reading.value !== null && ['money', 'quantity', 'count', 'percent'].includes(mention.kind);

/** A number that leaves out its unit has the other's. */
const isPairable = (a: Item, b: Item): boolean =>
  isAlike(a, b) || [a, b].some(({ mention, reading }) => mention.kind === 'count' && reading.unit === null);

function wayOf([from, to]: readonly [Item, Item]): Direction | null {
  const order = compare(amountOf(to), amountOf(from));
  return order === 0 ? null : order > 0 ? 'rise' : 'fall';
}
