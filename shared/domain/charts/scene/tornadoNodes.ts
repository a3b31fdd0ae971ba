/** What changed most: a lying bar for each row's change between two periods, the largest first. */
import { absolute, compare } from '../../../lib/decimal.ts';
import { besideAxis, type Change, changesOf } from '../changes.ts';
import { type Axis, type Drawing, partOf, pixelValue } from '../planDrawing.ts';
import { type Box, NAMES, ticksAcross } from './frame.ts';
import { barMark, LEAST_WHISKER, lyingWhisker } from './markNodes.ts';
import { label, type Scene, type SceneNode, textWidth } from './nodes.ts';

export const LYING_ROW = 28;
/** Of a shorter bar nothing would be seen. */
export const LEAST_BAR = 3;
const INSET = 6;
const AMOUNT_SIZE = 11;
const GAP = 6;
/** Digits and signs are wider than letters are. */
const DIGITS = 1.2;
const TOP = 30;
/** The last ticks' numbers stand half outside the plot. */
const TICK_ROOM = 10;

/** The rows that have both periods, by the size of their change. */
const bySize = ({ strokes }: Drawing): Change[] =>
  [...changesOf(strokes).steps].sort((a, b) => compare(absolute(b.change.value), absolute(a.change.value)));

/** Names in a column of their own; beside the plot as much room as the amounts need. */
export function tornadoScene(drawing: Drawing, width: number): Scene {
  const [axis] = drawing.axes;
  if (axis === undefined) return { width, height: 0, nodes: [] };
  const rows = bySize(drawing);
  const longest = Math.max(...drawing.lines.map(({ short }) => textWidth(short)), 0);
  const names = Math.min(width * NAMES, longest + 8);
  const [before, after] = roomOf(axis, rows, width - names);
  const box: Box = {
    left: names + before,
    right: width - after,
    top: TOP,
    bottom: TOP + rows.length * LYING_ROW,
  };
  return { width, height: box.bottom + 28, nodes: tornadoNodes(drawing, axis, rows, box, names) };
}

/**
 * What the amounts need left and right of a plot, so that none runs out of it: an amount stands at its bar's end, and
 * the plot itself is room too.
 */
function roomOf(axis: Axis, rows: readonly Change[], wide: number): readonly [number, number] {
  const need = (isLoss: boolean, other: number): number =>
    rows
      .filter(({ change }) => change.value.startsWith('-') === isLoss)
      .reduce((most, { change }) => {
        const { low, high } = change.range;
        const end = Number((isLoss ? low : high) ?? change.value);
        const far = partOf(
          axis,
          isLoss ? Math.min(end, Number(change.value)) : Math.max(end, Number(change.value)),
        );
        const inside = isLoss ? far : 1 - far;
        const text = textWidth(besideAxis(change, axis.magnitude, true), AMOUNT_SIZE) * DIGITS + GAP;
        return Math.max(most, (text - inside * (wide - other)) / (1 - inside));
      }, TICK_ROOM);
  const after = need(false, 0);
  return [need(true, after), after];
}

function tornadoNodes(
  drawing: Drawing,
  axis: Axis,
  changes: readonly Change[],
  box: Box,
  names: number,
): SceneNode[] {
  const xOf = (value: string | number): number =>
    box.left + partOf(axis, Number(value)) * (box.right - box.left);
  const zero = xOf(0);
  const rows = changes.flatMap(({ stroke, change }, at): SceneNode[] => {
    const mark = stroke.marks[1];
    if (mark == null) return [];
    const y = box.top + at * LYING_ROW;
    const x = xOf(pixelValue(change.value));
    const isLoss = change.value.startsWith('-');
    const bar = {
      x: Math.min(x, zero),
      y: y + INSET,
      width: Math.max(LEAST_BAR, Math.abs(x - zero)),
      height: LYING_ROW - 2 * INSET,
    };
    const { low, high } = change.range;
    const ends = low === null || high === null ? null : ([xOf(low), xOf(high)] as const);
    const isSeen = ends !== null && ends[1] - ends[0] >= LEAST_WHISKER;
    const far = isSeen ? (isLoss ? Math.min(x, ends[0]) : Math.max(x, ends[1])) : x;
    return [
      barMark(mark, { line: stroke.line, period: 1 }, bar, isLoss ? 'hue1' : 'hue0', { letters: false }),
      ...(isSeen ? [lyingWhisker(y + LYING_ROW / 2, ends)] : []),
      label(besideAxis(change, axis.magnitude, true), isLoss ? far - GAP : far + GAP, y + LYING_ROW / 2 + 4, {
        anchor: isLoss ? 'end' : 'start',
        size: AMOUNT_SIZE,
        fill: 'ink',
      }),
      label(drawing.lines[stroke.line]?.short ?? '', 0, y + LYING_ROW / 2 + 4, { fill: 'ink', most: names }),
    ];
  });
  const title = label(axis.title, box.right, box.top - 10, { anchor: 'end' });
  return [title, ...ticksAcross(axis, xOf, box), ...rows];
}
