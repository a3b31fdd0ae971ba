/** Slopes. */

import { markInterval } from '../markInterval.ts';
import { markSign } from '../markSign.ts';
import { markValue } from '../markText.ts';
import { type Axis, type Drawing, pixelValue } from '../planDrawing.ts';
import type { ChartMark, ChartSpec } from '../types.ts';
import { type Box, dashOf, endsOf, hueOf, yOf } from './frame.ts';
import { pointMark } from './markNodes.ts';
import { cutTo, label, path, px, type SceneNode, textWidth } from './nodes.ts';
import { spread } from './spread.ts';

type Side = { readonly line: number; readonly mark: ChartMark; readonly y: number };

/** Two uprights and a line for each row; names stand at both ends, apart from each other. */
export function slopeNodes(spec: ChartSpec, drawing: Drawing, box: Box, width: number): SceneNode[] {
  const [axis] = drawing.axes;
  if (axis === undefined) return [];
  const xs = [box.left, box.right];
  const unit = label(axis.unit, 0, box.top - 10);
  const frame = spec.periods.flatMap((period, at) => {
    const x = xs[at] ?? 0;
    return [
      path(`M${px(x)} ${px(box.top)}V${px(box.bottom)}`, 'grid'),
      label(period, x, box.top - 10, { anchor: 'middle', fill: 'ink', weight: 600 }),
    ];
  });
  const lines = drawing.strokes.flatMap(({ line, marks: [a, b] }) => {
    if (a?.value == null || b?.value == null) return [];
    const [from, to] = [yOf(axis, box, pixelValue(a.value)), yOf(axis, box, pixelValue(b.value))];
    const dash = dashOf(line);
    return [
      path(`M${px(box.left)} ${px(from)}L${px(box.right)} ${px(to)}`, hueOf(line), {
        'stroke-width': 2,
        ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
      }),
    ];
  });
  const ends = [0, 1].flatMap((at) => {
    const sides = drawing.strokes.flatMap(({ line, marks }): Side[] => {
      const mark = marks[at];
      return mark?.value == null ? [] : [{ line, mark, y: yOf(axis, box, pixelValue(mark.value)) }];
    });
    return sideNodes(drawing, sides, at, xs[at] ?? 0, axis, box, width);
  });
  return [unit, ...frame, ...lines, ...ends];
}

/** Less room than this holds no name. */
const LEAST_NAME = 34;

function sideNodes(
  drawing: Drawing,
  sides: readonly Side[],
  at: number,
  x: number,
  axis: Axis,
  box: Box,
  width: number,
): SceneNode[] {
  const sorted = [...sides].sort((a, b) => a.y - b.y || a.line - b.line);
  const ys = spread(
    sorted.map(({ y }) => y),
    box,
  );
  return sorted.flatMap(({ line, mark, y }, index) => {
    const textY = ys[index] ?? y;
    const { letter } = markSign(mark);
    const out = at === 0 ? -1 : 1;
    const plain = drawing.lines[line]?.short ?? '';
    const name = `${plain} ${letter === 'ƒ' ? '' : letter}`.trim();
    const value = markValue(mark).replace(` ${mark.unit}`, '');
    const side = at === 0 ? box.left : width - box.right;
    const room = side - 24 - textWidth(`${value}  `);
    // Where the left has no room for names, those on the right are enough; the whole stands in a title.
    const isNamed = room > LEAST_NAME || at === 1;
    // The letter goes before a name is cut: the shape says the same.
    const short = !isNamed ? '' : textWidth(name) <= room ? name : cutTo(plain, room);
    const words = (at === 0 ? [short, value] : [value, short]).filter((word) => word !== '').join('  ');
    return [
      path(`M${px(x + out * 7)} ${px(y)}L${px(x + out * 16)} ${px(textY)}`, 'grid'),
      {
        ...label(words, x + out * 20, textY + 4, { anchor: at === 0 ? 'end' : 'start', fill: 'ink' }),
        title: short === name ? undefined : name,
      },
      pointMark(mark, { line, period: at }, { x, y }, hueOf(line), {
        ends: endsOf(axis, box, markInterval(mark)),
        tellsLetter: false,
      }),
    ];
  });
}
