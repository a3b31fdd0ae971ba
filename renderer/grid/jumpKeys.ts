import type { GridApi } from 'ag-grid-community';

/** Far moves of a spreadsheet: along the row, and to the sheet's first and last cell. */
export type Jump = 'rowStart' | 'rowEnd' | 'first' | 'last';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The jump a key asks for, with or without Shift; null for any other key. */
export function jumpOf({ key, ctrlKey, metaKey, altKey }: Pressed): Jump | null {
  if (altKey) return null;
  const isFar = ctrlKey || metaKey;
  if (key === 'Home') return isFar ? 'first' : 'rowStart';
  if (key === 'End') return isFar ? 'last' : 'rowEnd';
  return null;
}

/**
 * Where a jump leads among the displayed columns. Home goes to the first column that scrolls, and from there to the first of the
 * pinned ones, which name the row; the tick boxes are passed over.
 *
 * @param at the column the focus is in
 * @returns its row and column; null in a grid without rows or columns
 */
export function jumpTarget<R>(
  api: GridApi<R>,
  jump: Jump,
  at: { readonly row: number; readonly columnId: string },
): { readonly row: number; readonly columnId: string } | null {
  const shown = api.getAllDisplayedColumns().filter((column) => !column.getColId().startsWith('ag-Grid'));
  const lastRow = api.getDisplayedRowCount() - 1;
  const first = shown[0]?.getColId();
  const last = shown.at(-1)?.getColId();
  if (first === undefined || last === undefined || lastRow < 0) return null;
  const scrolling = shown.find((column) => column.getPinned() == null)?.getColId() ?? first;
  switch (jump) {
    case 'rowStart':
      return { row: at.row, columnId: at.columnId === scrolling ? first : scrolling };
    case 'rowEnd':
      return { row: at.row, columnId: last };
    case 'first':
      return { row: 0, columnId: scrolling };
    case 'last':
      return { row: lastRow, columnId: last };
  }
}

/**
 * Moves the focus as a spreadsheet does for Home, End, Ctrl+Home and Ctrl+End: the grid's own Home and End go to the corners of the
 * sheet.
 *
 * @returns whether the key was one of them; the grid must then leave it alone
 */
export function jumpByKey<R>(
  api: GridApi<R>,
  event: Pressed & Pick<KeyboardEvent, 'type' | 'preventDefault'>,
  at: { readonly row: number | null; readonly columnId: string },
): boolean {
  const jump = event.shiftKey ? null : jumpOf(event);
  if (jump === null || at.row === null) return false;
  event.preventDefault();
  if (event.type !== 'keydown') return true;
  const target = jumpTarget(api, jump, { row: at.row, columnId: at.columnId });
  if (target === null) return true;
  api.ensureIndexVisible(target.row);
  api.ensureColumnVisible(target.columnId);
  api.setFocusedCell(target.row, target.columnId);
  return true;
}
