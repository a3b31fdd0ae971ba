import type { ReactNode } from 'react';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { chartText } from '../../strings/chartText.ts';

type Props = {
  readonly view: ChartView;
  readonly spec: ChartSpec;
  readonly onChange: (spec: ChartSpec) => void;
};

/** Which unit the values of several are turned into, and at which rates; none unless it is asked for. */
export function ConvertField({ view, spec, onChange }: Props): ReactNode {
  const { convert, units: _units, ...rest } = spec;
  const chosen = view.conversions.find(({ to }) => to === convert?.to);
  const offered = new Set([...view.conversions.map(({ to }) => to), ...(convert ? [convert.to] : [])]);
  return (
    <div>
      <label>
        {chartText.fields.convert}
        <select
          className="field"
          value={convert?.to ?? ''}
          onChange={({ target: { value } }) =>
            onChange(value === '' ? rest : { ...rest, convert: { to: value } })
          }
        >
          <option value="">{chartText.notConverted}</option>
          {[...offered].map((to) => (
            <option key={to}>{to}</option>
          ))}
        </select>
      </label>
      {chosen !== undefined && (
        <p className="quiet-text">{chartText.convertAt(chosen.to, chosen.rates, chosen.lacking)}</p>
      )}
    </div>
  );
}
