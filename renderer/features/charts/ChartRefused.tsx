import { type ReactNode, useEffect, useRef } from 'react';
import type { Drawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { chartText } from '../../strings/chartText.ts';
import { openSheet } from '../sheets/shownSheet.ts';
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
      {refusal === 'mixed_units' && <Conversions view={view} onChange={onChange} />}
    </div>
  );
}

/** What the rows could be turned into, at the rates that are named; without a rate the way to the rates. */
function Conversions({ view, onChange }: Pick<Props, 'view' | 'onChange'>): ReactNode {
  const { spec, conversions } = view;
  const convertible = conversions.filter(({ rates }) => rates.length > 0);
  return (
    <ul className="chart-conversions">
      {convertible.map(({ to, rates, lacking }) => (
        <li key={to}>
          <button
            type="button"
            className="button"
            onClick={() => onChange({ ...spec, convert: { to }, units: undefined })}
          >
            {chartText.convert(to)}
          </button>
          <span className="quiet-text">{chartText.convertAt(to, rates, lacking)}</span>
        </li>
      ))}
      {convertible.length < conversions.length && (
        <li>
          <button type="button" className="button" onClick={() => openSheet('rates')}>
            {chartText.openRates}
          </button>
          <span className="quiet-text">
            {conversions
              .filter(({ rates }) => rates.length === 0)
              .map(({ to }) => chartText.convertAt(to, [], []))
              .join(' ')}
          </span>
        </li>
      )}
    </ul>
  );
}

/** More periods than these are chosen in the design. */
const MOST_PERIODS = 6;

type WayOut = Partial<ChartSpec> & { readonly name: string };

function waysOut(
  { type, periods }: ChartSpec,
  refusal: NonNullable<Drawing['refusal']>,
  units: readonly string[],
): readonly WayOut[] {
  const [first, last] = [periods[0], periods.at(-1)];
  switch (refusal) {
    case 'mixed_units':
      return unitChoices(units, type).map((choice) => ({ name: unitText(choice), units: [...choice] }));
    case 'log_bars':
    case 'log_zero':
      return [{ name: chartText.plainAxis, log: false }];
    case 'one_period':
      return [...new Set(periods)]
        .slice(-MOST_PERIODS)
        .map((period) => ({ name: chartText.onlyOne(period), periods: [period] }));
    case 'same_area':
      return [];
    case 'two_periods':
      return first === undefined || last === undefined || first === last
        ? []
        : [{ name: chartText.onlyEnds(first, last), periods: [first, last] }];
  }
}
