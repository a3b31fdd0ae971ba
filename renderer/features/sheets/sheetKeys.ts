import { openSheet, SHOWN, useShownSheet } from './shownSheet.ts';

/** Frames to wait for a sheet that is still being read. */
const MOST_FRAMES = 60;

/** Whether the keyboard is among the sheets, or nowhere. */
export const isAmongSheets = (): boolean =>
  document.querySelector('dialog[open]') === null &&
  (document.activeElement === document.body || document.activeElement?.closest('.sheets') != null);

/** Goes to the sheet beside the one that is shown, round the ends, and puts the keyboard into its cells; into its tab where it has none. */
export function stepSheet(by: 1 | -1): void {
  const at = SHOWN.indexOf(useShownSheet.getState().shown);
  const next = SHOWN[(at + by + SHOWN.length) % SHOWN.length];
  if (next === undefined) return;
  openSheet(next);
  let frames = 0;
  const focus = (): void => {
    const cells = [...document.querySelectorAll<HTMLElement>('.sheets .ag-cell')].filter((cell) =>
      cell.checkVisibility(),
    );
    const cell = cells.find((each) => each.classList.contains('ag-cell-focus')) ?? cells[0];
    if (cell !== undefined) cell.focus();
    else if (frames++ < MOST_FRAMES) requestAnimationFrame(focus);
    else document.getElementById(`sheet-tab-${next}`)?.focus();
  };
  requestAnimationFrame(focus);
}
