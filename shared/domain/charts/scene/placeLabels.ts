/** Names beside points: each where it covers neither another name nor a point, as near as there is room. */
import type { Box } from './frame.ts';
import { label, path, px, type SceneNode, TEXT_SIZE, textWidth } from './nodes.ts';

export type Named = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Whether its left side is tried first. */
  readonly isLeft?: boolean;
};

export type Rect = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const REACH = 7;
/** Names beside each other on one line keep this apart. */
const AIR = 4;
const LINE = 14;
const MOST_WIDTH = 160;
/** How many lines up or down a name may go before it is left where it covers least. */
const FURTHEST = 14;

/** The names in the points' order, clear of what is taken; one that had to go far has a line to its point. */
export function namesBeside(
  points: readonly Named[],
  box: Box,
  covered: readonly Rect[] = [],
): SceneNode[][] {
  const taken: Rect[] = [...covered, ...points.map(({ x, y }) => around(x, y, REACH))];
  const nodes: SceneNode[][] = points.map(() => []);
  const order = points.map((_, index) => index).sort((a, b) => (points[a]?.y ?? 0) - (points[b]?.y ?? 0));
  for (const index of order) {
    const point = points[index];
    if (point === undefined) continue;
    const { rect, at } = placeOf(point, taken, box);
    taken.push({ ...rect, left: rect.left - AIR, right: rect.right + AIR });
    const isFar = Math.abs(at.y - point.y) > LINE;
    const foot = at.y < point.y ? rect.bottom : rect.top;
    nodes[index] = [
      ...(isFar
        ? [path(`M${px(point.x)} ${px(point.y)}L${px(at.x)} ${px(foot)}`, 'quiet', { 'stroke-width': 0.6 })]
        : []),
      label(point.name, at.x, at.y + 4, { anchor: at.anchor, fill: 'ink', most: MOST_WIDTH }),
    ];
  }
  return nodes;
}

const RIGHT_FIRST = ['start', 'end'] as const;
const LEFT_FIRST = ['end', 'start'] as const;

type Place = {
  readonly rect: Rect;
  readonly at: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
};

function placeOf({ name, x, y, isLeft = false }: Named, taken: readonly Rect[], box: Box): Place {
  const width = Math.min(MOST_WIDTH, textWidth(name));
  const places = steps().flatMap((step): Place[] =>
    (isLeft ? LEFT_FIRST : RIGHT_FIRST).flatMap((anchor) => {
      const at = { x: anchor === 'start' ? x + REACH + 2 : x - REACH - 2, y: y + step * LINE, anchor };
      const left = anchor === 'start' ? at.x : at.x - width;
      const rect = { left, right: left + width, top: at.y - TEXT_SIZE / 2, bottom: at.y + TEXT_SIZE / 2 };
      return isInside(rect, box) ? [{ at, rect }] : [];
    }),
  );
  const free = places.find(({ rect }) => taken.every((other) => !meets(rect, other)));
  return free ?? places[0] ?? { at: { x, y, anchor: 'start' }, rect: around(x, y, REACH) };
}

/** 0, -1, 1, -2, 2 …: the nearest first. */
const steps = (): number[] => [
  0,
  ...Array.from({ length: 2 * FURTHEST }, (_, i) => (i % 2 === 0 ? -1 : 1) * (Math.floor(i / 2) + 1)),
];

const around = (x: number, y: number, by: number): Rect => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});

/** Whether two places share any of their room. */
export const meets = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isInside = (rect: Rect, box: Box): boolean =>
  rect.left >= Math.max(0, box.left + 2) &&
  rect.right <= box.right + 12 &&
  rect.top >= box.top - 8 &&
  rect.bottom <= box.bottom;
