import { create } from 'zustand';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { openSheet } from './shownSheet.ts';

export type SheetReveal = {
  readonly sheet: SheetName;
  readonly rowId: string;
  readonly column: string;
  readonly serial: number;
};

/** A field that somebody wants to be taken to; its sheet goes there as soon as it is shown. */
export const useSheetReveal = create<{ readonly reveal: SheetReveal | null }>()(() => ({ reveal: null }));

let serial = 0;

/** Brings a sheet to the front and goes to one of its fields, also where a filter hides it. */
export function revealSheetRow(sheet: SheetName, rowId: string, column: string): void {
  serial += 1;
  useSheetReveal.setState({ reveal: { sheet, rowId, column, serial } });
  openSheet(sheet);
}
