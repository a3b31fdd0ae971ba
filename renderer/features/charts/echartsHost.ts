import { BarChart, LineChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import type { EchartsOption } from '#shared/domain/charts/echartsOption.ts';
import type { ChartColours } from '#shared/domain/charts/palette.ts';

use([
  LineChart,
  BarChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  DataZoomComponent,
  LabelLayout,
  CanvasRenderer,
]);

/** Where a mark is in the library's terms. */
export type PlotPlace = { readonly stroke: number; readonly period: number };

/** The chart library in one element. */
export type Plot = {
  readonly draw: (option: EchartsOption, colours: ChartColours, tell: (place: PlotPlace) => string) => void;
  /** Brings a mark out, or none. */
  readonly bringOut: (place: PlotPlace | null) => void;
  readonly dispose: () => void;
};

type Picked = { readonly componentType?: string; readonly seriesIndex?: number; readonly dataIndex?: number };

/** Starts the library in an element; a clicked mark is told to `onPick`. */
export function createPlot(element: HTMLElement, onPick: (place: PlotPlace) => void): Plot {
  const chart: ECharts = init(element, null, { renderer: 'canvas' });
  chart.on('click', (event) => {
    const place = placeOf(event as Picked);
    if (place !== null) onPick(place);
  });
  return {
    draw(option, colours, tell) {
      const { width, height } = element.getBoundingClientRect();
      chart.resize({ width, height });
      chart.setOption(
        {
          ...option,
          dataZoom: [{ type: 'inside' }],
          tooltip: tooltip(colours, option.textStyle.fontFamily, tell),
        },
        { notMerge: true },
      );
    },
    bringOut(place) {
      chart.dispatchAction({ type: 'downplay' });
      if (place !== null)
        chart.dispatchAction({ type: 'highlight', seriesIndex: place.stroke, dataIndex: place.period });
    },
    dispose: () => chart.dispose(),
  };
}

function placeOf({ componentType, seriesIndex, dataIndex }: Picked): PlotPlace | null {
  if (componentType !== 'series' || seriesIndex === undefined || dataIndex === undefined) return null;
  return { stroke: seriesIndex, period: dataIndex };
}

function tooltip(colours: ChartColours, fontFamily: string, tell: (place: PlotPlace) => string) {
  return {
    trigger: 'item' as const,
    confine: true,
    transitionDuration: 0,
    backgroundColor: colours.surface,
    borderColor: colours.grid,
    textStyle: { color: colours.ink, fontSize: 12, fontFamily },
    extraCssText: 'max-width: 320px; white-space: normal;',
    // An element, not markup: names and sources are anybody's text.
    formatter(event: Picked): HTMLElement {
      const place = placeOf(event);
      const element = document.createElement('div');
      element.textContent = place === null ? '' : tell(place);
      return element;
    },
  };
}
