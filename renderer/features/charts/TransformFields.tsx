import type { ReactNode } from 'react';
import { BARS } from '#shared/domain/charts/planDrawing.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { Select } from '../../components/Select.tsx';
import { chartText } from '../../strings/chartText.ts';

const words = chartText.fields;
const KINDS = ['values', 'index', 'growth', 'share'] as const;

type Props = { readonly spec: ChartSpec; readonly onChange: (spec: ChartSpec) => void };

/** What is drawn of the values, and on what axis. */
export function TransformFields({ spec, onChange }: Props): ReactNode {
  const { transform, log, cutAxis, events, ...rest } = spec;
  const put = (part: Pick<ChartSpec, 'transform' | 'log' | 'cutAxis' | 'events'>): void => {
    const next = { transform, log, cutAxis, events, ...part };
    onChange({
      ...rest,
      ...(next.transform === undefined ? {} : { transform: next.transform }),
      ...(next.log === true ? { log: true } : {}),
      ...(next.cutAxis === undefined || next.cutAxis === '' ? {} : { cutAxis: next.cutAxis }),
      ...(next.events === true ? { events: true } : {}),
    });
  };
  const pick = (kind: string): void => {
    if (kind === 'index') put({ transform: { kind, base: spec.periods[0] ?? '' } });
    else put({ transform: kind === 'growth' || kind === 'share' ? { kind } : undefined });
  };
  return (
    <>
      <label>
        {words.transform}
        <Select
          value={transform?.kind ?? 'values'}
          options={KINDS.map((kind) => [kind, words.transforms[kind]])}
          onChoose={pick}
        />
      </label>
      {transform?.kind === 'index' && (
        <label>
          {words.base}
          <select
            className="field"
            value={transform.base}
            onChange={(event) => put({ transform: { kind: 'index', base: event.target.value } })}
          >
            {spec.periods.map((period) => (
              <option key={period}>{period}</option>
            ))}
          </select>
        </label>
      )}
      {transform?.kind === 'growth' && (
        <label className="check">
          <input
            type="checkbox"
            checked={transform.anyReporter === true}
            onChange={(event) =>
              put({ transform: { kind: 'growth', ...(event.target.checked ? { anyReporter: true } : {}) } })
            }
          />
          {words.anyReporter}
        </label>
      )}
      {!BARS.includes(spec.type) && spec.type !== 'heat' && (
        <label className="check">
          <input
            type="checkbox"
            checked={log === true}
            onChange={(event) => put({ log: event.target.checked })}
          />
          {words.log}
        </label>
      )}
      {(spec.type === 'line' || spec.type === 'mirror') && (
        <label className="check">
          <input
            type="checkbox"
            checked={events === true}
            onChange={(event) => put({ events: event.target.checked })}
          />
          {words.events}
        </label>
      )}
      {log !== true && spec.type !== 'heat' && (
        <label>
          {words.cutAxis}
          <input
            className="field"
            value={cutAxis ?? ''}
            placeholder={words.cutReason}
            maxLength={300}
            onChange={(event) => put({ cutAxis: event.target.value.trimStart() })}
          />
        </label>
      )}
    </>
  );
}
