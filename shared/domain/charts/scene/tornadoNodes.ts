/** What changed most: a lying bar for each row's change between two periods, the largest first. */
import { absolute, compare } from '../../../lib/decimal.ts';
import { besideAxis, type Change, changesOf } from '../changes.ts';
import { tickText } from '../niceScale.ts';
import { type Drawing, partOf, pixelValue } from '../planDrawing.ts';
import type { Box } from './frame.ts';
import { barMark, LEAST_WHISKER, lyingWhisker } from './markNodes.ts';
import { label, path, px, type SceneNode } from './nodes.ts';

export const TORNADO_ROW = 28;
const INSET = 6;

/** The rows that have both periods, by the size of their change. */
export const bySize = ({ strokes }: Drawing): Change[] =>
  [...changesOf(strokes).steps].sort((a, b) => compare(absolute(b.change.value), absolute(a.change.value)));

export function tornadoNodes(drawing: Drawing, box: Box): SceneNode[] {
  const [axis] = drawing.axes;
  if (axis === undefined) return [];
  const xOf = (value: string | number): number =>
    box.left + partOf(axis, Number(value)) * (box.right - box.left);
  const zero = xOf(0);
  const ticks = axis.scale.ticks.flatMap((tick) => [
    path(`M${px(xOf(tick))} ${px(box.top)}V${px(box.bottom)}`, tick === 0 ? 'quiet' : 'grid'),
    label(tickText(tick, axis.scale.step, axis.magnitude), xOf(tick), box.bottom + 18, { anchor: 'middle' }),
  ]);
  const rows = bySize(drawing).flatMap(({ stroke, change }, at): SceneNode[] => {
    const mark = stroke.marks[1];
    if (mark == null) return [];
    const y = box.top + at * TORNADO_ROW;
    const x = xOf(pixelValue(change.value));
    const isLoss = change.value.startsWith('-');
    const bar = {
      x: Math.min(x, zero),
      y: y + INSET,
      width: Math.max(1, Math.abs(x - zero)),
      height: TORNADO_ROW - 2 * INSET,
    };
    const { low, high } = change.range;
    const ends = low === null || high === null ? null : ([xOf(low), xOf(high)] as const);
    const isSeen = ends !== null && ends[1] - ends[0] >= LEAST_WHISKER;
    const far = isSeen ? (isLoss ? Math.min(x, ends[0]) : Math.max(x, ends[1])) : x;
    return [
      barMark(mark, { line: stroke.line, period: 1 }, bar, isLoss ? 'hue1' : 'hue0', { letters: false }),
      ...(isSeen ? [lyingWhisker(y + TORNADO_ROW / 2, ends)] : []),
      label(besideAxis(change, axis.magnitude, true), isLoss ? far - 6 : far + 6, y + TORNADO_ROW / 2 + 4, {
        anchor: isLoss ? 'end' : 'start',
        size: 11,
        fill: 'ink',
      }),
      label(drawing.lines[stroke.line]?.short ?? '', 0, y + TORNADO_ROW / 2 + 4, {
        fill: 'ink',
        most: box.left - 66,
      }),
    ];
  });
  return [label(axis.title, box.right, box.top - 10, { anchor: 'end' }), ...ticks, ...rows];
}
