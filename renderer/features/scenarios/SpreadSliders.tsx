import type { ReactNode } from 'react';
import { spreadText } from '#shared/domain/scenarios/places.ts';
import type { Spread } from '#shared/domain/scenarios/types.ts';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import type { Assumed } from './scenarioSpec.ts';
import { movedEnd, type SpreadEnd, sliderReach } from './spreadEnds.ts';

type Props = {
  readonly assumption: Assumed;
  readonly spread: Spread;
  readonly onMove: (spread: Spread) => void;
  /** The slider was let go, or the keyboard left it. */
  readonly onRelease: () => void;
};

/** A slider for each end. While one moves, everything that follows from it moves; letting go writes it. */
export function SpreadSliders({ assumption, spread, onMove, onRelease }: Props): ReactNode {
  const { title, kind } = assumption;
  const ends: readonly SpreadEnd[] = spread.kind === 'triangular' ? ['low', 'mode', 'high'] : ['low', 'high'];
  const reach = sliderReach(kind, spread);
  return (
    <div className="spread">
      <output className="spread-text">{spreadText(assumption, spread)}</output>
      {reach !== null &&
        ends.map((end) => (
          <label key={end}>
            <span>{words[end]}</span>
            <input
              type="range"
              min={reach.min}
              max={reach.max}
              step={reach.step}
              value={
                end === 'mode' && spread.kind === 'triangular'
                  ? spread.mode
                  : spread[end === 'low' ? 'low' : 'high']
              }
              aria-label={words.sliderOf(words[end], title)}
              onChange={(event) => onMove(movedEnd(spread, end, event.target.value))}
              onPointerUp={onRelease}
              onKeyUp={onRelease}
              onBlur={onRelease}
            />
          </label>
        ))}
    </div>
  );
}
