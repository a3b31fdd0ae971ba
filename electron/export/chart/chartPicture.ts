/**
 * A chart as one SVG file that stands alone: title, plot, remarks, source line, and a text for those who cannot see it.
 * Drawn by the window's own library and option, without a display. The same chart is the same bytes.
 */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { chartRemarks } from '#shared/domain/charts/chartRemarks.ts';
import { echartsOption } from '#shared/domain/charts/echartsOption.ts';
import { markText } from '#shared/domain/charts/markText.ts';
import { LIGHT_COLOURS } from '#shared/domain/charts/palette.ts';
import { type Drawing, planDrawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartLine, ChartSpec } from '#shared/domain/charts/types.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { Problem } from '#shared/lib/problem.ts';
import { wrapText } from './wrapText.ts';

use([LineChart, BarChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer]);

export type DrawnChart = {
  readonly spec: ChartSpec;
  readonly lines: readonly ChartLine[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly sourceLine: string;
};
export type ChartPicture = { readonly svg: string; readonly width: number; readonly height: number };

const WIDTH = 760;
const MARGIN = 20;
const PLOT_HEIGHT = 340;
/**
 * Of the widths the library reckons with where there is nothing to measure by. No double quotes: the library puts it
 * into attributes as it is.
 */
const FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif";
const TITLE = { size: 18, leading: 24, colour: LIGHT_COLOURS.ink, weight: 600 };
const FOOT = { size: 11, leading: 15, colour: LIGHT_COLOURS.quiet, weight: 400 };

/** Throws a Problem when there is nothing to draw, or when nobody said how to draw several units. */
export function chartPicture(chart: DrawnChart): ChartPicture {
  const drawing = planDrawing(chart.spec, chart.lines);
  refuseEmpty(chart, drawing);
  const inner = WIDTH - 2 * MARGIN;
  const title = wrapText(chart.spec.title, inner, TITLE.size);
  const foot = [
    ...chartRemarks(chart.spec, chart.lines, drawing),
    ...(chart.sourceLine === '' ? [] : [`Source: ${chart.sourceLine}`]),
  ].flatMap((sentence) => wrapText(sentence, inner, FOOT.size));
  const plotTop = MARGIN + title.length * TITLE.leading + 8;
  const plot = plotSvg(chart, drawing, inner);
  const footTop = plotTop + plot.height + 12;
  const height = footTop + foot.length * FOOT.leading + MARGIN;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="${escapeHtml(FONT)}">`,
    `<title id="title">${escapeHtml(chart.spec.title)}</title>`,
    `<desc id="desc">${escapeHtml(described(chart))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${LIGHT_COLOURS.surface}"/>`,
    ...textLines(title, MARGIN, TITLE),
    `<g transform="translate(${MARGIN} ${plotTop})">${plot.svg}</g>`,
    ...textLines(foot, footTop, FOOT),
    '</svg>',
  ];
  return { svg: `${parts.join('\n')}\n`, width: WIDTH, height };
}

function refuseEmpty({ spec }: DrawnChart, { refusal, strokes, units }: Drawing): void {
  if (refusal === 'mixed_units')
    throw new Problem('chart/mixedUnits', {
      message: `The rows of this chart are in ${units.join(' and ')}, and one axis cannot hold both.`,
      where: spec.title,
      fix: 'Choose in the chart which unit to draw, or two axes.',
    });
  if (strokes.length === 0)
    throw new Problem('chart/noValues', {
      message: 'No row of this chart has a figure in its periods.',
      where: spec.title,
      fix: 'Choose other periods, or enter the figures.',
    });
}

/** The plot by the chart library, its marks named after their cells, without what only a browser's mouse needs. */
function plotSvg({ spec, lines }: DrawnChart, drawing: Drawing, width: number) {
  const look = { colours: LIGHT_COLOURS, width, font: FONT };
  const option = echartsOption(spec, lines, drawing, look);
  // What a legend takes from the plot is given back.
  const height = PLOT_HEIGHT + option.grid.top;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    const drawn = chart.renderToSVGString();
    const svg = drawn
      .replace(/<style\b.*?<\/style>/gs, '')
      .replace(/ class="zr\d+-cls-\d+"/g, '')
      // The library numbers its charts for as long as the process lives.
      .replace(/\bzr\d+-/g, 'plot-')
      .replace(
        / ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)" ecmeta_ssr_type="chart"/g,
        (_, stroke: string, period: string) => markId(drawing, Number(stroke), Number(period)),
      )
      .replace(/ ecmeta_\w+="[^"]*"/g, '');
    return { svg, height };
  } finally {
    // An undisposed chart keeps the process alive.
    chart.dispose();
  }
}

function markId({ strokes }: Drawing, stroke: number, period: number): string {
  const mark = strokes[stroke]?.marks[period];
  return mark == null ? '' : ` id="${escapeHtml(cellText(mark.cell))}"`;
}

/** Every mark in a sentence: the picture's values for those who cannot see it. */
const described = ({ lines, sources }: DrawnChart): string =>
  lines
    .flatMap((line) =>
      line.marks.map((mark) =>
        markText(
          line,
          mark,
          mark.sources.flatMap((id) => sources.find((source) => source.id === id)?.name ?? []),
        ),
      ),
    )
    .join(' ');

type TextLook = {
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly weight: number;
};

const textLines = (
  lines: readonly string[],
  top: number,
  { size, leading, colour, weight }: TextLook,
): string[] =>
  lines.map(
    (line, i) =>
      `<text x="${MARGIN}" y="${top + i * leading + size}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeHtml(line)}</text>`,
  );
