/**
 * What is said of the cell or heading under the pointer. One element serves a whole grid: the grid's own tooltips are two objects and
 * four listeners a cell, a quarter of what it costs to make one.
 */
import type { GridApi } from 'ag-grid-community';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { toldBy } from './tooltip.ts';
import './gridTooltip.css';

const AFTER_MS = 500;
const FROM_POINTER_PX = 14;

type Props<R> = {
  readonly place: RefObject<HTMLElement | null>;
  readonly grid: { readonly current: GridApi<R> | null };
};

/** Shows once the pointer has rested on a cell, and goes with whatever comes next: a move to another, a click, a key, a scroll. */
export function GridTooltip<R>({ place, grid }: Props<R>): ReactNode {
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = place.current;
    const element = tip.current;
    if (frame === null || element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over: Element | null = null;
    let pointer = { x: 0, y: 0 };
    const hide = (): void => {
      clearTimeout(timer);
      if (element.matches(':popover-open')) element.hidePopover();
    };
    const show = (): void => {
      const text = over === null || grid.current === null ? '' : textOf(grid.current, over);
      if (text === '') return;
      element.textContent = text;
      element.showPopover();
      putBeside(element, pointer);
    };
    const move = ({ target, clientX: x, clientY: y }: PointerEvent): void => {
      pointer = { x, y };
      const next = target instanceof Element ? target.closest('.ag-cell, .ag-header-cell') : null;
      if (next === over) return;
      hide();
      over = next;
      if (next !== null) timer = setTimeout(show, AFTER_MS);
    };
    const leave = (): void => {
      over = null;
      hide();
    };
    frame.addEventListener('pointermove', move, { passive: true });
    frame.addEventListener('pointerleave', leave);
    // Wherever a key goes and whatever is scrolled.
    const ends = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const end of ends) window.addEventListener(end, hide, { capture: true, passive: true });
    return () => {
      hide();
      frame.removeEventListener('pointermove', move);
      frame.removeEventListener('pointerleave', leave);
      for (const end of ends) window.removeEventListener(end, hide, { capture: true });
    };
  }, [place, grid]);
  return <div ref={tip} popover="manual" role="tooltip" className="grid-tooltip" />;
}

/** What a cell or heading says. */
function textOf<R>(api: GridApi<R>, element: Element): string {
  const told = toldBy(api.getColumn(element.getAttribute('col-id') ?? '')?.getColDef());
  if (element.matches('.ag-header-cell')) return told.heading ?? '';
  const at = Number(element.closest('[row-index]')?.getAttribute('row-index') ?? Number.NaN);
  const row = Number.isNaN(at) ? undefined : api.getDisplayedRowAtIndex(at)?.data;
  return row === undefined ? '' : (told.cell?.(row) ?? '');
}

/** Below the pointer and to its right; where the window ends, above or to the left. */
function putBeside(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = y + FROM_POINTER_PX;
  element.style.left = `${Math.max(0, Math.min(x + FROM_POINTER_PX, innerWidth - width))}px`;
  element.style.top = `${below + height <= innerHeight ? below : Math.max(0, y - FROM_POINTER_PX - height)}px`;
}
