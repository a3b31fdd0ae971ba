/** Names of lines where they end, instead of a legend: nobody has to tell nine hues apart. */

import { type Drawing, pixelValue } from '../planDrawing.ts';
import type { ChartSpec } from '../types.ts';
import type { Box } from './frame.ts';
import { middleOf, NAMES, yOf } from './frame.ts';
import { label, path, px, type SceneNode, textWidth } from './nodes.ts';
import { LINE_HEIGHT, spread } from './spread.ts';

/** More lines than these end too near each other. */
const MOST_NAMED = 12;
const LEAST_WIDTH = 460;
/** From a line's last mark to its name. */
const LEADER = 18;
/** A mark's letter may stand beside it. */
const AIR = 4;

/**
 * What the names at the ends need right of the last mark; null where a legend says it better: in a narrow picture, with
 * long names, two axes, one line or very many, and where a line ends before the others.
 */
export function endNamesRoom(spec: ChartSpec, drawing: Drawing, width: number): number | null {
  const { strokes, axes, lines } = drawing;
  if (spec.type !== 'line' || axes.length !== 1 || width < LEAST_WIDTH) return null;
  if (strokes.length < 2 || strokes.length > MOST_NAMED) return null;
  if (strokes.some(({ marks }) => marks.at(-1)?.value == null)) return null;
  const longest = Math.max(...strokes.map(({ line }) => textWidth(lines[line]?.short ?? '')));
  return longest > width * NAMES ? null : longest + LEADER + AIR;
}

/** Each name at the height of its line's last mark, apart from the others. */
export function endNames(drawing: Drawing, box: Box): SceneNode[] {
  const [axis] = drawing.axes;
  if (axis === undefined) return [];
  const ends = drawing.strokes.flatMap(({ line, marks }) => {
    const last = marks.at(-1);
    if (last?.value == null) return [];
    return [
      { line, x: middleOf(box, marks.length, marks.length - 1), y: yOf(axis, box, pixelValue(last.value)) },
    ];
  });
  ends.sort((a, b) => a.y - b.y || a.line - b.line);
  const ys = spread(
    ends.map(({ y }) => y),
    box,
  );
  return ends.flatMap(({ line, x, y }, at) => {
    const textY = ys[at] ?? y;
    const isMoved = Math.abs(textY - y) > LINE_HEIGHT / 2;
    return [
      ...(isMoved ? [path(`M${px(x + 7)} ${px(y)}L${px(x + LEADER - 3)} ${px(textY)}`, 'grid')] : []),
      label(drawing.lines[line]?.short ?? '', x + LEADER, textY + 4, { fill: 'ink' }),
    ];
  });
}
