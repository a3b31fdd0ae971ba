import type { ReactNode } from 'react';
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { isSamePlace } from '#shared/domain/scenarios/places.ts';
import { rangeText } from '#shared/domain/scenarios/rangeText.ts';
import type { OutputResult, ScenarioResult } from '#shared/domain/scenarios/types.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { revealCell, select } from '../../app/selection.ts';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { AddOutput } from './AddOutput.tsx';
import { RangeBar } from './RangeBar.tsx';
import { reachOf, scaleOf } from './rangeScale.ts';
import type { Spec } from './scenarioSpec.ts';

type Props = {
  readonly view: ScenarioView;
  readonly result: ScenarioResult;
  /** The row whose contributions are drawn. */
  readonly drawn: string;
  readonly onDraw: (label: string) => void;
  readonly onOutputs: (outputs: Spec['outputs']) => void;
};

/** Which of the percentiles have a column, and its head. */
const PRINTED = [
  [0, words.columns.p5],
  [2, words.columns.p50],
  [4, words.columns.p95],
] as const;

/** Every cell the scenario reaches: the figure, its range, and percentiles where there are any. */
export function ResultTable({ view, result, drawn, onDraw, onOutputs }: Props): ReactNode {
  const { outputs } = result;
  const others = result.refusals.filter(({ assumption }) => assumption === null);
  const asked = view.spec.outputs;
  return (
    <section aria-label={words.result}>
      <h3>{words.result}</h3>
      {outputs.length === 0 ? (
        <p className="empty">{view.spec.assumptions.length === 0 ? words.nothingYet : words.nothing}</p>
      ) : (
        <table className="scenario-table">
          <thead>
            <tr>
              <th>{words.columns.cell}</th>
              <th className="number">{words.columns.base}</th>
              <th className="number">{words.columns.range}</th>
              <th className="number">{words.columns.p5}</th>
              <th className="number">{words.columns.p50}</th>
              <th className="number">{words.columns.p95}</th>
            </tr>
          </thead>
          <tbody>
            {outputs.map((output) => {
              const place = asked.find((one) => isSamePlace(one, output.place));
              return (
                <OutputRows
                  key={output.label}
                  output={output}
                  isDrawn={output.label === drawn}
                  onDraw={() => onDraw(output.label)}
                  onTakeOut={
                    place === undefined ? null : () => onOutputs(asked.filter((one) => one !== place))
                  }
                />
              );
            })}
          </tbody>
        </table>
      )}
      {others.map(({ where, message, fix }) => (
        <div key={`${where} ${message}`} className="refusal" role="note">
          <strong>⊘ {words.refused}</strong> {message} <span className="quiet-text">{fix}</span>
        </div>
      ))}
      <AddOutput onAdd={(place) => onOutputs([...asked, place])} />
      {outputs.some(({ touchedBy }) => touchedBy.length > 0) && <p className="quiet-text">{words.barHint}</p>}
      <p className="quiet-text">{words.draws(result.draws, result.seed)}</p>
      <SourceLine view={view} result={result} />
    </section>
  );
}

function OutputRows({
  output,
  isDrawn,
  onDraw,
  onTakeOut,
}: {
  output: OutputResult;
  isDrawn: boolean;
  onDraw: () => void;
  onTakeOut: (() => void) | null;
}): ReactNode {
  const { label, cell, value, range, central, percentiles, why, missing, unit, leaves, touchedBy } = output;
  const isTouched = touchedBy.length > 0;
  return (
    <>
      <tr className={isDrawn ? 'chosen' : ''}>
        <th scope="row">
          <span className="row-name">
            <label className="drawn">
              <input
                type="radio"
                checked={isDrawn}
                disabled={!isTouched}
                aria-label={words.draw(label)}
                onChange={onDraw}
              />
            </label>
            {cell === null ? (
              <span>{label}</span>
            ) : (
              <button
                type="button"
                className="cell-link"
                title={words.showCell(label)}
                onClick={() => revealCell(cell)}
              >
                {label}
              </button>
            )}
            {onTakeOut !== null && (
              <button
                type="button"
                className="button quiet"
                aria-label={words.removeOutput(label)}
                onClick={onTakeOut}
              >
                ×
              </button>
            )}
          </span>
        </th>
        <td className="number" data-head={words.columns.base}>
          {formatFigure(value, unit)}
        </td>
        <td className="number" data-head={words.columns.range}>
          {isTouched ? rangeText(range, unit) : '–'}
        </td>
        {PRINTED.map(([at, head]) => (
          <td key={at} className={percentiles === null ? 'number absent' : 'number'} data-head={head}>
            {percentiles === null ? '–' : formatFigure(percentiles[at] ?? '0', null)}
          </td>
        ))}
      </tr>
      <tr className={isDrawn ? 'under chosen' : 'under'}>
        <td colSpan={3}>
          {isTouched && (
            <RangeBar value={value} range={range} central={central} scale={scaleOf(reachOf(output))} />
          )}
        </td>
        <td colSpan={3} className="quiet-text">
          {[
            isTouched ? why : words.untouched,
            leaves.length > 1 ? words.members(leaves.length) : '',
            missing.length > 0 ? words.without(missing.map(areaName).join(', ')) : '',
          ]
            .filter((part) => part !== '')
            .join(' ')}
        </td>
      </tr>
    </>
  );
}

/** Exactly the sources of the figures that the result is made of. */
function SourceLine({ view, result }: { view: ScenarioView; result: ScenarioResult }): ReactNode {
  const used = new Set(result.outputs.flatMap(({ leaves }) => leaves));
  const sources = new Map(
    [...used].flatMap((at) => view.sources[at] ?? []).map(({ id, name }) => [id, name]),
  );
  if (sources.size === 0) return null;
  return (
    <div className="scenario-sources">
      <span className="quiet-text">{words.sources}</span>
      {[...sources].map(([sourceId, name]) => (
        <button
          key={sourceId}
          type="button"
          className="citing"
          onClick={() => select({ kind: 'source', sourceId })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
