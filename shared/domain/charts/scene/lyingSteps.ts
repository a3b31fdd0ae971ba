/** The steps from one sum to the next as lying bars: what a narrow picture has room for. */
import { type Amount, besideAxis, changesOf } from '../changes.ts';
import { type Drawing, partOf, pixelValue } from '../planDrawing.ts';
import { type Box, NAMES, ticksAcross } from './frame.ts';
import { barMark, LEAST_WHISKER, lyingWhisker } from './markNodes.ts';
import { label, path, px, rect, type Scene, type SceneNode, textWidth } from './nodes.ts';
import { LEAST_BAR, LYING_ROW } from './tornadoNodes.ts';

const INSET = 6;
const AMOUNT_SIZE = 11;
const TOP = 30;

/** A row for each sum and each step, its name before it and its amount in a column behind. */
export function lyingSteps(periods: readonly string[], drawing: Drawing, width: number): Scene {
  const [axis] = drawing.axes;
  if (axis === undefined) return { width, height: 0, nodes: [] };
  const { start, end, steps } = changesOf(drawing.strokes);
  const nameOf = (line: number): string => drawing.lines[line]?.short ?? '';
  const sums = [start, end].map((sum, at) => ({ sum, name: `Sum ${periods[at] ?? ''}` }));
  const told = (amount: Amount, isChange: boolean): string => besideAxis(amount, axis.magnitude, isChange);
  const widest = (texts: readonly string[], size?: number): number =>
    Math.max(...texts.map((text) => textWidth(text, size)));
  const names = Math.min(
    width * NAMES,
    widest([...sums.map(({ name }) => name), ...steps.map(({ stroke }) => nameOf(stroke.line))]) + 8,
  );
  const amounts = widest(
    [...sums.map(({ sum }) => told(sum, false)), ...steps.map(({ change }) => told(change, true))],
    AMOUNT_SIZE,
  );
  const box: Box = {
    left: names + 6,
    right: width - amounts - 8,
    top: TOP,
    bottom: TOP + (steps.length + 2) * LYING_ROW,
  };
  const xOf = (value: string | number): number =>
    box.left + partOf(axis, Number(value)) * (box.right - box.left);
  const topOf = (row: number): number => box.top + row * LYING_ROW;
  const words = (row: number, name: string, amount: string): SceneNode[] => [
    label(name, 0, topOf(row) + LYING_ROW / 2 + 4, { fill: 'ink', most: names }),
    label(amount, width, topOf(row) + LYING_ROW / 2 + 4, {
      anchor: 'end',
      size: AMOUNT_SIZE,
      fill: 'ink',
    }),
  ];
  const barAt = (row: number, from: number, to: number) => ({
    x: Math.min(from, to),
    y: topOf(row) + INSET,
    width: Math.max(LEAST_BAR, Math.abs(to - from)),
    height: LYING_ROW - 2 * INSET,
  });
  const zero = xOf(Math.max(0, axis.scale.low));
  const sumNodes = sums.flatMap(({ sum, name }, at) => {
    const row = at === 0 ? 0 : steps.length + 1;
    const { low, high } = sum.range;
    const ends = low === null || high === null ? null : ([xOf(low), xOf(high)] as const);
    return [
      rect(barAt(row, zero, xOf(sum.value)), 'quiet', { 'fill-opacity': 0.5 }),
      ...(ends !== null && ends[1] - ends[0] >= LEAST_WHISKER
        ? [lyingWhisker(topOf(row) + LYING_ROW / 2, ends)]
        : []),
      ...words(row, name, told(sum, false)),
    ];
  });
  const stepNodes = steps.flatMap(({ stroke, from, to, change }, at): SceneNode[] => {
    const mark = stroke.marks[1];
    if (mark == null) return [];
    const row = at + 1;
    const [a, b] = [xOf(pixelValue(from)), xOf(pixelValue(to))];
    const hue = change.value.startsWith('-') ? 'hue1' : 'hue0';
    return [
      path(`M${px(a)} ${px(topOf(row) - INSET)}V${px(topOf(row) + INSET)}`, 'quiet', {
        'stroke-dasharray': '2 2',
      }),
      barMark(mark, { line: stroke.line, period: 1 }, barAt(row, a, b), hue, { letters: false }),
      ...words(row, nameOf(stroke.line), told(change, true)),
    ];
  });
  const title = label(axis.title, box.right, box.top - 10, { anchor: 'end' });
  const nodes = [title, ...ticksAcross(axis, xOf, box), ...sumNodes, ...stepNodes];
  return { width, height: box.bottom + 28, nodes };
}
