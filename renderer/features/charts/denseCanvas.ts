import { columnRuns, placesWithin } from '#shared/domain/charts/dense/columnRuns.ts';
import { FEW, type HeightRow } from '#shared/domain/charts/dense/heightRows.ts';
import { paintRuns } from '#shared/domain/charts/dense/paintRuns.ts';
import { type ChartColours, lineLook } from '#shared/domain/charts/palette.ts';
import type { Drawing } from '#shared/domain/charts/planDrawing.ts';
import { type Box, hueOf } from '#shared/domain/charts/scene/frame.ts';
import { lineNodes, MOST_POINTS, uprights } from '#shared/domain/charts/scene/lineNodes.ts';
import { pointMark } from '#shared/domain/charts/scene/markNodes.ts';
import { path, type SceneNode } from '#shared/domain/charts/scene/nodes.ts';
import { paintIn } from '#shared/domain/charts/scene/sceneSvg.ts';
import type { MarkPlace } from '#shared/domain/charts/walkMarks.ts';
import type { ChartView } from '#shared/ipc/chartShapes.ts';
import type { PlotBox, PlotPicture } from './echartsHost.ts';
import { paintNodes } from './paintNodes.ts';

/** Room above and below the plot for marks that stand on its edge. */
const MARGIN = 10;
const THICKNESS = 1.6;
/** More changes of status than this in sight would hide the lines. */
const MOST_SIGNS = 400;

export type Shown = {
  readonly view: ChartView;
  readonly drawing: Drawing;
  readonly rows: readonly HeightRow[];
  readonly colours: ChartColours;
  readonly font: string;
  /** The mark the keyboard stands at, while it is here. */
  readonly at: MarkPlace | null;
};

/** How many of the marks in sight are drawn, and whether each has its sign. */
export type DrawnCount = {
  readonly drawn: number;
  readonly marks: number;
  readonly signs: 'every' | 'changes' | 'none';
};

/** Draws what the window of the axis holds: few marks each with its sign, many by the column of pixels. */
export function drawDense(
  canvas: HTMLCanvasElement,
  box: PlotBox,
  shown: Shown,
): { readonly picture: PlotPicture; readonly count: DrawnCount } {
  const density = window.devicePixelRatio;
  const [width, height] = [box.width, box.height + 2 * MARGIN].map((size) => Math.round(size * density));
  canvas.width = width ?? 0;
  canvas.height = height ?? 0;
  const picture = { image: canvas, margin: MARGIN };
  const context = canvas.getContext('2d');
  if (context === null || canvas.width === 0)
    return { picture, count: { drawn: 0, marks: 0, signs: 'none' } };
  const { periods } = shown.view.spec;
  const [from, to] = placesWithin(box.across, box.width, periods.length);
  const few = (to - from + 1) * shown.rows.length <= FEW;
  const count = few ? null : paintColumns(context, box, shown, density);
  context.scale(density, density);
  const whole = boxOver(box, 0, periods.length);
  const nodes = [
    ...uprights(shown.view.spec, shown.view.events, whole),
    ...(few ? fewNodes(box, shown, [from, to]) : []),
    ...(count?.signs === 'changes' ? changeNodes(box, shown, [from, to]) : []),
    ...markAt(box, shown),
  ];
  paintNodes(context, nodes, { paint: paintIn(shown.colours), font: shown.font });
  const marks = shown.rows.reduce((sum, { heights }) => sum + countIn(heights, from, to), 0);
  const signs = to - from + 3 <= MOST_POINTS ? ('every' as const) : ('none' as const);
  return { picture, count: count ?? { drawn: marks, marks, signs } };
}

function paintColumns(
  context: CanvasRenderingContext2D,
  box: PlotBox,
  { rows, colours, drawing }: Shown,
  density: number,
): DrawnCount {
  const { width, height } = context.canvas;
  const image = context.createImageData(width, height);
  const pixels = { data: new Uint32Array(image.data.buffer), width, height };
  const across = { first: box.across.first * density, step: box.across.step * density };
  let [drawn, marks, changes] = [0, 0, 0];
  const [from, to] = placesWithin(across, width, drawing.strokes[0]?.marks.length ?? 0);
  for (const { line, heights, changes: all } of rows) {
    const runs = columnRuns(heights, across, width);
    const { hue, dash } = lineLook(line, colours);
    paintRuns(pixels, runs, {
      colour: hue,
      dash,
      thickness: THICKNESS * density,
      margin: MARGIN * density,
    });
    drawn += runs.kept;
    marks += runs.marks;
    changes += all.filter((at) => at >= from && at <= to).length;
  }
  context.putImageData(image, 0, 0);
  return { drawn, marks, signs: changes > 0 && changes <= MOST_SIGNS ? 'changes' : 'none' };
}

/** The part of the plot that some periods take, as if there were no others. */
function boxOver({ across: { first, step }, height }: PlotBox, from: number, count: number): Box {
  const left = first + (from - 0.5) * step;
  return { left, right: left + count * step, top: MARGIN, bottom: MARGIN + height };
}

/** Lines and marks of a part, as a chart of few marks draws them; a neighbour on each side lets the lines leave the plot. */
function fewNodes(
  box: PlotBox,
  { view, drawing }: Shown,
  [first, last]: readonly [number, number],
): SceneNode[] {
  const [from, to] = [Math.max(0, first - 1), Math.min(view.spec.periods.length, last + 2)];
  const part = {
    ...drawing,
    strokes: drawing.strokes.map((stroke) => ({ ...stroke, marks: stroke.marks.slice(from, to) })),
  };
  const spec = { ...view.spec, periods: view.spec.periods.slice(from, to) };
  return lineNodes(spec, part, boxOver(box, from, to - from));
}

/** A sign wherever a line's status becomes another. */
const changeNodes = (box: PlotBox, shown: Shown, [from, to]: readonly [number, number]): SceneNode[] =>
  shown.rows.flatMap(({ line, changes }) =>
    changes
      .filter((period) => period >= from && period <= to)
      .flatMap((period) => signAt(box, shown, { line, period })),
  );

/** The mark the keyboard stands at: its sign, ringed. */
function markAt(box: PlotBox, shown: Shown): SceneNode[] {
  if (shown.at === null) return [];
  const sign = signAt(box, shown, shown.at);
  const place = placeOf(box, shown, shown.at);
  if (place === null) return [];
  const ring = path(`M${place.x - 9} ${place.y}a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z`, 'ink', {
    'stroke-width': 2,
  });
  return [
    path(`M${place.x} ${MARGIN}V${MARGIN + box.height}`, 'quiet', { 'stroke-dasharray': '2 3' }),
    ...sign,
    ring,
  ];
}

function signAt(box: PlotBox, shown: Shown, at: MarkPlace): SceneNode[] {
  const place = placeOf(box, shown, at);
  const stroke = shown.drawing.strokes.find(
    ({ line, marks }) => line === at.line && marks[at.period] != null,
  );
  const mark = stroke?.marks[at.period];
  return place === null || mark == null ? [] : [pointMark(mark, at, place, hueOf(at.line))];
}

function placeOf(
  { across: { first, step }, height }: PlotBox,
  { rows }: Shown,
  { line, period }: MarkPlace,
): { readonly x: number; readonly y: number } | null {
  const part = rows.find((row) => row.line === line && !Number.isNaN(row.heights[period]))?.heights[period];
  return part === undefined ? null : { x: first + period * step, y: MARGIN + (1 - part) * height };
}

function countIn(heights: Float64Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at <= to; at++) if (!Number.isNaN(heights[at])) count += 1;
  return count;
}
