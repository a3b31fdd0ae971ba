/**
 * A chart as one SVG file that stands alone: title, plot, remarks, source line, and a text for those who cannot see it.
 * Drawn from the same scene as the window's, without a display. The same chart is the same bytes.
 */
import { chartRemarks } from '#shared/domain/charts/chartRemarks.ts';
import { markText } from '#shared/domain/charts/markText.ts';
import { type ChartTheme, COLOURS } from '#shared/domain/charts/palette.ts';
import { type Drawing, planDrawing } from '#shared/domain/charts/planDrawing.ts';
import { chartScene } from '#shared/domain/charts/scene/chartScene.ts';
import { printScene } from '#shared/domain/charts/scene/printScene.ts';
import { paintIn, sceneSvg } from '#shared/domain/charts/scene/sceneSvg.ts';
import type { ChartEvent, ChartLine, ChartMark, ChartSpec } from '#shared/domain/charts/types.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { Problem } from '#shared/lib/problem.ts';
import { embeddedFonts, PICTURE_FONT } from './font/embeddedFonts.ts';
import { refusalProblem } from './refusalProblem.ts';
import { wrapText } from './wrapText.ts';

export type DrawnChart = {
  readonly spec: ChartSpec;
  readonly lines: readonly ChartLine[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly sourceLine: string;
  readonly events?: readonly ChartEvent[];
};
export type ChartPicture = { readonly svg: string; readonly width: number; readonly height: number };

const WIDTH = 760;
const MARGIN = 20;
/** Brought along, of widths like those that texts are laid out by; the others stand in where embedded fonts are ignored. */
const FONT = `'${PICTURE_FONT}', Arial, 'Liberation Sans', Helvetica, sans-serif`;
const TITLE = { size: 18, leading: 24, colour: 'ink', weight: 600 } as const;
const FOOT = { size: 11, leading: 15, colour: 'quiet', weight: 400 } as const;

/** Throws a Problem when there is nothing to draw, or when nobody said how to draw several units. */
export function chartPicture(chart: DrawnChart, theme: ChartTheme = 'light'): ChartPicture {
  const drawing = planDrawing(chart.spec, chart.lines);
  refuseEmpty(chart, drawing);
  const inner = WIDTH - 2 * MARGIN;
  const title = wrapText(chart.spec.title, inner, TITLE.size);
  const foot = [
    ...chartRemarks(chart.spec, drawing, chart.events),
    ...(chart.sourceLine === '' ? [] : [`Source: ${chart.sourceLine}`]),
  ].flatMap((sentence) => wrapText(sentence, inner, FOOT.size));
  const plotTop = MARGIN + title.length * TITLE.leading + 8;
  const plot = plotSvg(chart, drawing, inner, theme);
  const footTop = plotTop + plot.height + 12;
  const height = footTop + foot.length * FOOT.leading + MARGIN;
  const drawn = [
    ...textLines(title, MARGIN, TITLE, theme),
    `<g transform="translate(${MARGIN} ${plotTop})">${plot.svg}</g>`,
    ...textLines(foot, footTop, FOOT, theme),
  ];
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="${escapeHtml(FONT)}">`,
    `<title id="title">${escapeHtml(chart.spec.title)}</title>`,
    `<desc id="desc">${escapeHtml(described(chart, drawing))}</desc>`,
    embeddedFonts(drawn.join('')),
    `<rect width="${WIDTH}" height="${height}" fill="${COLOURS[theme].surface}"/>`,
    ...drawn,
    '</svg>',
  ];
  return { svg: `${parts.join('\n')}\n`, width: WIDTH, height };
}

/** Throws where a plan has nothing to draw. */
export function refuseEmpty({ spec }: DrawnChart, { refusal, strokes, units }: Drawing): void {
  if (refusal !== null) throw refusalProblem(spec, refusal, units);
  if (strokes.length === 0)
    throw new Problem('chart/noValues', {
      message: 'No row of this chart has a figure in its periods.',
      where: spec.title,
      fix: 'Choose other periods, or enter the figures.',
    });
}

/** The plot, its marks named after their cells. */
function plotSvg({ spec, sources, events }: DrawnChart, drawing: Drawing, width: number, theme: ChartTheme) {
  const scene = chartScene(spec, drawing, { width, events });
  const svg = sceneSvg(theme === 'print' ? printScene(scene) : scene, {
    paint: paintIn(COLOURS[theme]),
    mark(place) {
      const line = drawing.lines[place.line];
      const mark = line?.marks[place.period];
      if (line === undefined || mark === undefined) return { attributes: {}, title: '' };
      return {
        attributes: { id: markId(line, mark) },
        title: markText(line, mark, sourceNames(sources, mark)),
      };
    },
  });
  return { svg, height: scene.height };
}

/** A mark's cell, and whose statistic it is or that it is a scenario's, where that alone tells two marks apart. */
export const markId = ({ reporter, overlay }: ChartLine, { cell }: ChartMark): string =>
  `${cellText(cell)}${reporter === undefined ? '' : `:${reporter || 'none'}`}${overlay === undefined ? '' : ':scenario'}`;

const sourceNames = (sources: DrawnChart['sources'], mark: ChartMark): string[] =>
  mark.sources.flatMap((id) => sources.find((source) => source.id === id)?.name ?? []);

/** Every mark in a sentence: the picture's values for those who cannot see it. */
const described = ({ sources }: DrawnChart, { lines }: Drawing): string =>
  lines
    .flatMap((line) => line.marks.map((mark) => markText(line, mark, sourceNames(sources, mark))))
    .join(' ');

type TextLook = {
  readonly size: number;
  readonly leading: number;
  readonly colour: 'ink' | 'quiet';
  readonly weight: number;
};

const textLines = (
  lines: readonly string[],
  top: number,
  { size, leading, colour, weight }: TextLook,
  theme: ChartTheme,
): string[] =>
  lines.map(
    (line, i) =>
      `<text x="${MARGIN}" y="${top + i * leading + size}" font-size="${size}" font-weight="${weight}" fill="${COLOURS[theme][colour]}">${escapeHtml(line)}</text>`,
  );
