import { type ReactNode, useMemo } from 'react';
import { planDrawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { type PackedChart, unpackChart } from '#shared/ipc/packedChart.ts';
import { ChartBody } from './ChartBody.tsx';
import { ChartDesign } from './ChartDesign.tsx';

type Props = {
  /** What the store draws for the spec, but for its title. */
  readonly answer: PackedChart;
  readonly spec: ChartSpec;
  readonly isTable: boolean;
  readonly isDesigning: boolean;
  readonly isFocusedFirst: boolean;
  readonly onChange: (spec: ChartSpec) => void;
  /** Null for a chart that is not saved yet. */
  readonly onRemove: (() => void) | null;
};

/** The chart and, beside or below it, what can be changed about it. */
export function ChartSides({
  answer,
  spec,
  isTable,
  isDesigning,
  isFocusedFirst,
  onChange,
  onRemove,
}: Props): ReactNode {
  const arrived = useMemo(() => unpackChart(answer), [answer]);
  const view = useMemo(
    () => ({ ...arrived, spec: { ...arrived.spec, title: spec.title } }),
    [arrived, spec.title],
  );
  const drawing = useMemo(() => planDrawing(view.spec, view.lines), [view]);
  return (
    <div className={isDesigning ? 'chart-sides designing' : 'chart-sides'}>
      <ChartBody
        view={view}
        drawing={drawing}
        isTable={isTable}
        isFocusedFirst={isFocusedFirst}
        onChange={(changed) => onChange({ ...changed, title: spec.title })}
      />
      <ChartDesign view={view} spec={spec} units={drawing.units} onChange={onChange} onRemove={onRemove} />
    </div>
  );
}
