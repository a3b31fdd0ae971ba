import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { areasSheet } from './areasSheet.ts';
import { calculatedSheet } from './calculatedSheet.ts';
import { claimsSheet } from './claimsSheet.ts';
import { groupsSheet } from './groupsSheet.ts';
import { longSheet } from './longSheet.ts';
import { mirrorSheet } from './mirrorSheet.ts';
import { ratesSheet } from './ratesSheet.ts';
import type { Sheet } from './sheet.ts';
import { sourcesSheet } from './sourcesSheet.ts';

/** Every sheet by its name in the contract. */
export const ALL_SHEETS: Readonly<Record<SheetName, Sheet>> = {
  long: longSheet,
  sources: sourcesSheet,
  areas: areasSheet,
  groups: groupsSheet,
  rates: ratesSheet,
  calculated: calculatedSheet,
  mirror: mirrorSheet,
  claims: claimsSheet,
};
