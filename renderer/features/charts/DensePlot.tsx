import {
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { denseOption } from '#shared/domain/charts/dense/denseOption.ts';
import { heightRows } from '#shared/domain/charts/dense/heightRows.ts';
import { nearestMark } from '#shared/domain/charts/dense/nearestMark.ts';
import type { Drawing } from '#shared/domain/charts/planDrawing.ts';
import { legend } from '#shared/domain/charts/scene/frame.ts';
import { paintIn } from '#shared/domain/charts/scene/sceneSvg.ts';
import type { MarkPlace } from '#shared/domain/charts/walkMarks.ts';
import type { ChartView } from '#shared/ipc/chartShapes.ts';
import { SceneShapes } from '../../components/SceneShapes.tsx';
import { useChartColours } from '../../components/useChartColours.ts';
import { chartText } from '../../strings/chartText.ts';
import { ChartTip, type Pointed } from './ChartTip.tsx';
import { type DrawnCount, drawDense } from './denseCanvas.ts';
import { createPlot, type Plot } from './echartsHost.ts';
import { windowAfter, windowAround } from './zoomKeys.ts';

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
export function DensePlot({ view, drawing, at, tell, onKeyDown, onPick, takesFocus }: PlotProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const [count, setCount] = useState<DrawnCount | null>(null);
  const [width, setWidth] = useState(0);
  const colours = useChartColours();
  const rows = useMemo(() => heightRows(drawing), [drawing]);
  const periods = view.spec.periods.length;

  const redraw = (): void => {
    const element = host.current;
    // A hidden tab has no size and is drawn when it is shown.
    if (element === null || element.clientWidth === 0) return;
    plot.current ??= createPlot(element);
    const { fontFamily: font } = getComputedStyle(element);
    const shown = { view, drawing, rows, colours, font, at: isFocused ? at : null };
    const canvas = document.createElement('canvas');
    plot.current.draw(denseOption(view.spec, drawing, { colours, font }), (box) => {
      const drawn = drawDense(canvas, box, shown);
      setCount((before) => (isSame(before, drawn.count) ? before : drawn.count));
      return drawn.picture;
    });
  };
  const newestRedraw = useRef(redraw);
  newestRedraw.current = redraw;
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
      newestRedraw.current();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.current?.dispose();
      plot.current = null;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is what the newest drawing draws.
  useEffect(() => newestRedraw.current(), [view, drawing, rows, colours, at, isFocused]);
  useEffect(() => {
    if (takesFocus) frame.current?.focus();
  }, [takesFocus]);
  // The mark the keyboard walks to is always in sight.
  useEffect(() => {
    const box = plot.current?.box();
    const moved = at === null || box == null ? null : windowAround(box, periods, at.period);
    if (moved !== null) plot.current?.zoomTo(...moved);
  }, [at, periods]);

  const pointed = ({ clientX, clientY }: MouseEvent): Pointed | null => {
    const [box, edges] = [plot.current?.box(), host.current?.getBoundingClientRect()];
    if (box == null || edges === undefined) return null;
    const [x, y] = [clientX - edges.left, clientY - edges.top];
    const found = nearestMark(rows, box.across, box.height, { x: x - box.left, y: y - box.top });
    const offset = edges.top - (frame.current?.getBoundingClientRect().top ?? 0);
    return found === null ? null : { at: found, x, y: y + offset };
  };
  const onZoomKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const box = plot.current?.box();
    const moved =
      box == null || event.ctrlKey || event.metaKey || event.altKey
        ? null
        : windowAfter(event.key, box, periods, at?.period ?? null);
    if (moved === null) return false;
    event.preventDefault();
    plot.current?.zoomTo(...moved);
    return true;
  };
  const paint = useMemo(() => paintIn(colours), [colours]);
  const names = useMemo(() => legend(drawing, width), [drawing, width]);
  const label = chartText.densePlot(view.spec.title, view.lines.length, periods);
  return (
    <div
      ref={frame}
      className="chart-plot dense"
      role="application"
      {...plotStop(label)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setHovered(null);
        if (!onZoomKey(event)) onKeyDown(event);
      }}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <p className="chart-count quiet-text" aria-live="polite">
        {count === null ? '' : chartText.drawnOf(count)}
      </p>
      <svg width={width} height={names.height} aria-hidden="true">
        <SceneShapes nodes={names.nodes} paint={paint} at={null} onPick={onPick} onHover={() => undefined} />
      </svg>
      <div
        ref={host}
        className="chart-canvas"
        aria-hidden="true"
        onMouseMove={(event) => setHovered(event.buttons === 0 ? pointed(event) : null)}
        onMouseLeave={() => setHovered(null)}
        onClick={(event) => {
          const found = pointed(event);
          if (found !== null) onPick(found.at);
        }}
      />
      {hovered !== null && <ChartTip pointed={hovered} width={width} text={tell(hovered.at)} />}
    </div>
  );
}

const isSame = (a: DrawnCount | null, b: DrawnCount): boolean =>
  a !== null && a.drawn === b.drawn && a.marks === b.marks && a.signs === b.signs;

/** One stop of the keyboard. Arrow keys are the chart's own, also where a screen reader would read on with them. */
export const plotStop = (label: string): HTMLAttributes<HTMLDivElement> => ({
  tabIndex: 0,
  'aria-roledescription': chartText.title,
  'aria-label': label,
});
