/** Which way those that a stretch speaks of went, by its words: "rose", "bought less", "made a profit". */
import { matchesOf } from '../../../lib/matches.ts';
import { type Direction, directionsIn } from '../lexicon/directions.ts';

export type WordedWay = {
  readonly way: Direction;
  /** Words of rising and falling, or of what came of it ("made a profit"). */
  readonly by: 'words' | 'outcome';
};

/** Verbs that say a direction of those who do it: no direction of an amount, and one of a member. */
const RAISED = /\b(?:raised|lifted|put up|bought more|sold more|took more|shipped more|won)\b/giu;
const LOWERED = /\b(?:lowered|trimmed|bought less|sold less|took less|shipped less|shed|pared)\b/giu;

/** Directions of a stretch, in order, with those that members alone have. */
export const waysIn = (text: string): readonly { readonly at: number; readonly way: Direction }[] =>
  [
    ...directionsIn(text).map(({ at, direction }) => ({ at, way: direction })),
    ...matchesOf(text, RAISED).map(({ index }) => ({ at: index, way: 'rise' as const })),
    ...matchesOf(text, LOWERED).map(({ index }) => ({ at: index, way: 'fall' as const })),
  ].sort((a, b) => a.at - b.at);

const GOOD =
  /\b(?:made|posted|earned|reported|turned) (?:a |an )?profits?\b|\bhired\b|\btook on\b|\bmet (?:its|their|the) target\b|\bearned\b|\badded\b/iu;
const BAD =
  /\b(?:made|posted|reported|suffered) (?:a |an )?loss(?:es)?\b|\bdismissed\b|\blaid off\b|\bmissed (?:its|their|the) target\b|\blost\b/iu;
const LESS = /\b(?:brought in|earned|took|bought|sold) (?:less|fewer)\b/iu;
const MORE = /\b(?:brought in|earned|took|bought|sold) more\b/iu;

/** The one way a stretch speaks of; null for none or both. */
export function wayOfWords(text: string): WordedWay | null {
  const ways = new Set<Direction>(waysIn(text).map(({ way }) => way));
  if (MORE.test(text)) ways.add('rise');
  if (LESS.test(text)) ways.add('fall');
  const by = ways.size > 0 ? 'words' : 'outcome';
  if (GOOD.test(text)) ways.add('rise');
  if (BAD.test(text)) ways.add('fall');
  const [way, other] = [...ways];
  return way === undefined || other !== undefined ? null : { way, by };
}
