/**
 * A chart as inline SVG, drawn by ourselves so that the same numbers are the same bytes on every runtime, by the same
 * plan as in the window. Every mark names its number, a missing value leaves a gap.
 */
import { tickText } from '#shared/domain/charts/niceScale.ts';
import { LIGHT_COLOURS, lineLook } from '#shared/domain/charts/palette.ts';
import {
  type Axis,
  type Drawing,
  pixelValue,
  planDrawing,
  type Stroke,
  strokeNames,
} from '#shared/domain/charts/planDrawing.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import type { ChartPart } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { barSvg, packLines, pointSvg, px } from './chartMarks.ts';
import type { Printer } from './printer.ts';

const WIDTH = 760;
const HEIGHT = 320;
const SIDE = 72;
const RIGHT = 16;
const TOP = 32;
const BOTTOM = 32;

type Frame = { readonly right: number; readonly band: number };

/** Empty when there is nothing to draw: the table below it says all. */
export function chartSvg(part: ChartPart, printer: Printer): string {
  const { lines, drawing } = planOf(part, printer);
  if (drawing.strokes.length === 0) return '';
  const right = drawing.axes.length > 1 ? SIDE : RIGHT;
  const frame = { right, band: (WIDTH - SIDE - right) / Math.max(1, part.columns.length) };
  const columns = part.columns.map(
    (name, i) =>
      `<text class="tick" x="${px(middle(frame, i))}" y="${HEIGHT - 10}" text-anchor="middle">${escapeHtml(name)}</text>`,
  );
  const strokes = drawing.strokes.map((stroke, index) => {
    const line = lines[stroke.line];
    return line === undefined
      ? ''
      : `<g class="${lookClass(stroke.line)}">${strokeSvg(part, { drawing, stroke, index, line }, frame, printer)}</g>`;
  });
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(part.title)}; the table below holds its values">${drawing.axes.map((axis, i) => axisSvg(axis, i, frame)).join('')}${columns.join('')}${strokes.join('')}</svg>`;
}

/** The names of what is drawn, each with its key. */
export function chartLegend(part: ChartPart, printer: Printer): string {
  const { lines, drawing } = planOf(part, printer);
  const names = strokeNames(lines, drawing);
  return `<ul class="legend">${drawing.strokes.map(({ line }, i) => `<li class="${lookClass(line)}"><svg viewBox="0 0 16 8" aria-hidden="true"><path class="line" d="M0 4L16 4"/></svg>${escapeHtml(names[i] ?? '')}</li>`).join('')}</ul>`;
}

function planOf(part: ChartPart, printer: Printer) {
  const lines = packLines(part, printer);
  const spec = { type: part.type, title: part.title, series: [], periods: part.columns, units: part.units };
  return { lines, drawing: planDrawing(spec, lines) };
}

/** Hue and stroke of the nth line, as the page's style sheet knows them. */
function lookClass(index: number): string {
  const { dash } = lineLook(index, LIGHT_COLOURS);
  return `s${index % LIGHT_COLOURS.hues.length}${dash === 'solid' ? '' : ` ${dash}`}`;
}

function axisSvg({ scale, magnitude, title }: Axis, index: number, { right }: Frame): string {
  const isLeft = index === 0;
  const x = isLeft ? SIDE - 8 : WIDTH - right + 8;
  const anchor = isLeft ? 'end' : 'start';
  const ticks = scale.ticks.map((tick) => {
    const y = yOf({ scale }, tick);
    const across = isLeft
      ? `<line class="grid" x1="${SIDE}" x2="${WIDTH - right}" y1="${px(y)}" y2="${px(y)}"/>`
      : '';
    return `${across}<text class="tick" x="${px(x)}" y="${px(y + 4)}" text-anchor="${anchor}">${tickText(tick, scale.step, magnitude)}</text>`;
  });
  return `${ticks.join('')}<text class="tick" x="${px(x)}" y="14" text-anchor="${anchor}">${escapeHtml(title)}</text>`;
}

type Drawn = {
  readonly drawing: Drawing;
  readonly stroke: Stroke;
  readonly index: number;
  readonly line: ChartLine;
};

function strokeSvg(part: ChartPart, drawn: Drawn, frame: Frame, printer: Printer): string {
  const { drawing, stroke, line } = drawn;
  const axis = drawing.axes[stroke.axis];
  if (axis === undefined) return '';
  const points = stroke.marks.flatMap((mark, column) =>
    mark === null || mark.value === null
      ? []
      : [{ mark, column, x: middle(frame, column), y: yOf(axis, pixelValue(mark.value)) }],
  );
  const caption = (mark: ChartMark): string => `${line.name}: ${printer.number(mark.cell.seriesId).text}`;
  if (part.type === 'line') {
    const path = points.map(({ column, x, y }, i) => {
      const joined = i > 0 && points[i - 1]?.column === column - 1;
      return `${joined ? 'L' : 'M'}${px(x)} ${px(y)}`;
    });
    const dots = points.map(({ mark, x, y }) => pointSvg(mark, x, y, caption(mark)));
    return `<path class="line" d="${path.join('')}"/>${dots.join('')}`;
  }
  const width = (frame.band * 0.8) / drawing.strokes.length;
  const zero = yOf(axis, 0);
  return points
    .map(({ mark, x, y }) => {
      const left = x - frame.band * 0.4 + width * drawn.index;
      const box = { x: left, y: Math.min(y, zero), width, height: Math.abs(y - zero) };
      return barSvg(mark, box, caption(mark));
    })
    .join('');
}

const middle = ({ band }: Frame, column: number): number => SIDE + band * (column + 0.5);

const yOf = ({ scale }: Pick<Axis, 'scale'>, value: number): number =>
  HEIGHT - BOTTOM - ((value - scale.low) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM);
