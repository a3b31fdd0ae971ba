/**
 * A chart of a pack as SVG: drawn from the same plan and the same shapes as in the window, the same bytes on every
 * runtime. Every mark names its number, a missing value leaves a gap.
 */
import { markValue } from '#shared/domain/charts/markText.ts';
import { planDrawing } from '#shared/domain/charts/planDrawing.ts';
import { chartScene } from '#shared/domain/charts/scene/chartScene.ts';
import type { Paint } from '#shared/domain/charts/scene/nodes.ts';
import { printClass } from '#shared/domain/charts/scene/printScene.ts';
import { sceneSvg } from '#shared/domain/charts/scene/sceneSvg.ts';
import type { ChartPart } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { packLines } from './packLines.ts';
import type { Printer } from './printer.ts';

const WIDTH = 760;

/** Empty when there is nothing to draw: the table below it says all. Without a height a chart takes what it needs. */
export function chartSvg(part: ChartPart, printer: Printer, height?: number): string {
  const { title, columns, type, units, convert, across, transform, log, cutAxis, annotations, events } = part;
  // A scatter of two measures has columns of one period.
  const periods = across === undefined ? columns : columns.slice(1);
  const spec = {
    type,
    title,
    series: [],
    periods,
    units,
    convert,
    across,
    transform,
    log,
    cutAxis,
    annotations,
  };
  const drawing = planDrawing(spec, packLines(part, printer));
  const scene = chartScene(spec, drawing, { width: WIDTH, height, events });
  if (scene.nodes.length === 0) return '';
  const shapes = sceneSvg(scene, {
    paint: pagePaint,
    classOf: printClass,
    mark({ line, period }) {
      const row = drawing.lines[line];
      const mark = row?.marks[period];
      const id = mark?.cell.seriesId ?? '';
      const drawn = mark?.before === undefined ? '' : `, drawn as ${markValue(mark)} (${mark.derivation})`;
      return {
        attributes: { class: 'mark', 'data-num': id },
        title: `${row?.name ?? ''}: ${printer.number(id).text}${drawn}`,
      };
    },
  });
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${scene.height}" role="img" aria-label="${escapeHtml(title)}; the table below holds its values">${shapes}</svg>`;
}

const PAINTS: Readonly<Record<string, string>> = {
  ink: 'var(--ink)',
  quiet: 'var(--soft)',
  grid: 'var(--line)',
  surface: 'var(--paper)',
  none: 'none',
};

/** A colour as the page's style sheet names it, so that a page is read in the dark too. */
const pagePaint = (paint: Paint): string => PAINTS[paint] ?? `var(--c${paint.slice('hue'.length)})`;
