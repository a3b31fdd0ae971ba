/** How amounts of several times stand to each other. */

import { intervalOf } from '../relative/levels.ts';
import type { Item } from '../sentence/claimSentence.ts';
import type { Point } from './points.ts';
import { isSameSpan } from './spans.ts';

/** Past the other's rounding, upwards or downwards. */
export function isBeyond(a: Item, b: Item, isHigh: boolean): boolean {
  const [one, other] = [intervalOf(a), intervalOf(b)];
  const [more, less] = isHigh ? [one, other] : [other, one];
  return more.low !== null && less.high !== null && Number(more.low) > Number(less.high);
}

const isApart = (a: Item, b: Item): boolean => isBeyond(a, b, true) || isBeyond(a, b, false);

/** Two amounts of one time are of two things. */
export const isTwofold = (points: readonly Point[]): boolean =>
  points.some((a, i) => points.slice(i + 1).some((b) => isSameSpan(a, b) && isApart(a.item, b.item)));

/** In order of time, each time once. */
export const inOrder = (points: readonly Point[]): readonly Point[] =>
  points
    .filter((one, i) => points.findIndex((other) => isSameSpan(one, other)) === i)
    .toSorted((a, b) => a.first - b.first);
