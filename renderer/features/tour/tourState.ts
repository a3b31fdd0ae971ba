/** Where somebody is in the tour. It is offered once, on the first start, and whenever it is asked for. */
import { create } from 'zustand';
import { layoutPart, saveLayoutPart } from '../../app/layoutStore.ts';
import { tourText } from '../../strings/settingsText.ts';

const PART = 'tour';
const STEPS = tourText.steps.length;

/** The step from 0, or null while nobody is on the tour. */
export const useTour = create<{ readonly step: number | null }>()(() => ({ step: null }));

/** Starts it on a machine that never showed it. */
export function offerTour(): void {
  if (layoutPart(PART) === null) startTour();
}

export function startTour(): void {
  useTour.setState({ step: 0 });
}

/** Goes some steps on or back; past the last one the tour is over. */
export function moveTour(by: 1 | -1): void {
  const step = (useTour.getState().step ?? 0) + by;
  if (step >= STEPS) endTour();
  else useTour.setState({ step: Math.max(0, step) });
}

/** It speaks of the sample: in another workspace nothing is where it points. */
export function leaveTourIn(workspace: string): void {
  if (useTour.getState().step !== null && workspace !== tourText.workspace) endTour();
}

/** Ends it, and remembers that it was seen. */
export function endTour(): void {
  useTour.setState({ step: null });
  saveLayoutPart(PART, 'seen');
}
