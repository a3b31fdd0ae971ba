/** So long nothing has happened in a heap when it is swept. */
export const REST_MS = 5000;
/** Room that has come since the last sweep before another is worth its while. */
const GROWN_BYTES = 8 * 1024 * 1024;

/** What V8 calls a sweep that also gives back the room it no longer needs, and machine code nothing runs. */
export const WHOLE_SWEEP = { type: 'major', flavor: 'last-resort' } as const;
export type Sweep = (how: typeof WHOLE_SWEEP) => void;

export type SweptHeap = {
  /** Empties the heap of what nothing refers to and gives the room back. */
  readonly sweep: () => void;
  /** Bytes the heap takes of the machine, used or not. */
  readonly takenBytes: () => number;
  /** Whether something that was asked has not been answered yet: whoever waits for it is not at rest. */
  readonly isWaiting?: () => boolean;
};

/**
 * A heap at rest does not give back by itself what its work left behind: V8 sweeps when there is something new to find room for.
 * Answers the function to call whenever something has been done in it.
 */
export function restSweep({ sweep, takenBytes, isWaiting = () => false }: SweptHeap): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = 0;
  let keptBytes = 0;
  const look = (): void => {
    timer = undefined;
    const leftMs = lastMs + REST_MS - Date.now();
    if (leftMs > 0) wait(leftMs);
    else if (isWaiting()) wait(REST_MS);
    else if (takenBytes() - keptBytes >= GROWN_BYTES) {
      sweep();
      keptBytes = takenBytes();
    }
  };
  const wait = (forMs: number): void => {
    timer = setTimeout(look, forMs);
    // In Node a timer would keep its thread; in the window it is a number.
    if (typeof timer === 'object') timer.unref();
  };
  return () => {
    lastMs = Date.now();
    if (timer === undefined) wait(REST_MS);
  };
}
