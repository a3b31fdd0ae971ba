import type { MouseEvent as ReactMouseEvent } from 'react';
import './range.css';
import { scrollWithDrag } from './dragScroll.ts';
import { beginFill, isOnFillHandle } from './fillHandle.ts';
import type { RangeControl } from './rangeControl.ts';
import type { RangeActions } from './rangeKeys.ts';

/** The cell or the heading under the mouse; the row is null for a heading. */
function placeOf(target: EventTarget): { readonly row: number | null; readonly column: string } | null {
  // In a filter box or in an editor the mouse marks text.
  if (!(target instanceof Element) || target.closest('.ag-floating-filter, .ag-cell-inline-editing') !== null)
    return null;
  const element = target.closest('.ag-cell, .ag-header-cell');
  const column = element?.getAttribute('col-id');
  if (element == null || column == null) return null;
  const row = element.closest('[row-index]')?.getAttribute('row-index');
  return { row: row == null || element.classList.contains('ag-header-cell') ? null : Number(row), column };
}

type Mouse = ReactMouseEvent<HTMLElement>;
type MouseActions = Pick<RangeActions, 'holdsCells' | 'focusColumn' | 'edits'>;

let isDragging = false;

/**
 * What the mouse selects. It is heard where it happens: the grid tells of it only a moment later, and a key pressed at once
 * would still find the old selection.
 */
export function rangeMouse<R>(range: RangeControl<R>, actions: MouseActions) {
  const isWithKey = (event: Mouse): boolean => event.shiftKey || event.ctrlKey || event.metaKey;
  return {
    onMouseDown: (event: Mouse): void => {
      const place = placeOf(event.target);
      if (place === null || place.row === null || event.button !== 0) return;
      const { row, column } = place;
      if (isOnFillHandle(event.nativeEvent)) {
        beginDrag(event.currentTarget, range, actions);
        beginFill(range, actions.edits.fill);
      } else if (actions.holdsCells(column)) {
        beginDrag(event.currentTarget, range, actions);
        range.pick(
          row,
          column,
          event.shiftKey ? 'stretch' : event.ctrlKey || event.metaKey ? 'add' : 'alone',
        );
      } else if (!column.startsWith('ag-Grid')) range.pickRow(row, event.shiftKey);
    },
    onMouseOver: (event: Mouse): void => {
      const place = isDragging && event.buttons === 1 ? placeOf(event.target) : null;
      if (place !== null && place.row !== null && actions.holdsCells(place.column))
        range.pick(place.row, place.column, 'stretch');
    },
    /** With Ctrl or Shift, a heading selects its column and does not sort. */
    onClickCapture: (event: Mouse): void => {
      const place = placeOf(event.target);
      if (place === null || place.row !== null || !isWithKey(event) || !actions.holdsCells(place.column))
        return;
      event.preventDefault();
      event.stopPropagation();
      range.pickColumn(place.column, event.shiftKey ? 'stretch' : 'add');
      actions.focusColumn(place.column);
    },
  };
}

/** Selects the cell that a menu was asked for, unless it is selected with others. */
export function pickUnless<R>(
  range: RangeControl<R>,
  { holdsCells }: Pick<RangeActions, 'holdsCells'>,
  row: number,
  column: string,
): void {
  if (holdsCells(column) && !range.contains(row, column)) range.pick(row, column, 'alone');
}

function beginDrag<R>(grid: Element, range: RangeControl<R>, actions: MouseActions): void {
  isDragging = true;
  scrollWithDrag(grid, range, (target) => {
    const place = placeOf(target);
    return place !== null && place.row !== null && !actions.holdsCells(place.column);
  });
  const end = (): void => {
    isDragging = false;
  };
  window.addEventListener('mouseup', end, { once: true });
}
