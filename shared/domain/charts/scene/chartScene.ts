import { BARS, type Drawing } from '../planDrawing.ts';
import type { ChartEvent, ChartSpec } from '../types.ts';
import { barNodes, stackedNodes, waterfallNodes } from './barNodes.ts';
import { endNames, endNamesRoom } from './endNames.ts';
import { type Box, legend, NAMES, periodLabels, SIDE, valueAxis } from './frame.ts';
import { HEAT_ROW, heatNodes } from './heatNodes.ts';
import { lineNodes, uprights } from './lineNodes.ts';
import { lyingSteps } from './lyingSteps.ts';
import { mapScene } from './mapNodes.ts';
import { cutTo, label, type Scene, type SceneNode, textWidth } from './nodes.ts';
import { scatterNodes } from './scatterNodes.ts';
import { slopeNodes } from './slopeNodes.ts';
import { tornadoScene } from './tornadoNodes.ts';

/** Height a plot wants without its legend. */
const PLOT = 340;
/** The least that a window gives it. */
const LEAST_PLOT = 280;
/** What each of the slopes needs to be told from the next. */
const SLOPE_ROW = 24;
const PANEL = { least: 170, height: 132, gap: 16, title: 22 };
/** Steps closer than this have no room for their amounts and names, and lie. */
const LEAST_STEP = 56;
/** Slopes narrower than this cannot be told apart. */
const LEAST_SLOPE = 110;
/** Sides narrower than this cut names to nothing. */
const LEAST_NAMES = 150;
/** What a value takes at the side of slopes. */
const VALUES = 84;

/**
 * A planned drawing as shapes of one width. Without a given height it takes what it needs; with one the plot fills it.
 * Empty when the plan has nothing to draw.
 */
export function chartScene(
  spec: ChartSpec,
  drawing: Drawing,
  {
    width,
    height,
    events = [],
  }: {
    readonly width: number;
    readonly height?: number | undefined;
    readonly events?: readonly ChartEvent[] | undefined;
  },
): Scene {
  if (drawing.strokes.length === 0) return { width, height: 0, nodes: [] };
  if (spec.type === 'multiples') return multiples(spec, drawing, width);
  if (spec.type === 'heat') return heat(spec, drawing, width);
  if (spec.type === 'tornado') return tornadoScene(drawing, width);
  if (spec.type === 'waterfall' && !stepsStand(drawing, (width - SIDE) / (drawing.strokes.length + 2)))
    return lyingSteps(spec.periods, drawing, width);
  if (spec.type === 'map') return mapScene(drawing, width);
  const atEnds = endNamesRoom(spec, drawing, width);
  const needsLegend = atEnds === null && !['slope', 'scatter', 'waterfall'].includes(spec.type);
  const isOfBars = BARS.includes(spec.type);
  const names = needsLegend ? legend(drawing, width, isOfBars) : { nodes: [], height: 0 };
  const least = Math.max(LEAST_PLOT, spec.type === 'slope' ? 60 + SLOPE_ROW * drawing.strokes.length : 0);
  const whole = Math.max(height ?? 0, names.height + (height === undefined ? Math.max(PLOT, least) : least));
  const [left, right] = sidesOf(spec, drawing, width, atEnds);
  const box: Box = {
    left,
    right: width - right,
    top: names.height + 28,
    bottom: whole - (spec.type === 'scatter' ? 42 : 28),
  };
  const plot = plotNodes(spec, drawing, box, width, events);
  const ends = atEnds === null ? [] : endNames(drawing, box);
  return { width, height: whole, nodes: [...names.nodes, ...plot, ...ends] };
}

/** Whether steps so wide have room beside each other: for their amounts, and for so much of each name that no two are alike. */
function stepsStand({ strokes, lines }: Drawing, step: number): boolean {
  if (step < LEAST_STEP) return false;
  const names = strokes.map(({ line }) => lines[line]?.short ?? '');
  return new Set(names.map((name) => cutTo(name, step - 4))).size === new Set(names).size;
}

function plotNodes(
  spec: ChartSpec,
  drawing: Drawing,
  box: Box,
  width: number,
  events: readonly ChartEvent[],
): SceneNode[] {
  const axes = drawing.axes.flatMap((axis, index) => valueAxis(axis, index === 0 ? 'left' : 'right', box));
  const periods = periodLabels(spec.periods, box);
  switch (spec.type) {
    case 'slope':
      return slopeNodes(spec, drawing, box, width);
    case 'scatter':
      return [...axes, ...scatterNodes(spec, drawing, box)];
    case 'waterfall':
      return [...axes, ...waterfallNodes(spec, drawing, box)];
    case 'bar':
      return [...axes, ...periods, ...barNodes(spec, drawing, box)];
    case 'stacked':
      return [...axes, ...periods, ...stackedNodes(spec, drawing, box)];
    default:
      return [...axes, ...periods, ...uprights(spec, events, box), ...lineNodes(spec, drawing, box)];
  }
}

function sidesOf(
  spec: ChartSpec,
  drawing: Drawing,
  width: number,
  atEnds: number | null,
): readonly [number, number] {
  if (spec.type === 'slope') {
    const longest = Math.max(...drawing.lines.map(({ short }) => textWidth(short)), 0);
    const whole = longest + 110;
    if (width >= 2 * whole + LEAST_SLOPE) return [whole, whole];
    const side = Math.max(width * NAMES, (width - LEAST_SLOPE) / 2);
    if (side >= LEAST_NAMES) return [side, side];
    // Names on the right alone, values on both sides: a value is never cut, a name last.
    return [VALUES, Math.min(whole, width - VALUES - LEAST_SLOPE / 2)];
  }
  // The last mark stands half a period's place before the edge, and its name begins in that half.
  if (atEnds !== null) {
    const half = (width - SIDE - atEnds) / Math.max(1, 2 * spec.periods.length - 1);
    return [SIDE, Math.max(16, atEnds - half)];
  }
  return [SIDE, drawing.axes.length > 1 ? SIDE : 16];
}

/** One small plot for each row, all on one axis, so that heights compare. */
function multiples(spec: ChartSpec, drawing: Drawing, width: number): Scene {
  const columns = Math.max(1, Math.min(4, Math.floor(width / PANEL.least)));
  const [axis] = drawing.axes;
  const wide = width / columns;
  const rowHeight = PANEL.title + PANEL.height + PANEL.gap + 20;
  const nodes = drawing.lines.flatMap(({ short }, line) => {
    const [x, y] = [(line % columns) * wide, Math.floor(line / columns) * rowHeight];
    const box: Box = {
      left: x + 44,
      right: x + wide - PANEL.gap,
      top: y + PANEL.title + 20,
      bottom: y + PANEL.title + PANEL.height,
    };
    const isDrawn = drawing.strokes.some((stroke) => stroke.line === line);
    return [
      label(short, x, y + 14, { fill: 'ink', weight: 600, most: wide - PANEL.gap }),
      ...(axis === undefined ? [] : valueAxis({ ...axis, title: '' }, 'left', box, 10)),
      ...periodLabels(spec.periods, box, 10),
      ...(isDrawn
        ? lineNodes(spec, drawing, box, line)
        : [label('no value', (box.left + box.right) / 2, (box.top + box.bottom) / 2, { anchor: 'middle' })]),
    ];
  });
  const rows = Math.ceil(drawing.lines.length / columns);
  const unit = label(axis?.title ?? '', 0, rows * rowHeight + 4, { size: 11 });
  return { width, height: rows * rowHeight + 10, nodes: [...nodes, unit] };
}

function heat(spec: ChartSpec, drawing: Drawing, width: number): Scene {
  const longest = Math.max(...drawing.lines.map(({ short }) => textWidth(short)), 0);
  const box: Box = {
    left: Math.min(width * NAMES, longest + 14),
    right: width,
    top: 44,
    bottom: 44 + drawing.lines.length * HEAT_ROW,
  };
  const heads = periodLabels(spec.periods, { ...box, bottom: box.top - 24 });
  return { width, height: box.bottom + 8, nodes: [...heads, ...heatNodes(spec, drawing, box)] };
}
