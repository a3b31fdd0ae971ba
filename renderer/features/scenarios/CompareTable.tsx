import { type ReactNode, useMemo } from 'react';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { evaluateScenario } from '#shared/domain/scenarios/evaluateScenario.ts';
import { rangeText } from '#shared/domain/scenarios/rangeText.ts';
import type { OutputResult, ScenarioResult } from '#shared/domain/scenarios/types.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { RangeBar } from './RangeBar.tsx';
import { reachOf, type Scale, scaleOf } from './rangeScale.ts';

type Props = { readonly title: string; readonly result: ScenarioResult; readonly otherId: string };

/** Two scenarios beside each other, cell by cell; each cell's two bars on one scale. */
export function CompareTable({ title, result, otherId }: Props): ReactNode {
  const other = useQueryOf('scenario.get', { scenarioId: otherId });
  return (
    <section aria-label={words.compare}>
      <h3>{words.compare}</h3>
      <Loaded query={other}>{(view) => <BothTable title={title} result={result} other={view} />}</Loaded>
      <p className="quiet-text">{words.compareHint}</p>
    </section>
  );
}

function BothTable({
  title,
  result,
  other,
}: {
  title: string;
  result: ScenarioResult;
  other: ScenarioView;
}): ReactNode {
  const second = useMemo(() => evaluateScenario(other.model, other.spec), [other]);
  const touched = [...result.outputs, ...second.outputs].filter(({ touchedBy }) => touchedBy.length > 0);
  const rows = [...new Map(touched.map((output) => [output.label, output])).values()];
  const scaleIn = (label: string): Scale =>
    scaleOf(touched.filter((one) => one.label === label).flatMap(reachOf));
  const of = (outputs: readonly OutputResult[], label: string): OutputResult | undefined =>
    outputs.find((output) => output.label === label);
  return (
    <table className="scenario-table compare">
      <thead>
        <tr>
          <th>{words.columns.cell}</th>
          <th className="number">{words.columns.base}</th>
          <th>{title}</th>
          <th>{other.spec.title}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, value, unit }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="number" data-head={words.columns.base}>
              {formatFigure(value, unit)}
            </td>
            <td data-head={title}>
              <Reached output={of(result.outputs, label)} scale={scaleIn(label)} />
            </td>
            <td data-head={other.spec.title}>
              <Reached output={of(second.outputs, label)} scale={scaleIn(label)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reached({ output, scale }: { output: OutputResult | undefined; scale: Scale }): ReactNode {
  if (output === undefined || output.touchedBy.length === 0)
    return <span className="quiet-text">{words.notIn}</span>;
  const { value, range, central, unit } = output;
  return (
    <>
      <span>{rangeText(range, unit)}</span>
      <RangeBar value={value} range={range} central={central} scale={scale} />
    </>
  );
}
