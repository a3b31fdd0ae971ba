/** Points: one period against another, or one measure against another. */
import { markInterval } from '../markInterval.ts';
import { tickText } from '../niceScale.ts';
import { type Axis, type Drawing, partOf, pixelValue } from '../planDrawing.ts';
import { type ChartMark, type ChartSpec, columnsOf } from '../types.ts';
import { type Box, endsOf, hueOf, yOf } from './frame.ts';
import { LEAST_WHISKER, lyingWhisker, pointMark } from './markNodes.ts';
import { label, path, px, type SceneNode } from './nodes.ts';
import { namesBeside } from './placeLabels.ts';

/** What is first across, what is second up; of two periods nothing changed on the diagonal. */
export function scatterNodes(spec: ChartSpec, drawing: Drawing, box: Box): SceneNode[] {
  const [axis] = drawing.axes;
  if (axis === undefined) return [];
  const across = drawing.across ?? axis;
  const xOf = (value: number): number => box.left + partOf(across, value) * (box.right - box.left);
  const points = drawing.strokes.flatMap(({ line, marks: [a, b] }) => {
    if (a?.value == null || b?.value == null) return [];
    const name = drawing.lines[line]?.short ?? '';
    const at = { x: xOf(pixelValue(a.value)), y: yOf(axis, box, pixelValue(b.value)) };
    return [{ line, first: a, mark: b, name, ...at }];
  });
  const marks = points.map(({ line, first, mark, x, y }): SceneNode => {
    const node = pointMark(mark, { line, period: 1 }, { x, y }, hueOf(line), {
      ends: endsOf(axis, box, markInterval(mark)),
    });
    const ends = endsAcross(across, first, xOf);
    return ends === null ? node : { ...node, children: [lyingWhisker(y, ends), ...(node.children ?? [])] };
  });
  return [
    ...ticks(across, xOf, box),
    ...(drawing.across === undefined ? unchanged(box) : []),
    ...heads(spec, drawing, box),
    ...namesBeside(points, box).flat(),
    ...marks,
  ];
}

function ticks(axis: Axis, xOf: (value: number) => number, box: Box): SceneNode[] {
  return axis.scale.ticks.flatMap((tick) => [
    path(`M${px(xOf(tick))} ${px(box.top)}V${px(box.bottom)}`, 'grid'),
    label(tickText(tick, axis.isLog ? tick : axis.scale.step, axis.magnitude), xOf(tick), box.bottom + 18, {
      anchor: 'middle',
    }),
  ]);
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

const unchanged = (box: Box): SceneNode[] => [
  path(`M${px(box.left)} ${px(box.bottom)}L${px(box.right)} ${px(box.top)}`, 'quiet', {
    'stroke-dasharray': '5 4',
  }),
  label('unchanged', box.right - 6, box.top + 14, { anchor: 'end', size: 11 }),
];

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
