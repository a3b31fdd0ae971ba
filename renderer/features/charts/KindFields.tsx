import type { ReactNode } from 'react';
import { TWO_PERIODS } from '#shared/domain/charts/planDrawing.ts';
import { CHART_KINDS, type ChartKind } from '#shared/domain/charts/types.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { chartText } from '../../strings/chartText.ts';

type Props = { readonly spec: ChartSpec; readonly onChange: (spec: ChartSpec) => void };

/** What the chart is to show, chosen by an example of what it answers. */
export function KindFields({ spec, onChange }: Props): ReactNode {
  const example = chartText.examples[spec.type];
  return (
    <div>
      <label>
        {chartText.fields.kind}
        <select
          className="field"
          value={spec.type}
          aria-description={example}
          onChange={(event) => {
            const type = CHART_KINDS.find((kind) => kind === event.target.value);
            if (type !== undefined) onChange(asKind(spec, type));
          }}
        >
          {CHART_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {chartText.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet-text">{example}</p>
    </div>
  );
}

/** The spec as another kind: what compares two periods takes the first and the last. */
function asKind(spec: ChartSpec, type: ChartKind): ChartSpec {
  const [first, last] = [spec.periods[0], spec.periods.at(-1)];
  const isPair = TWO_PERIODS.includes(type) && first !== undefined && last !== undefined && first !== last;
  return { ...spec, type, ...(isPair ? { periods: [first, last] } : {}) };
}
