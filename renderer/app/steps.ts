/** Steps back and forth in the history, told to those who can show what one will do before it is written. */
export type StepKind = 'undo' | 'redo';

/** Shows a step at once. Answers what takes that back, for a step that was not written. */
export type StepHearer = (kind: StepKind) => () => void;

const hearers = new Set<StepHearer>();

/** Hears of every step when it is asked for. Answers the function that stops it. */
export function hearSteps(hearer: StepHearer): () => void {
  hearers.add(hearer);
  return () => void hearers.delete(hearer);
}

/** Tells of a step that is asked for now. Answers what takes back what was shown for it. */
export function beginStep(kind: StepKind): () => void {
  const takeBacks = [...hearers].map((hearer) => hearer(kind));
  return () => {
    for (const takeBack of takeBacks) takeBack();
  };
}
