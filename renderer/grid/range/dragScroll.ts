import type { Step } from '../cellRange.ts';
import type { RangeControl } from './rangeControl.ts';

/** Time between two steps while the mouse is held outside. */
const STEP_MS = 50;

/**
 * While a selection is drawn with the mouse beyond the grid's edge, it goes on by a row or a column at a time, and the grid scrolls
 * with it, as in a spreadsheet. Over the columns of names it goes left. Ends when the button is let go.
 *
 * @param grid the element the rows and headings stand in
 */
export function scrollWithDrag(
  grid: Element,
  range: Pick<RangeControl<never>, 'stretch'>,
  isName: (target: Element) => boolean,
): void {
  let steps: readonly Step[] = [];
  const move = ({ clientX, clientY, target }: MouseEvent): void => {
    const { left, right, bottom } = grid.getBoundingClientRect();
    const top = grid.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? 0;
    const isLeft = clientX < left || (target instanceof Element && isName(target));
    steps = [
      ...(clientY > bottom ? (['down'] as const) : clientY < top ? (['up'] as const) : []),
      ...(clientX > right ? (['right'] as const) : isLeft ? (['left'] as const) : []),
    ];
  };
  const timer = setInterval(() => {
    for (const step of steps) range.stretch(step);
  }, STEP_MS);
  window.addEventListener('mousemove', move);
  window.addEventListener(
    'mouseup',
    () => {
      clearInterval(timer);
      window.removeEventListener('mousemove', move);
    },
    { once: true },
  );
}
