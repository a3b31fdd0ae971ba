/** Points: one period against another, or one measure against another. */
import { markInterval } from '../markInterval.ts';
import { besideMark } from '../markSign.ts';
import { type Axis, type Drawing, partOf, pixelValue } from '../planDrawing.ts';
import { type ChartMark, type ChartSpec, columnsOf } from '../types.ts';
import { type Box, endsOf, hueOf, ticksAcross, yOf } from './frame.ts';
import { LEAST_WHISKER, lyingWhisker, pointMark } from './markNodes.ts';
import { haloed, label, path, px, type SceneNode, textWidth } from './nodes.ts';
import { namesBeside, type Rect } from './placeLabels.ts';

/** What is first across, what is second up; of two periods nothing changed on the diagonal. */
export function scatterNodes(spec: ChartSpec, drawing: Drawing, box: Box): SceneNode[] {
  const [axis] = drawing.axes;
  if (axis === undefined) return [];
  const across = drawing.across ?? axis;
  const xOf = (value: number): number => box.left + partOf(across, value) * (box.right - box.left);
  const points = drawing.strokes.flatMap(({ line, marks: [a, b] }) => {
    if (a?.value == null || b?.value == null) return [];
    // The sign's letter goes with the name: points stand too near each other for letters of their own.
    const letter = besideMark(b).replace(/^ƒ$/, '');
    const name = `${drawing.lines[line]?.short ?? ''} ${letter}`.trim();
    const at = { x: xOf(pixelValue(a.value)), y: yOf(axis, box, pixelValue(b.value)) };
    return [{ line, first: a, mark: b, name, ...at }];
  });
  const marks = points.map(({ line, first, mark, x, y }): SceneNode => {
    const node = pointMark(mark, { line, period: 1 }, { x, y }, hueOf(line), {
      ends: endsOf(axis, box, markInterval(mark)),
      tellsLetter: false,
    });
    const ends = endsAcross(across, first, xOf);
    return ends === null ? node : { ...node, children: [lyingWhisker(y, ends), ...(node.children ?? [])] };
  });
  return [
    ...ticksAcross(across, xOf, box),
    ...(drawing.across === undefined ? unchanged(box) : []),
    ...heads(spec, drawing, box),
    ...marks,
    ...namesBeside(points, box, drawing.across === undefined ? [unchangedAt(box)] : [])
      .flat()
      .map(haloed),
  ];
}

/** Where what can be across begins and ends; null where it is a point, open, or too short to be seen. */
function endsAcross(
  axis: Axis,
  mark: ChartMark,
  xOf: (value: number) => number,
): readonly [number, number] | null {
  const { low, high } = markInterval(mark);
  if (low === null || high === null || (axis.isLog && Number(low) <= 0)) return null;
  const [left, right] = [xOf(pixelValue(low)), xOf(pixelValue(high))];
  return right - left >= LEAST_WHISKER ? [left, right] : null;
}

const [UNCHANGED, UNCHANGED_SIZE] = ['unchanged', 11] as const;

function unchangedAt({ left, right, top, bottom }: Box): Rect {
  const foot = top + 14;
  const edge = right - ((foot + 4 - top) / (bottom - top)) * (right - left) - 4;
  const wide = textWidth(UNCHANGED, UNCHANGED_SIZE);
  const end = Math.max(edge, left + wide);
  return { left: end - wide, right: end, top: foot - UNCHANGED_SIZE, bottom: foot };
}

/** The diagonal, its name left of it however steep it is. */
function unchanged({ left, right, top, bottom }: Box): SceneNode[] {
  const at = unchangedAt({ left, right, top, bottom });
  return [
    path(`M${px(left)} ${px(bottom)}L${px(right)} ${px(top)}`, 'quiet', { 'stroke-dasharray': '5 4' }),
    label(UNCHANGED, at.right, at.bottom, { anchor: 'end', size: UNCHANGED_SIZE }),
  ];
}

/** What stands across and up; an axis of its own also names its unit. */
function heads(spec: ChartSpec, { across }: Drawing, box: Box): SceneNode[] {
  const [first = '', second = ''] = columnsOf(spec);
  const most = box.right - box.left - 12;
  const below = across === undefined ? first : `${first}, ${across.title}`;
  return [
    label(below, box.right, box.bottom + 34, { anchor: 'end', fill: 'ink', weight: 600, most }),
    label(second, box.left + 6, box.top + 12, { fill: 'ink', weight: 600, most }),
  ];
}
