import { niceScale, tickText } from '../charts/niceScale.ts';
import { label, path, px, type Scene, type SceneNode } from '../charts/scene/nodes.ts';
import { QUADRANT_NAMES } from './netSignal.ts';
import type { DivergencePoint } from './types.ts';

const SIDE = { left: 64, right: 20, top: 26, bottom: 46 };
const PLAIN = { exponent: 0, word: '' };

/** Change of trade across, net signal up; where both are zero the quadrants meet. */
export function divergenceScene(
  points: readonly DivergencePoint[],
  { width, height = 420 }: { readonly width: number; readonly height?: number },
): Scene {
  const placed = points.flatMap((point, line) =>
    point.change === null ? [] : [{ point, line, change: Number(point.change) }],
  );
  const across = niceScale(placed.map(({ change }) => change));
  const furthest = Math.max(3, ...placed.map(({ point }) => Math.abs(point.net))) + 1;
  const [left, right, top, bottom] = [SIDE.left, width - SIDE.right, SIDE.top, height - SIDE.bottom];
  const low = Math.min(across.low, -across.step);
  const xOf = (change: number): number => left + ((change - low) / (across.high - low)) * (right - left);
  const yOf = (net: number): number => (top + bottom) / 2 - (net / furthest) * ((bottom - top) / 2);
  const [x0, y0] = [xOf(0), yOf(0)];
  const ticks = across.ticks.map((tick) =>
    label(`${tick > 0 ? '+' : ''}${tickText(tick, across.step, PLAIN)}%`, xOf(tick), bottom + 16, {
      anchor: 'middle',
    }),
  );
  const frame: SceneNode[] = [
    path(`M${left} ${top}H${px(right)}V${px(bottom)}H${left}Z`, 'grid'),
    path(`M${px(x0)} ${top}V${px(bottom)}M${left} ${px(y0)}H${px(right)}`, 'quiet'),
    label(QUADRANT_NAMES.more_closer, right - 6, top + 14, { anchor: 'end', size: 11 }),
    label(QUADRANT_NAMES.more_away, right - 6, bottom - 6, { anchor: 'end', size: 11 }),
    label(QUADRANT_NAMES.less_closer, left + 6, top + 14, { size: 11, most: (right - left) / 2 }),
    label(QUADRANT_NAMES.less_away, left + 6, bottom - 6, { size: 11, most: (right - left) / 2 }),
    label('Change of trade', right, bottom + 36, { anchor: 'end', fill: 'ink' }),
    label('Net signal', 0, top - 12, { fill: 'ink' }),
    label(`+${furthest}`, left - 8, top + 4, { anchor: 'end' }),
    label('0', left - 8, y0 + 4, { anchor: 'end' }),
    label(`−${furthest}`, left - 8, bottom + 4, { anchor: 'end' }),
  ];
  return { width, height, nodes: [...frame, ...ticks, ...marks(placed, { xOf, yOf, right })] };
}

type Placed = { readonly point: DivergencePoint; readonly line: number; readonly change: number };

/** Filled with events recorded, hollow without; names of neighbours on one height take turns above and below. */
function marks(
  placed: readonly Placed[],
  { xOf, yOf, right }: { xOf: (change: number) => number; yOf: (net: number) => number; right: number },
): SceneNode[] {
  const rows = new Map<number, number>();
  return [...placed]
    .sort((a, b) => a.change - b.change)
    .flatMap(({ point, line, change }): SceneNode[] => {
      const [x, y] = [xOf(change), yOf(point.net)];
      const turn = rows.get(point.net) ?? 0;
      rows.set(point.net, turn + 1);
      const isFar = x > right - 90;
      const away = [-10, 20, -24, 34, -38, 48][turn % 6] ?? -10;
      const hue = point.net < 0 ? 'hue1' : 'hue0';
      const hollow = point.events.length === 0;
      const shape =
        point.net < 0
          ? 'm0 5l5 -9h-10z'
          : point.net > 0
            ? 'm0 -5l5 9h-10z'
            : 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z';
      return [
        {
          tag: 'g',
          at: {},
          mark: { line, period: 0 },
          children: [
            path(`M${px(x)} ${px(y)}V${px(y + away * 0.7)}`, 'grid'),
            path(`M${px(x)} ${px(y)}${shape}`, hue, { 'stroke-width': 2 }, hollow ? 'surface' : hue),
            label(point.name, isFar ? x + 6 : x - 4, y + away, {
              anchor: isFar ? 'end' : 'start',
              fill: 'ink',
            }),
          ],
        },
      ];
    })
    .sort((a, b) => (a.mark?.line ?? 0) - (b.mark?.line ?? 0));
}
