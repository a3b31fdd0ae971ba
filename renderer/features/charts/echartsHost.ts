import { CustomChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Across } from '#shared/domain/charts/dense/columnRuns.ts';
import type { DenseOption } from '#shared/domain/charts/dense/denseOption.ts';

use([CustomChart, GridComponent, DataZoomComponent, CanvasRenderer]);

/** Where the plot stands in its element, and its marks in the plot, in CSS pixels. */
export type PlotBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly across: Across;
};

/** What is laid into the plot: a picture that may reach above and below it. */
export type PlotPicture = { readonly image: HTMLCanvasElement; readonly margin: number };

/** The chart library in one element: axes, zoom and pan are its own, the marks a picture of ours. */
export type Plot = {
  /** `picture` is asked for whenever the window of the axis moves. */
  readonly draw: (option: DenseOption, picture: (box: PlotBox) => PlotPicture) => void;
  /** Where the plot stands now; null before it is drawn. */
  readonly box: () => PlotBox | null;
  /** Shows the periods from one to another. */
  readonly zoomTo: (from: number, to: number) => void;
  /** Draws at once what the next frame would. */
  readonly flush: () => void;
  readonly dispose: () => void;
};

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Zoomed = { readonly start: number; readonly end: number };
type Api = {
  readonly coord: (point: readonly number[]) => number[];
  readonly size?: (span: readonly number[]) => number | number[];
};

/** A plot in `element`, which has to be disposed of with it. */
export function createPlot(element: HTMLElement): Plot {
  const chart: ECharts = init(element, null, { renderer: 'canvas' });
  let box: PlotBox | null = null;
  return {
    draw(option, picture) {
      chart.resize({ width: element.clientWidth, height: element.clientHeight });
      const low = option.yAxis[0]?.min ?? 0;
      const renderItem = (params: unknown, api: Api) => {
        box = boxOf((params as { coordSys: Area }).coordSys, api, low);
        const { image, margin } = picture(box);
        const { left, top, width, height } = box;
        const style = { image, x: left, y: top - margin, width, height: height + 2 * margin };
        return { type: 'image' as const, silent: true, style };
      };
      const { dataZoom, ...rest } = option;
      // What is shown of the axis stays as it is: a new option would show all of it again.
      const [zoomed] = (chart.getOption()?.['dataZoom'] ?? []) as Zoomed[];
      const shown = zoomed === undefined ? {} : { start: zoomed.start, end: zoomed.end };
      chart.setOption(
        {
          ...rest,
          dataZoom: dataZoom.map((each) => ({ ...each, ...shown })),
          series: [{ type: 'custom', clip: false, data: [[0, low]], renderItem }],
        } as Parameters<ECharts['setOption']>[0],
        { notMerge: true },
      );
    },
    box: () => box,
    zoomTo: (from, to) => chart.dispatchAction({ type: 'dataZoom', startValue: from, endValue: to }),
    flush: () => chart.getZr().flush(),
    dispose: () => chart.dispose(),
  };
}

function boxOf({ x, y, width, height }: Area, api: Api, low: number): PlotBox {
  const [first = 0] = api.coord([0, low]);
  const [second = 0] = api.coord([1, low]);
  return { left: x, top: y, width, height, across: { first: first - x, step: second - first } };
}
