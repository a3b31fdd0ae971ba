import type { ReactNode } from 'react';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { chartText } from '../../strings/chartText.ts';

type Props = {
  readonly view: ChartView;
  readonly spec: ChartSpec;
  readonly onChange: (spec: ChartSpec) => void;
};

/** The sources of what is drawn; what rests on one that is unticked is not drawn, and it leaves the source line. */
export function ChartSources({ view, spec, onChange }: Props): ReactNode {
  // By what is asked for, so that the tick answers at once; the drawing follows.
  const left = new Set(spec.without);
  const all = [...view.sources, ...view.leftOut].sort((a, b) => (a.id < b.id ? -1 : 1));
  const isShared = (name: string): boolean => all.filter((other) => other.name === name).length > 1;
  const toggle = (id: string): void => {
    const { without = [], ...rest } = spec;
    const next = left.has(id) ? without.filter((each) => each !== id) : [...without, id];
    onChange(next.length === 0 ? rest : { ...rest, without: next });
  };
  if (all.length === 0) return null;
  return (
    <fieldset className="chart-drawn-sources">
      <legend>{chartText.fields.sources}</legend>
      {all.map(({ id, name, title }) => (
        <label key={id} title={title}>
          <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
          <span>{isShared(name) ? `${name}: ${title}` : name}</span>
        </label>
      ))}
    </fieldset>
  );
}
