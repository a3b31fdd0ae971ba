import { openSheet, SHOWN, useShownSheet } from './shownSheet.ts';

/** A sheet that is still being read is waited for this long. */
const LONGEST_MS = 5000;
/** Cells that come with the first page take the place of those that stood for it: the focus must stay for some frames. */
const FRAMES_TO_STAY = 10;

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
  focusCells(next);
}

function focusCells(sheet: string): void {
  const until = performance.now() + LONGEST_MS;
  let stayed = 0;
  const look = (): void => {
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && activeElement?.closest('.sheets') == null;
    if (isElsewhere || useShownSheet.getState().shown !== sheet) return;
    const isInCell = activeElement?.closest('.ag-cell') != null && activeElement.checkVisibility();
    stayed = isInCell ? stayed + 1 : 0;
    if (stayed > FRAMES_TO_STAY) return;
    if (!isInCell) focusFirst();
    if (performance.now() < until) requestAnimationFrame(look);
    else if (!isInCell) document.getElementById(`sheet-tab-${sheet}`)?.focus();
  };
  requestAnimationFrame(look);
}

/** The cell the shown sheet was left in, else its first. */
function focusFirst(): void {
  const cells = [...document.querySelectorAll<HTMLElement>('.sheets .ag-cell')].filter((cell) =>
    cell.checkVisibility(),
  );
  (cells.find((cell) => cell.classList.contains('ag-cell-focus')) ?? cells[0])?.focus();
}
