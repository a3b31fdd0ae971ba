import type { GridApi } from 'ag-grid-community';

/** The store hands out so many rows at once. */
const PAGE = 1000;

/** Answers some rows of a grid in the order it shows them; null where they cannot be read. */
export type LoadRows<R> = (
  offset: number,
  limit: number,
) => Promise<{ readonly rows: readonly R[]; readonly total: number } | null>;

/** Rows `top` to `bottom`, ends included, as the grid shows them; those it has not loaded are asked of the store. */
export async function loadedRows<R>(
  api: GridApi<R>,
  load: LoadRows<R>,
  top: number,
  bottom: number,
): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let at = top; at <= bottom; at++) {
    const row = api.getDisplayedRowAtIndex(at)?.data;
    if (row === undefined) break;
    rows.push(row);
  }
  for (let offset = top + rows.length; offset <= bottom; offset += PAGE) {
    const page = await load(offset, Math.min(PAGE, bottom - offset + 1));
    if (page === null || page.rows.length === 0) break;
    rows.push(...page.rows);
  }
  return rows;
}
