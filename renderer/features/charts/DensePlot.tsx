import {
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { echartsOption } from '#shared/domain/charts/echartsOption.ts';
import type { ChartColours } from '#shared/domain/charts/palette.ts';
import type { Drawing } from '#shared/domain/charts/planDrawing.ts';
import type { MarkPlace } from '#shared/domain/charts/walkMarks.ts';
import type { ChartView } from '#shared/ipc/chartShapes.ts';
import { useChartColours } from '../../components/useChartColours.ts';
import { chartText } from '../../strings/chartText.ts';
import { createPlot, type Plot, type PlotPlace } from './echartsHost.ts';
import { markPlaceOf, plotPlaceOf } from './markPlaces.ts';

/** Below this many pixels the lines of a plot cannot be told apart. */
const LEAST_PLOT = 220;

export type PlotProps = {
  readonly view: ChartView;
  readonly drawing: Drawing;
  readonly at: MarkPlace | null;
  /** The sentence of a mark. */
  readonly tell: (at: MarkPlace) => string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPick: (at: MarkPlace) => void;
  readonly takesFocus: boolean;
};

/** A picture of very many marks, which pans and zooms: one stop of the keyboard, in which arrow keys walk the marks. */
export function DensePlot(props: PlotProps): ReactNode {
  const { view, drawing, at, tell, onKeyDown, takesFocus } = props;
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot | null>(null);
  const [isFocused, setFocused] = useState(false);
  const colours = useChartColours();
  // The library keeps its listener for as long as it lives; what it calls is always the newest.
  const latest = useRef(props);
  latest.current = props;

  const redraw = useMemo(
    () => () => draw(host.current, plot.current, { view, drawing, colours, tell }),
    [view, drawing, colours, tell],
  );
  const newestRedraw = useRef(redraw);
  newestRedraw.current = redraw;

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const created = createPlot(element, (place) => {
      const picked = markPlaceOf(latest.current.drawing, place);
      if (picked !== null) latest.current.onPick(picked);
    });
    plot.current = created;
    const observer = new ResizeObserver(() => newestRedraw.current());
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.current = null;
      created.dispose();
    };
  }, []);
  useEffect(redraw, [redraw]);
  // A mark stands out only while the keyboard is here; else it would dim the others for good.
  useEffect(
    () => plot.current?.bringOut(at === null || !isFocused ? null : plotPlaceOf(drawing, at)),
    [at, drawing, isFocused],
  );
  useEffect(() => {
    if (takesFocus) frame.current?.focus();
  }, [takesFocus]);

  const label = chartText.plot(view.spec.title, view.lines.length, view.spec.periods.length);
  return (
    <div
      ref={frame}
      className="chart-plot"
      role="application"
      {...plotStop(label)}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div ref={host} className="chart-canvas" aria-hidden="true" />
    </div>
  );
}

/** One stop of the keyboard. Arrow keys are the chart's own, also where a screen reader would read on with them. */
export const plotStop = (label: string): HTMLAttributes<HTMLDivElement> => ({
  tabIndex: 0,
  'aria-roledescription': chartText.title,
  'aria-label': label,
});

type Drawn = {
  readonly view: ChartView;
  readonly drawing: Drawing;
  readonly colours: ChartColours;
  readonly tell: (at: MarkPlace) => string;
};

/** Draws at the element's size; a hidden tab has none and is drawn when it is shown. */
function draw(element: HTMLElement | null, plot: Plot | null, { view, drawing, colours, tell }: Drawn): void {
  if (element === null || plot === null || element.clientWidth === 0) return;
  const look = { colours, width: element.clientWidth, font: getComputedStyle(element).fontFamily };
  const option = echartsOption(view.spec, drawing.lines, drawing, look);
  // A long legend makes the picture taller, not the plot flat.
  element.style.minHeight = `${option.grid.top + LEAST_PLOT}px`;
  plot.draw(option, colours, (place: PlotPlace) => {
    const at = markPlaceOf(drawing, place);
    return at === null ? '' : tell(at);
  });
}
