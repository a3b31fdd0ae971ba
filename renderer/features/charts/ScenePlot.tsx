import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { chartScene } from '#shared/domain/charts/scene/chartScene.ts';
import { paintIn } from '#shared/domain/charts/scene/sceneSvg.ts';
import { SceneShapes } from '../../components/SceneShapes.tsx';
import { useChartColours } from '../../components/useChartColours.ts';
import { useSizeOf } from '../../components/useSizeOf.ts';
import { chartText } from '../../strings/chartText.ts';
import { ChartTip, type Pointed } from './ChartTip.tsx';
import { type PlotProps, plotStop } from './DensePlot.tsx';

/** The picture, of shapes of our own: one stop of the keyboard, in which arrow keys walk the marks. */
export function ScenePlot({ view, drawing, at, tell, onKeyDown, onPick, takesFocus }: PlotProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSizeOf(frame);
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const colours = useChartColours();
  const paint = useMemo(() => paintIn(colours), [colours]);
  useEffect(() => {
    if (takesFocus) frame.current?.focus();
  }, [takesFocus]);
  const scene = useMemo(
    () => (size.width === 0 ? null : chartScene(view.spec, drawing, { ...size, events: view.events })),
    [view, drawing, size],
  );

  const label = chartText.plot(view.spec.title, view.lines.length, view.spec.periods.length);
  return (
    <div
      ref={frame}
      className="chart-plot"
      role="application"
      {...plotStop(label)}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Escape') setHovered(null);
        onKeyDown(event);
      }}
    >
      {scene !== null && (
        <div className="chart-canvas" aria-hidden="true" style={{ minHeight: scene.height }}>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden from readers; the picture around it is named and walked. */}
          <svg width={scene.width} height={scene.height} viewBox={`0 0 ${scene.width} ${scene.height}`}>
            <SceneShapes
              nodes={scene.nodes}
              paint={paint}
              at={at}
              onPick={onPick}
              onHover={(place, event) => {
                const box = frame.current?.getBoundingClientRect();
                if (place === null || event === null || box === undefined) setHovered(null);
                else setHovered({ at: place, x: event.clientX - box.left, y: event.clientY - box.top });
              }}
            />
          </svg>
        </div>
      )}
      {hovered !== null && <ChartTip pointed={hovered} width={size.width} text={tell(hovered.at)} />}
    </div>
  );
}
