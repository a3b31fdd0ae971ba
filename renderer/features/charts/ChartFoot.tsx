import { type ReactNode, useMemo } from 'react';
import { chartRemarks } from '#shared/domain/charts/chartRemarks.ts';
import type { Drawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartView } from '#shared/ipc/chartShapes.ts';
import { chartText } from '../../strings/chartText.ts';

type Props = {
  readonly view: ChartView;
  readonly drawing: Drawing;
  /** The sentence of the mark the keyboard stands at; empty before it walked. */
  readonly told: string;
  /** The table lists the sources itself. */
  readonly hidesSources: boolean;
};

/** Under the chart: where the keyboard stands, what to know, and where the numbers come from. */
export function ChartFoot({ view, drawing, told, hidesSources }: Props): ReactNode {
  const remarks = useMemo(() => chartRemarks(view.spec, drawing, view.events), [view, drawing]);
  return (
    <footer className="chart-foot">
      <p role="status" className={told === '' ? 'quiet-text' : ''}>
        {told === '' ? chartText.hint : told}
      </p>
      <ul className="quiet-text">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
        {view.gone.length > 0 && <li>{chartText.gone(view.gone.length)}</li>}
      </ul>
      {view.sourceLine !== '' && !hidesSources && (
        <p className="chart-source quiet-text">{chartText.source(view.sourceLine)}</p>
      )}
    </footer>
  );
}
