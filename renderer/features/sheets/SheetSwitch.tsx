import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { fitTabs } from './fitTabs.ts';
import { openSheet, SHOWN, type ShownSheet } from './shownSheet.ts';

/** What the menu's button takes, with the gaps. */
const MENU_PX = 76;

/** A tab a sheet, in one line; those that find no room wait in a menu. Arrows walk through all of them. */
export function SheetSwitch({ shown }: { shown: ShownSheet }): ReactNode {
  const line = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useState<Partial<Record<ShownSheet, number>> | null>(null);
  const [roomPx, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = line.current;
    if (element === null) return;
    // All of them are there at first, each at its boldest, and are measured once.
    const tabs = [...element.querySelectorAll<HTMLElement>('[data-sheet]')];
    setWidths(Object.fromEntries(tabs.map((tab) => [tab.dataset['sheet'], tab.offsetWidth + 1])));
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const fitting = widths === null ? SHOWN : fitTabs(SHOWN, widths, shown, roomPx, MENU_PX);
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = SHOWN[(SHOWN.indexOf(shown) + by + SHOWN.length) % SHOWN.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    openSheet(next);
    requestAnimationFrame(() => document.getElementById(`sheet-tab-${next}`)?.focus());
  };
  return (
    <div ref={line} className={widths === null ? 'sheet-line is-measured' : 'sheet-line'}>
      <div className="sheet-switch" role="tablist" aria-label={words.switch} onKeyDown={step}>
        {fitting.map((sheet) => (
          <button
            key={sheet}
            id={`sheet-tab-${sheet}`}
            data-sheet={sheet}
            type="button"
            role="tab"
            aria-selected={shown === sheet}
            aria-controls="sheet-shown"
            tabIndex={shown === sheet ? 0 : -1}
            title={words.sheetHints[sheet]}
            onClick={() => openSheet(sheet)}
          >
            {words.sheets[sheet]}
          </button>
        ))}
      </div>
      <MoreSheets sheets={SHOWN.filter((sheet) => !fitting.includes(sheet))} />
    </div>
  );
}

function MoreSheets({ sheets }: { sheets: readonly ShownSheet[] }): ReactNode {
  const id = useId();
  const anchor = `--sheets-${id.replaceAll(/\W/gu, '')}`;
  const menu = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const next = items[items.indexOf(document.activeElement as HTMLElement) + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  if (sheets.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="button quiet"
        title={words.moreHint}
        popoverTarget={id}
        style={{ anchorName: anchor } as object}
      >
        {words.more(sheets.length)}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="dropped-menu sheet-menu"
        role="dialog"
        aria-label={words.moreHint}
        style={{ positionAnchor: anchor } as object}
        onKeyDown={walk}
        onToggle={({ newState }) => {
          if (newState === 'open') menu.current?.querySelector('button')?.focus();
        }}
      >
        {sheets.map((sheet) => (
          <button
            key={sheet}
            type="button"
            className="row"
            onClick={() => {
              menu.current?.hidePopover();
              openSheet(sheet);
              requestAnimationFrame(() => document.getElementById(`sheet-tab-${sheet}`)?.focus());
            }}
          >
            <span>{words.sheets[sheet]}</span>
            <span className="quiet-text">{words.sheetHints[sheet]}</span>
          </button>
        ))}
      </div>
    </>
  );
}
