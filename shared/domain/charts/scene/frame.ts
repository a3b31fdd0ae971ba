/** What stands around the marks: legend, axes, names of periods. */
import type { Interval } from '../../../lib/interval.ts';
import { tickText } from '../niceScale.ts';
import { LIGHT_COLOURS, lineLook } from '../palette.ts';
import { type Axis, type Drawing, partOf, strokeNames } from '../planDrawing.ts';
import { label, type Paint, path, px, rect, type SceneNode, textWidth } from './nodes.ts';

export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const HUES = LIGHT_COLOURS.hues.length;
const DASHES = { solid: '', dashed: '6 4', dotted: '2 3' } as const;

export const hueOf = (line: number): Paint => `hue${line % HUES}`;
/** The dashes of the nth line; empty for the first six. */
export const dashOf = (line: number): string => DASHES[lineLook(line, LIGHT_COLOURS).dash];

export const SIDE = 62;
/** Names at the sides of slopes, tables and lying bars take at most this part of the width. */
export const NAMES = 0.32;
export const ROW = 20;
const KEY = 26;
const GAP = 16;
const WIDEST = 260;
/** How strongly bars are filled whose hue another row has too. */
export const FAINT = 0.55;

/** Where a value stands. */
export const yOf = (axis: Axis, { top, bottom }: Box, value: number): number =>
  bottom - partOf(axis, value) * (bottom - top);

/** Where a value's two ends stand, highest first; null when it is a point, is open, or on a log axis has no lower one. */
export function endsOf(axis: Axis, box: Box, { low, high }: Interval): readonly [number, number] | null {
  if (low === null || high === null || low === high) return null;
  if (axis.isLog && Number(low) <= 0) return null;
  return [yOf(axis, box, Number(high)), yOf(axis, box, Number(low))];
}

/** The names of the strokes in rows, each with its key. */
export function legend(
  drawing: Drawing,
  width: number,
  isOfBars = false,
): { readonly nodes: SceneNode[]; readonly height: number } {
  const names = strokeNames(drawing.lines, drawing);
  if (drawing.lines.length < 2) return { nodes: [], height: 0 };
  const most = Math.min(WIDEST, width - KEY);
  let [x, row] = [0, 0];
  const nodes = drawing.strokes.flatMap(({ line }, index) => {
    const name = names[index] ?? '';
    const wide = KEY + Math.min(most, textWidth(name)) + GAP;
    if (x > 0 && x + wide - GAP > width) [x, row] = [0, row + 1];
    const y = row * ROW + 14;
    const dash = dashOf(line);
    const key = isOfBars
      ? barKey(line, { x, y })
      : path(`M${px(x)} ${y - 4}h18`, hueOf(line), {
          'stroke-width': 3,
          ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
        });
    const text = label(name, x + KEY, y, { fill: 'ink', most });
    x += wide;
    return [key, text];
  });
  return { nodes, height: (row + 1) * ROW + 6 };
}

/** A small bar that looks as the row's bars do. */
function barKey(line: number, { x, y }: { readonly x: number; readonly y: number }): SceneNode {
  const dash = dashOf(line);
  const look = dash === '' ? {} : { 'stroke-dasharray': dash, 'fill-opacity': FAINT };
  const box = { x: x + 1, y: y - 9, width: 16, height: 10 };
  return rect(box, hueOf(line), { 'stroke-width': 1.5, ...look }, hueOf(line));
}

/** Ticks, lines across and the axis's title. */
export function valueAxis(axis: Axis, side: 'left' | 'right', box: Box, size = 12): SceneNode[] {
  const isLeft = side === 'left';
  const x = isLeft ? box.left - 8 : box.right + 8;
  const anchor = isLeft ? 'end' : 'start';
  const { scale, magnitude } = axis;
  const nodes = scale.ticks.flatMap((tick) => {
    const y = yOf(axis, box, tick);
    const step = axis.isLog ? tick : scale.step;
    const text = label(tickText(tick, step, magnitude), x, y + 4, { anchor, size });
    const line = path(`M${px(box.left)} ${px(y)}H${px(box.right)}`, tick === 0 ? 'quiet' : 'grid');
    return isLeft ? [line, text] : [text];
  });
  return [
    ...nodes,
    ...(isLeft && !axis.isLog && scale.low > 0 ? [brokenFoot(box)] : []),
    label(axis.title, isLeft ? 0 : box.right + 52, box.top - 12, { anchor: isLeft ? 'start' : 'end', size }),
  ];
}

const TICK_GAP = 6;

/** Uprights at the ticks of an axis that lies below; as many of their numbers as stand clear of each other, zero always. */
export function ticksAcross(axis: Axis, xOf: (value: number) => number, box: Box): SceneNode[] {
  const { scale, isLog, magnitude } = axis;
  const placed = scale.ticks.map((tick) => {
    const text = tickText(tick, isLog ? tick : scale.step, magnitude);
    return { tick, text, x: xOf(tick), half: (textWidth(text) + TICK_GAP) / 2 };
  });
  const told = placed.filter(({ tick }) => tick === 0);
  for (const each of placed)
    if (told.every(({ x, half }) => Math.abs(x - each.x) >= half + each.half)) told.push(each);
  return [
    ...placed.map(({ tick, x }) =>
      path(`M${px(x)} ${px(box.top)}V${px(box.bottom)}`, tick === 0 ? 'quiet' : 'grid'),
    ),
    ...told.map(({ text, x }) => label(text, x, box.bottom + 18, { anchor: 'middle' })),
  ];
}

/** A zigzag at the foot of an axis that does not start at zero. */
const brokenFoot = ({ left, bottom }: Box): SceneNode =>
  path(`M${px(left)} ${px(bottom)}v-4l-5 -3l10 -4l-5 -3v-4`, 'ink', { 'stroke-width': 1.5 });

/** Names of the periods below the plot; as many as fit. */
export function periodLabels(periods: readonly string[], box: Box, size = 12): SceneNode[] {
  const band = (box.right - box.left) / Math.max(1, periods.length);
  const widest = Math.max(...periods.map((period) => textWidth(period, size)), 1) + 6;
  const every = Math.max(1, Math.ceil(widest / band));
  return periods.flatMap((period, at) =>
    at % every === 0
      ? [label(period, box.left + band * (at + 0.5), box.bottom + 18, { anchor: 'middle', size })]
      : [],
  );
}

/** The middle of a period's place. */
export const middleOf = (box: Box, count: number, at: number): number =>
  box.left + ((box.right - box.left) / Math.max(1, count)) * (at + 0.5);
