import { boundsOf } from '../cellRange.ts';
import type { RangeControl } from './rangeControl.ts';
import type { RangeEdits } from './rangeEdits.ts';

/** Side of the square at the last corner of a selection, as range.css draws it, with some room around it. */
const HANDLE_PX = 9;

/** Whether the mouse is on the fill handle of the cell it is in. */
export function isOnFillHandle({ target, clientX, clientY }: MouseEvent): boolean {
  const cell = target instanceof Element ? target.closest('.ag-cell') : null;
  if (cell === null || !cell.classList.contains('can-fill')) return false;
  const has = (name: string): boolean => cell.classList.contains(name);
  if (!has('is-fill-corner') && (!has('ag-cell-focus') || has('is-in-range'))) return false;
  const { right, bottom } = cell.getBoundingClientRect();
  return right - clientX <= HANDLE_PX && bottom - clientY <= HANDLE_PX;
}

/** Follows the mouse until it is let go, then fills the longer way the selection has grown. Ctrl copies a series. */
export function beginFill(
  range: Pick<RangeControl<never>, 'hold' | 'current'>,
  fill: RangeEdits['fill'],
): void {
  range.hold();
  const held = range.current();
  if (held === null) return;
  const from = boundsOf(held);
  const end = ({ ctrlKey, metaKey }: MouseEvent): void => {
    const now = range.current();
    if (now === null) return;
    const to = boundsOf(now);
    const [down, right] = [to.bottom - from.bottom, to.right - from.right];
    if (down <= 0 && right <= 0) return;
    const isDown = down >= right;
    fill(
      isDown ? 'down' : 'right',
      isDown ? from.bottom - from.top + 1 : from.right - from.left + 1,
      ctrlKey || metaKey,
    );
  };
  window.addEventListener('mouseup', end, { once: true });
}
