import './scenarios.css';
import './scenarioWidths.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { scenarioEvaluator } from '#shared/domain/scenarios/scenarioEvaluator.ts';
import type { Spread } from '#shared/domain/scenarios/types.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { setPanelTitle } from '../../app/Frame.tsx';
import { useFocusOnOpen } from '../../app/justOpened.ts';
import { panelId } from '../../app/panels.tsx';
import { BridgeError, useCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { AssumptionDialog } from './AssumptionDialog.tsx';
import { AssumptionList } from './AssumptionList.tsx';
import { type ScenarioActions, setActiveScenario } from './activeScenario.ts';
import { NO_FIGURES, newAssumption } from './assumptionForm.ts';
import { CompareTable } from './CompareTable.tsx';
import { Contributions } from './Contributions.tsx';
import { ResultTable } from './ResultTable.tsx';
import { ScenarioHead } from './ScenarioHead.tsx';
import type { Assumed, Spec } from './scenarioSpec.ts';

/** A scenario: what is assumed on the left, what it comes to on the right. */
export function ScenarioPanel({ scenarioId }: { scenarioId: string }): ReactNode {
  const scenario = useQueryOf('scenario.get', { scenarioId });
  if (scenario.error instanceof BridgeError && scenario.error.code === 'scenario/unknown')
    return <p className="empty">{words.notHere}</p>;
  return <Loaded query={scenario}>{(view) => <ScenarioSides scenarioId={scenarioId} view={view} />}</Loaded>;
}

function ScenarioSides({ scenarioId, view }: { scenarioId: string; view: ScenarioView }): ReactNode {
  const panel = useRef<HTMLElement>(null);
  useFocusOnOpen(panel, 'scenario', { scenarioId });
  const save = useCommand('scenario.save');
  const remove = useCommand('scenario.remove');
  const choices = useQueryOf('scenario.choices', {}).data;
  const [edited, setEdited] = useState<Assumed | null>(null);
  const [drawn, setDrawn] = useState('');
  const [beside, setBeside] = useState('');
  // What sliders are at while they move; written as one operation when they are let go.
  const [moved, setMoved] = useState<Readonly<Record<string, Spread>>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: a saved scenario is what the sliders start from again.
  useEffect(() => setMoved({}), [view]);
  const spec = useMemo(() => withSpreads(view.spec, moved), [view.spec, moved]);
  const evaluate = useMemo(() => scenarioEvaluator(view.model), [view.model]);
  const result = useMemo(() => evaluate(spec), [evaluate, spec]);
  const output = result.outputs.find(({ label }) => label === drawn) ?? result.outputs[0];

  const newest = useRef(view.spec);
  useEffect(() => {
    newest.current = view.spec;
  }, [view.spec]);
  const change = (next: Spec, onSuccess?: () => void): void => {
    newest.current = next;
    // What the store refused is not built upon.
    const onError = (): void => {
      newest.current = view.spec;
    };
    save.mutate({ scenarioId, spec: next }, onSuccess === undefined ? { onError } : { onSuccess, onError });
  };
  const changeAssumptions = (assumptions: Assumed[], onSuccess?: () => void): void =>
    change({ ...view.spec, assumptions }, onSuccess);
  const isNew = (assumption: Assumed): boolean =>
    view.spec.assumptions.every(({ id }) => id !== assumption.id);
  const onSave = (assumption: Assumed): void =>
    changeAssumptions(
      isNew(assumption)
        ? [...view.spec.assumptions, assumption]
        : view.spec.assumptions.map((one) => (one.id === assumption.id ? assumption : one)),
      () => setEdited(null),
    );
  const startEdit = (assumption: Assumed): void => {
    save.reset();
    setEdited(assumption);
  };
  const addAssumption = (): void => startEdit(newAssumption(view.spec, choices?.first ?? NO_FIGURES));
  const onRemove = (): void => remove.mutate({ scenarioId });
  const actions = (): ScenarioActions | null =>
    panel.current === null ? null : { element: panel.current, addAssumption, remove: onRemove };
  useEffect(() => setActiveScenario(actions()));
  const id = panelId('scenario', { scenarioId });
  useEffect(() => setPanelTitle(id, view.spec.title), [id, view.spec.title]);

  return (
    <article
      ref={panel}
      tabIndex={-1}
      className="scenario-panel"
      aria-label={view.spec.title}
      onFocus={() => setActiveScenario(actions())}
    >
      <ScenarioHead
        scenarioId={scenarioId}
        spec={view.spec}
        beside={beside}
        onBeside={setBeside}
        onChange={change}
        onRemove={onRemove}
      />
      {save.error !== null && edited === null && <ProblemNote error={save.error} />}
      <div className="scenario-sides">
        <AssumptionList
          view={view}
          spec={spec}
          result={result}
          newest={() => newest.current.assumptions}
          onMoveSlider={(assumption, spread) => setMoved({ ...moved, [assumption]: spread })}
          onRelease={() => {
            if (Object.keys(moved).length > 0) change(withSpreads(view.spec, moved));
          }}
          onReorder={(assumptions) => changeAssumptions(assumptions)}
          onEdit={startEdit}
          onAdd={addAssumption}
        />
        <div className="scenario-result">
          <ResultTable
            view={view}
            result={result}
            drawn={output?.label ?? ''}
            onDraw={setDrawn}
            onOutputs={(outputs) => change({ ...view.spec, outputs })}
          />
          {beside !== '' && <CompareTable title={spec.title} result={result} otherId={beside} />}
          {output !== undefined && output.touchedBy.length > 0 && (
            <Contributions output={output} spec={spec} />
          )}
        </div>
      </div>
      {edited !== null && (
        <AssumptionDialog
          assumption={edited}
          isNew={isNew(edited)}
          problem={save.error}
          onSave={onSave}
          onClose={() => setEdited(null)}
        />
      )}
    </article>
  );
}

const withSpreads = (spec: Spec, spreads: Readonly<Record<string, Spread>>): Spec => ({
  ...spec,
  assumptions: spec.assumptions.map((one) => ({ ...one, spread: spreads[one.id] ?? one.spread })),
});
