import type { ReactNode } from 'react';
import { OVERLAID } from '#shared/domain/charts/overlayLines.ts';
import { isOnlyEnds, periodsBetween } from '#shared/domain/charts/periodRange.ts';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { chartText } from '../../strings/chartText.ts';
import { ChartNotes } from './ChartNotes.tsx';
import { ChartSources } from './ChartSources.tsx';
import { ConvertField } from './ConvertField.tsx';
import { KindFields } from './KindFields.tsx';
import { PeriodSelect } from './PeriodSelect.tsx';
import { ScenarioField } from './ScenarioField.tsx';
import { TransformFields } from './TransformFields.tsx';
import { unitChoices } from './unitChoices.ts';

const words = chartText.fields;

type Props = {
  readonly view: ChartView;
  readonly spec: ChartSpec;
  /** Every unit the rows have. */
  readonly units: readonly string[];
  readonly onChange: (spec: ChartSpec) => void;
  /** Null for a chart that is not saved yet. */
  readonly onRemove: (() => void) | null;
};

/** What can be changed about a chart, beside it. */
export function ChartDesign({ view, spec, units, onChange, onRemove }: Props): ReactNode {
  const change = (part: Partial<ChartSpec>): void => onChange({ ...spec, ...part });
  return (
    <div className="chart-design">
      <label>
        {words.title}
        <textarea
          className="field"
          rows={3}
          maxLength={500}
          value={spec.title}
          onChange={(event) => change({ title: event.target.value.replace(/\s*\n\s*/g, ' ') })}
        />
      </label>
      <KindFields view={view} spec={spec} onChange={onChange} />
      <PeriodFields range={view.range} periods={spec.periods} onChange={(periods) => change({ periods })} />
      {spec.across === undefined && <TransformFields spec={spec} onChange={onChange} />}
      {OVERLAID.includes(spec.type) && spec.transform === undefined && (
        <ScenarioField spec={spec} onChange={onChange} />
      )}
      {(view.conversions.length > 0 || spec.convert !== undefined) && (
        <ConvertField view={view} spec={spec} onChange={onChange} />
      )}
      {units.length > 1 && (
        <UnitField
          units={units}
          type={spec.type}
          chosen={spec.units}
          onChange={(chosen) => change({ units: chosen })}
        />
      )}
      <div>
        <h3>{words.rows}</h3>
        <ul className="chart-rows">
          {spec.series.map((seriesId) => {
            const line = view.lines.find((each) => each.seriesId === seriesId);
            const name = line?.short ?? seriesId;
            return (
              <li key={seriesId}>
                <span className="name" title={line?.name ?? chartText.gone(1)}>
                  {name}
                </span>
                <button
                  type="button"
                  className="button quiet"
                  aria-label={words.removeRow(name)}
                  disabled={spec.series.length === 1}
                  onClick={() => change({ series: spec.series.filter((each) => each !== seriesId) })}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      {(spec.type === 'line' || spec.type === 'mirror') && spec.periods.length > 0 && (
        <ChartNotes view={view} spec={spec} onChange={onChange} />
      )}
      <ChartSources view={view} spec={spec} onChange={onChange} />
      {onRemove !== null && (
        <button type="button" className="button chart-remove" onClick={onRemove}>
          {chartText.remove}
        </button>
      )}
    </div>
  );
}

function PeriodFields(props: {
  readonly range: readonly string[];
  readonly periods: readonly string[];
  readonly onChange: (periods: string[]) => void;
}): ReactNode {
  const { range, periods, onChange } = props;
  const offered = [...new Set([...range, ...periods])].sort();
  const [from = '', to = ''] = [periods[0], periods.at(-1)];
  const ends = isOnlyEnds(offered, periods);
  return (
    <div className="chart-periods">
      <PeriodSelect
        label={words.from}
        value={from}
        offered={offered}
        onChange={(period) => onChange(periodsBetween(offered, period, to, ends))}
      />
      <PeriodSelect
        label={words.to}
        value={to}
        offered={offered}
        onChange={(period) => onChange(periodsBetween(offered, from, period, ends))}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={ends}
          disabled={offered.indexOf(to) - offered.indexOf(from) < 2}
          onChange={(event) => onChange(periodsBetween(offered, from, to, event.target.checked))}
        />
        {words.ends}
      </label>
    </div>
  );
}

function UnitField(props: {
  readonly units: readonly string[];
  readonly type: ChartSpec['type'];
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (units: string[]) => void;
}): ReactNode {
  const { units, type, chosen, onChange } = props;
  const choices = unitChoices(units, type);
  const at = choices.findIndex((choice) => choice.join() === (chosen ?? []).join());
  return (
    <label>
      {words.unit}
      <select
        className="field"
        value={String(at)}
        onChange={(event) => onChange([...(choices[Number(event.target.value)] ?? [])])}
      >
        {at < 0 && <option value="-1">{words.choose}</option>}
        {choices.map((choice, index) => (
          <option key={choice.join()} value={String(index)}>
            {unitText(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A choice of units in words. */
export const unitText = ([left = '', right]: readonly string[]): string =>
  right === undefined ? chartText.only(left) : chartText.twoAxes(left, right);
