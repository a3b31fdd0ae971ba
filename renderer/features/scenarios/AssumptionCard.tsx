import type { KeyboardEvent, ReactNode } from 'react';
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { placeLabel } from '#shared/domain/scenarios/places.ts';
import type { OutputResult, Refusal, Spread } from '#shared/domain/scenarios/types.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { AssumptionReach } from './AssumptionReach.tsx';
import { Cited } from './Cited.tsx';
import { SpreadSliders } from './SpreadSliders.tsx';
import type { Assumed } from './scenarioSpec.ts';

type Props = {
  readonly assumption: Assumed;
  readonly at: number;
  readonly isLast: boolean;
  readonly refusals: readonly Refusal[];
  readonly passage: ScenarioView['passages'][number] | null;
  /** The rows of the result that it reaches. */
  readonly reached: readonly OutputResult[];
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onMoveSlider: (spread: Spread) => void;
  readonly onRelease: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** One assumption: what it acts on, how far it reaches, what it rests on, and why it is not computed where it is not. */
export function AssumptionCard(props: Props): ReactNode {
  const { assumption, at, isLast, refusals, passage, onMove } = props;
  const { title, kind, subject, base, isCarried, spread, except, to, note } = assumption;
  const isStated = base !== null && placeLabel(base) !== placeLabel(subject);
  return (
    <li
      className={refusals.length > 0 ? 'assumption refused' : 'assumption'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a stop of the keyboard with keys of its own; buttons do the same by mouse.
      tabIndex={0}
      aria-label={words.assumption(at + 1, title)}
      onKeyDown={props.onKeyDown}
    >
      <div className="assumption-head">
        <span className="place">{at + 1}</span>
        <strong>{title}</strong>
        <span className="kind">{words.kinds[kind]}</span>
        <span className="buttons">
          <button
            type="button"
            className="button quiet"
            aria-label={words.up(title)}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={words.down(title)}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            ↓
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={words.editOf(title)}
            onClick={props.onEdit}
          >
            {words.edit}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={words.remove(title)}
            onClick={props.onRemove}
          >
            ×
          </button>
        </span>
      </div>
      <p>
        {placeLabel(subject)}
        {except.length > 0 && `, ${words.leftOut(except.map(areaName).join(', '))}`}
      </p>
      {spread === null ? (
        <p className="quiet-text">{words.unknown}</p>
      ) : (
        <SpreadSliders
          assumption={assumption}
          spread={spread}
          onMove={props.onMoveSlider}
          onRelease={props.onRelease}
        />
      )}
      <AssumptionReach outputs={props.reached} />
      {isStated && (
        <p className="quiet-text">
          {words.of(placeLabel(base))}
          {isCarried && `; ${words.carried(subject.period)}`}
        </p>
      )}
      {to !== null && <p className="quiet-text">{words.comesBack(placeLabel(to))}</p>}
      <Cited cites={assumption.cites} passage={passage} />
      {note !== '' && <p className="quiet-text">{note}</p>}
      {refusals.map(({ code, message, fix }) => (
        <div key={code} className="refusal" role="note">
          <strong>⊘ {words.refused}</strong> {message} <span className="quiet-text">{fix}</span>
        </div>
      ))}
    </li>
  );
}
