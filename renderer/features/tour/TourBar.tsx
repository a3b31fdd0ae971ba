import { type ReactNode, useEffect } from 'react';
import { tourText as words } from '../../strings/settingsText.ts';
import { TourPointer } from './TourPointer.tsx';
import { endTour, moveTour, offerTour, useTour } from './tourState.ts';

/** Five sentences about the sample, in a bar that covers nothing, and a frame around what each speaks of: all of it can be tried meanwhile. */
export function TourBar(): ReactNode {
  const step = useTour((state) => state.step);
  useEffect(offerTour, []);
  const shown = step === null ? undefined : words.steps[step];
  if (step === null || shown === undefined) return <span hidden />;
  const isLast = step === words.steps.length - 1;
  return (
    <section className="tour-bar" aria-label={words.title}>
      <TourPointer step={step} />
      <span className="quiet-text tour-step">{words.step(step + 1, words.steps.length)}</span>
      <div className="words" aria-live="polite">
        <strong>{shown.name}</strong> <span>{shown.words}</span>
      </div>
      <span className="spring" />
      <button type="button" className="button" disabled={step === 0} onClick={() => moveTour(-1)}>
        {words.back}
      </button>
      <button type="button" className="button primary" onClick={() => moveTour(1)}>
        {isLast ? words.done : words.next}
      </button>
      {!isLast && (
        <button type="button" className="button quiet" onClick={endTour}>
          {words.leave}
        </button>
      )}
    </section>
  );
}
