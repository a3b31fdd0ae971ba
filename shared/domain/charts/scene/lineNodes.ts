/** Lines: gaps stay gaps; between two sides of a mirror chart the difference is shaded. */
import { compare, divide, toFixed } from '../../../lib/decimal.ts';
import { quotient } from '../../../lib/intervalArithmetic.ts';
import { boundOfSum, turnedBound } from '../../figures/boundOfSum.ts';
import { boundSign } from '../../figures/boundSign.ts';
import type { Amount } from '../changes.ts';
import { markInterval } from '../markInterval.ts';
import { besideMark } from '../markSign.ts';
import { type Axis, type Drawing, pixelValue, type Stroke } from '../planDrawing.ts';
import type { Annotation, ChartEvent, ChartMark, ChartSpec } from '../types.ts';
import { type Box, dashOf, endsOf, hueOf, middleOf, yOf } from './frame.ts';
import { type LetterPlace, letterPlaces } from './letterPlaces.ts';
import { pointMark, toldLetter, whiskerEnds } from './markNodes.ts';
import { haloed, label, path, px, rect, type SceneNode, textWidth } from './nodes.ts';
import { meets, type Rect } from './placeLabels.ts';

const FACTOR_LINE = 16;

type Point = { readonly x: number; readonly y: number; readonly period: number };

/** Above this many marks a line's points are left to its hover: they would be a band. */
export const MOST_POINTS = 600;

export function lineNodes(spec: ChartSpec, drawing: Drawing, box: Box, only?: number): SceneNode[] {
  const letters = new Set(
    drawing.strokes.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark === null ? [] : [besideMark(mark)])),
    ),
  );
  const shown = drawing.strokes.filter(({ line }) => only === undefined || only === line);
  const sides = spec.type === 'mirror' ? gaps(drawing, box, spec.periods.length) : [];
  const places = letters.size > 1 ? lettersOf(shown, drawing, box) : null;
  return [
    ...sides.filter(({ tag }) => tag === 'rect'),
    ...shown.flatMap((stroke) => strokeNodes(stroke, drawing, box, places)),
    // Over the lines, which would strike through them.
    ...sides.filter(({ tag }) => tag !== 'rect'),
  ];
}

/** Where each mark's letter stands, by its line and period: clear of the marks of all the lines. */
function lettersOf(shown: readonly Stroke[], drawing: Drawing, box: Box): ReadonlyMap<string, LetterPlace> {
  const marks = shown.flatMap((stroke) => {
    const axis = drawing.axes[stroke.axis];
    if (axis === undefined) return [];
    const points = pointsOf(stroke, axis, box);
    if (points.length > MOST_POINTS) return [];
    return points.flatMap(({ x, y, period }) => {
      const mark = stroke.marks[period];
      if (mark == null) return [];
      const ends = whiskerEnds(endsOf(axis, box, markInterval(mark)));
      return [{ key: `${stroke.line} ${period}`, x, y, letter: toldLetter(mark), ends }];
    });
  });
  const places = letterPlaces(marks);
  return new Map(
    marks.flatMap(({ key }, at) => {
      const place = places[at];
      return place == null ? [] : [[key, place] as const];
    }),
  );
}

/** `letters` is null where all marks have the same sign, which then says nothing. */
function strokeNodes(
  stroke: Stroke,
  drawing: Drawing,
  box: Box,
  letters: ReadonlyMap<string, LetterPlace> | null,
): SceneNode[] {
  const axis = drawing.axes[stroke.axis];
  if (axis === undefined) return [];
  const points = pointsOf(stroke, axis, box);
  const dash = dashOf(stroke.line);
  const d = points.map(
    ({ x, y, period }, i) => `${points[i - 1]?.period === period - 1 ? 'L' : 'M'}${px(x)} ${px(y)}`,
  );
  const line = path(d.join(''), hueOf(stroke.line), {
    'stroke-width': 2,
    'stroke-linejoin': 'round',
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
  });
  if (points.length > MOST_POINTS) return [line];
  const marks = points.flatMap(({ x, y, period }) => {
    const mark = stroke.marks[period];
    if (mark == null) return [];
    const place = { line: stroke.line, period };
    return [
      pointMark(mark, place, { x, y }, hueOf(stroke.line), {
        ends: endsOf(axis, box, markInterval(mark)),
        tellsLetter: letters !== null,
        letterAt: letters?.get(`${stroke.line} ${period}`) ?? null,
      }),
    ];
  });
  return [line, ...marks];
}

function pointsOf({ marks }: Stroke, axis: Axis, box: Box): Point[] {
  return marks.flatMap((mark, period): Point[] =>
    mark?.value == null
      ? []
      : [{ x: middleOf(box, marks.length, period), y: yOf(axis, box, pixelValue(mark.value)), period }],
  );
}

/** Between the lowest and the highest side of one series, wherever two sides speak. */
function gaps(drawing: Drawing, box: Box, periods: number): SceneNode[] {
  const [axis] = drawing.axes;
  if (axis === undefined) return [];
  const half = Math.min(24, ((box.right - box.left) / Math.max(1, periods)) * 0.3);
  const band = (box.right - box.left) / Math.max(1, periods);
  const told: Rect[] = [];
  return gapsOf(drawing).flatMap(({ least, most, factor, period }) => {
    const [top, bottom] = [most, least].map(({ value }) => yOf(axis, box, pixelValue(value)));
    if (top === undefined || bottom === undefined) return [];
    const x = middleOf(box, periods, period);
    if (bottom - top < 3) return [];
    return [
      rect({ x: x - half, y: top, width: 2 * half, height: bottom - top }, 'quiet', { 'fill-opacity': 0.16 }),
      factorLabel(`${factorText(factor)}×`, { x, half, y: (top + bottom) / 2 + 4 }, { band, told, box }),
    ];
  });
}

/** Right of its gap; in it where there is no room or the next one stands near, lower where another one is told. */
function factorLabel(
  text: string,
  { x, half, y }: { readonly x: number; readonly half: number; readonly y: number },
  { band, told, box }: { readonly band: number; readonly told: Rect[]; readonly box: Box },
): SceneNode {
  const wide = textWidth(text);
  const fits = x + half + 4 + wide <= box.right;
  if (!fits || band < wide + 2 * half + 8) {
    const left = Math.min(x, box.right - wide / 2) - wide / 2;
    const at = (foot: number): Rect => ({ left, right: left + wide + 4, top: foot - 12, bottom: foot + 2 });
    let foot = y;
    while (told.some((other) => meets(at(foot), other)) && foot < box.bottom - FACTOR_LINE)
      foot += FACTOR_LINE;
    told.push(at(foot));
    return haloed(label(text, left, foot, { fill: 'ink' }));
  }
  return haloed(label(text, x + half + 4, y, { fill: 'ink' }));
}

type Told = { readonly mark: ChartMark; readonly line: number; readonly value: string };

/** How many times as much the one says as the other, and what that can be within the rounding of both. */
const factorOf = (least: Told, most: Told): Amount => ({
  value: divide(most.value, least.value),
  range: quotient(markInterval(most.mark), markInterval(least.mark)) ?? { low: null, high: null },
  bound: boundOfSum([most.mark.bound, turnedBound(least.mark.bound)]),
});

/** "4.3", ">4.3". */
export const factorText = ({ value, bound }: Amount): string => `${boundSign(bound)}${toFixed(value, 1)}`;

/** Where two sides report the same series for the same period, in the same unit. */
export function gapsOf({ strokes, lines }: Drawing) {
  const series = [...new Set(lines.map(({ seriesId }) => seriesId))];
  return series.flatMap((seriesId) => {
    const mine = strokes.filter(({ line }) => lines[line]?.seriesId === seriesId);
    const count = mine[0]?.marks.length ?? 0;
    return Array.from({ length: count }, (_, period) => {
      const told = mine.flatMap(({ marks, line }): Told[] => {
        const mark = marks[period];
        return mark?.value == null ? [] : [{ mark, line, value: mark.value }];
      });
      told.sort((a, b) => compare(a.value, b.value));
      const [least, most] = [told[0], told.at(-1)];
      if (least === undefined || most === undefined || told.length < 2) return null;
      if (compare(least.value, '0') <= 0) return null;
      return { seriesId, period, least, most, factor: factorOf(least, most) };
    }).filter((gap) => gap !== null);
  });
}

/** Events and notes over the lines: a dashed upright each, numbered; what they say stands in the remarks. */
export function uprights(spec: ChartSpec, events: readonly ChartEvent[], box: Box): SceneNode[] {
  return uprightsOf(spec, events).flatMap(({ at, text, number }, index) => {
    const x = box.left + at * (box.right - box.left);
    const y = box.top - 2 + (index % 3) * 12;
    return [
      path(`M${px(x)} ${px(box.top)}V${px(box.bottom)}`, 'quiet', { 'stroke-dasharray': '2 3' }),
      { ...label(String(number), x + 3, y + 10, { size: 10, fill: 'ink', weight: 600 }), title: text },
    ];
  });
}

/** What stands over the lines, in the order of time, numbered from 1; outside the drawn periods nothing does. */
export function uprightsOf(spec: Pick<ChartSpec, 'periods' | 'annotations'>, events: readonly ChartEvent[]) {
  const noted = (spec.annotations ?? []).map(({ period, text, cites }: Annotation) => ({
    when: period,
    text: cites === undefined ? text : `${text} (${cites})`,
  }));
  const told = events.map(({ date, title }) => ({ when: date, text: `${date}: ${title}` }));
  return [...noted, ...told]
    .flatMap(({ when, text }) => {
      const at = placeOf(spec.periods, when);
      return at === null ? [] : [{ at, text }];
    })
    .sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1))
    .map((each, index) => ({ ...each, number: index + 1 }));
}

/** How far along the axis a date stands: inside its year's place by its month. */
function placeOf(periods: readonly string[], when: string): number | null {
  const exact = periods.indexOf(when);
  if (exact >= 0) return (exact + 0.5) / periods.length;
  const at = periods.findIndex((period) => when.startsWith(period));
  const month = /^\d{4}-(\d{2})/.exec(when)?.[1];
  if (at < 0 || month === undefined || periods[at]?.length !== 4)
    return at < 0 ? null : (at + 0.5) / periods.length;
  return (at + (Number(month) - 0.5) / 12) / periods.length;
}
