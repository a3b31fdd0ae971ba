import { isModalOpen } from '../../components/modal.ts';
import { openSheet, SHOWN, useShownSheet } from './shownSheet.ts';

/** A sheet that is still being read is waited for this long; rows that come with its pages take the place of those that stood for them. */
const LONGEST_MS = 10_000;

/** Whether the keyboard is among the sheets, or nowhere. */
export const isAmongSheets = (): boolean =>
  !isModalOpen() &&
  (document.activeElement === document.body || document.activeElement?.closest('.sheets') != null);

/** Goes to the sheet beside the one that is shown, round the ends, and puts the keyboard into its cells; into its tab where it has none. */
export function stepSheet(by: 1 | -1): void {
  const at = SHOWN.indexOf(useShownSheet.getState().shown);
  const next = SHOWN[(at + by + SHOWN.length) % SHOWN.length];
  if (next === undefined) return;
  openSheet(next);
  focusCells(next);
}

const isInCell = (element: Element | null): boolean => element?.closest('.sheets .ag-cell') != null;

function focusCells(sheet: string): void {
  const until = performance.now() + LONGEST_MS;
  const look = (): void => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement?.checkVisibility() !== true;
    // Somebody who went elsewhere meanwhile stays there.
    if (!(isLost || isInCell(activeElement)) || useShownSheet.getState().shown !== sheet) return;
    if (isLost) focusFirst();
    if (performance.now() < until) requestAnimationFrame(look);
    else if (!isInCell(document.activeElement)) document.getElementById(`sheet-tab-${sheet}`)?.focus();
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
