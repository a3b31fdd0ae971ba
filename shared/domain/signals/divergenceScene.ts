import { niceScale, tickText } from '../charts/niceScale.ts';
import { pixelValue } from '../charts/planDrawing.ts';
import type { Box } from '../charts/scene/frame.ts';
import { label, path, px, type Scene, type SceneNode, textWidth } from '../charts/scene/nodes.ts';
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
  const low = Math.max(Math.min(across.low, -across.step), ALL_LOST);
  const xOf = (change: number): number => left + ((change - low) / (across.high - low)) * (right - left);
  const yOf = (net: number): number => (top + bottom) / 2 - (net / furthest) * ((bottom - top) / 2);
  const [x0, y0] = [xOf(0), yOf(0)];
  const ticks = tickLabels([low, ...across.ticks.filter((tick) => tick > low)], across.step, {
    xOf,
    right,
    y: bottom + 16,
  });
  const most = (right - left) / 2 - 10;
  const corners = [
    ...quadrant(QUADRANT_NAMES.more_closer, { x: right - 6, y: top + 14, most, anchor: 'end', grows: 1 }),
    ...quadrant(QUADRANT_NAMES.more_away, { x: right - 6, y: bottom - 6, most, anchor: 'end', grows: -1 }),
    ...quadrant(QUADRANT_NAMES.less_closer, { x: left + 6, y: top + 14, most, anchor: 'start', grows: 1 }),
    ...quadrant(QUADRANT_NAMES.less_away, { x: left + 6, y: bottom - 6, most, anchor: 'start', grows: -1 }),
  ];
  const frame: SceneNode[] = [
    path(`M${left} ${top}H${px(right)}V${px(bottom)}H${left}Z`, 'grid'),
    path(`M${px(x0)} ${top}V${px(bottom)}M${left} ${px(y0)}H${px(right)}`, 'quiet'),
    ...corners.map(({ node }) => node),
    label('Change of trade', right, bottom + 36, { anchor: 'end', fill: 'ink' }),
    label('Net signal', 0, top - 12, { fill: 'ink' }),
    label(`+${furthest}`, left - 8, top + 4, { anchor: 'end' }),
    label('0', left - 8, y0 + 4, { anchor: 'end' }),
    label(`−${furthest}`, left - 8, bottom + 4, { anchor: 'end' }),
  ];
  return {
    width,
    height,
    nodes: [
      ...frame,
      ...ticks,
      ...marks(
        placed,
        { left, right, top, bottom },
        { xOf, yOf },
        corners.map(({ covers }) => covers),
      ),
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
    const text = `${tick > 0 ? '+' : ''}${tickText(tick, step, PLAIN).replace('-', '−')}%`;
    const wide = textWidth(text);
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

type Corner = {
  readonly x: number;
  readonly y: number;
  readonly most: number;
  readonly anchor: 'start' | 'end';
  /** Down from its corner, or up. */
  readonly grows: 1 | -1;
};

/** A quadrant's name in its corner; in a narrow picture in several lines, so that no two names meet. */
function quadrant(name: string, { x, y, most, anchor, grows }: Corner) {
  const lines = wrapped(name, most);
  const first = grows === 1 ? y : y - NAME_LINE * (lines.length - 1);
  return lines.map((line, at) => {
    const foot = first + at * NAME_LINE;
    const wide = textWidth(line, NAME_SIZE);
    const left = anchor === 'start' ? x : x - wide;
    const covers: Rect = { left, right: left + wide, top: foot - NAME_SIZE, bottom: foot + 2 };
    return { node: label(line, x, foot, { anchor, size: NAME_SIZE }), covers };
  });
}

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
  { xOf, yOf }: { xOf: (change: number) => number; yOf: (net: number) => number },
  covered: readonly Rect[],
): SceneNode[] {
  const names = namesBeside(
    placed.map(({ point, change }) => ({ name: point.name, x: xOf(change), y: yOf(point.net) })),
    box,
    covered,
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
  return [...names.flat(), ...shapes];
}

/** Up: toward Moscow. Down: away. Round: neither. */
const shapeOf = (net: number): string =>
  net < 0 ? 'm0 5l5 -9h-10z' : net > 0 ? 'm0 -5l5 9h-10z' : 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z';
