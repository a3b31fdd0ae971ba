import type { ReactNode } from 'react';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { chartText } from '../../strings/chartText.ts';

type Props = { readonly spec: ChartSpec; readonly onChange: (spec: ChartSpec) => void };

/** Which scenario lies over the lines; none unless it is asked for. */
export function ScenarioField({ spec, onChange }: Props): ReactNode {
  const { scenario, ...rest } = spec;
  const known = useQueryOf('library.list', {}).data?.scenarios ?? [];
  if (known.length === 0 && scenario === undefined) return null;
  return (
    <label>
      {chartText.fields.scenario}
      <select
        className="field"
        value={scenario?.id ?? ''}
        onChange={({ target: { value } }) =>
          onChange(value === '' ? rest : { ...rest, scenario: { id: value } })
        }
      >
        <option value="">{chartText.fields.noScenario}</option>
        {known.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
