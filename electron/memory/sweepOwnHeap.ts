import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { restSweep, type Sweep, WHOLE_SWEEP } from './restSweep.ts';

/** Sweeps the heap of this thread when it rests. Answers the function to call whenever it has worked. */
export function sweepOwnHeap(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Sweep;
  return restSweep({
    sweep: () => collect(WHOLE_SWEEP),
    takenBytes: () => getHeapStatistics().total_heap_size,
  });
}
