import type { RangeSums } from '#shared/domain/figures/rangeSums.ts';
import { showSelectionStats } from '../../app/selection.ts';
import type { RangeBlock } from '../../grid/range/rangeControl.ts';
import { rangeStats } from './rangeStats.ts';

/** Somebody who stretches a selection key by key is told when the keys pause. */
const PAUSE_MS = 60;

/**
 * Says in the status bar what a selection comes to, as the store counts it; only the last one that was asked for is told.
 *
 * @param idle what is said while no more than one cell is selected
 */
export function selectionStats(what: 'figure' | 'field', idle: () => string = () => '') {
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (
    blocks: readonly RangeBlock[],
    ask: (blocks: { top: number; bottom: number; columns: string[] }[]) => Promise<RangeSums>,
  ): void => {
    const mine = ++asked;
    clearTimeout(timer);
    const cells = blocks.reduce((n, { top, bottom, columns }) => n + (bottom - top + 1) * columns.length, 0);
    if (cells < 2) {
      showSelectionStats(idle());
      return;
    }
    const wanted = blocks.map(({ top, bottom, columns }) => ({ top, bottom, columns: [...columns] }));
    timer = setTimeout(() => {
      ask(wanted).then(
        (sums) => {
          if (mine === asked) showSelectionStats(rangeStats(sums, what));
        },
        () => {
          if (mine === asked) showSelectionStats('');
        },
      );
    }, PAUSE_MS);
  };
}
