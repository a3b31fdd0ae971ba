import type { SheetRow } from '#shared/ipc/sheetShapes.ts';

/** A row is named by so many of its first fields that say something. */
const NAMED_BY = 5;
const LABEL = 140;

/** What a row is called in a list of places. */
export function rowLabel({ cells }: SheetRow): string {
  const named = Object.values(cells)
    .filter((text) => text !== '')
    .slice(0, NAMED_BY)
    .join(', ');
  return named.length > LABEL ? `${named.slice(0, LABEL)}…` : named;
}
