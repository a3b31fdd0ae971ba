import './signals.css';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { paintIn } from '#shared/domain/charts/scene/sceneSvg.ts';
import { withMinus } from '#shared/domain/figures/minusSign.ts';
import { divergenceScene } from '#shared/domain/signals/divergenceScene.ts';
import { changeText, QUADRANT_NAMES, quadrantOf } from '#shared/domain/signals/netSignal.ts';
import type { Divergence } from '#shared/ipc/signalShapes.ts';
import { useFocusOnOpen } from '../../app/justOpened.ts';
import { revealCell, select } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { SceneShapes } from '../../components/SceneShapes.tsx';
import { useChartColours } from '../../components/useChartColours.ts';
import { useSizeOf } from '../../components/useSizeOf.ts';
import { signalsText } from '../../strings/signalsText.ts';
import { Evidence } from './Evidence.tsx';

const words = signalsText.divergence;

/** What trade did against what politics did, country by country. */
export function DivergencePanel(): ReactNode {
  const [span, setSpan] = useState({ from: '2020', to: '2024' });
  const answer = useQueryOf('divergence.get', span);
  const field = (name: 'from' | 'to', periods: readonly string[]): ReactNode => (
    <label>
      {words[name]}
      <select
        className="field"
        value={span[name]}
        onChange={(event) => setSpan({ ...span, [name]: event.target.value })}
      >
        {periods
          .filter((period) => (name === 'from' ? period < span.to : period > span.from))
          .map((period) => (
            <option key={period}>{period}</option>
          ))}
      </select>
    </label>
  );
  return (
    <article className="divergence" aria-label={words.title}>
      <Loaded query={answer}>
        {(view) => (
          <>
            <header>
              <h2>{words.title}</h2>
              {field('from', view.periods)}
              {field('to', view.periods)}
            </header>
            <Body view={view} />
          </>
        )}
      </Loaded>
    </article>
  );
}

function Body({ view }: { view: Divergence }): ReactNode {
  // The picture is measured where it comes up: not before it has something to draw.
  return view.points.some(({ change }) => change !== null) ? (
    <Picture view={view} />
  ) : (
    <p className="empty">{words.nothing}</p>
  );
}

function Picture({ view }: { view: Divergence }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  useFocusOnOpen(frame, 'divergence');
  const { width } = useSizeOf(frame);
  const [at, setAt] = useState<number | null>(null);
  const colours = useChartColours();
  const paint = useMemo(() => paintIn(colours), [colours]);
  const drawn = view.points.flatMap(({ change }, index) => (change === null ? [] : [index]));
  const point = at === null ? undefined : view.points[at];
  const scene = width === 0 ? null : divergenceScene(view.points, { width });

  const pick = (index: number): void => {
    setAt(index);
    const cell = view.points[index]?.cells[1];
    if (cell !== undefined) select({ kind: 'cell', cell });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) setAt(walk(drawn, at, step));
    else if (event.key === 'Enter' && point !== undefined) revealCell(point.cells[1]);
    else if (event.key === ' ' && at !== null) pick(at);
    else return;
    event.preventDefault();
  };
  return (
    <div className="divergence-body">
      <div
        ref={frame}
        className="chart-plot"
        role="application"
        {...{ tabIndex: 0 }}
        aria-label={words.plot(drawn.length, view.from, view.to)}
        onKeyDown={onKeyDown}
      >
        {scene !== null && (
          <div aria-hidden="true">
            {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden from readers; the picture around it is named and walked. */}
            <svg width={scene.width} height={scene.height} viewBox={`0 0 ${scene.width} ${scene.height}`}>
              <SceneShapes
                nodes={scene.nodes}
                paint={paint}
                at={at === null ? null : { line: at, period: 0 }}
                onPick={({ line }) => pick(line)}
                onHover={() => undefined}
              />
            </svg>
          </div>
        )}
      </div>
      <p role="status" className={point === undefined ? 'quiet-text' : ''}>
        {point === undefined ? words.hint : tell(point)}
      </p>
      {point !== undefined && <Evidence point={point} signals={view.signals} />}
      <ul className="quiet-text">
        {view.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <p className="quiet-text">{words.source(view.sourceLine)}</p>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

function walk(drawn: readonly number[], at: number | null, step: number): number {
  const place = at === null ? (step > 0 ? -1 : drawn.length) : drawn.indexOf(at);
  return drawn[Math.min(Math.max(place + step, 0), drawn.length - 1)] ?? 0;
}

function tell({ name, change, values, net }: Divergence['points'][number]): string {
  if (change === null) return `${name}: ${words.noChange}`;
  const quadrant = quadrantOf(change, net);
  return words.told(
    name,
    changeText(change),
    values,
    `${net > 0 ? '+' : ''}${withMinus(String(net))}`,
    quadrant === 'unmoved' ? words.unmoved : `${QUADRANT_NAMES[quadrant]}.`,
  );
}
