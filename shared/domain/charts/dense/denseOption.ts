/** What the chart library is told of a chart of very many marks: its axes and how it zooms. The marks are drawn by column. */
import { tickText } from '../niceScale.ts';
import type { ChartColours } from '../palette.ts';
import type { Axis, Drawing } from '../planDrawing.ts';
import { SIDE } from '../scene/frame.ts';
import { TEXT_SIZE } from '../scene/nodes.ts';
import type { ChartSpec } from '../types.ts';

export function denseOption(
  { periods }: Pick<ChartSpec, 'periods'>,
  { axes }: Pick<Drawing, 'axes'>,
  { colours, font }: { readonly colours: ChartColours; readonly font: string },
) {
  const text = { color: colours.quiet, fontSize: TEXT_SIZE, fontFamily: font };
  return {
    animation: false,
    textStyle: { fontFamily: font },
    grid: { left: SIDE, right: axes.length > 1 ? SIDE : 16, top: 34, bottom: 30 },
    xAxis: {
      type: 'category' as const,
      data: [...periods],
      axisLabel: { ...text },
      axisLine: { lineStyle: { color: colours.quiet } },
      axisTick: { show: false },
    },
    yAxis: axes.map((axis, index) => valueAxis(axis, index === 0, colours, text)),
    // Every move is drawn: none is waited for.
    dataZoom: [{ type: 'inside' as const, filterMode: 'none' as const, throttle: 0, minValueSpan: 8 }],
  };
}

export type DenseOption = ReturnType<typeof denseOption>;

type TextStyle = { readonly color: string; readonly fontSize: number; readonly fontFamily: string };

function valueAxis(
  { scale, magnitude, title, isLog }: Axis,
  isLeft: boolean,
  colours: ChartColours,
  text: TextStyle,
) {
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
    axisLabel: {
      ...text,
      formatter: (tick: number): string => tickText(tick, isLog ? tick : scale.step, magnitude),
    },
    // Only one axis rules lines across, else two grids cross.
    splitLine: { show: isLeft, lineStyle: { color: colours.grid } },
    axisLine: { show: false },
    axisTick: { show: false },
  };
}
