import { niceScale, tickText } from '../charts/niceScale.ts';
import { pixelValue } from '../charts/planDrawing.ts';
import type { Box } from '../charts/scene/frame.ts';
import { label, path, px, type Scene, type SceneNode, textWidth } from '../charts/scene/nodes.ts';
import { namesBeside } from '../charts/scene/placeLabels.ts';
import { QUADRANT_NAMES } from './netSignal.ts';
import type { DivergencePoint } from './types.ts';

const SIDE = { left: 64, right: 20, top: 26, bottom: 46 };
const NAME_SIZE = 11;
const NAME_LINE = 13;
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
  const low = Math.min(across.low, -across.step);
  const xOf = (change: number): number => left + ((change - low) / (across.high - low)) * (right - left);
  const yOf = (net: number): number => (top + bottom) / 2 - (net / furthest) * ((bottom - top) / 2);
  const [x0, y0] = [xOf(0), yOf(0)];
  const ticks = across.ticks.map((tick) => {
    const text = `${tick > 0 ? '+' : ''}${tickText(tick, across.step, PLAIN).replace('-', '−')}%`;
    // The last one ends where the picture's frame does.
    const isLast = xOf(tick) + textWidth(text) / 2 > right;
    return label(text, isLast ? right : xOf(tick), bottom + 16, { anchor: isLast ? 'end' : 'middle' });
  });
  const most = (right - left) / 2 - 10;
  const frame: SceneNode[] = [
    path(`M${left} ${top}H${px(right)}V${px(bottom)}H${left}Z`, 'grid'),
    path(`M${px(x0)} ${top}V${px(bottom)}M${left} ${px(y0)}H${px(right)}`, 'quiet'),
    ...quadrant(QUADRANT_NAMES.more_closer, { x: right - 6, y: top + 14, most, anchor: 'end' }),
    ...quadrant(QUADRANT_NAMES.more_away, { x: right - 6, y: bottom - 6, most, anchor: 'end' }),
    ...quadrant(QUADRANT_NAMES.less_closer, { x: left + 6, y: top + 14, most, anchor: 'start' }),
    ...quadrant(QUADRANT_NAMES.less_away, { x: left + 6, y: bottom - 6, most, anchor: 'start' }),
    label('Change of trade', right, bottom + 36, { anchor: 'end', fill: 'ink' }),
    label('Net signal', 0, top - 12, { fill: 'ink' }),
    label(`+${furthest}`, left - 8, top + 4, { anchor: 'end' }),
    label('0', left - 8, y0 + 4, { anchor: 'end' }),
    label(`−${furthest}`, left - 8, bottom + 4, { anchor: 'end' }),
  ];
  return {
    width,
    height,
    nodes: [...frame, ...ticks, ...marks(placed, { left, right, top, bottom }, { xOf, yOf })],
  };
}

type Corner = {
  readonly x: number;
  readonly y: number;
  readonly most: number;
  readonly anchor: 'start' | 'end';
};

/** A quadrant's name in its corner; in a narrow picture in two lines, so that no two names meet. */
function quadrant(name: string, { x, y, most, anchor }: Corner): SceneNode[] {
  const look = { anchor, size: NAME_SIZE } as const;
  if (textWidth(name, NAME_SIZE) <= most) return [label(name, x, y, look)];
  const [first = '', second = ''] = name.split(/(?<=,) /);
  const isTop = y < SIDE.top + NAME_LINE * 2;
  return [
    label(first, x, isTop ? y : y - NAME_LINE, look),
    label(second, x, isTop ? y + NAME_LINE : y, look),
  ];
}

type Placed = { readonly point: DivergencePoint; readonly line: number; readonly change: number };

/** Filled with events recorded, hollow without. */
function marks(
  placed: readonly Placed[],
  box: Box,
  { xOf, yOf }: { xOf: (change: number) => number; yOf: (net: number) => number },
): SceneNode[] {
  const names = namesBeside(
    placed.map(({ point, change }) => ({ name: point.name, x: xOf(change), y: yOf(point.net) })),
    box,
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
