import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { longSheet } from './longSheet.ts';
import type { Sheet } from './sheet.ts';
import { sourcesSheet } from './sourcesSheet.ts';

/** Every sheet by its name in the contract. */
export const ALL_SHEETS: Readonly<Record<SheetName, Sheet>> = {
  long: longSheet,
  sources: sourcesSheet,
};
