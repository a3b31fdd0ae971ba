import type { ReactNode } from 'react';
import { TWO_PERIODS } from '#shared/domain/charts/planDrawing.ts';
import { CHART_KINDS, type ChartKind } from '#shared/domain/charts/types.ts';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { Select } from '../../components/Select.tsx';
import { chartText } from '../../strings/chartText.ts';

type Props = {
  readonly view: ChartView;
  readonly spec: ChartSpec;
  readonly onChange: (spec: ChartSpec) => void;
};

/** What the chart is to show, chosen by an example of what it answers. */
export function KindFields({ view, spec, onChange }: Props): ReactNode {
  const example = chartText.examples[spec.type];
  return (
    <div>
      <label>
        {chartText.fields.kind}
        <Select
          value={spec.type}
          aria-description={example}
          options={CHART_KINDS.map((kind) => [kind, chartText.kinds[kind]])}
          onChoose={(kind) => onChange(asKind(spec, kind, view.range))}
        />
      </label>
      <p className="quiet-text">{example}</p>
      {spec.type === 'scatter' && view.acrossChoices.length > 0 && (
        <AcrossField view={view} spec={spec} onChange={onChange} />
      )}
    </div>
  );
}

/** What a scatter draws across: the first of two periods, or of one period something else of the same areas. */
function AcrossField({ view, spec, onChange }: Props): ReactNode {
  const { across, ...rest } = spec;
  const keyOf = ({ names: _, ...key }: NonNullable<ChartSpec['across']>): string => JSON.stringify(key);
  const chosen = view.acrossChoices.findIndex(
    (choice) => across !== undefined && keyOf(choice.across) === keyOf(across),
  );
  const pick = (at: number): void => {
    const choice = view.acrossChoices[at];
    const last = spec.periods.at(-1);
    if (choice !== undefined && last !== undefined)
      onChange({ ...rest, across: choice.across, periods: [last] });
    else onChange({ ...rest, periods: pairOf(spec.periods, view.range) });
  };
  return (
    <label>
      {chartText.fields.across}
      <select className="field" value={chosen} onChange={(event) => pick(Number(event.target.value))}>
        <option value={-1}>{chartText.fields.acrossPeriod}</option>
        {view.acrossChoices.map(({ name }, at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The spec as another kind: what compares two periods takes the first and the last, a map the last. */
function asKind({ across: _, ...spec }: ChartSpec, type: ChartKind, range: readonly string[]): ChartSpec {
  const last = spec.periods.at(-1);
  if (type === 'map' && last !== undefined) return { ...spec, type, periods: [last] };
  return { ...spec, type, ...(TWO_PERIODS.includes(type) ? { periods: pairOf(spec.periods, range) } : {}) };
}

/** The first and the last of some periods; of one alone, the first that there is and that one. */
function pairOf(periods: readonly string[], range: readonly string[]): string[] {
  const last = periods.at(-1);
  const first = [periods[0], ...range].find((period) => period !== undefined && period !== last);
  return [...new Set([first, last].flatMap((period) => period ?? []))].sort();
}
