/**
 * What the chart library is told to draw where there are too many marks for shapes of our own: as plain data but for label
 * functions, from the same plan.
 */
import { besideMark, type MarkSign, markSign } from './markSign.ts';
import { tickText } from './niceScale.ts';
import { type ChartColours, lineLook } from './palette.ts';
import { type Axis, type Drawing, pixelValue, type Stroke, strokeNames } from './planDrawing.ts';
import type { ChartLine, ChartMark, ChartSpec } from './types.ts';

/** Sizes are in CSS pixels. */
export type Look = {
  readonly colours: ChartColours;
  readonly width: number;
  readonly font: string;
};

const MARK_SIZE = 9;
/** From one row of the legend to the next. */
export const LEGEND_ROW = 20;
/** A key and the gaps around it. */
const LEGEND_KEY = 42;
/** Rough width of a letter: the legend's rows are counted before any text is measured, so that they are the same everywhere. */
const LETTER = 7.4;
const LEGEND_WIDEST = 300;
const DECAL_TILT = Math.PI / 4;
const SIDE = 60;
const TEXT_SIZE = 12;

/** More marks than this are drawn on a canvas that pans and zooms. */
const DENSE = 3_000;

/** Whether a drawing has too many marks to be one shape each. */
export const isDense = ({ strokes }: Drawing): boolean =>
  strokes.reduce((count, { marks }) => count + marks.length, 0) > DENSE;

type Legend = { readonly rows: number; readonly textWidth: number };

export function echartsOption(spec: ChartSpec, lines: readonly ChartLine[], drawing: Drawing, look: Look) {
  const { colours } = look;
  const names = strokeNames(lines, drawing);
  const legend = legendOf(names, look.width);
  const text = { color: colours.quiet, fontSize: TEXT_SIZE, fontFamily: look.font };
  const signs = new Set(
    isDense(drawing)
      ? []
      : drawing.strokes.flatMap(({ marks }) =>
          marks.flatMap((mark) => (mark === null ? [] : [besideMark(mark)])),
        ),
  );
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    legend: {
      show: lines.length > 1,
      left: 0,
      top: 0,
      itemGap: 12,
      itemWidth: 24,
      itemHeight: MARK_SIZE,
      selectedMode: false as const,
      data: [...new Set(names)],
      textStyle: {
        color: colours.ink,
        fontSize: TEXT_SIZE,
        fontFamily: look.font,
        width: legend.textWidth,
        overflow: 'truncate' as const,
      },
    },
    grid: {
      left: SIDE,
      right: drawing.axes.length > 1 ? SIDE : 16,
      top: (lines.length > 1 ? legend.rows * LEGEND_ROW : 0) + 34,
      bottom: 30,
    },
    xAxis: {
      type: 'category' as const,
      data: [...spec.periods],
      axisLabel: { ...text },
      axisLine: { lineStyle: { color: colours.quiet } },
      axisTick: { show: false },
    },
    yAxis: drawing.axes.map((axis, index) => valueAxis(axis, index, colours, text)),
    series: drawing.strokes.map((stroke, index) => ({
      type: spec.type === 'bar' ? ('bar' as const) : ('line' as const),
      id: `${stroke.line}/${stroke.axis}`,
      name: names[index] ?? '',
      yAxisIndex: stroke.axis,
      connectNulls: false,
      showAllSymbol: !isDense(drawing),
      showSymbol: !isDense(drawing),
      // The legend shows it; a hollow one would look like a status.
      symbol: 'circle',
      symbolSize: MARK_SIZE,
      barMaxWidth: 48,
      lineStyle: { color: hueOf(stroke, colours), width: 2, type: lineLook(stroke.line, colours).dash },
      itemStyle: { color: hueOf(stroke, colours), ...decalOf(stroke, spec, colours) },
      emphasis: { focus: 'series' as const, scale: 1.6 },
      blur: { lineStyle: { opacity: 0.25 }, itemStyle: { opacity: 0.25 } },
      ...(isDense(drawing) ? {} : { labelLayout: { hideOverlap: true } }),
      data: isDense(drawing)
        ? // No mark of so many is seen by itself: their signs stand in the hover.
          stroke.marks.map((mark): { readonly value: number | null } => ({
            value: mark?.value == null ? null : pixelValue(mark.value),
          }))
        : stroke.marks.map((mark) => datum(mark, spec, hueOf(stroke, colours), look, signs.size > 1)),
    })),
  };
}

export type EchartsOption = ReturnType<typeof echartsOption>;

const hueOf = (stroke: Stroke, colours: ChartColours): string => lineLook(stroke.line, colours).hue;

/** Bars cannot be dashed: from the seventh on they are striped, from the thirteenth dotted. */
function decalOf({ line }: Stroke, { type }: ChartSpec, colours: ChartColours) {
  const { dash } = lineLook(line, colours);
  if (type === 'line' || dash === 'solid') return {};
  const stripes = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: DECAL_TILT };
  const dots = { symbol: 'circle', symbolSize: 0.7, dashArrayX: [5, 5], dashArrayY: [5, 5], rotation: 0 };
  return { decal: { ...(dash === 'dashed' ? stripes : dots), color: colours.surface } };
}

/**
 * A mark's shape tells its status. Its letter stands beside it where not every mark has the same, but for a derived
 * point of a line: its square says enough, and such letters would be everywhere.
 */
function datum(mark: ChartMark | null, spec: ChartSpec, hue: string, look: Look, tellsLetters: boolean) {
  if (mark === null || mark.value === null) return { value: null };
  const { shape, hollow } = markSign(mark);
  const beside = besideMark(mark);
  const { surface, quiet } = look.colours;
  return {
    value: pixelValue(mark.value),
    symbol: SYMBOLS[shape],
    itemStyle: hollow
      ? { color: surface, borderColor: hue, borderWidth: 2, borderType: BAR_EDGES[shape], ...NO_DECAL }
      : { color: hue, borderColor: spec.type === 'bar' ? hue : surface, borderWidth: 1 },
    label: {
      show: tellsLetters && beside !== '' && !(beside === 'ƒ' && spec.type === 'line'),
      position: 'top' as const,
      formatter: beside,
      color: quiet,
      fontSize: 10,
      fontFamily: look.font,
    },
  };
}

/** Stripes in the colour of the surface would eat a hollow bar's edges. */
const NO_DECAL = { decal: { symbol: 'none' } };

const SYMBOLS: Readonly<Record<MarkSign['shape'], string>> = {
  circle: 'circle',
  square: 'rect',
  diamond: 'diamond',
  triangle: 'triangle',
  down: 'path://M0 0L10 0L5 9Z',
  pentagon: 'path://M5 0L10 4L8 10L2 10L0 4Z',
  cross: 'path://M3 0h4v3h3v4h-3v3h-4v-3h-3v-4h3z',
};
/** Bars have no shapes: the edge of a hollow one differs instead. */
const BAR_EDGES: Readonly<Record<MarkSign['shape'], 'solid' | 'dashed' | 'dotted'>> = {
  circle: 'solid',
  square: 'solid',
  diamond: 'dashed',
  triangle: 'dotted',
  down: 'dashed',
  pentagon: 'dashed',
  cross: 'dotted',
};

type TextStyle = { readonly color: string; readonly fontSize: number; readonly fontFamily: string };

function valueAxis(
  { scale, magnitude, title, isLog }: Axis,
  index: number,
  colours: ChartColours,
  text: TextStyle,
) {
  const isLeft = index === 0;
  return {
    type: isLog ? ('log' as const) : ('value' as const),
    position: isLeft ? ('left' as const) : ('right' as const),
    min: scale.low,
    max: scale.high,
    interval: scale.step,
    name: title,
    nameLocation: 'end' as const,
    nameGap: 12,
    nameTextStyle: { ...text, align: isLeft ? ('right' as const) : ('left' as const) },
    axisLabel: { ...text, formatter: (tick: number): string => tickText(tick, scale.step, magnitude) },
    // Only one axis rules lines across, else two grids cross.
    splitLine: { show: isLeft, lineStyle: { color: colours.grid } },
    axisLine: { show: false },
    axisTick: { show: false },
  };
}

/** How many rows the names flow into, each cut at a width that fits the chart. */
function legendOf(names: readonly string[], width: number): Legend {
  const textWidth = Math.min(LEGEND_WIDEST, Math.max(60, width - LEGEND_KEY));
  let rows = 1;
  let filled = 0;
  for (const name of new Set(names)) {
    const needed = LEGEND_KEY + Math.min(name.length * LETTER, textWidth);
    if (filled > 0 && filled + needed > width) {
      rows++;
      filled = 0;
    }
    filled += needed;
  }
  return { rows, textWidth };
}
