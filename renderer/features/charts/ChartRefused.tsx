import { type ReactNode, useEffect, useRef } from 'react';
import type { Drawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { chartText } from '../../strings/chartText.ts';
import { unitText } from './ChartDesign.tsx';
import { unitChoices } from './unitChoices.ts';

type Props = {
  readonly view: ChartView;
  readonly drawing: Drawing;
  /** The first way out has the keyboard. */
  readonly takesFocus: boolean;
  readonly onChange: (spec: ChartSpec) => void;
};

/** Why nothing is drawn, and the ways out, in the chart's place. */
export function ChartRefused({ view, drawing: { refusal, units }, takesFocus, onChange }: Props): ReactNode {
  const { spec } = view;
  const choices = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) choices.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  if (refusal === null) return null;
  return (
    <div className="chart-empty" role="alert">
      <p>{refusal === 'mixed_units' ? chartText.mixed(units) : chartText.refused[refusal]}</p>
      <p ref={choices} className="chart-choices">
        {waysOut(spec, refusal, units).map(({ name, ...part }) => (
          <button key={name} type="button" className="button" onClick={() => onChange({ ...spec, ...part })}>
            {name}
          </button>
        ))}
      </p>
    </div>
  );
}

type WayOut = Partial<ChartSpec> & { readonly name: string };

function waysOut(
  { periods }: ChartSpec,
  refusal: NonNullable<Drawing['refusal']>,
  units: readonly string[],
): readonly WayOut[] {
  const [first, last] = [periods[0], periods.at(-1)];
  switch (refusal) {
    case 'mixed_units':
      return unitChoices(units).map((choice) => ({ name: unitText(choice), units: [...choice] }));
    case 'log_bars':
    case 'log_zero':
      return [{ name: chartText.plainAxis, log: false }];
    case 'two_periods':
      return first === undefined || last === undefined || first === last
        ? []
        : [{ name: chartText.onlyEnds(first, last), periods: [first, last] }];
  }
}
