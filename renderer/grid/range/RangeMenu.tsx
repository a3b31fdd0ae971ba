/** The menu of a selection, where the mouse asks for it or the keyboard does (Shift+F10, the menu key). */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import './rangeMenu.css';

export type RangeMenuItem = {
  readonly name: string;
  /** The keys that do the same; empty for none. */
  readonly keys: string;
  readonly run: () => void;
};

type Props = {
  readonly frame: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly items: readonly RangeMenuItem[];
  /** Hears of the cell that is meant, before the menu opens. */
  readonly onAsked: (row: number, column: string) => void;
};

/** Where a menu opens, and the cell that gets the focus back. */
type Place = { readonly x: number; readonly y: number; readonly cell: HTMLElement };

/** Opens over the cells of a grid; elsewhere in its frame nothing is offered. */
export function RangeMenu({ frame, label, items, onAsked }: Props): ReactNode {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const asked = useRef(onAsked);
  asked.current = onAsked;
  useEffect(() => {
    const element = frame.current;
    const open = (event: MouseEvent): void => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.ag-cell') : null;
      const column = cell?.getAttribute('col-id');
      const row = cell?.closest('[row-index]')?.getAttribute('row-index');
      if (cell == null || column == null || row == null || column.startsWith('ag-Grid')) return;
      if (cell.classList.contains('ag-cell-inline-editing')) return;
      event.preventDefault();
      asked.current(Number(row), column);
      const { left, bottom } = cell.getBoundingClientRect();
      // A key has no place of its own.
      const isByKey = event.button !== 2;
      setPlace({ x: isByKey ? left : event.clientX, y: isByKey ? bottom : event.clientY, cell });
    };
    element?.addEventListener('contextmenu', open);
    return () => element?.removeEventListener('contextmenu', open);
  }, [frame]);
  useEffect(() => {
    const element = menu.current;
    if (element === null || place === null) return;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(0, Math.min(place.x, window.innerWidth - width))}px`;
    element.style.top = `${Math.max(0, Math.min(place.y, window.innerHeight - height))}px`;
    element.querySelector('button')?.focus();
  }, [place]);
  const close = (): void => {
    menu.current?.hidePopover();
    place?.cell.focus();
  };
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    if (by === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="dropped-menu range-menu"
      onKeyDown={step}
    >
      {items.map(({ name, keys, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          className="range-menu-item"
          onClick={() => {
            close();
            run();
          }}
        >
          <span>{name}</span>
          <span className="quiet-text">{keys}</span>
        </button>
      ))}
    </div>
  );
}
