import type { KeyboardEvent, ReactNode } from 'react';
import type { ScenarioResult, Spread } from '#shared/domain/scenarios/types.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { AssumptionCard } from './AssumptionCard.tsx';
import type { Assumed, Spec } from './scenarioSpec.ts';

type Props = {
  readonly view: ScenarioView;
  /** The spec as it is drawn now, with sliders where they are. */
  readonly spec: Spec;
  /** What it comes to, computed of that spec. */
  readonly result: ScenarioResult;
  /** The assumptions as they were last asked to be, written or still on the way. */
  readonly newest: () => readonly Assumed[];
  readonly onMoveSlider: (assumption: string, spread: Spread) => void;
  readonly onRelease: () => void;
  readonly onReorder: (assumptions: Assumed[]) => void;
  readonly onEdit: (assumption: Assumed) => void;
  readonly onAdd: () => void;
};

/** The assumptions in their order; each is one stop of the keyboard, which moves, edits and removes it. */
export function AssumptionList(props: Props): ReactNode {
  const { view, spec, onReorder, onEdit, onAdd } = props;
  const saved = view.spec.assumptions;
  const move = (id: string, by: -1 | 1): void => {
    // Keys may come faster than the store answers: each step starts from what the last one asked for.
    const next = [...props.newest()];
    const at = next.findIndex((one) => one.id === id);
    const [one, other] = [next[at], next[at + by]];
    if (one === undefined || other === undefined) return;
    next[at] = other;
    next[at + by] = one;
    onReorder(next);
  };
  const remove = (id: string): void => onReorder(props.newest().filter((one) => one.id !== id));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, at: number): void => {
    if (event.target !== event.currentTarget) return;
    const one = saved[at];
    if (one === undefined) return;
    if (event.altKey && event.key === 'ArrowUp') move(one.id, -1);
    else if (event.altKey && event.key === 'ArrowDown') move(one.id, 1);
    else if (event.key === 'Delete') remove(one.id);
    else if (event.key === 'Enter') onEdit(one);
    else return;
    event.preventDefault();
  };
  return (
    <section className="scenario-assumptions" aria-label={words.assumptions}>
      <header>
        <h3>{words.assumptions}</h3>
        <button type="button" className="button" onClick={onAdd}>
          {words.add}
        </button>
      </header>
      {spec.assumptions.length === 0 && <p className="empty">{words.noAssumptions}</p>}
      <ol>
        {spec.assumptions.map((one, at) => (
          <AssumptionCard
            key={one.id}
            assumption={one}
            at={at}
            isLast={at === spec.assumptions.length - 1}
            refusals={view.model.refusals.filter(({ assumption }) => assumption === one.id)}
            reached={props.result.outputs.filter(({ touchedBy }) => touchedBy.includes(one.id))}
            passage={view.passages.find(({ assumption }) => assumption === one.id) ?? null}
            onKeyDown={(event) => onKeyDown(event, at)}
            onMoveSlider={(spread) => props.onMoveSlider(one.id, spread)}
            onRelease={props.onRelease}
            onMove={(by) => move(one.id, by)}
            onEdit={() => onEdit(one)}
            onRemove={() => remove(one.id)}
          />
        ))}
      </ol>
    </section>
  );
}
