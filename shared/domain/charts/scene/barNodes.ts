/** Bars beside each other, on each other, and as steps from one sum to the next. */

import { type Amount, besideAxis, changesOf } from '../changes.ts';
import { markInterval } from '../markInterval.ts';
import { type Drawing, pixelValue } from '../planDrawing.ts';
import type { ChartSpec } from '../types.ts';
import { type Box, dashOf, endsOf, hueOf, middleOf, yOf } from './frame.ts';
import { barMark, LEAST_WHISKER, whisker } from './markNodes.ts';
import { label, path, px, rect, type SceneNode } from './nodes.ts';

export function barNodes(spec: ChartSpec, { strokes, axes }: Drawing, box: Box): SceneNode[] {
  const band = (box.right - box.left) / Math.max(1, spec.periods.length);
  const width = (band * 0.8) / Math.max(1, strokes.length);
  return strokes.flatMap((stroke, index) =>
    stroke.marks.flatMap((mark, period) => {
      const axis = axes[stroke.axis];
      if (mark?.value == null || axis === undefined) return [];
      const foot = yOf(axis, box, Math.min(Math.max(0, axis.scale.low), axis.scale.high));
      const y = yOf(axis, box, pixelValue(mark.value));
      const x = middleOf(box, spec.periods.length, period) - band * 0.4 + width * index;
      const bar = { x, y: Math.min(y, foot), width, height: Math.abs(y - foot) };
      return [
        barMark(mark, { line: stroke.line, period }, bar, hueOf(stroke.line), {
          ends: endsOf(axis, box, markInterval(mark)),
          dash: dashOf(stroke.line),
        }),
      ];
    }),
  );
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
        }),
      ];
    });
  });
}

/** Who contributed to a sum's change: lying bars would need less width, but rows with long names are named below, cut. */
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
