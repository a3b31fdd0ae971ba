import type { KeyboardEvent, ReactNode } from 'react';
import type { Spread } from '#shared/domain/scenarios/types.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { AssumptionCard } from './AssumptionCard.tsx';
import type { Assumed, Spec } from './scenarioSpec.ts';

type Props = {
  readonly view: ScenarioView;
  /** The spec as it is drawn now, with sliders where they are. */
  readonly spec: Spec;
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
  const move = (at: number, by: -1 | 1): void => {
    const [one, other] = [saved[at], saved[at + by]];
    if (one === undefined || other === undefined) return;
    const next = [...saved];
    next[at] = other;
    next[at + by] = one;
    onReorder(next);
  };
  const removeAt = (at: number): void => onReorder(saved.filter((_, index) => index !== at));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, at: number): void => {
    if (event.target !== event.currentTarget) return;
    const one = saved[at];
    if (event.altKey && event.key === 'ArrowUp') move(at, -1);
    else if (event.altKey && event.key === 'ArrowDown') move(at, 1);
    else if (event.key === 'Delete') removeAt(at);
    else if (event.key === 'Enter' && one !== undefined) onEdit(one);
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
            passage={view.passages.find(({ assumption }) => assumption === one.id) ?? null}
            onKeyDown={(event) => onKeyDown(event, at)}
            onMoveSlider={(spread) => props.onMoveSlider(one.id, spread)}
            onRelease={props.onRelease}
            onMove={(by) => move(at, by)}
            onEdit={() => onEdit(one)}
            onRemove={() => removeAt(at)}
          />
        ))}
      </ol>
    </section>
  );
}
