import { niceScale, tickText } from '../charts/niceScale.ts';
import { pixelValue } from '../charts/planDrawing.ts';
import type { Box } from '../charts/scene/frame.ts';
import { haloed, label, path, px, type Scene, type SceneNode, textWidth } from '../charts/scene/nodes.ts';
import { namesBeside, type Rect } from '../charts/scene/placeLabels.ts';
import { QUADRANT_NAMES } from './netSignal.ts';
import type { DivergencePoint } from './types.ts';

const SIDE = { left: 36, right: 20, top: 26, bottom: 46 };
const NAME_SIZE = 11;
const NAME_LINE = 13;
const TICK_GAP = 6;
/** Trade cannot fall by more than all of it. */
const ALL_LOST = -100;
const PLAIN = { exponent: 0, word: '' };

/** Change of trade across, net signal up; where both are zero the quadrants meet. */
export function divergenceScene(
  points: readonly DivergencePoint[],
  { width, height = 420 }: { readonly width: number; readonly height?: number },
): Scene {
  const placed = points.flatMap((point, line) =>
    point.change === null ? [] : [{ point, line, change: pixelValue(point.change) }],
  );
  const across = niceScale(placed.map(({ change }) => change));
  const furthest = Math.max(3, ...placed.map(({ point }) => Math.abs(point.net))) + 1;
  const [left, right, top, bottom] = [SIDE.left, width - SIDE.right, SIDE.top, height - SIDE.bottom];
  const namesIn = (quadrants: readonly (keyof typeof QUADRANT_NAMES)[]): string[][] =>
    quadrants.map((quadrant) => wrapped(QUADRANT_NAMES[quadrant], (right - left) / 2 - 10));
  const corners = namesIn(['less_closer', 'more_closer', 'less_away', 'more_away']);
  // The quadrants' names have a band of their own above and below: no point ever stands in one.
  const band = NAME_LINE * Math.max(...corners.map(({ length }) => length)) + 6;
  const box: Box = { left, right, top: top + band, bottom: bottom - band };
  const low = Math.max(Math.min(across.low, -across.step), ALL_LOST);
  const xOf = (change: number): number => left + ((change - low) / (across.high - low)) * (right - left);
  const yOf = (net: number): number =>
    (box.top + box.bottom) / 2 - (net / furthest) * ((box.bottom - box.top) / 2);
  const [x0, y0] = [xOf(0), yOf(0)];
  const ticks = tickLabels([low, ...across.ticks.filter((tick) => tick > low)], across.step, {
    xOf,
    right,
    y: bottom + 16,
  });
  const frame: SceneNode[] = [
    path(`M${left} ${top}H${px(right)}V${px(bottom)}H${left}Z`, 'grid'),
    path(`M${px(x0)} ${px(box.top)}V${px(box.bottom)}M${left} ${px(y0)}H${px(right)}`, 'quiet'),
    ...corners.flatMap((lines, at) =>
      cornerName(lines, {
        ...(at % 2 === 0 ? { x: left + 6, anchor: 'start' } : { x: right - 6, anchor: 'end' }),
        y: (at < 2 ? top : box.bottom) + 14,
      }),
    ),
    label('Change of trade', right, bottom + 36, { anchor: 'end', fill: 'ink' }),
    label('Net signal', 0, top - 12, { fill: 'ink' }),
    label(`+${furthest}`, left - 8, box.top + 4, { anchor: 'end' }),
    label('0', left - 8, y0 + 4, { anchor: 'end' }),
    label(`−${furthest}`, left - 8, box.bottom + 4, { anchor: 'end' }),
  ];
  return {
    width,
    height,
    nodes: [
      ...frame,
      ...ticks,
      ...marks(placed, box, { xOf, yOf, line: { left, right, top: y0 - 1, bottom: y0 + 1 } }),
    ],
  };
}

/** As many of the ticks as stand clear of each other; zero always does. */
function tickLabels(
  ticks: readonly number[],
  step: number,
  { xOf, right, y }: { xOf: (change: number) => number; readonly right: number; readonly y: number },
): SceneNode[] {
  const placed = ticks.map((tick) => {
    const text = `${tick > 0 ? '+' : ''}${tickText(tick, step, PLAIN)}%`;
    // Digits and percent signs are wider than letters are.
    const wide = textWidth(text) * 1.15;
    // The last one ends where the picture's frame does.
    const from = Math.min(xOf(tick) + wide / 2, right) - wide;
    return { tick, text, from, to: from + wide };
  });
  const kept = placed.filter(({ tick }) => tick === 0);
  for (const each of placed)
    if (kept.every(({ from, to }) => each.to + TICK_GAP <= from || each.from >= to + TICK_GAP))
      kept.push(each);
  return kept.map(({ text, from }) => label(text, from, y));
}

type Corner = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };

/** A quadrant's name in its corner; in a narrow picture in several lines, so that no two names meet. */
const cornerName = (lines: readonly string[], { x, y, anchor }: Corner): SceneNode[] =>
  lines.map((line, at) => label(line, x, y + at * NAME_LINE, { anchor, size: NAME_SIZE }));

/** As many words a line as have room. */
function wrapped(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, NAME_SIZE) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

type Placed = { readonly point: DivergencePoint; readonly line: number; readonly change: number };

/** Filled with events recorded, hollow without. */
function marks(
  placed: readonly Placed[],
  box: Box,
  {
    xOf,
    yOf,
    line: zero,
  }: {
    xOf: (change: number) => number;
    yOf: (net: number) => number;
    /** Of no net signal: most countries stand on it, and no name does. */
    readonly line: Rect;
  },
): SceneNode[] {
  const names = namesBeside(
    placed.map(({ point, change }) => ({ name: point.name, x: xOf(change), y: yOf(point.net) })),
    box,
    [zero],
  );
  // Names stand beside the marks, not in them: what is focused is the point.
  const shapes = placed.map(({ point, line, change }): SceneNode => {
    const hue = point.net < 0 ? 'hue1' : 'hue0';
    const foot = `M${px(xOf(change))} ${px(yOf(point.net))}`;
    return {
      tag: 'g',
      at: {},
      mark: { line, period: 0 },
      children: [
        path(
          `${foot}${shapeOf(point.net)}`,
          hue,
          { 'stroke-width': 2 },
          point.events.length === 0 ? 'surface' : hue,
        ),
      ],
    };
  });
  // Lines that lead to a name lie below all names.
  const [texts, lines] = [true, false].map((isText) =>
    names.flat().filter(({ tag }) => (tag === 'text') === isText),
  );
  return [...(lines ?? []), ...(texts ?? []).map(haloed), ...shapes];
}

/** Up: toward Moscow. Down: away. Round: neither. */
const shapeOf = (net: number): string =>
  net < 0 ? 'm0 5l5 -9h-10z' : net > 0 ? 'm0 -5l5 9h-10z' : 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z';
