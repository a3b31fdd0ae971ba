import { count } from './count.ts';

/** Sentences of a number's way back to where it was made. */
export const chainText = {
  title: 'Where it comes from',
  none: 'Nobody states it, so there is nothing to trace.',
  roots: (n: number) => (n === 1 ? 'One root' : `${count(n, 'independent root', 'independent roots')}`),
  undated: 'no date',
  from: 'has it from',
  flags: { single_root: 'single root', stale_source: 'older than its period' },
  more: (n: number) => `Show ${count(n, 'more chain', 'more chains')}`,
  less: 'Show fewer',
};
