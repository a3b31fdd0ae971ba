/** Bars beside each other, on each other, and as steps from one sum to the next. */

import { type Amount, besideAxis, changesOf } from '../changes.ts';
import { markInterval } from '../markInterval.ts';
import { besideMark } from '../markSign.ts';
import { type Drawing, pixelValue } from '../planDrawing.ts';
import type { ChartMark, ChartSpec } from '../types.ts';
import { type Box, dashOf, endsOf, hueOf, middleOf, yOf } from './frame.ts';
import { type BarBox, barMark, LEAST_WHISKER, whisker } from './markNodes.ts';
import { label, path, px, rect, type SceneNode, textWidth } from './nodes.ts';
import { meets, type Rect } from './placeLabels.ts';

export function barNodes(spec: ChartSpec, { strokes, axes }: Drawing, box: Box): SceneNode[] {
  const band = (box.right - box.left) / Math.max(1, spec.periods.length);
  const width = (band * 0.8) / Math.max(1, strokes.length);
  const bars = strokes.flatMap((stroke, index) =>
    stroke.marks.flatMap((mark, period) => {
      const axis = axes[stroke.axis];
      if (mark?.value == null || axis === undefined) return [];
      const foot = yOf(axis, box, Math.min(Math.max(0, axis.scale.low), axis.scale.high));
      const y = yOf(axis, box, pixelValue(mark.value));
      const x = middleOf(box, spec.periods.length, period) - band * 0.4 + width * index;
      const bar = { x, y: Math.min(y, foot), width, height: Math.abs(y - foot) };
      return [{ mark, line: stroke.line, period, bar, ends: endsOf(axis, box, markInterval(mark)) }];
    }),
  );
  const feet = lettersAt(bars);
  return bars.map(({ mark, line, period, bar, ends }, index) =>
    barMark(mark, { line, period }, bar, hueOf(line), {
      ends,
      dash: dashOf(line),
      ...(feet[index] == null ? { letters: false } : { lettersAt: feet[index] }),
    }),
  );
}

type Bar = {
  readonly mark: ChartMark;
  readonly bar: BarBox;
  readonly ends: readonly [number, number] | null;
};

const LETTER_LINE = 10;
/** Letters further up than this would be taken for another bar's; the sentences below the chart name the mark. */
const MOST_LIFT = 25;

/** Where the letters of each bar stand: right above it, a little higher where something is in the way, or null: nowhere. */
function lettersAt(bars: readonly Bar[]): (number | null)[] {
  const taken: Rect[] = bars.map(({ bar: { x, y, width, height } }) => ({
    left: x + 1,
    right: x + width - 1,
    top: y,
    bottom: y + height,
  }));
  return bars.map(({ mark, bar, ends }) => {
    const half = (textWidth(besideMark(mark), LETTER_LINE) * 0.9) / 2;
    const middle = bar.x + bar.width / 2;
    const at = (foot: number): Rect => ({
      left: middle - half,
      right: middle + half,
      top: foot - LETTER_LINE + 2,
      bottom: foot,
    });
    const least = Math.min(bar.y, ends?.[0] ?? bar.y) - 4;
    let foot = least;
    while (taken.some((other) => meets(at(foot), other))) {
      foot -= LETTER_LINE / 2;
      if (foot < least - MOST_LIFT) return null;
    }
    taken.push(at(foot));
    return foot;
  });
}

export function stackedNodes(spec: ChartSpec, { strokes, axes: [axis] }: Drawing, box: Box): SceneNode[] {
  if (axis === undefined) return [];
  const band = (box.right - box.left) / Math.max(1, spec.periods.length);
  return spec.periods.flatMap((_, period) => {
    let [up, down] = [0, 0];
    return strokes.flatMap((stroke) => {
      const mark = stroke.marks[period];
      if (mark?.value == null) return [];
      const value = pixelValue(mark.value);
      const from = value < 0 ? down : up;
      if (value < 0) down += value;
      else up += value;
      const [a, b] = [yOf(axis, box, from), yOf(axis, box, from + value)];
      const x = middleOf(box, spec.periods.length, period) - band * 0.35;
      const bar = { x, y: Math.min(a, b), width: band * 0.7, height: Math.abs(a - b) };
      return [
        barMark(mark, { line: stroke.line, period }, bar, hueOf(stroke.line), {
          dash: dashOf(stroke.line),
          letters: false,
          isHatched: true,
        }),
        ...letterBeside(mark, bar, band * 0.3),
      ];
    });
  });
}

/** The sign of a part of a stack, right of it where there is room. */
function letterBeside(mark: ChartMark, { x, y, width, height }: BarBox, room: number): SceneNode[] {
  const letter = besideMark(mark);
  const fits = height >= LETTER_LINE - 1 && textWidth(letter, LETTER_LINE) + 4 <= room;
  return letter === '' || !fits
    ? []
    : [label(letter, x + width + 3, y + height / 2 + 3.5, { size: LETTER_LINE })];
}

/** Who contributed to a sum's change; where there is no room beside each other the steps lie (lyingSteps). */
export function waterfallNodes(spec: ChartSpec, drawing: Drawing, box: Box): SceneNode[] {
  const [axis] = drawing.axes;
  if (axis === undefined) return [];
  const { start, end, steps } = changesOf(drawing.strokes);
  const count = steps.length + 2;
  const band = (box.right - box.left) / count;
  const zero = yOf(axis, box, Math.max(0, axis.scale.low));
  const total = (at: number, sum: Amount, period: string): SceneNode[] => {
    const y = yOf(axis, box, pixelValue(sum.value));
    const x = box.left + band * at;
    const ends = endsOf(axis, box, sum.range);
    const isSeen = ends !== null && ends[1] - ends[0] >= LEAST_WHISKER;
    const above = Math.min(y, zero, isSeen ? ends[0] : y);
    return [
      rect(
        { x: x + band * 0.15, y: Math.min(y, zero), width: band * 0.7, height: Math.abs(zero - y) },
        'quiet',
        {
          'fill-opacity': 0.5,
        },
      ),
      ...(isSeen ? [whisker(x + band / 2, ends, 'ink')] : []),
      label(besideAxis(sum, axis.magnitude, false), x + band / 2, above - 5, {
        anchor: 'middle',
        size: 11,
        fill: 'ink',
      }),
      label(`Sum ${period}`, x + band / 2, box.bottom + 18, { anchor: 'middle', most: band, fill: 'ink' }),
    ];
  };
  const nodes = steps.flatMap(({ stroke, from, to, change }, index): SceneNode[] => {
    const mark = stroke.marks[1];
    if (mark == null) return [];
    const [a, b] = [yOf(axis, box, pixelValue(from)), yOf(axis, box, pixelValue(to))];
    const x = box.left + band * (index + 1);
    const bar = {
      x: x + band * 0.15,
      y: Math.min(a, b),
      width: band * 0.7,
      height: Math.max(1, Math.abs(a - b)),
    };
    const isLoss = change.value.startsWith('-');
    return [
      path(`M${px(x - band * 0.15)} ${px(a)}H${px(x + band * 0.15)}`, 'quiet', { 'stroke-dasharray': '2 2' }),
      barMark(mark, { line: stroke.line, period: 1 }, bar, isLoss ? 'hue1' : 'hue0', { letters: false }),
      label(besideAxis(change, axis.magnitude, true), x + band / 2, bar.y - 5, {
        anchor: 'middle',
        size: 11,
        fill: 'ink',
      }),
      label(drawing.lines[stroke.line]?.short ?? '', x + band / 2, box.bottom + 18, {
        anchor: 'middle',
        most: band - 4,
      }),
    ];
  });
  return [
    ...total(0, start, spec.periods[0] ?? ''),
    ...nodes,
    ...total(count - 1, end, spec.periods[1] ?? ''),
  ];
}
